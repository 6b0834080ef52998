import type { Tally } from '../../utils/history/statistics';
import { useLocale, useTexts } from '../ui/texts';
import { formatMinutes } from './format-minutes';

interface TallyTableProps {
  title: string;
  nameHead: string;
  rows: readonly Tally[];
  nameOf(tally: Tally): string;
}

/** The numbers of a chart, for whoever wants them exact or cannot see drawings. */
export function TallyTable({ title, nameHead, rows, nameOf }: TallyTableProps) {
  const texts = useTexts();
  const locale = useLocale();
  const number = new Intl.NumberFormat(locale).format;
  return (
    <details class="stats-table">
      <summary>{texts('statsTable')}</summary>
      <table>
        <caption class="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{nameHead}</th>
            <th scope="col">{texts('statsTime')}</th>
            <th scope="col">{texts('historyArticles')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((tally) => (
            <tr key={tally.name}>
              <th scope="row">
                <bdi>{nameOf(tally)}</bdi>
              </th>
              <td>
                <bdi>{formatMinutes(tally.minutes, locale)}</bdi>
              </td>
              <td>{number(tally.articles)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
