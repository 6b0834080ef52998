/** Fetches another page of the article that is being read, from the site that the reader is on and from no other. */
import { limitedBody } from './limited-body';

/** More than any article's page: 8 MB of HTML. */
const MOST_BYTES = 8_000_000;
/** Milliseconds for a page, its redirects and its body. */
const TIME_LIMIT = 15_000;

export interface FetchedPage {
  html: string;
  /** Where it came from in the end; of the same origin as what was asked for. */
  url: URL;
}

function decode(bytes: Uint8Array<ArrayBuffer>, label: string): string {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    // A label that no browser knows.
    return new TextDecoder().decode(bytes);
  }
}

/**
 * Asks for a page as the open page itself would: same origin, its cookies, its cache. A redirect that leaves the
 * origin is refused by the browser before anything is sent there (mode `same-origin`).
 * @param charset what the page is written in unless its header says otherwise, e.g. `document.characterSet`
 * @param signal ends the request
 * @throws Error where there is no such page: no network, an error status, not HTML, too large, too slow, aborted
 */
export async function fetchPage(url: URL, charset: string, signal: AbortSignal): Promise<FetchedPage> {
  const response = await fetch(url.href, {
    mode: 'same-origin',
    credentials: 'same-origin',
    headers: { accept: 'text/html' },
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIME_LIMIT)]),
  });
  const type = response.headers.get('content-type') ?? '';
  const from = new URL(response.url || url.href);
  if (!response.ok) throw new Error(`status ${response.status}`);
  if (from.origin !== url.origin) throw new Error('the page has moved to another site');
  if (!/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) throw new Error('the page is not HTML');
  const label = /charset="?([\w:-]+)/i.exec(type)?.[1] ?? charset;
  return { html: decode(await limitedBody(response, MOST_BYTES), label), url: from };
}
