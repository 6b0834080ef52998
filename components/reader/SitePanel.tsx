import type { SiteActions } from '../../utils/browser/site-actions';
import { SiteControls } from '../site/SiteControls';
import { useTexts } from '../ui/texts';
import { Panel } from './Panel';

/** What is hidden on the page behind, by kind, and the way out when that broke it. */
export function SitePanel({ actions }: { actions: SiteActions }) {
  const t = useTexts();
  return (
    <Panel kind="switches" label={t('readerSite')}>
      <SiteControls actions={actions} />
    </Panel>
  );
}
