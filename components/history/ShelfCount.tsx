import { useLocale, useTexts } from '../ui/texts';

interface ShelfCountProps {
  /** How many articles the list has so far. */
  shown: number;
  /** Whether that is all that there is. */
  isWhole: boolean;
  /** How many the history has; null while it is not known. */
  of: number | null;
  /** Whether something is left out by a search or a filter. */
  narrowed: boolean;
}

/** How many articles there are, and how many of them were found. */
export function ShelfCount({ shown, isWhole, of, narrowed }: ShelfCountProps) {
  const texts = useTexts();
  const format = new Intl.NumberFormat(useLocale()).format;
  const all = Math.max(of ?? shown, shown);
  const words = () => {
    if (narrowed) return texts('historyFound', isWhole ? format(shown) : `${format(shown)}+`, format(all));
    return all === 1 ? texts('historyCountOne') : texts('historyCountMany', format(all));
  };
  return (
    <p class="history-count" role="status" data-count>
      <bdi>{of !== null && words()}</bdi>
    </p>
  );
}
