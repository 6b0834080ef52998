/** The copy of an article, read in a page of our own: the same view as over a web page, and nothing is loaded for it. */
import type { Article } from '../article';
import { parsePage, toFragment, type View } from '../article/sanitise';
import { articleOf } from '../history/copy';
import { resumePlace, type Visit } from '../history/visit';
import { browser } from './api';
import { copyText } from './clipboard';
import { callBackground } from './messages';
import { partsInPages } from './parts-in-pages';
import type { Draw, ReaderModel } from './reader-model';
import { readingFonts } from './reading-fonts';
import { progressReporter } from './reading-report';
import { loadSettings } from './settings';
import { keepSettings } from './settings-keeper';
import { siteActions } from './site-actions';

/** Where copies are shown, and what draws them. */
export interface CopyStage {
  document: Document;
  window: View;
  css: string;
  draw: Draw;
}

/** A copy that is shown. */
export interface OpenedCopy {
  title: string;
  url: string;
  /** Whether the article has pictures, which are left out at first. */
  hasPictures: boolean;
  /** Has the browser load them, from wherever the article says. */
  showPictures(): void;
}

export interface CopyActions {
  /** Shows a copy in a place of the page. Null where there is none. @throws Error where the history cannot be read */
  open(place: HTMLElement): Promise<OpenedCopy | null>;
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

/** The parts of the model that are an article: its body, and the dek out of it. */
function shownOf(article: Article, view: View, pictures: boolean): Pick<ReaderModel, 'article' | 'body'> {
  const body = toFragment(pictures ? article.html : withoutPictures(article.html, view), view);
  const dek = body.querySelector('[role="doc-subtitle"]');
  dek?.remove();
  const leadImage = pictures ? article.leadImage : null;
  return { article: { ...article, dek: dek?.textContent ?? null, leadImage }, body };
}

/** What every view may ask for, answered from a page of our own. */
function asksOf(stage: CopyStage, visit: Visit, spenders: Set<() => boolean>) {
  const { document, window } = stage;
  const { id, url } = visit;
  const usePart = partsInPages(document);
  const progress = progressReporter(
    (furthest, place) => void callBackground('history/progressed', { id, progress: furthest, place }),
  );
  window.addEventListener('pagehide', progress.flush);
  const close = async () => {
    const tab = await browser.tabs.getCurrent();
    if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
  };
  return {
    usePart,
    pages: [],
    joining: null,
    note: null,
    retryJoining: () => {},
    readAgain: () => {},
    site: siteActions(url, {
      putAllBack: async () => ({ ok: true, value: [] }),
      reload: () => window.location.reload(),
    }),
    close: () => void close(),
    show: (page) => void callBackground('extension/show', { page }),
    copy: (place, text) => copyText(document, window, place, text),
    resume: resumePlace(visit),
    reached: progress.reached,
    onEscape: (spend) => {
      spenders.add(spend);
      return () => spenders.delete(spend);
    },
  } satisfies Partial<ReaderModel>;
}

/** The host of the view, as over a web page: its styles and ours do not meet. */
function openHost({ document, css }: CopyStage, place: HTMLElement): ShadowRoot {
  const host = document.createElement('jernih-reader');
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style);
  place.replaceChildren(host);
  return root;
}

async function openCopy(stage: CopyStage, id: string, place: HTMLElement): Promise<OpenedCopy | null> {
  const [reply, settings] = await Promise.all([callBackground('history/copy', { id }), loadSettings()]);
  if (!reply.ok) throw new Error(reply.error);
  if (!reply.value) return null;
  const { visit, kept } = reply.value;
  const article = articleOf(visit, kept);
  const root = openHost(stage, place);
  const spenders = new Set<() => boolean>();
  const fonts = readingFonts(stage.document, partsInPages(stage.document));
  const asks = asksOf(stage, visit, spenders);
  let model: ReaderModel;
  const redraw = () => {
    fonts.use(model.settings.font);
    stage.draw({ ...model }, root);
  };
  const keeper = keepSettings(settings, (changed) => {
    model.settings = changed;
    redraw();
  });
  model = {
    ...asks,
    ...shownOf(article, stage.window, false),
    settings,
    changeSettings: keeper.change,
    async takeAlong(panel) {
      const part = await asks.usePart('export');
      return part?.draw(panel, { article: () => article, isWhole: () => true }) ?? null;
    },
  };
  stage.window.addEventListener('pagehide', keeper.flush);
  stage.document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') [...spenders].reverse().some((spend) => spend());
  });
  redraw();
  return {
    title: article.title,
    url: visit.url,
    hasPictures: hasPictures(article),
    showPictures() {
      Object.assign(model, shownOf(article, stage.window, true));
      stage.draw({ ...model }, root)();
      redraw();
    },
  };
}

/** What the page of copies can do. The article is named by the page's own address. */
export function copyActions(stage: CopyStage): CopyActions {
  const id = new URL(stage.window.location.href).searchParams.get('id') ?? '';
  return {
    open: (place) => openCopy(stage, id, place),
    openOnWeb: (url) => void browser.tabs.create({ url }),
    showHistory: () => void callBackground('extension/show', { page: 'history' }),
  };
}
