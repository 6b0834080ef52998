import { useTexts } from '../ui/texts';

/** The shape of a list that is still on its way. */
export function Skeleton({ rows }: { rows: number }) {
  const texts = useTexts();
  return (
    <div class="skeleton" role="status" aria-label={texts('historyLoading')} data-loading>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} class="skeleton-row">
          <span class="skeleton-tile" />
          <span class="skeleton-lines" />
        </div>
      ))}
    </div>
  );
}
