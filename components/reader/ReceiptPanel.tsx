import type { Removal } from '../../utils/article/article';
import { useTexts } from '../ui/texts';
import { Panel } from './Panel';

/** What the clean-up left out of the article. */
export function ReceiptPanel({ removals }: { removals: Removal[] }) {
  const t = useTexts();
  return (
    <Panel kind="receipt" label={t('readerRemoved')}>
      <h2>{t('readerRemoved')}</h2>
      <ul>
        {removals.map((removal, index) => (
          <li key={index}>
            <span class="why">{removal.reason}</span> <bdi class="what">{removal.text}</bdi>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
