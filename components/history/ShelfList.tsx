import { useRef } from 'preact/hooks';
import { useLocale, useTexts } from '../ui/texts';
import { rowsByDay } from './day-headings';
import type { Changes } from './use-changes';
import { useNear } from './use-near';
import type { Portion, Portions } from './use-portions';
import { type RowsLook, VisitRows } from './VisitRows';

interface ShelfListProps {
  shelf: Portions;
  changes: Changes;
  /** Whether the list goes from day to day; a list of stars or by length has no days. */
  byDay: boolean;
  look: RowsLook;
}

/** The whole history, drawn as far as one looks. */
export function ShelfList({ shelf, changes, byDay, look }: ShelfListProps) {
  return (
    <>
      {shelf.portions.map((portion) => (
        <ShelfPortion key={portion.key} portion={portion} shelf={shelf} changes={changes} byDay={byDay} look={look} />
      ))}
      {/* Another one with each portion: it may be near the screen still when one has come. */}
      <ShelfEnd key={shelf.came} shelf={shelf} />
    </>
  );
}

/** The end of what is loaded: what comes next is loaded when one gets near, or by its button. */
function ShelfEnd({ shelf }: { shelf: Portions }) {
  const texts = useTexts();
  const end = useRef<HTMLDivElement>(null);
  useNear(end, (isNear) => isNear && shelf.more());
  return (
    <div ref={end} class="shelf-end">
      {!shelf.isWhole && (
        <button type="button" class="button history-more" data-more onClick={shelf.more}>
          {texts('historyMore')}
        </button>
      )}
    </div>
  );
}

function ShelfPortion({ portion, shelf, changes, byDay, look }: ShelfListProps & { portion: Portion }) {
  const texts = useTexts();
  const locale = useLocale();
  const box = useRef<HTMLDivElement>(null);
  const height = useRef(0);
  useNear(box, (isNear) => {
    if (isNear) shelf.bringBack(portion.key);
    else if (box.current && portion.visits) {
      // A row that has the keyboard stays.
      if (box.current.contains(document.activeElement)) return;
      height.current = box.current.offsetHeight;
      shelf.letGo(portion.key);
    }
  });
  const visits = portion.visits && changes.see(portion.visits);
  const groups =
    visits &&
    (byDay
      ? rowsByDay(visits, { now: look.now, locale, texts }, portion.before)
      : [{ key: 'all', heading: null, rows: visits.map((visit) => ({ visit })) }]);
  return (
    <div
      ref={box}
      class="shelf-portion"
      data-portion={portion.key}
      style={visits ? undefined : { 'block-size': `${height.current}px` }}
    >
      {groups && <VisitRows groups={groups} look={look} />}
    </div>
  );
}
