import type { Tally } from '../../utils/history/statistics';
import { useLocale, useTexts } from '../ui/texts';
import { formatMinutes } from './format-minutes';
import { TallyTable } from './TallyTable';

/** In units of the drawing, which is stretched to the page's width. */
const WIDTH = 720;
const HEIGHT = 160;
/** Of a bar's room. */
const GAP = 0.25;

/** A day or a month as its own locale writes it. @param name `2026-11-28` or `2026-11` */
function nameDay(name: string, locale: string): string {
  const [year = 0, month = 1, day] = name.split('-').map(Number);
  const options: Intl.DateTimeFormatOptions =
    day === undefined ? { month: 'short', year: 'numeric' } : { day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat(locale, options).format(new Date(year, month - 1, day ?? 1));
}

/** Minutes of reading, a bar a day or a month. */
export function DayChart({ title, bars }: { title: string; bars: readonly Tally[] }) {
  const texts = useTexts();
  const locale = useLocale();
  const most = Math.max(1, ...bars.map(({ minutes }) => minutes));
  const step = WIDTH / Math.max(1, bars.length);
  const nameOf = ({ name }: Tally) => nameDay(name, locale);
  const [first, last] = [bars[0], bars.at(-1)];
  return (
    <section class="stats-chart" data-chart="days">
      <h2>{title}</h2>
      <p class="stats-most" aria-hidden="true">
        {formatMinutes(most, locale)}
      </p>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={title}>
        <path class="stats-line" d={`M0 .5H${WIDTH}M0 ${HEIGHT / 2}H${WIDTH}`} />
        {bars.map((tally, at) => {
          const height = (tally.minutes / most) * (HEIGHT - 2);
          // A day with a reading of seconds shows, too.
          const seen = tally.articles > 0 ? Math.max(height, 2) : 0;
          return (
            <g key={tally.name}>
              <title>{`${nameOf(tally)}: ${formatMinutes(tally.minutes, locale)}`}</title>
              <rect class="stats-room" x={at * step} y={0} width={step} height={HEIGHT} />
              <rect
                class="stats-bar"
                x={(at + GAP / 2) * step}
                y={HEIGHT - seen}
                width={step * (1 - GAP)}
                height={seen}
                rx={Math.min(3, step / 6)}
              />
            </g>
          );
        })}
        <path class="stats-line" d={`M0 ${HEIGHT - 0.5}H${WIDTH}`} />
      </svg>
      <p class="stats-ends" aria-hidden="true">
        <bdi>{first && nameOf(first)}</bdi>
        <bdi>{last && last !== first && nameOf(last)}</bdi>
      </p>
      <TallyTable
        title={title}
        nameHead={texts('statsDay')}
        rows={bars.filter(({ articles }) => articles > 0)}
        nameOf={nameOf}
      />
    </section>
  );
}
