/**
 * What the bench of the history runs in a page of the extension. Each function is sent as source: it sees its arguments
 * and the page, nothing of this file.
 */

/** The extension's API as far as these functions use it; both browsers have it as `chrome`. */
interface Api {
  runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; error?: string; value?: unknown }> };
  tabs: { query(asked: object): Promise<{ id?: number; url?: string }[]> };
  scripting: { executeScript(call: object): Promise<{ result?: unknown }[]> };
}

declare const chrome: Api;

/** Brings in made-up articles, as the history page brings in a file. @returns ms of each portion, from the page's side */
export async function importPortions(from: number, to: number, size: number): Promise<number[]> {
  const times: number[] = [];
  for (let at = from; at < to; at += size) {
    const address = `https://articles.example/portion?from=${at}&to=${Math.min(to, at + size)}`;
    const visits: unknown = await (await fetch(address)).json();
    const begun = performance.now();
    const reply = await chrome.runtime.sendMessage({ call: 'history/merge', ask: { visits, tombstones: [] } });
    if (!reply.ok) throw new Error(reply.error);
    times.push(performance.now() - begun);
  }
  return times;
}

/** Makes a call again and again. @returns ms of each, and the last answer */
export async function ask(
  call: string,
  payload: unknown,
  rounds: number,
): Promise<{ times: number[]; value: unknown }> {
  const times: number[] = [];
  let value: unknown;
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    const reply = await chrome.runtime.sendMessage({ call, ask: payload });
    if (!reply.ok) throw new Error(reply.error);
    times.push(performance.now() - begun);
    value = reply.value;
  }
  return { times, value };
}

/** Asks for each query once. @returns the times, ms, and how many were found */
export async function search(queries: string[]): Promise<{ ms: number; found: number }[]> {
  const answers: { ms: number; found: number }[] = [];
  for (const typed of queries) {
    const begun = performance.now();
    const reply = await chrome.runtime.sendMessage({ call: 'history/search', ask: { typed, limit: 50 } });
    if (!reply.ok) throw new Error(reply.error);
    answers.push({ ms: performance.now() - begun, found: (reply.value as unknown[]).length });
  }
  return answers;
}

/** Opens the popup in a frame. @returns ms from when its script was there to when its first rows stood in the document */
export async function openPopup(): Promise<{ rows: number; painted: number }> {
  const frame = document.createElement('iframe');
  frame.src = '/popup.html';
  frame.style.cssText = 'position: fixed; inset: 0; width: 400px; height: 600px; background: white';
  document.body.append(frame);
  const view = () => frame.contentWindow as (Window & typeof globalThis) | null;
  const rows = () => view()?.document.querySelectorAll('[data-visit]').length ?? 0;
  const started = performance.now();
  while (rows() === 0) {
    await new Promise((next) => setTimeout(next, 1));
    if (performance.now() - started > 30_000) throw new Error('no rows in the popup within 30 s');
  }
  const stood = view()?.performance.now() ?? 0;
  await new Promise((next) => view()?.requestAnimationFrame(() => view()?.setTimeout(next)));
  const painted = view()?.performance.now() ?? 0;
  // Module scripts begin when the document is parsed, if they have been loaded by then.
  const [navigation] = (view()?.performance.getEntriesByType('navigation') ?? []) as PerformanceNavigationTiming[];
  const start = navigation?.domInteractive ?? 0;
  frame.remove();
  return { rows: stood - start, painted: painted - start };
}

/** How long a message to the background takes that asks for next to nothing, ms: what every figure has in it. */
export async function roundTrips(rounds: number): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    await chrome.runtime.sendMessage({ call: 'history/search', ask: { typed: '', limit: 1 } });
    times.push(performance.now() - begun);
  }
  return times;
}

/** Writes readings as the reading view does, from a script in an article's page. @returns ms of each call */
export async function writeReadings(
  url: string,
  readings: { opened: object; kept: object }[],
): Promise<{ opened: number[]; kept: number[] }> {
  const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
  const write = async (json: string) => {
    const all = JSON.parse(json) as { opened: object; kept: object }[];
    const times: { opened: number[]; kept: number[] } = { opened: [], kept: [] };
    for (const one of all) {
      for (const call of ['opened', 'kept'] as const) {
        const begun = performance.now();
        const reply = await chrome.runtime.sendMessage({ call: `reading/${call}`, ask: one[call] });
        if (!reply?.ok) return reply?.error ?? 'no answer';
        times[call].push(performance.now() - begun);
      }
      await new Promise((next) => setTimeout(next, 30));
    }
    return times;
  };
  // As text: Chromium leaves out fields that are null.
  const args = [JSON.stringify(readings)];
  const answers = await chrome.scripting.executeScript({ target: { tabId: tab?.id }, func: write, args });
  const times = answers[0]?.result;
  if (typeof times !== 'object') throw new Error(String(times));
  return times as { opened: number[]; kept: number[] };
}

/** The bytes of the index as they are kept, UTF-8; read from the database itself. */
export async function indexSize(): Promise<{ bytes: number; segments: number; blocks: number; fresh: number }> {
  const result = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await result(indexedDB.open('history'));
  const utf8 = new TextEncoder();
  const sizes = { bytes: 0, segments: 0, blocks: 0, fresh: 0 };
  try {
    for (const { words } of await result(db.transaction('fresh').objectStore('fresh').getAll())) {
      sizes.fresh++;
      sizes.bytes += utf8.encode(words).length;
    }
    sizes.segments = await result(db.transaction('segments').objectStore('segments').count());
    for (let after: IDBValidKey | null = null; ; ) {
      const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
      const read: { segment: number; first: string; words: string; ends: Uint32Array; postings: Uint8Array }[] =
        await result(db.transaction('blocks').objectStore('blocks').getAll(range, 200));
      for (const { words, ends, postings } of read)
        sizes.bytes += utf8.encode(words).length + ends.byteLength + postings.byteLength;
      sizes.blocks += read.length;
      const last = read.at(-1);
      if (!last) return sizes;
      after = [last.segment, last.first];
    }
  } finally {
    db.close();
  }
}
