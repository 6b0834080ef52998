/** Pagers that leave pages out ("1 2 3 … 7"): what the addresses of the others say of those between. */
import type { NumberedPage } from './paging';

/** The one number in which two addresses differ, or null where they differ in more or in words. */
function differingNumber(one: string, other: string): { parts: string[]; at: number; values: [number, number] } | null {
  // A pattern with a group: every second part is a number.
  const [parts, others] = [one.split(/(\d{1,15})/), other.split(/(\d{1,15})/)];
  if (parts.length !== others.length) return null;
  const places = parts.flatMap((part, i) => (part === others[i] ? [] : [i]));
  const [at = 0] = places;
  const [a = '', b = ''] = [parts[at], others[at]];
  if (places.length !== 1 || at % 2 === 0 || a.startsWith('0') || b.startsWith('0')) return null;
  return { parts, at, values: [Number(a), Number(b)] };
}

/** The address by two others, unless a third one counts otherwise. */
function addressBy(one: NumberedPage, other: NumberedPage, number: number, pages: readonly NumberedPage[]): URL | null {
  const found = differingNumber(one.url.href, other.url.href);
  if (!found) return null;
  const { parts, at, values } = found;
  const step = (values[1] - values[0]) / (other.number - one.number);
  const numberOf = (page: number) => values[0] + step * (page - one.number);
  if (!Number.isInteger(step) || step < 1 || numberOf(number) < 1) return null;
  const countsSo = pages.every((page) => {
    const third = differingNumber(one.url.href, page.url.href);
    return third?.at !== at || third.values[1] === numberOf(page.number);
  });
  return countsSo ? new URL(parts.with(at, String(numberOf(number))).join('')) : null;
}

/**
 * The address of a page that stands between others.
 * @param pages the pages whose addresses are known
 * @param number of the page that is wanted
 * @returns null where no two of the addresses are the same but for a number that counts as the pages do
 */
export function addressBetween(pages: readonly NumberedPage[], number: number): URL | null {
  if (!pages.some((page) => page.number > number)) return null;
  for (const one of pages) {
    for (const other of pages) {
      const address = other.number > one.number ? addressBy(one, other, number, pages) : null;
      if (address) return address;
    }
  }
  return null;
}
