import { useState } from 'preact/hooks';
import type { ActivePage } from '../../utils/browser/active-page';
import type { MessageKey } from '../../utils/browser/i18n';
import type { PopupActions } from '../../utils/browser/popup-actions';
import type { HiddenEntry } from '../../utils/nags';
import { Icon } from '../ui/Icon';
import { useLocale, useTexts } from '../ui/texts';

interface HiddenThingsProps {
  page: Extract<ActivePage, { kind: 'page' }>;
  actions: Pick<PopupActions, 'putBack'>;
  /** Whether everything has been put back by other means: then nothing is left to list. */
  allBack?: boolean;
}

const KINDS = {
  ad: 'hiddenAd',
  banner: 'hiddenBanner',
  login: 'hiddenLogin',
  newsletter: 'hiddenNewsletter',
  app: 'hiddenApp',
  push: 'hiddenPush',
  adblock: 'hiddenAdblock',
  consent: 'hiddenConsent',
  survey: 'hiddenSurvey',
  donate: 'hiddenDonate',
  player: 'hiddenPlayer',
  scroll: 'hiddenGap',
  folded: 'hiddenFolded',
  backdrop: 'hiddenBackdrop',
  'scroll-lock': 'hiddenScrollLock',
} as const satisfies Record<HiddenEntry['kind'], MessageKey>;

/** What was taken off this page, each with its way back. */
export function HiddenThings({ page, actions, allBack = false }: HiddenThingsProps) {
  const texts = useTexts();
  const format = new Intl.NumberFormat(useLocale()).format;
  const [items, setItems] = useState(page.description.hidden);
  const [failed, setFailed] = useState(false);
  if (allBack || page.description.hidden.length === 0) return null;

  const putBack = async (id: number | null) => {
    const reply = await actions.putBack(page.tabId, id);
    setFailed(!reply.ok);
    if (reply.ok) setItems(reply.value);
  };
  const status = failed ? 'hiddenNotBack' : 'hiddenAllBack';
  const isHidden = ({ refused }: HiddenEntry) => !refused;
  const restorable = items.filter(isHidden).length;
  const allRestored = restorable === 0 && page.description.hidden.some(isHidden);
  return (
    <div class="hidden-things" data-hidden>
      {items.length > 0 && (
        <details>
          <summary>
            <Icon name="chevron" />
            <bdi>{items.length === 1 ? texts('hiddenOne') : texts('hiddenMany', format(items.length))}</bdi>
          </summary>
          <ul>
            {items.map((item) => (
              <HiddenThing key={item.id} item={item} onPutBack={() => void putBack(item.id)} />
            ))}
          </ul>
          {restorable < items.length && <p class="hint">{texts('hiddenRefusedHint')}</p>}
          {restorable > 1 && (
            <button type="button" class="button quiet" data-put-back-all onClick={() => void putBack(null)}>
              <Icon name="undo" />
              {texts('hiddenPutBackAll')}
            </button>
          )}
        </details>
      )}
      <p class="sentence" role="status">
        {(failed || allRestored) && texts(status)}
      </p>
    </div>
  );
}

function HiddenThing({ item, onPutBack }: { item: HiddenEntry; onPutBack(): void }) {
  const texts = useTexts();
  const kind = texts(KINDS[item.kind]);
  const text = item.text.trim();
  return (
    <li data-hidden-item data-kind={item.kind}>
      <span class="hidden-words" title={`${item.reason}\n${item.selector}`}>
        <span class="hidden-kind">{kind}</span>
        {text && <bdi class="hidden-text">{text}</bdi>}
      </span>
      {item.refused ? (
        <span class="hidden-refused">{texts('hiddenRefused')}</span>
      ) : (
        <button
          type="button"
          class="button small"
          data-put-back
          aria-label={texts('hiddenPutBackNamed', text ? `${kind}, ${text}` : kind)}
          onClick={onPutBack}
        >
          {texts('hiddenPutBack')}
        </button>
      )}
    </li>
  );
}
