import { useEffect, useRef, useState } from 'preact/hooks';
import type { HistoryCopies } from '../../utils/browser/history-actions';
import type { BookPick, SaveKind, SaveOutcome, SaveProgress } from '../../utils/browser/history-export';
import type { ImportProgress, ImportReport } from '../../utils/browser/history-import';
import type { MessageKey } from '../../utils/browser/i18n';
import type { ImportFault } from '../../utils/history/import/open-import';
import { useLocale, useTexts } from '../ui/texts';
import { ImportWords, SaveWords } from './CopiesReport';

interface CopiesProps {
  copies: HistoryCopies;
  /** Articles that are to be a book, as soon as they are told. */
  chosen?: readonly string[] | null | undefined;
  /** Something was brought in: the list is no longer right. */
  onChanged(): void;
}

type State =
  | { step: 'idle' }
  | { step: 'saving'; progress: SaveProgress | null }
  | { step: 'running'; progress: ImportProgress | null }
  | { step: 'saved'; outcome: SaveOutcome }
  | { step: 'done'; report: ImportReport }
  | { step: 'failed'; why: ImportFault };

/** The ways to save, in their order: the form, which articles, what it is called and what for. */
const CHOICES: readonly (readonly [SaveKind, BookPick, MessageKey, MessageKey])[] = [
  ['copy', 'week', 'copySave', 'copySaveHint'],
  ['markdown', 'week', 'copyMarkdown', 'copyMarkdownHint'],
  ['table', 'week', 'copyTable', 'copyTableHint'],
  ['book', 'week', 'copyWeek', 'copyWeekHint'],
  ['book', 'starred', 'copyStarred', 'copyStarredHint'],
];

/** What is going on, and the ways to begin and to stop it. */
function useCopies(copies: HistoryCopies, onChanged: () => void) {
  const [state, setState] = useState<State>({ step: 'idle' });
  const stop = useRef<AbortController | null>(null);
  const begin = () => {
    stop.current = new AbortController();
    return stop.current.signal;
  };
  return {
    state,
    stop: () => stop.current?.abort(),
    async save(kind: SaveKind, pick: BookPick) {
      setState({ step: 'saving', progress: null });
      const onProgress = (progress: SaveProgress) => setState({ step: 'saving', progress });
      setState({ step: 'saved', outcome: await copies.save(kind, pick, onProgress, begin()) });
    },
    async bringIn(file: File) {
      setState({ step: 'running', progress: null });
      const onProgress = (progress: ImportProgress) => setState({ step: 'running', progress });
      const result = await copies.bringIn(file, onProgress, begin());
      setState(typeof result === 'string' ? { step: 'failed', why: result } : { step: 'done', report: result });
      onChanged();
    },
  };
}

/** Saves the history in several forms and brings files in, with what came of it in words. */
export function Copies({ copies, chosen, onChanged }: CopiesProps) {
  const texts = useTexts();
  const { state, stop, save, bringIn } = useCopies(copies, onChanged);
  const busy = state.step === 'saving' || state.step === 'running';
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!chosen) return;
    section.current?.scrollIntoView?.({ block: 'nearest' });
    void save('book', { ids: chosen });
  }, [chosen]);
  return (
    <section ref={section} class="copies" aria-label={texts('copyTitle')}>
      <h2 class="copies-title">{texts('copyTitle')}</h2>
      <p class="copies-hint">{texts('copyHint')}</p>
      <ul class="copies-choices">
        {CHOICES.map(([kind, pick, name, hint]) => (
          <li key={name}>
            <button
              type="button"
              data-copy-save={kind === 'book' ? `book-${String(pick)}` : kind}
              disabled={busy}
              onClick={() => void save(kind, pick)}
            >
              <strong>{texts(name)}</strong>
              <small>{texts(hint)}</small>
            </button>
          </li>
        ))}
      </ul>
      <FileField disabled={busy} onFile={(file) => void bringIn(file)} />
      {state.step === 'saving' && <Saving progress={state.progress} onStop={stop} />}
      {state.step === 'running' && <BringingIn progress={state.progress} onStop={stop} />}
      <div role="status" data-copy-state={state.step}>
        {state.step === 'saved' && <SaveWords outcome={state.outcome} />}
        {state.step === 'done' && <ImportWords result={state.report} />}
        {state.step === 'failed' && <ImportWords result={state.why} />}
      </div>
    </section>
  );
}

function FileField({ disabled, onFile }: { disabled: boolean; onFile(file: File): void }) {
  const texts = useTexts();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="copies-tools">
      <button type="button" class="button" data-copy-choose disabled={disabled} onClick={() => input.current?.click()}>
        {texts('copyBringIn')}
      </button>
      <span class="copies-hint">{texts('copyBringInHint')}</span>
      <input
        ref={input}
        type="file"
        accept=".json,.csv,.html,.htm,.zip,application/json,text/csv,text/html,application/zip"
        data-copy-file
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) onFile(file);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
    </div>
  );
}

interface BarProps {
  label: string;
  words: string;
  /** 0 to 1; undefined while nobody knows. */
  share: number | undefined;
  onStop(): void;
}

function Bar({ label, words, share, onStop }: BarProps) {
  const texts = useTexts();
  return (
    <div class="copies-running">
      <progress aria-label={label} value={share} max={1} />
      <span>{words}</span>
      <button type="button" class="button quiet" data-copy-stop onClick={onStop}>
        {texts('copyStop')}
      </button>
    </div>
  );
}

function Saving({ progress, onStop }: { progress: SaveProgress | null; onStop(): void }) {
  const texts = useTexts();
  const format = new Intl.NumberFormat(useLocale()).format;
  const words = progress ? texts('copyRunning', format(progress.done), format(progress.of)) : texts('historyLoading');
  const share = progress ? progress.done / Math.max(1, progress.of) : undefined;
  return <Bar label={texts('copySave')} words={words} share={share} onStop={onStop} />;
}

function BringingIn({ progress, onStop }: { progress: ImportProgress | null; onStop(): void }) {
  const texts = useTexts();
  const format = new Intl.NumberFormat(useLocale()).format;
  const words = progress ? texts('copyTaken', format(progress.done)) : texts('historyLoading');
  return <Bar label={texts('copyBringIn')} words={words} share={progress?.share} onStop={onStop} />;
}
