import { useRef, useState } from 'preact/hooks';
import type { HistoryCopies } from '../../utils/browser/history-actions';
import type { ImportProgress, ImportReport } from '../../utils/browser/history-file';
import type { MessageKey } from '../../utils/browser/i18n';
import type { BackupFault } from '../../utils/history/backup';
import { useLocale, useTexts } from '../ui/texts';

interface CopiesProps {
  copies: HistoryCopies;
  /** Something was brought in: the list is no longer right. */
  onChanged(): void;
}

type State =
  | { step: 'idle' }
  | { step: 'running'; progress: ImportProgress | null }
  | { step: 'done'; report: ImportReport }
  | { step: 'failed'; why: MessageKey };

const FAULTS: Record<BackupFault, MessageKey> = {
  'no-json': 'copyBroken',
  'no-history': 'copyForeign',
  newer: 'copyNewer',
};

/** Saves the history as a file and brings one in, with what came of it in words. */
export function Copies({ copies, onChanged }: CopiesProps) {
  const texts = useTexts();
  const [state, setState] = useState<State>({ step: 'idle' });
  const input = useRef<HTMLInputElement>(null);
  const stop = useRef<AbortController | null>(null);

  const bringIn = async (file: File) => {
    stop.current = new AbortController();
    setState({ step: 'running', progress: null });
    const onProgress = (progress: ImportProgress) => setState({ step: 'running', progress });
    const result = await copies.bringIn(file, onProgress, stop.current.signal);
    if (typeof result === 'string') setState({ step: 'failed', why: FAULTS[result] });
    else setState({ step: 'done', report: result });
    onChanged();
  };
  const save = async () => {
    if (!(await copies.save())) setState({ step: 'failed', why: 'copyNotSaved' });
  };

  return (
    <section class="copies" aria-label={texts('copyTitle')}>
      <h2 class="copies-title">{texts('copyTitle')}</h2>
      <p class="copies-hint">{texts('copyHint')}</p>
      <div class="copies-tools">
        <button type="button" class="button" data-copy-save onClick={() => void save()}>
          {texts('copySave')}
        </button>
        <button
          type="button"
          class="button"
          data-copy-choose
          disabled={state.step === 'running'}
          onClick={() => input.current?.click()}
        >
          {texts('copyBringIn')}
        </button>
        <input
          ref={input}
          type="file"
          accept="application/json,.json"
          data-copy-file
          hidden
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) void bringIn(file);
            // The same file may be chosen again.
            currentTarget.value = '';
          }}
        />
      </div>
      {state.step === 'running' && <Running progress={state.progress} onStop={() => stop.current?.abort()} />}
      <div role="status" data-copy-state={state.step}>
        {state.step === 'done' && <Report report={state.report} />}
        {state.step === 'failed' && <p class="copies-report">{texts(state.why)}</p>}
      </div>
    </section>
  );
}

function Running({ progress, onStop }: { progress: ImportProgress | null; onStop(): void }) {
  const texts = useTexts();
  const format = new Intl.NumberFormat(useLocale()).format;
  const words = progress ? texts('copyRunning', format(progress.done), format(progress.of)) : texts('historyLoading');
  return (
    <div class="copies-running">
      <progress aria-label={texts('copyBringIn')} value={progress?.done} max={Math.max(1, progress?.of ?? 1)} />
      <span>{words}</span>
      <button type="button" class="button quiet" data-copy-stop onClick={onStop}>
        {texts('copyStop')}
      </button>
    </div>
  );
}

function Report({ report }: { report: ImportReport }) {
  const texts = useTexts();
  const format = new Intl.NumberFormat(useLocale()).format;
  const { added, updated, unchanged, deleted, skipped, ended } = report;
  return (
    <>
      {ended && <p class="copies-report">{texts(ended === 'stopped' ? 'copyStopped' : 'copyFailed')}</p>}
      <p class="copies-report" data-copy-report>
        {texts('copyDone', format(added), format(updated), format(unchanged))}
      </p>
      {deleted > 0 && <p class="copies-report">{texts('copyDeleted', format(deleted))}</p>}
      {skipped > 0 && <p class="copies-report">{texts('copySkipped', format(skipped))}</p>}
    </>
  );
}
