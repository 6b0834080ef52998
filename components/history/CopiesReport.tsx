import type { SaveOutcome } from '../../utils/browser/history-export';
import type { ImportReport, LeftOut } from '../../utils/browser/history-import';
import type { MessageKey } from '../../utils/browser/i18n';
import type { ImportSource } from '../../utils/history/import/import-format';
import type { SkipReason } from '../../utils/history/import/imported';
import type { ImportFault } from '../../utils/history/import/open-import';
import { useLocale, useTexts } from '../ui/texts';

const FAULTS: Record<ImportFault, MessageKey> = {
  empty: 'copyEmpty',
  unknown: 'copyForeign',
  damaged: 'copyBroken',
  'too-large': 'copyTooLarge',
  newer: 'copyNewer',
};

/** Why it ended early, where something came before that. */
const ENDS: Record<NonNullable<ImportReport['ended']>, MessageKey> = {
  stopped: 'copyStopped',
  full: 'copyFull',
  failed: 'copyFailed',
  empty: 'copyDamagedThere',
  unknown: 'copyDamagedThere',
  damaged: 'copyDamagedThere',
  'too-large': 'copyDamagedThere',
  newer: 'copyDamagedThere',
};

/** Names are the same in every language. */
const SOURCES: Record<Exclude<ImportSource, 'bookmarks'>, string> = {
  jernih: 'Jernih',
  pocket: 'Pocket',
  instapaper: 'Instapaper',
  omnivore: 'Omnivore',
  wallabag: 'wallabag',
  readwise: 'Readwise Reader',
};

const REASONS: Record<SkipReason, MessageKey> = {
  'no-address': 'skipNoAddress',
  'no-article': 'skipNoArticle',
  damaged: 'skipDamaged',
  cut: 'skipCut',
};

/** How saving has ended. */
export function SaveWords({ outcome }: { outcome: SaveOutcome }) {
  const texts = useTexts();
  const format = new Intl.NumberFormat(useLocale()).format;
  if (outcome.state === 'nothing') return <p class="copies-report">{texts('copyNothing')}</p>;
  if (outcome.state === 'stopped') return <p class="copies-report">{texts('copyNothingSaved')}</p>;
  if (outcome.state !== 'saved') return <p class="copies-report">{texts('copyNotSaved')}</p>;
  const { names, articles, wordless } = outcome;
  return (
    <>
      <p class="copies-report" data-copy-report>
        {texts('copySaved', names.join(', '), format(articles))}
      </p>
      {wordless > 0 && <p class="copies-report">{texts('copyWordless', format(wordless))}</p>}
    </>
  );
}

/** What has come of a file. */
export function ImportWords({ result }: { result: ImportReport | ImportFault }) {
  const texts = useTexts();
  const format = new Intl.NumberFormat(useLocale()).format;
  if (typeof result === 'string') return <p class="copies-report">{texts(FAULTS[result])}</p>;
  const { source, added, updated, unchanged, deleted, skipped, leftOut, ended, hasLimit } = result;
  const name = source === 'bookmarks' ? texts('sourceBookmarks') : SOURCES[source];
  return (
    <>
      {ended && <p class="copies-report">{texts(ENDS[ended])}</p>}
      <p class="copies-report" data-copy-report>
        {`${texts('copyRecognised', name)} ${texts('copyDone', format(added), format(updated), format(unchanged))}`}
      </p>
      {deleted > 0 && <p class="copies-report">{texts('copyDeleted', format(deleted))}</p>}
      {hasLimit && added > 0 && <p class="copies-report">{texts('copyLimit')}</p>}
      {skipped > 0 && <Skipped skipped={skipped} leftOut={leftOut} />}
    </>
  );
}

function Skipped({ skipped, leftOut }: { skipped: number; leftOut: LeftOut[] }) {
  const texts = useTexts();
  const format = new Intl.NumberFormat(useLocale()).format;
  const more = skipped - leftOut.length;
  return (
    <details class="copies-skipped" data-copy-skipped>
      <summary>{texts('copySkipped', format(skipped))}</summary>
      <ul>
        {leftOut.map(({ at, name, why }) => (
          <li key={`${at} ${name}`}>
            <span class="copies-place">{format(at)}</span>
            {name && <bdi class="copies-name">{name}</bdi>}
            <span class="copies-why">{texts(REASONS[why])}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{texts('copyLeftOutMore', format(more))}</p>}
    </details>
  );
}
