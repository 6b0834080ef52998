import { useEffect, useState } from 'preact/hooks';
import type { ActivePage } from '../../utils/browser/active-page';
import type { PopupActions } from '../../utils/browser/popup-actions';
import { useVisits } from '../history/use-visits';
import { VisitHistory } from '../history/VisitHistory';
import { ConfirmClear } from '../ui/ConfirmClear';
import { Icon } from '../ui/Icon';
import { useTexts } from '../ui/texts';
import { ThisPage } from './ThisPage';

/** More than anybody scrolls through in a popup; the rest is on the history page. */
const RECENT = 60;

/** The popup of the toolbar button: this page, then what was read last. */
export function Popup({ actions }: { actions: PopupActions }) {
  const texts = useTexts();
  const visits = useVisits(actions.history, RECENT);
  const [page, setPage] = useState<ActivePage | null>(null);
  const [asking, setAsking] = useState(false);
  const describe = () => void actions.describePage().then(setPage);
  useEffect(describe, [actions]);

  const filled = visits.list.state === 'ready' && visits.list.visits.length > 0;
  return (
    <main class="popup" data-popup>
      <ThisPage page={page} actions={actions} onChanged={describe} />
      <section class="popup-history" aria-label={texts('historyTitle')}>
        <VisitHistory visits={visits} onOpen={actions.history.open} rows={4} />
      </section>
      <footer class="popup-footer">
        {filled && <ConfirmClear onClear={visits.clear} onAsk={setAsking} />}
        {!asking && (
          <nav class="popup-links">
            <button type="button" class="button quiet" data-show-history onClick={() => actions.show('history')}>
              <Icon name="clock" />
              {texts('historyAll')}
            </button>
            <button
              type="button"
              class="button quiet icon-only"
              data-show-options
              title={texts('menuOptions')}
              aria-label={texts('menuOptions')}
              onClick={() => actions.show('options')}
            >
              <Icon name="sliders" />
            </button>
          </nav>
        )}
      </footer>
    </main>
  );
}
