import { markWords } from '../../utils/history/search/marks';
import type { Query } from '../../utils/history/search/words';

interface MarkedProps {
  text: string;
  /** What is looked for; null while nothing is. */
  query: Query | null;
}

/** A text with the words marked that are looked for. */
export function Marked({ text, query }: MarkedProps) {
  if (!query || query.words.length === 0) return <>{text}</>;
  return <>{markWords(text, query).map(({ text: piece, hit }) => (hit ? <mark>{piece}</mark> : piece))}</>;
}
