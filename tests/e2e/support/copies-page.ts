/** What the history page's section of copies does, as a reader does it. */
import type { Page } from 'puppeteer-core';
import { until } from '../../support/until';

/** What the page saves: the blob is caught on its way to the download. @param kind as the button names it */
export async function savedBytes(history: Page, kind: string): Promise<Uint8Array> {
  const isReady = () =>
    history.evaluate(
      (kind) => document.querySelector<HTMLButtonElement>(`[data-copy-save=${kind}]`)?.disabled === false,
      kind,
    );
  await until(isReady, { what: 'something to save' });
  const base64 = await history.evaluate(async (kind) => {
    const create = URL.createObjectURL;
    const caught = new Promise<Blob>((resolve) => {
      URL.createObjectURL = (blob: Blob) => {
        resolve(blob);
        return create(blob);
      };
    });
    document.querySelector<HTMLElement>(`[data-copy-save=${kind}]`)?.click();
    const bytes = new Uint8Array(await (await caught).arrayBuffer());
    URL.createObjectURL = create;
    let binary = '';
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return btoa(binary);
  }, kind);
  return Uint8Array.from(Buffer.from(base64, 'base64'));
}

/** Chooses a file for the page's own field, as its dialog would. @param name says nothing to the page */
export async function chooseFile(history: Page, content: string | Uint8Array, name = 'file.bin'): Promise<void> {
  const isThere = () => history.evaluate(() => document.querySelector('[data-copy-file]') !== null);
  await until(isThere, { what: 'the field for a file' });
  await history.evaluate(
    (base64, name) => {
      const field = document.querySelector<HTMLInputElement>('[data-copy-file]');
      const files = new DataTransfer();
      files.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
      if (!field) throw new Error('no field');
      document.querySelector<HTMLElement>('[data-copy-state]')?.setAttribute('data-copy-state', 'chosen');
      field.files = files.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    Buffer.from(content).toString('base64'),
    name,
  );
}

/** Chooses a file and waits for what came of it. */
export async function bringIn(history: Page, content: string | Uint8Array, name = 'file.bin'): Promise<string> {
  await chooseFile(history, content, name);
  return until(
    () =>
      history.evaluate(() => {
        const state = document.querySelector<HTMLElement>('[data-copy-state]');
        return ['done', 'failed'].includes(state?.dataset.copyState ?? '') ? (state?.innerText ?? '') : '';
      }),
    { what: 'the report', timeout: 240_000 },
  );
}

/** How many records there are in each store of the history's database. */
export function storedRecords(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const request = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    const db = await request(indexedDB.open('history'));
    const names = [...db.objectStoreNames];
    const tx = db.transaction(names);
    const counts = await Promise.all(
      names.map(async (name) => [name, await request(tx.objectStore(name).count())] as const),
    );
    db.close();
    return Object.fromEntries(counts);
  });
}
