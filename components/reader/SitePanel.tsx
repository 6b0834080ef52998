import { useEffect, useState } from 'preact/hooks';
import type { SiteActions } from '../../utils/browser/site-actions';
import type { HiddenEntry } from '../../utils/nags';
import { SiteControls } from '../site/SiteControls';
import { useTexts } from '../ui/texts';
import { Panel } from './Panel';

/** What is hidden on the page behind, by kind and one by one, and the way out when that broke it. */
export function SitePanel({ actions }: { actions: SiteActions }) {
  const t = useTexts();
  const [hidden, setHidden] = useState<readonly HiddenEntry[] | null>();
  useEffect(() => {
    void actions.hidden().then((reply) => setHidden(reply.ok ? reply.value : null));
  }, []);
  return (
    <Panel kind="switches" label={t('readerSite')}>
      {hidden !== undefined && <SiteControls actions={actions} hidden={hidden} />}
    </Panel>
  );
}
