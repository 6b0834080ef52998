import { formatAgo, formatMoment, siteLabel } from '../../utils/history/describe-visit';
import { markWords } from '../../utils/history/search/marks';
import type { Query } from '../../utils/history/search/words';
import type { Visit } from '../../utils/history/visit';
import { useLocale, useTexts } from '../ui/texts';
import { HowFar } from './HowFar';
import { Marked } from './Marked';
import { RowTools } from './RowTools';
import type { RowActions } from './row-actions';
import { SiteTile } from './SiteTile';

/** A row of a list of articles. */
export interface ShownVisit {
  visit: Visit;
  /** Words around what was found in the text; absent where nothing was looked for in it. */
  excerpt?: string | undefined;
}

export interface VisitRowProps extends ShownVisit {
  now: number;
  /** What is looked for, to be marked. */
  query: Query | null;
  /** With the author's name too, where there is room for it. */
  roomy?: boolean;
  actions: RowActions;
  /** Whether the Tab key stops at this row. */
  tabbable: boolean;
  /** Whether it is chosen for doing something with many at once; absent where that is not offered. */
  chosen?: boolean | undefined;
  onChoose?: ((visit: Visit, chosen: boolean, withShift: boolean) => void) | undefined;
}

/** One article of the history: what it is, when it was read, how far, and what can be done with it. */
export function VisitRow({
  visit,
  excerpt,
  now,
  query,
  roomy = false,
  actions,
  tabbable,
  chosen,
  onChoose,
}: VisitRowProps) {
  const texts = useTexts();
  const title = visit.title || visit.url;
  return (
    <li
      class="visit"
      data-visit
      data-id={visit.id}
      data-url={visit.url}
      data-starred={visit.starred || undefined}
      data-chosen={chosen || undefined}
    >
      {onChoose && (
        <input
          type="checkbox"
          class="visit-choose"
          data-visit-choose
          aria-label={texts('visitChooseNamed', title)}
          checked={chosen ?? false}
          tabIndex={tabbable ? 0 : -1}
          onClick={(event) => onChoose(visit, event.currentTarget.checked, event.shiftKey)}
        />
      )}
      <SiteTile site={siteLabel(visit)} />
      <div class="visit-words">
        <a
          class="visit-open"
          data-visit-open
          href={visit.url}
          lang={visit.lang ?? undefined}
          dir="auto"
          tabIndex={tabbable ? 0 : -1}
          aria-keyshortcuts="s o Delete"
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            actions.open(visit, 'copy');
          }}
        >
          <span class="visit-title" data-visit-title title={title}>
            <Marked text={title} query={query} />
          </span>
        </a>
        <Meta visit={visit} now={now} query={query} roomy={roomy} />
        {excerpt && <Excerpt visit={visit} excerpt={excerpt} query={query} />}
        <HowFar visit={visit} />
      </div>
      <RowTools visit={visit} actions={actions} tabbable={tabbable} />
    </li>
  );
}

function Meta({ visit, now, query, roomy }: Pick<VisitRowProps, 'visit' | 'now' | 'query' | 'roomy'>) {
  const locale = useLocale();
  return (
    <p class="visit-meta">
      <span>
        <bdi>
          <Marked text={siteLabel(visit)} query={query} />
        </bdi>
      </span>
      {(roomy || query) && visit.byline && (
        <span>
          <bdi>
            <Marked text={visit.byline} query={query} />
          </bdi>
        </span>
      )}
      <time dateTime={new Date(visit.lastReadAt).toISOString()} title={formatMoment(visit.lastReadAt, locale)}>
        <bdi>{formatAgo(visit.lastReadAt, now, locale)}</bdi>
      </time>
    </p>
  );
}

function Excerpt({ visit, excerpt, query }: { visit: Visit; excerpt: string; query: Query | null }) {
  // Found by its title: the beginning of the text would say nothing about it.
  if (!query || !markWords(excerpt, query).some(({ hit }) => hit)) return null;
  return (
    <p class="visit-excerpt" data-excerpt lang={visit.lang ?? undefined} dir="auto">
      <Marked text={excerpt} query={query} />
    </p>
  );
}
