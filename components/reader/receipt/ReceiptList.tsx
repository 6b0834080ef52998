import type { ReceiptItem, ReceiptModel } from '../../../utils/browser/receipt-part';
import { Icon } from '../../ui/Icon';
import { useLocale, useTexts } from '../../ui/texts';
import { type Group, groupItems, piecesOf } from './groups';
import { REASONS } from './reasons';

/** More than this of one kind is folded away at first. */
const SHOWN = 3;
/** Letters of a text by which its button is told from others. */
const NAME = 60;

type Actions = Pick<ReceiptModel, 'putBack' | 'takeOut'>;

/** What was left out of the article, by kind; each goes back into its place and out again. */
export function ReceiptList({ items, ...actions }: ReceiptModel) {
  const t = useTexts();
  const { format } = new Intl.NumberFormat(useLocale());
  const word = (reason: string) => {
    const key = REASONS[reason];
    return key ? t(key) : reason;
  };
  const back = piecesOf(items, true).length;
  const groups = groupItems(items, word);
  const isBare = groups.every(({ isElsewhere }) => isElsewhere);
  return (
    <>
      <p class="receipt-hint">{isBare ? t('readerRemovedNone') : t('receiptHint')}</p>
      {groups.map((group) => (
        <KindOfThing key={group.words} group={group} {...actions} />
      ))}
      <p class="receipt-back" role="status" data-receipt-back={back}>
        {back > 0 && t('receiptBack', format(back))}
      </p>
    </>
  );
}

function KindOfThing({ group: { words, items, isElsewhere }, ...actions }: { group: Group } & Actions) {
  const { format } = new Intl.NumberFormat(useLocale());
  return (
    <details open={items.length <= SHOWN && !isElsewhere} data-kind={isElsewhere ? 'elsewhere' : items[0]?.reason}>
      <summary>
        <span class="why">{words}</span> <span class="how-many">{format(items.length)}</span>
      </summary>
      {items.length > 1 && <AllOfThem items={items} {...actions} />}
      <ul>
        {items.map((item, index) => (
          <Thing key={item.piece ?? `lost ${index}`} item={item} {...actions} />
        ))}
      </ul>
    </details>
  );
}

function AllOfThem({ items, putBack, takeOut }: { items: readonly ReceiptItem[] } & Actions) {
  const t = useTexts();
  const out = piecesOf(items, false);
  const back = piecesOf(items, true);
  if (out.length + back.length < 2) return null;
  return (
    <button
      type="button"
      class="receipt-all"
      data-receipt-all
      onClick={() => (out.length > 0 ? putBack(out) : takeOut(back))}
    >
      <Icon name={out.length > 0 ? 'undo' : 'cross'} />
      {t(out.length > 0 ? 'hiddenPutBackAll' : 'receiptAllOut')}
    </button>
  );
}

function Thing({ item: { piece, text, isBack }, putBack, takeOut }: { item: ReceiptItem } & Actions) {
  const t = useTexts();
  const name = text.length > NAME ? `${text.slice(0, NAME)}…` : text;
  return (
    <li class={isBack ? 'thing back' : 'thing'} data-left-out>
      <span class="thing-text">
        <bdi>{text}</bdi>
      </span>
      {piece === null ? (
        <span class="thing-gone">{t('receiptGone')}</span>
      ) : (
        <button
          type="button"
          class="thing-button"
          aria-label={t(isBack ? 'receiptOutNamed' : 'hiddenPutBackNamed', name)}
          title={t(isBack ? 'receiptOut' : 'hiddenPutBack')}
          data-put-back-button={isBack ? 'out' : 'back'}
          onClick={() => (isBack ? takeOut([piece]) : putBack([piece]))}
        >
          <Icon name={isBack ? 'cross' : 'undo'} />
        </button>
      )}
    </li>
  );
}
