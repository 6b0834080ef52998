import { useMemo, useState } from 'preact/hooks';
import type { ActivePage } from '../../utils/browser/active-page';
import type { OpenOutcome } from '../../utils/browser/contract';
import type { PopupActions } from '../../utils/browser/popup-actions';
import { SiteControls } from '../site/SiteControls';
import { Icon, Mark } from '../ui/Icon';
import { useTexts } from '../ui/texts';
import { type PageRow, pageRow } from './page-row';

interface ThisPageProps {
  page: ActivePage | null;
  actions: PopupActions;
  /** Called when the page may be another one to us now: access was granted. */
  onChanged(): void;
}

/** What can be done with the page under the popup: read it, see what was hidden, leave the site alone. */
export function ThisPage({ page, actions, onChanged }: ThisPageProps) {
  const texts = useTexts();
  const [outcome, setOutcome] = useState<OpenOutcome['state'] | null>(null);
  const [busy, setBusy] = useState(false);
  const site = useMemo(() => (page?.kind === 'page' ? actions.site(page.tabId, page.description.url) : null), [page]);
  if (!page) {
    return (
      <section class="this-page" data-this-page aria-busy="true" aria-label={texts('pageThisPage')}>
        <span class="this-page-waiting" />
      </section>
    );
  }

  const read = async (tabId: number) => {
    setBusy(true);
    const reply = await actions.read(tabId);
    setBusy(false);
    const state = reply.ok ? reply.value.state : 'failed';
    setOutcome(state);
    if (state === 'opened' || state === 'closed') actions.close();
  };
  const press = ({ does, tabId }: NonNullable<PageRow['button']>) =>
    does === 'read' ? void read(tabId) : void actions.askForAccess().then(onChanged);

  const row = pageRow(page, outcome);
  return (
    <section
      class="this-page"
      data-this-page
      data-spotted={row.spotted || undefined}
      aria-label={texts('pageThisPage')}
    >
      <PageName row={row} />
      {row.message && (
        <p class="sentence" data-page-message data-stopped={row.stopped || undefined} role="status">
          {texts(row.message)}
        </p>
      )}
      {row.button && <PageButton button={row.button} busy={busy} onPress={press} />}
      {page.kind === 'page' && site && <SiteControls actions={site} hidden={page.description.hidden} />}
    </section>
  );
}

function PageName({ row: { host, title } }: { row: PageRow }) {
  const texts = useTexts();
  return (
    <>
      <p class="this-page-host">
        <Mark />
        <bdi>{host || texts('brandName')}</bdi>
      </p>
      {title ? (
        <h1 class="this-page-title" dir="auto" title={title}>
          {title}
        </h1>
      ) : (
        <h1 class="unseen">{texts('historyTitle')}</h1>
      )}
    </>
  );
}

interface PageButtonProps {
  button: NonNullable<PageRow['button']>;
  busy: boolean;
  onPress(button: NonNullable<PageRow['button']>): void;
}

function PageButton({ button, busy, onPress }: PageButtonProps) {
  const texts = useTexts();
  return (
    <button
      type="button"
      class={button.primary ? 'button primary wide' : 'button wide'}
      data-read={button.does === 'read' || undefined}
      data-allow={button.does === 'ask-for-access' || undefined}
      // Not `disabled`, which would throw the focus away while the answer is on its way.
      aria-disabled={busy}
      onClick={() => !busy && onPress(button)}
    >
      <Icon name={button.does === 'read' ? 'book' : 'shield'} />
      {texts(button.label)}
    </button>
  );
}
