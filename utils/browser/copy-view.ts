/** The copy of an article, read in a page of our own: the same view as over a web page, and nothing is loaded for it. */
import type { Article } from '../article';
import { parsePage, sanitisesItself, toFragment, type View } from '../article/sanitise';
import { articleOf } from '../history/copy';
import { resumePlace, type Visit } from '../history/visit';
import { browser } from './api';
import { copyText } from './clipboard';
import { callBackground } from './messages';
import { partsInPages } from './parts-in-pages';
import type { DrawSheet, ReaderModel, Sheet } from './reader-model';
import { readingFonts } from './reading-fonts';
import { progressReporter } from './reading-report';
import { loadSettings } from './settings';
import { keepSettings } from './settings-keeper';
import type { Settings } from './settings-schema';
import { takePurifier } from './shared-purifier';
import { siteActions } from './site-actions';
import { listenTo } from './speech/listen';

/** Where copies are shown, and what draws their articles; the tools around them are the part that draws them everywhere. */
export interface CopyStage {
  document: Document;
  window: View;
  css: string;
  drawSheet: DrawSheet;
}

/** A copy that is shown. */
export interface OpenedCopy {
  title: string;
  url: string;
  /** Whether the article has pictures, which are left out at first. */
  hasPictures: boolean;
  /** Has the browser load them, from wherever the article says. */
  showPictures(): void;
  /** Takes it out of its place; what is read aloud falls silent, and how far it was read is told. */
  close(): void;
}

/** An article that is to be read aloud as soon as it is shown. */
export interface ReadAloud {
  /** Called when it was said to its last word. */
  onHeard(): void;
}

export interface CopyActions {
  /** The article that the page's own address names; null where it is the listening queue's. */
  id: string | null;
  /** Shows a copy in a place of the page. Null where there is none. @throws Error where the history cannot be read */
  open(place: HTMLElement, id: string, aloud: ReadAloud | null): Promise<OpenedCopy | null>;
  /** What is left to be read aloud. @throws Error where the history cannot be read */
  queue(): Promise<Visit[]>;
  /** An article was heard to its end, which counts as read. */
  heard(id: string): void;
  openOnWeb(url: string): void;
  showHistory(): void;
}

/** HTML without its pictures: the browser loads a picture as soon as it is an element of a living page. */
function withoutPictures(html: string, view: View): string {
  const page = parsePage(html, view);
  for (const picture of page.querySelectorAll('img')) picture.remove();
  return page.body.innerHTML;
}

const hasPictures = ({ html, leadImage }: Article): boolean => leadImage !== null || html.includes('<img');

/** What is drawn of an article: its body, the dek out of it for the header, and pictures only where they are wanted. */
function contentOf(article: Article, view: View, pictures: boolean) {
  const body = toFragment(pictures ? article.html : withoutPictures(article.html, view), view);
  const dek = body.querySelector('[role="doc-subtitle"]');
  dek?.remove();
  const leadImage = pictures ? article.leadImage : null;
  return { article: { ...article, dek: dek?.textContent ?? null, leadImage }, body };
}

/** Brings what sanitises, where the browser does not by itself. */
async function prepareSanitiser({ document, window }: CopyStage): Promise<void> {
  if (sanitisesItself(window)) return;
  await partsInPages(document)('purifier');
  takePurifier();
}

/** Ends the tab: a copy has no page to go back to. */
async function closeTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

/** A copy has no page behind it, on which something could be hidden. */
const NO_PAGE = { ok: false, error: 'no page' } as const;

/** What is shown, for as long as it is. */
interface ShownCopy {
  visit: Visit;
  article: Article;
  /** Where in the page. */
  place: HTMLElement;
  aloud: ReadAloud | null;
  /** Its reason comes when it is closed. */
  signal: AbortSignal;
}

