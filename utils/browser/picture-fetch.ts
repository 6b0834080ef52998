/**
 * The background's part in taking pictures along: a page's script may not read pictures of other origins, the extension may.
 * Asked for only when the reader saves the article they are in.
 */
import * as v from 'valibot';
import { toBase64 } from '../export/base64';
import type { BackgroundCalls } from './contract';
import { limitedBody } from './limited-body';
import type { Handlers } from './messages';

/** More than any picture of an article. */
const MOST_BYTES = 12_000_000;
/** Milliseconds. */
const TIME_LIMIT = 20_000;

/**
 * Hosts of this machine and of the networks around it (RFC 1918, RFC 3927, RFC 6762). Browsers ask before a page reaches
 * those and do not ask before an extension does, so an article names no such picture to us.
 */
const NEAR =
  /^(?:localhost|(?:.+\.)?local|.+\.localhost|(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]+|\[.*\])\.?$/i;

/**
 * A picture's bytes. It is asked for without cookies, without saying from where, and is kept in no cache: the background
 * serves private windows, too.
 * @throws Error where there is none: no network, an error status, not a picture, too large, too slow
 */
async function fetchPicture(url: string): Promise<Uint8Array> {
  if (NEAR.test(new URL(url).hostname)) throw new Error('a picture of a near network');
  const response = await fetch(url, {
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    // Pictures that every reader of e-books knows, where there is a choice.
    headers: { accept: 'image/jpeg,image/png,image/*;q=0.5' },
    signal: AbortSignal.timeout(TIME_LIMIT),
  });
  if (!response.ok) throw new Error(`status ${response.status}`);
  if (NEAR.test(new URL(response.url || url).hostname)) throw new Error('a picture of a near network');
  if (!/^image\//i.test(response.headers.get('content-type') ?? '')) throw new Error('not a picture');
  return limitedBody(response, MOST_BYTES);
}

/** What the background answers for exports. */
export const exportHandlers: Handlers<'export/picture'> = {
  'export/picture': {
    from: ['content-script'],
    ask: v.object({ url: v.pipe(v.string(), v.url(), v.regex(/^https?:/i), v.maxLength(8192)) }),
    async answer({ url }, { frameId }): Promise<BackgroundCalls['export/picture']['answer']> {
      if (frameId !== 0) throw new Error('only the top frame reads');
      return { base64: toBase64(await fetchPicture(url)) };
    },
  },
};
