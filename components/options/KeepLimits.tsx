import { useEffect, useState } from 'preact/hooks';
import type { RetentionPreview } from '../../utils/browser/history-retention';
import type { RetentionActions } from '../../utils/browser/options-actions';
import type { Retention } from '../../utils/history/retention';
import { useLocale, useTexts } from '../ui/texts';

/** What can be chosen; 0 is no limit. */
const DAYS = [0, 30, 91, 182, 365, 730, 1825];
const ARTICLES = [0, 500, 1_000, 5_000, 20_000, 100_000];
const MEGABYTES = [0, 50, 100, 250, 500, 1_000, 5_000];

type State =
  | { step: 'idle' }
  /** A rule that would remove something waits for a word. */
  | { step: 'asking'; rule: Retention; preview: RetentionPreview }
  | { step: 'done'; removed: number }
  | { step: 'failed' };

/** The words for amounts, in the reader's language. */
function useAmounts() {
  const texts = useTexts();
  const locale = useLocale();
  const unit = (amount: number, name: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long' }).format(amount);
  const number = new Intl.NumberFormat(locale).format;
  const all = texts('optionsKeepAll');
  return {
    number,
    bytes: (bytes: number) => {
      const [unit, size] = bytes < 1e6 ? (['kilobyte', 1e3] as const) : (['megabyte', 1e6] as const);
      return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumSignificantDigits: 2 }).format(bytes / size);
    },
    date: (time: number) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(time),
    days: (days: number) => {
      if (days === 0) return all;
      return days < 365 ? unit(Math.round(days / 30.4), 'month') : unit(days / 365, 'year');
    },
    articles: (count: number) => (count === 0 ? all : number(count)),
    megabytes: (count: number) => {
      if (count === 0) return all;
      return count < 1_000 ? unit(count, 'megabyte') : unit(count / 1_000, 'gigabyte');
    },
  };
}

/** The rule that holds, what it would do, and the ways to change it. */
function useLimits({ load, preview, apply }: RetentionActions) {
  const [rule, setRule] = useState<Retention | null>(null);
  const [now, setNow] = useState<RetentionPreview | null>(null);
  const [state, setState] = useState<State>({ step: 'idle' });
  const look = async (rule: Retention) => {
    const reply = await preview(rule);
    if (reply.ok) setNow(reply.value);
    return reply;
  };
  useEffect(() => {
    void load().then(async (stored) => {
      setRule(stored);
      await look(stored);
    });
  }, [load]);
  const keepTo = async (next: Retention) => {
    const reply = await apply(next);
    setState(reply.ok ? { step: 'done', removed: reply.value } : { step: 'failed' });
    // What is stored holds, even where not all could be removed.
    const stored = await load();
    setRule(stored);
    await look(stored);
  };
  return {
    rule: state.step === 'asking' ? state.rule : rule,
    now,
    state,
    keepTo,
    back: () => setState({ step: 'idle' }),
    async choose(next: Retention) {
      const reply = await look(next);
      if (!reply.ok) setState({ step: 'failed' });
      else if (reply.value.removed > 0) setState({ step: 'asking', rule: next, preview: reply.value });
      else await keepTo(next);
    },
  };
}

/** How much of the history is kept on this device: nothing goes before it was said what. */
export function KeepLimits({ actions }: { actions: RetentionActions }) {
  const texts = useTexts();
  const amounts = useAmounts();
  const { rule, now, state, keepTo, back, choose } = useLimits(actions);
  if (!rule) return null;
  const limits = [
    ['days', texts('optionsKeepAge'), DAYS, amounts.days],
    ['articles', texts('optionsKeepCount'), ARTICLES, amounts.articles],
    ['megabytes', texts('optionsKeepSize'), MEGABYTES, amounts.megabytes],
  ] as const;
  return (
    <section class="limits" aria-label={texts('optionsKeep')} data-keep>
      <span class="switch-text">
        <span class="label">{texts('optionsKeep')}</span>
        <span class="hint">{texts('optionsKeepHint')}</span>
        {now && (
          <span class="hint" data-keep-now>
            {texts('optionsKeepNow', amounts.number(now.articles), amounts.bytes(now.allBytes))}
          </span>
        )}
      </span>
      <div class="limits-choices">
        {limits.map(([name, label, choices, words]) => (
          <Limit
            key={name}
            name={name}
            label={label}
            value={rule[name]}
            choices={choices}
            words={words}
            onChange={(value) => void choose({ ...rule, [name]: value })}
          />
        ))}
      </div>
      <div role="status" data-keep-state={state.step}>
        {state.step === 'asking' && <Question {...state} onRemove={() => void keepTo(state.rule)} onBack={back} />}
        {state.step === 'done' && state.removed > 0 && texts('optionsKeepDone', amounts.number(state.removed))}
        {state.step === 'failed' && texts('optionsKeepFailed')}
      </div>
    </section>
  );
}

interface LimitProps {
  name: keyof Retention;
  label: string;
  value: number;
  choices: readonly number[];
  words(value: number): string;
  onChange(value: number): void;
}

function Limit({ name, label, value, choices, words, onChange }: LimitProps) {
  // A rule of another version's making is shown as it is.
  const all = choices.includes(value) ? choices : [...choices, value].sort((a, b) => a - b);
  return (
    <label class="limit">
      <span>{label}</span>
      <select name={`keep-${name}`} value={value} onChange={(event) => onChange(Number(event.currentTarget.value))}>
        {all.map((choice) => (
          <option key={choice} value={choice} selected={choice === value}>
            {words(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface QuestionProps {
  preview: RetentionPreview;
  onRemove(): void;
  onBack(): void;
}

function Question({ preview: { removed, bytes, oldest }, onRemove, onBack }: QuestionProps) {
  const texts = useTexts();
  const { number, bytes: size, date } = useAmounts();
  return (
    <div class="limits-question">
      <p data-keep-would>{texts('optionsKeepWould', number(removed), size(bytes), date(oldest ?? 0))}</p>
      <span class="limits-answers">
        <button type="button" class="button" data-keep-back onClick={onBack}>
          {texts('optionsKeepBack')}
        </button>
        <button type="button" class="button danger" data-keep-remove onClick={onRemove}>
          {texts('optionsKeepRemove')}
        </button>
      </span>
    </div>
  );
}
