import { isBegun, isFinished, minutesLeft } from '../../utils/history/describe-visit';
import { numberFormat, percentFormat } from '../../utils/history/row-formats';
import type { Visit } from '../../utils/history/visit';
import { Icon } from '../ui/Icon';
import { useLocale, useTexts } from '../ui/texts';

/** How far an article was read, and how many minutes are left. */
export function HowFar({ visit }: { visit: Visit }) {
  const texts = useTexts();
  const locale = useLocale();
  const number = numberFormat(locale).format;
  if (isFinished(visit)) {
    return (
      <span class="visit-far" data-finished>
        <Icon name="check" />
        {texts('visitFinished')}
      </span>
    );
  }
  // Of a link that another program has kept nobody knows how long it leads.
  const isLengthKnown = visit.readingMinutes > 0;
  if (!isBegun(visit)) {
    if (!isLengthKnown) return null;
    return <span class="visit-far">{texts('readerMinutes', number(visit.readingMinutes))}</span>;
  }
  const percent = percentFormat(locale).format(visit.progress);
  return (
    <span class="visit-far">
      <span class="visit-bar" style={{ '--done': String(visit.progress) }} aria-hidden="true" />
      <span class="visit-percent">{isLengthKnown ? `${percent} ·` : percent}</span>
      {isLengthKnown && <bdi>{texts('visitMinutesLeft', number(minutesLeft(visit)))}</bdi>}
    </span>
  );
}
