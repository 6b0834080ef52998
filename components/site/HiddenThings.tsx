import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../../utils/browser/i18n';
import type { SiteActions } from '../../utils/browser/site-actions';
import type { HiddenEntry } from '../../utils/nags';
import { Icon } from '../ui/Icon';
import { catchFocus } from '../ui/lost-focus';
import { useLocale, useTexts } from '../ui/texts';

interface HiddenThingsProps {
  /** What was hidden when this was opened; null where the page does not say. */
  hidden: readonly HiddenEntry[] | null;
  putBack: SiteActions['putBack'];
  /** What stands in the same line. */
  children: ComponentChildren;
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

const isHidden = ({ refused }: HiddenEntry): boolean => !refused;

/** What was taken off this page and why, each with its way back: in the popup and in a panel of the reading view. */
export function HiddenThings({ hidden, putBack, children }: HiddenThingsProps) {
  const texts = useTexts();
  const list = useId();
  const { items, failed, root, back } = usePutBack(hidden ?? [], putBack);
  const [isOpen, setOpen] = useState(false);
  const allRestored = !items.some(isHidden) && (hidden ?? []).some(isHidden);
  return (
    <div class="hidden-things" data-hidden={Boolean(hidden?.length) || undefined} tabIndex={-1} ref={root}>
      <div class="hidden-head">
        {items.length > 0 && (
          <button
            type="button"
            class="hidden-toggle"
            data-hidden-toggle
            aria-expanded={isOpen}
            aria-controls={list}
            onClick={() => setOpen(!isOpen)}
          >
            <Icon name="chevron" />
            <HowMany count={items.length} />
          </button>
        )}
        {hidden?.length === 0 && <span class="hidden-none">{texts('hiddenNone')}</span>}
        {children}
      </div>
      {items.length > 0 && (
        <div id={list} hidden={!isOpen}>
          <HiddenList items={items} onPutBack={back} />
        </div>
      )}
      <p class="sentence" role="status">
        {(failed || allRestored) && texts(failed ? 'hiddenNotBack' : 'hiddenAllBack')}
      </p>
    </div>
  );
}

/** What is hidden still. Whoever puts things back by the keyboard goes on with the next one. */
function usePutBack(hidden: readonly HiddenEntry[], putBack: SiteActions['putBack']) {
  const root = useRef<HTMLDivElement>(null);
  const pressed = useRef(0);
  const [items, setItems] = useState(hidden);
  const [failed, setFailed] = useState(false);
  useLayoutEffect(() => {
    const buttons = [...(root.current?.querySelectorAll('[data-put-back]') ?? [])];
    const next = buttons[Math.min(pressed.current, buttons.length - 1)];
    if (items !== hidden) catchFocus(root.current, next, root.current);
  }, [items]);
  const back = async (id: number | null) => {
    pressed.current = items.filter(isHidden).findIndex((item) => item.id === id);
    const reply = await putBack(id);
    setFailed(!reply.ok);
    if (reply.ok) setItems(reply.value);
  };
  return { items, failed, root, back: (id: number | null) => void back(id) };
}

function HowMany({ count }: { count: number }) {
  const texts = useTexts();
  const { format } = new Intl.NumberFormat(useLocale());
  return <bdi>{count === 1 ? texts('hiddenOne') : texts('hiddenMany', format(count))}</bdi>;
}

interface HiddenListProps {
  items: readonly HiddenEntry[];
  /** @param id of one thing; null is all of them */
  onPutBack(id: number | null): void;
}

function HiddenList({ items, onPutBack }: HiddenListProps) {
  const texts = useTexts();
  const restorable = items.filter(isHidden).length;
  return (
    <>
      <ul>
        {items.map((item) => (
          <HiddenThing key={item.id} item={item} onPutBack={() => onPutBack(item.id)} />
        ))}
      </ul>
      {restorable < items.length && <p class="hint">{texts('hiddenRefusedHint')}</p>}
      {restorable > 1 && (
        <button type="button" class="button quiet" data-put-back-all onClick={() => onPutBack(null)}>
          <Icon name="undo" />
          {texts('hiddenPutBackAll')}
        </button>
      )}
    </>
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
