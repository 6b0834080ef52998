import {
  formatAgo,
  formatMoment,
  isBegun,
  isFinished,
  minutesLeft,
  siteLabel,
} from '../../utils/history/describe-visit';
import type { Visit } from '../../utils/history/visit';
import { Icon } from '../ui/Icon';
import { useLocale, useTexts } from '../ui/texts';

interface VisitRowProps {
  visit: Visit;
  now: number;
  /** With the author's name too, where there is room for it. */
  roomy?: boolean;
  onOpen(visit: Visit): void;
  onDelete(visit: Visit): void;
}

/** A hue that stays the same for a site, so that its articles can be told apart at a glance. */
function hueOf(site: string): number {
  let sum = 0;
  for (const char of site) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 360;
  return sum;
}

function SiteTile({ site }: { site: string }) {
  const [initial = ''] = site;
  return (
    <span class="visit-tile" style={{ '--hue': String(hueOf(site)) }} aria-hidden="true">
      {initial.toUpperCase()}
    </span>
  );
}

function HowFar({ visit }: { visit: Visit }) {
  const texts = useTexts();
  const locale = useLocale();
  if (isFinished(visit)) {
    return (
      <span class="visit-far" data-finished>
        <Icon name="check" />
        {texts('visitFinished')}
      </span>
    );
  }
  if (!isBegun(visit)) {
    return <span class="visit-far">{texts('readerMinutes', String(visit.readingMinutes))}</span>;
  }
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(visit.progress);
  return (
    <span class="visit-far">
      <span class="visit-bar" style={{ '--done': String(visit.progress) }} aria-hidden="true" />
      <span>{percent}</span>
      <span aria-hidden="true">·</span>
      <bdi>{texts('visitMinutesLeft', new Intl.NumberFormat(locale).format(minutesLeft(visit)))}</bdi>
    </span>
  );
}

/** One article of the history: what it is, when it was read, how far. */
export function VisitRow({ visit, now, roomy = false, onOpen, onDelete }: VisitRowProps) {
  const texts = useTexts();
  const locale = useLocale();
  const site = siteLabel(visit);
  return (
    <li class="visit" data-visit data-url={visit.url}>
      <SiteTile site={site} />
      <div class="visit-words">
        <a
          class="visit-open"
          data-visit-open
          href={visit.url}
          lang={visit.lang ?? undefined}
          dir="auto"
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            onOpen(visit);
          }}
        >
          <span class="visit-title" data-visit-title title={visit.title}>
            {visit.title || visit.url}
          </span>
        </a>
        <p class="visit-meta">
          <span>
            <bdi>{site}</bdi>
          </span>
          {roomy && visit.byline && (
            <span>
              <bdi>{visit.byline}</bdi>
            </span>
          )}
          <time dateTime={new Date(visit.lastReadAt).toISOString()} title={formatMoment(visit.lastReadAt, locale)}>
            <bdi>{formatAgo(visit.lastReadAt, now, locale)}</bdi>
          </time>
        </p>
        <HowFar visit={visit} />
      </div>
      <button
        type="button"
        class="button icon-only visit-delete"
        data-visit-delete
        title={texts('visitDelete')}
        aria-label={texts('visitDeleteNamed', visit.title)}
        onClick={() => onDelete(visit)}
      >
        <Icon name="trash" />
      </button>
    </li>
  );
}
