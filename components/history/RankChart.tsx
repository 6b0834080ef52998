import type { Tally } from '../../utils/history/statistics';
import { useLocale } from '../ui/texts';
import { formatMinutes } from './format-minutes';
import { TallyTable } from './TallyTable';

interface RankChartProps {
  title: string;
  nameHead: string;
  /** The most minutes first. */
  rows: readonly Tally[];
}

/** Names with a bar each: what most was read of. */
export function RankChart({ title, nameHead, rows }: RankChartProps) {
  const locale = useLocale();
  const most = Math.max(1, ...rows.map(({ minutes }) => minutes));
  return (
    <section class="stats-chart" data-chart="rank">
      <h2>{title}</h2>
      <ol class="stats-rank" aria-hidden="true">
        {rows.map(({ name, minutes }) => (
          <li key={name}>
            <bdi class="stats-name">{name}</bdi>
            <bdi class="stats-minutes">{formatMinutes(minutes, locale)}</bdi>
            <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
              <rect class="stats-track" width={100} height={6} />
              <rect class="stats-bar" width={Math.max(1, (minutes / most) * 100)} height={6} />
            </svg>
          </li>
        ))}
      </ol>
      <TallyTable title={title} nameHead={nameHead} rows={rows} nameOf={({ name }) => name} />
    </section>
  );
}
