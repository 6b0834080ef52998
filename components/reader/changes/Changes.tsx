import type { MessageKey } from '../../../utils/browser/i18n';
import { compareWordings } from '../../../utils/history/changes';
import type { ChangesModel, ShownChange } from '../../../utils/history/changes-in-view';
import { formatAgo } from '../../../utils/history/describe-visit';
import { useLocale, useTexts } from '../../ui/texts';

type Kind = ShownChange['change']['kind'];

const KINDS: readonly Kind[] = ['added', 'reworded', 'removed'];
const COUNTS = {
  added: 'changesAdded',
  reworded: 'changesReworded',
  removed: 'changesRemoved',
} satisfies Record<Kind, MessageKey>;
const LABELS = {
  added: 'changeAdded',
  reworded: 'changeReworded',
  removed: 'changeRemoved',
} satisfies Record<Kind, MessageKey>;

/** A paragraph in its old and its new words. */
function Wording({ before, now }: { before: string; now: string }) {
  return (
    <>
      {compareWordings(before, now).map(({ kind, text }, at) => {
        if (kind === 'gone') return <del key={at}>{text}</del>;
        return kind === 'new' ? <ins key={at}>{text}</ins> : text;
      })}
    </>
  );
}

function WhatChanged({ change, now }: ShownChange) {
  if (change.kind === 'removed') return <del>{change.before}</del>;
  return change.kind === 'added' ? <ins>{now}</ins> : <Wording before={change.before} now={now ?? ''} />;
}

/** Brings a paragraph into view; the next Tab goes on from there. */
function goTo(element: HTMLElement): void {
  element.scrollIntoView({ block: 'center' });
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** What has changed since the article was read: how much, and on request word by word. */
export function Changes({ changes, readAt, hide }: ChangesModel) {
  const t = useTexts();
  const locale = useLocale();
  const { format } = new Intl.NumberFormat(locale);
  const count = (kind: Kind) => changes.filter(({ change }) => change.kind === kind).length;
  return (
    <aside class="changes" data-changes aria-label={t('changesTitle', formatAgo(readAt, Date.now(), locale))}>
      <details>
        <summary>
          <span class="changes-title">{t('changesTitle', formatAgo(readAt, Date.now(), locale))}</span>
          <span class="changes-counts">
            {KINDS.filter((kind) => count(kind) > 0).map((kind) => (
              <span key={kind} data-count={kind}>
                {t(COUNTS[kind], format(count(kind)))}
              </span>
            ))}
          </span>
        </summary>
        <ol>
          {changes.map((shown, at) => (
            <li key={at} data-changed={shown.change.kind}>
              <ChangeLabel {...shown} />
              <p dir="auto">
                <WhatChanged {...shown} />
              </p>
            </li>
          ))}
        </ol>
        <button type="button" class="changes-hide" data-changes-hide onClick={hide}>
          {t('changesHide')}
        </button>
      </details>
    </aside>
  );
}

/** What kind of change it is; a button where there is a paragraph to go to. */
function ChangeLabel({ change, element }: ShownChange) {
  const words = useTexts()(LABELS[change.kind]);
  if (!element) return <span class="change-kind">{words}</span>;
  return (
    <button type="button" class="change-kind" data-change-go onClick={() => goTo(element)}>
      {words}
    </button>
  );
}
