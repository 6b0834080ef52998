import type { FoundVisit } from '../../utils/browser/contract';
import { formatAgo, siteLabel } from '../../utils/history/describe-visit';
import { markWords } from '../../utils/history/search/marks';
import { type Query, readQuery } from '../../utils/history/search/words';
import type { Visit } from '../../utils/history/visit';
import { useLocale, useTexts } from '../ui/texts';

interface FoundInTextProps {
  found: readonly FoundVisit[];
  typed: string;
  now: number;
  onOpen(visit: Visit): void;
}

/** What was found in the texts of articles, with the words marked where they stand. */
export function FoundInText({ found, typed, now, onOpen }: FoundInTextProps) {
  const texts = useTexts();
  const locale = useLocale();
  const query = readQuery(typed);
  return (
    <section class="found" data-found>
      <h2 class="visit-day">{texts('historyInText')}</h2>
      <ul>
        {found.map(({ visit, excerpt }) => (
          <li key={visit.id} class="found-visit" data-found-visit data-url={visit.url}>
            <a
              class="found-open"
              href={visit.url}
              lang={visit.lang ?? undefined}
              dir="auto"
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                onOpen(visit);
              }}
            >
              <Marked text={visit.title || visit.url} query={query} />
            </a>
            <p class="found-excerpt" lang={visit.lang ?? undefined} dir="auto">
              <Marked text={excerpt} query={query} />
            </p>
            <p class="visit-meta">
              <span>
                <bdi>{siteLabel(visit)}</bdi>
              </span>
              <time dateTime={new Date(visit.lastReadAt).toISOString()}>
                <bdi>{formatAgo(visit.lastReadAt, now, locale)}</bdi>
              </time>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Marked({ text, query }: { text: string; query: Query }) {
  return <>{markWords(text, query).map(({ text: piece, hit }) => (hit ? <mark>{piece}</mark> : piece))}</>;
}
