import { useState } from 'preact/hooks';
import type { HistoryActions, HistoryCopies } from '../../utils/browser/history-actions';
import { Choice } from '../ui/Choice';
import { Icon } from '../ui/Icon';
import { PageHeader } from '../ui/PageHeader';
import { useTexts } from '../ui/texts';
import { Copies } from './Copies';
import { Shelf } from './Shelf';
import { StatisticsView } from './StatisticsView';
import { useQueue } from './use-queue';

interface HistoryPageProps {
  actions: HistoryActions;
  copies: HistoryCopies;
  onShowOptions(): void;
}

type Side = 'articles' | 'statistics';

/** The whole reading history on a page of its own: the articles, and what they add up to. */
export function HistoryPage({ actions, copies, onShowOptions }: HistoryPageProps) {
  const texts = useTexts();
  const [side, setSide] = useState<Side>('articles');
  const [changed, setChanged] = useState(0);
  const hasQueue = useQueue(actions, true);
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  return (
    <main class="page" data-history>
      <PageHeader title={texts('historyTitle')} note={texts('historyPrivate')}>
        {hasQueue && (
          <button type="button" class="button quiet" data-listen-queue onClick={actions.listen}>
            <Icon name="headphones" />
            <span class="link-words">{texts('queueListen')}</span>
          </button>
        )}
        <button type="button" class="button quiet" data-show-options onClick={onShowOptions}>
          <Icon name="sliders" />
          <span class="link-words">{texts('menuOptions')}</span>
        </button>
      </PageHeader>
      <div class="history-sides">
        <Choice<Side>
          name="side"
          legend={texts('historyTitle')}
          hideLegend
          look="segments"
          value={side}
          options={[
            { value: 'articles', label: texts('historyArticles') },
            { value: 'statistics', label: texts('statsTitle') },
          ]}
          onChange={setSide}
        />
      </div>
      {side === 'articles' && <Shelf actions={actions} changed={changed} onExport={(ids) => setChosen([...ids])} />}
      {side === 'statistics' && <StatisticsView load={actions.statistics} />}
      <Copies copies={copies} chosen={chosen} onChanged={() => setChanged((times) => times + 1)} />
    </main>
  );
}
