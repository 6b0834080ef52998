import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExportKind, ExportModel, ExportOutcome } from '../../utils/browser/export-part';
import type { MessageKey, Translate } from '../../utils/browser/i18n';
import { useLocale, useTexts } from '../ui/texts';

/** The choices in their order: what is done, and what for. */
const CHOICES: readonly (readonly [ExportKind, MessageKey, MessageKey])[] = [
  ['copy-markdown', 'exportCopyMarkdown', 'exportCopyMarkdownHint'],
  ['markdown', 'exportMarkdown', 'exportMarkdownHint'],
  ['web-page', 'exportWebPage', 'exportWebPageHint'],
  ['epub', 'exportEpub', 'exportEpubHint'],
  ['print', 'exportPrint', 'exportPrintHint'],
];

/** Names of formats are the same in every language. */
const CITATIONS: readonly (readonly [ExportKind, MessageKey | null, string])[] = [
  ['citation', 'exportCitationLine', ''],
  ['bibtex', null, 'BibTeX'],
  ['ris', null, 'RIS'],
];

const FAILURES = { copy: 'exportCopyFailed', print: 'exportPrintFailed', file: 'exportFileFailed' } as const;

/** What became of a choice, in words; nothing where the browser shows it itself. */
function outcomeWords(outcome: ExportOutcome, t: Translate, locale: string): string {
  if (outcome.state === 'failed') return t(FAILURES[outcome.kind]);
  if (outcome.state === 'copied') return t('exportCopied');
  if (outcome.state === 'printed') return '';
  const saved = t('exportSaved', outcome.name);
  if (outcome.missing === 0) return saved;
  return `${saved} ${t('exportMissing', new Intl.NumberFormat(locale).format(outcome.missing))}`;
}

/** The ways to take the article along, and a word about how it went. */
export function ExportPanel({ isWhole, isPartial, run }: ExportModel) {
  const t = useTexts();
  const locale = useLocale();
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState<ExportKind | null>(null);
  const there = useRef(true);
  useEffect(
    () => () => {
      there.current = false;
    },
    [],
  );
  const choose = (kind: ExportKind) => async () => {
    if (busy) return;
    setBusy(kind);
    setNote(kind === 'epub' || kind === 'web-page' ? t('exportWorking') : '');
    const outcome = await run(kind);
    if (!there.current) return;
    setBusy(null);
    setNote(outcomeWords(outcome, t, locale));
  };
  return (
    <div class="export">
      {!isWhole && <p class="export-hint">{t('exportNotWhole')}</p>}
      {isPartial && <p class="export-hint">{t('exportPartial')}</p>}
      <ul class="export-choices">
        {CHOICES.map(([kind, name, hint]) => (
          <li key={kind}>
            <button type="button" data-export={kind} aria-disabled={busy !== null} onClick={choose(kind)}>
              <strong>{t(name)}</strong>
              <small>{t(hint)}</small>
            </button>
          </li>
        ))}
      </ul>
      <fieldset class="export-citations">
        <legend>{t('exportCite')}</legend>
        {CITATIONS.map(([kind, name, text]) => (
          <button key={kind} type="button" data-export={kind} aria-disabled={busy !== null} onClick={choose(kind)}>
            {name ? t(name) : text}
          </button>
        ))}
      </fieldset>
      <p class="export-note" role="status" data-export-note>
        {note}
      </p>
    </div>
  );
}
