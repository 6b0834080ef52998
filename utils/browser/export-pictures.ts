/** Fetches the pictures of an article for a file, in the page: its own pictures by itself, others by the background. */
import { fromBase64 } from '../export/base64';
import { isBookPicture } from '../export/epub';
import { type Picture, pictureType } from '../export/pictures';
import { limitedBody } from './limited-body';
import { callBackground } from './messages';

/** All pictures of one file; a gallery of hundreds gets those that fit. */
const MOST_BYTES = 80_000_000;
/** One of the page's own. */
const MOST_OF_ONE = 12_000_000;
/** Requests at a time, as browsers do to one host. */
const AT_ONCE = 4;
/** Milliseconds. */
const TIME_LIMIT = 20_000;
/** Pixels of the longer side of a picture that is drawn anew; more than screens of e-book readers have. */
const LONGEST_SIDE = 2400;

/** A picture of the page's own origin: as the page has shown it, out of the browser's cache where it is there. */
async function ownPicture(url: URL): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url.href, {
    mode: 'same-origin',
    credentials: 'same-origin',
    cache: 'force-cache',
    signal: AbortSignal.timeout(TIME_LIMIT),
  });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return limitedBody(response, MOST_OF_ONE);
}

async function foreignPicture(url: URL): Promise<Uint8Array<ArrayBuffer>> {
  const reply = await callBackground('export/picture', { url: url.href });
  if (!reply.ok) throw new Error(reply.error);
  return fromBase64(reply.value.base64);
}

/** Bytes that are a picture, or null. */
async function pictureAt(address: string, origin: string): Promise<Picture | null> {
  try {
    const url = new URL(address);
    const bytes =
      url.origin === origin ? await ownPicture(url).catch(() => foreignPicture(url)) : await foreignPicture(url);
    const type = pictureType(bytes);
    return type && { bytes, type };
  } catch {
    // A missing picture is told to the reader by its number, and stays a link.
    return null;
  }
}

/** A picture that every reader of e-books knows: WebP and AVIF are drawn anew as JPEG, on white. Null where that fails. */
async function asBookPicture({ bytes, type }: Picture): Promise<Picture | null> {
  if (isBookPicture(type)) return { bytes, type };
  try {
    const bitmap = await createImageBitmap(new Blob([bytes], { type }));
    const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
    const canvas = new OffscreenCanvas(Math.ceil(bitmap.width * scale), Math.ceil(bitmap.height * scale));
    const pen = canvas.getContext('2d');
    if (!pen) return null;
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    const drawn = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.88 });
    return { bytes: new Uint8Array(await drawn.arrayBuffer()), type: 'image/jpeg' };
  } catch {
    return null;
  }
}

/**
 * The pictures that can be had; those that cannot are not in the map.
 * @param addresses absolute, each once
 * @param origin the page's
 * @param forBook only kinds that every reader of e-books knows
 */
export async function fetchPictures(
  addresses: readonly string[],
  origin: string,
  forBook: boolean,
): Promise<Map<string, Picture>> {
  const pictures = new Map<string, Picture>();
  const waiting = [...addresses];
  let bytes = 0;
  const work = async () => {
    for (let address = waiting.shift(); address !== undefined && bytes < MOST_BYTES; address = waiting.shift()) {
      const picture = await pictureAt(address, origin);
      const fit = picture && forBook ? await asBookPicture(picture) : picture;
      if (!fit) continue;
      bytes += fit.bytes.length;
      pictures.set(address, fit);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  // In the article's order, whichever came first.
  return new Map(
    addresses.flatMap((address) => (pictures.has(address) ? [[address, pictures.get(address) as Picture]] : [])),
  );
}