/** What every view may ask for, answered from a page of our own. */
function modelOf(stage: CopyStage, shown: ShownCopy, settings: Settings): ReaderModel {
  const { document, window } = stage;
  const { visit, article, aloud, signal } = shown;
  const usePart = partsInPages(document);
  let isShown = true;
  const progress = progressReporter(
    (furthest, place) => void callBackground('history/progressed', { id: visit.id, progress: furthest, place }),
    () => isShown,
  );
  window.addEventListener('pagehide', progress.flush, { signal });
  signal.addEventListener('abort', () => {
    // What is taken out of the page has no place in view.
    if (shown.place.isConnected) progress.flush();
    isShown = false;
  });
  const spenders = new Set<() => boolean>();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') [...spenders].reverse().some((spend) => spend());
  };
  document.addEventListener('keydown', onKeyDown, { signal });
  const onEscape: ReaderModel['onEscape'] = (spend) => {
    spenders.add(spend);
    return () => spenders.delete(spend);
  };
  return {
    article,
    settings,
    usePart,
    onEscape,
    pages: [],
    joining: null,
    note: null,
    before: null,
    resume: resumePlace(visit),
    retryJoining: () => {},
    readAgain: () => {},
    changeSettings: () => {},
    receipt: null,
    site: siteActions(visit.url, {
      hidden: async () => NO_PAGE,
      putBack: async () => NO_PAGE,
      reload: () => window.location.reload(),
    }),
    async takeAlong(place) {
      const part = await usePart('export');
      return part?.draw(place, { article: () => article, isWhole: () => true }) ?? null;
    },
    listensAtOnce: aloud !== null,
    async listen(speech) {
      await usePart('speech');
      return listenTo(article, onEscape, speech, aloud?.onHeard);
    },
    close: () => void closeTab(),
    show: (page, story) => void callBackground('extension/show', { page, story }),
    copy: (place, text) => copyText(document, window, place, text),
    reached: progress.reached,
  };
}

/** The host of the view, as over a web page: its styles and ours do not meet. */
function openHost(document: Document, css: string, place: HTMLElement): ShadowRoot {
  const host = document.createElement('jernih-reader');
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style);
  place.replaceChildren(host);
  return root;
}

async function openCopy(
  stage: CopyStage,
  id: string,
  place: HTMLElement,
  aloud: ReadAloud | null,
): Promise<OpenedCopy | null> {
  const { document, window } = stage;
  const [reply, settings, tools] = await Promise.all([
    callBackground('history/copy', { id }),
    loadSettings(),
    partsInPages(document)('tools'),
    prepareSanitiser(stage),
  ]);
  if (!reply.ok) throw new Error(reply.error);
  if (!reply.value) return null;
  const { visit, kept } = reply.value;
  const whole = articleOf(visit, kept);
  const root = openHost(document, (tools?.stage.css ?? '') + stage.css + (tools?.stage.paperCss ?? ''), place);
  const fonts = readingFonts(document, partsInPages(document));
  const closing = new AbortController();
  const model = modelOf(stage, { visit, article: whole, place, aloud, signal: closing.signal }, settings);
  let sheet: Sheet;
  const redraw = () => {
    fonts.use(model.settings.font);
    return tools?.stage.draw({ ...model }, sheet);
  };
  const draw = (pictures: boolean) => {
    const { article, body } = contentOf(whole, window, pictures);
    model.article = article;
    sheet = stage.drawSheet({ article, body, settings: model.settings, facts: null }, root);
    sheet.complete();
    redraw();
  };
  const keeper = keepSettings(settings, (changed) => {
    model.settings = changed;
    redraw();
  });
  model.changeSettings = keeper.change;
  window.addEventListener('pagehide', keeper.flush, { signal: closing.signal });
  draw(false);
  return {
    title: whole.title,
    url: visit.url,
    hasPictures: hasPictures(whole),
    showPictures() {
      redraw()?.();
      sheet.erase();
      draw(true);
    },
    close() {
      closing.abort();
      keeper.flush();
      redraw()?.();
      place.replaceChildren();
    },
  };
}

/** As many as are heard in a day. */
const MOST_QUEUED = 50;

/** What the page of copies can do. */
export function copyActions(stage: CopyStage): CopyActions {
  const asked = new URL(stage.window.location.href).searchParams;
  return {
    id: asked.has('listen') ? null : (asked.get('id') ?? ''),
    open: (place, id, aloud) => openCopy(stage, id, place, aloud),
    async queue() {
      const reply = await callBackground('history/queue', { limit: MOST_QUEUED });
      if (!reply.ok) throw new Error(reply.error);
      return reply.value;
    },
    heard: (id) => void callBackground('history/progressed', { id, progress: 1, place: null }),
    openOnWeb: (url) => void browser.tabs.create({ url }),
    showHistory: () => void callBackground('extension/show', { page: 'history' }),
  };
}
