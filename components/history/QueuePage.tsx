import { useEffect, useState } from 'preact/hooks';
import type { CopyActions } from '../../utils/browser/copy-view';
import type { Visit } from '../../utils/history/visit';
import { Icon } from '../ui/Icon';
import { useLocale, useTexts } from '../ui/texts';
import { CopyPage } from './CopyPage';
import { HistoryFault } from './HistoryFault';
import { NoCopy } from './NoCopy';

type Queue = { state: 'loading' } | { state: 'failed' } | { state: 'ready'; visits: readonly Visit[] };

/** What is left unread, read aloud one article after the other. What was heard to its end is read. */
export function QueuePage({ actions }: { actions: CopyActions }) {
  const [queue, setQueue] = useState<Queue>({ state: 'loading' });
  const [at, setAt] = useState(0);
  const load = () => {
    setQueue({ state: 'loading' });
    actions.queue().then(
      (visits) => setQueue({ state: 'ready', visits }),
      () => setQueue({ state: 'failed' }),
    );
  };
  useEffect(load, [actions]);
  if (queue.state === 'failed') return <HistoryFault onRetry={load} />;
  if (queue.state === 'loading') return null;
  const { visits } = queue;
  const visit = visits[at];
  if (!visit) return <NothingLeft actions={actions} />;
  const goOn = () => setAt(at + 1);
  const onHeard = () => {
    actions.heard(visit.id);
    goOn();
  };
  return (
    // The same one for all: its place is told before the next comes.
    <CopyPage actions={actions} id={visit.id} aloud={{ onHeard }} onNone={goOn}>
      <QueueBar visits={visits} at={at} onNext={goOn} />
    </CopyPage>
  );
}

interface QueueBarProps {
  visits: readonly Visit[];
  at: number;
  onNext(): void;
}

/** Which article of how many it is, and what comes next. */
function QueueBar({ visits, at, onNext }: QueueBarProps) {
  const texts = useTexts();
  const { format } = new Intl.NumberFormat(useLocale());
  const next = visits[at + 1];
  return (
    <>
      <p data-queue={`${at + 1}/${visits.length}`}>
        <Icon name="headphones" />
        {texts('queueTitle')}
        <span class="queue-place">{texts('queuePlace', format(at + 1), format(visits.length))}</span>
      </p>
      <button type="button" class="button small queue-next" data-queue-next title={next?.title} onClick={onNext}>
        <Icon name="chevron" />
        {texts('queueNext')}
        {next && <bdi class="queue-title">{next.title}</bdi>}
      </button>
    </>
  );
}

function NothingLeft({ actions }: { actions: CopyActions }) {
  const texts = useTexts();
  useEffect(() => {
    document.title = texts('queueTitle');
  }, []);
  return (
    <NoCopy heading="queueTitle" title="queueNone" text="queueNoneText" queue="done" onHistory={actions.showHistory} />
  );
}
