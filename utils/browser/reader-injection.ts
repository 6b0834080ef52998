/** Brings the heavier scripts into a tab: the judge on plausible pages, the page quieter on articles, the reading view at the first click. */
import { browser } from './api';
import type { OpenOutcome } from './contract';
import { clearLeftovers, leftoverNames, OUTDATED } from './guards/leftovers';
import { holdFrameMedia, refusePlay } from './guards/media-elsewhere';
import { READING } from './guards/page-css';
import { callTab } from './messages';
import type { PartName } from './part-names';
import { openPopup, showSpotting } from './toolbar';

/** Opens the reading view of a tab, or closes it where it is open. */
export async function toggleReader(tabId: number): Promise<OpenOutcome> {
  const present = await callTab(tabId, 'reader/toggle', null);
  if (present.ok) return present.value;
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/phrases/en.js', '/reader.js'] });
  } catch {
    return { state: 'out-of-reach' };
  }
  const toggled = await callTab(tabId, 'reader/toggle', null);
  return toggled.ok ? toggled.value : { state: 'failed', message: toggled.error };
}

/** Opens the reading view of a tab where none is open, for an article that opens by itself. */
export async function openReader(tabId: number): Promise<void> {
  const view = await callTab(tabId, 'reader/removals', null);
  // The view over a page that has moved on offers the new article itself.
  if (!view.ok || view.value === null) await toggleReader(tabId);
}

/**
 * What a click on the toolbar button or its key does. Where nothing could be read the button goes dim and the popup
 * opens to say so: never a dead click.
 */
export async function readOrExplain(tabId: number): Promise<void> {
  const { state } = await toggleReader(tabId);
  if (state === 'opened' || state === 'closed') return;
  await showSpotting(tabId, false, 'popup');
  openPopup(tabId);
}

/** Starts the search for banners and nags in a tab that holds an article. */
export async function injectQuiet(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['/quiet.js'] });
}

/** Has a page judged that may be an article. */
export async function injectJudge(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['/judge.js'] });
}

/**
 * Brings the phrases of a language into a tab that reads.
 * @param language the name of a file in utils/article/phrases
 * @returns false where there is no such file
 */
export async function injectPhrases(tabId: number, language: string): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [`/phrases/${language}.js`] });
    return true;
  } catch {
    return false;
  }
}

/** Brings a part of the reading view into a tab that reads (parts.ts). */
export async function injectPart(tabId: number, name: PartName): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [`/part-${name}.js`] });
}

type Script = Parameters<typeof browser.scripting.executeScript>[0];

/** Silences the media that the view's own script cannot reach, or lets them be again (guards/media-elsewhere.ts). */
export async function holdMediaOf(tabId: number, { hold, page }: { hold: boolean; page: boolean }): Promise<void> {
  const inFrames = { target: { tabId, allFrames: true }, func: holdFrameMedia, args: [hold] };
  const inPage = { target: { tabId, frameIds: [0] }, world: 'MAIN', func: refusePlay, args: [READING] };
  const scripts = (hold && page ? [inFrames, inPage] : [inFrames]) as Script[];
  // A frame that extensions may not reach plays on.
  await Promise.all(scripts.map((script) => browser.scripting.executeScript(script).catch(() => {})));
}

/** After an update: takes away the views whose scripts have ended with the old version, and tells those that live on. */
export async function clearOutdatedViews(): Promise<void> {
  for (const { id } of await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false })) {
    if (id === undefined) continue;
    const send = { target: { tabId: id }, func: clearLeftovers, args: [leftoverNames(OUTDATED)] };
    // A tab that extensions may not reach has no view either.
    await browser.scripting.executeScript(send as Script).catch(() => {});
  }
}
