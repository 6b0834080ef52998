/** What the component tests share: drawing into the document, and records to draw. */
import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { TextsContext } from '../../../components/ui/texts';
import messages from '../../../public/_locales/en/messages.json';
import type { ActivePage } from '../../../utils/browser/active-page';
import type { PageDescription, SiteState } from '../../../utils/browser/contract';
import type { HistoryActions } from '../../../utils/browser/history-actions';
import type { Translate } from '../../../utils/browser/i18n';
import type { PopupActions } from '../../../utils/browser/popup-actions';
import type { SiteActions } from '../../../utils/browser/site-actions';
import { fits, namedBy } from '../../../utils/history/shelf';
import { countVisit, finishCounting, startCounting } from '../../../utils/history/statistics';
import type { Visit } from '../../../utils/history/visit';
import type { HiddenEntry } from '../../../utils/nags';

/** The English texts. */
export const translate: Translate = (key, ...substitutions) =>
  messages[key].message.replace(/\$(\d)/g, (_, place) => substitutions[Number(place) - 1] ?? '');

const spare = new Set<() => void>();
// jsdom has none.
globalThis.requestIdleCallback ??= (then) => {
  spare.add(() => then({ didTimeout: false, timeRemaining: () => 50 }));
  return 0;
};
globalThis.cancelIdleCallback ??= () => spare.clear();

/** The browser has a moment to spare. */
export async function spareMoment(): Promise<void> {
  await act(() => {
    for (const then of spare) then();
    spare.clear();
  });
}

/** Lets promises and effects run until the page has come to rest. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await act(() => new Promise((resolve) => setTimeout(resolve)));
}

/** Draws a component with the English texts, in place of what was there. */
export async function draw(children: ComponentChildren): Promise<void> {
  render(null, document.body);
  await redraw(children);
}

/** Draws a component that is there already with other props. */
export async function redraw(children: ComponentChildren): Promise<void> {
  await act(() => render(<TextsContext.Provider value={translate}>{children}</TextsContext.Provider>, document.body));
  await settle();
}

export const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
export const words = (selector: string): string[] => all(selector).map((element) => element.textContent ?? '');

/** The one element that fits. */
export function one(selector: string): HTMLElement {
  const [found, ...more] = all(selector);
  if (!found || more.length > 0) throw new Error(`${found ? more.length + 1 : 0} elements fit ${selector}`);
  return found;
}

export async function click(element: HTMLElement): Promise<void> {
  await act(() => element.click());
  await settle();
}

/** Writes into the search field over a list. */
export async function type(text: string) {
  const field = one('[data-filter]') as HTMLInputElement;
  await act(() => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await settle();
}

export function visit(name: string, change: Partial<Visit> = {}): Visit {
  const url = `https://news.example/${name}`;
  return {
    id: url,
    url,
    title: `The ${name}`,
    byline: null,
    siteName: 'News',
    lang: 'en',
    leadImage: null,
    published: null,
    wordCount: 2000,
    readingMinutes: 10,
    firstReadAt: Date.now(),
    lastReadAt: Date.now(),
    timesRead: 1,
    progress: 0.4,
    place: null,
    updatedAt: Date.now(),
    ...change,
  };
}

export function hiddenItem(id: number, kind: HiddenEntry['kind'], text: string): HiddenEntry {
  return { id, kind, reason: 'test', selector: `#item-${id}`, text };
}

export function page(change: Partial<PageDescription> = {}, reading = false): ActivePage {
  const description: PageDescription = {
    url: 'https://www.news.example/story',
    title: 'A story',
    contentType: 'text/html',
    spotting: { isArticle: true, score: 2, reasons: [] },
    hidden: [],
    ...change,
  };
  return { kind: 'page', tabId: 7, description, reading };
}

const done = { ok: true, value: null } as const;

export function historyActions(visits: Visit[] = []) {
  return {
    list: vi.fn<HistoryActions['list']>(async () => ({ ok: true, value: visits })),
    story: vi.fn(async () => ({ ok: true as const, value: null })),
    hasQueue: vi.fn(async () => false),
    listen: vi.fn(),
    search: vi.fn<HistoryActions['search']>(async () => ({ ok: true, value: [] })),
    shelf: vi.fn<HistoryActions['shelf']>(async ({ filter, typed }) => {
      const wanted = visits.filter((visit) => fits(visit, filter)).filter(namedBy(typed));
      return { ok: true, value: { visits: wanted, next: null } };
    }),
    facets: vi.fn<HistoryActions['facets']>(async () => ({
      ok: true,
      value: { articles: visits.length, sites: [{ name: 'News', articles: visits.length }], langs: [] },
    })),
    statistics: vi.fn<HistoryActions['statistics']>(async () => {
      const counting = startCounting();
      for (const one of visits) countVisit(counting, one);
      return { ok: true, value: finishCounting(counting, 10) };
    }),
    remove: vi.fn<HistoryActions['remove']>(async (ids) => ({
      ok: true,
      value: visits.filter(({ id }) => ids.includes(id)).map((one) => ({ visit: one, kept: null })),
    })),
    putBack: vi.fn<HistoryActions['putBack']>(async () => done),
    star: vi.fn<HistoryActions['star']>(async () => done),
    clear: vi.fn<HistoryActions['clear']>(async () => done),
    open: vi.fn<HistoryActions['open']>(),
  };
}

/** The actions of one site whose switches remember what was done. */
export function siteActions(
  state: SiteState = {
    site: 'news.example',
    off: [],
    offEverywhere: [],
    kept: true,
    keptEverywhere: true,
    opens: false,
  },
) {
  let now = state;
  return {
    describe: vi.fn<SiteActions['describe']>(async () => ({ ok: true, value: now })),
    switch: vi.fn<SiteActions['switch']>(async (kinds, off) => {
      const others = now.off.filter((kind) => !kinds.includes(kind));
      now = { ...now, off: off ? [...others, ...kinds] : others };
      return { ok: true, value: now };
    }),
    switchEverywhere: vi.fn<SiteActions['switchEverywhere']>(async (kinds, off) => {
      const others = now.offEverywhere.filter((kind) => !kinds.includes(kind));
      now = { ...now, offEverywhere: off ? [...others, ...kinds] : others };
      return { ok: true, value: now };
    }),
    keep: vi.fn<SiteActions['keep']>(async (kept) => {
      now = { ...now, kept };
      return { ok: true, value: now };
    }),
    openByItself: vi.fn<SiteActions['openByItself']>(async (opens) => {
      now = { ...now, opens };
      return { ok: true, value: now };
    }),
    hidden: vi.fn<SiteActions['hidden']>(async () => ({ ok: true, value: [] })),
    putBack: vi.fn<SiteActions['putBack']>(async () => ({ ok: true, value: [] })),
    reload: vi.fn<SiteActions['reload']>(),
  };
}

export function popupActions(active: ActivePage, history = historyActions(), site = siteActions()) {
  return {
    describePage: vi.fn<PopupActions['describePage']>(async () => active),
    read: vi.fn<PopupActions['read']>(async () => ({ ok: true, value: { state: 'opened' } })),
    askForAccess: vi.fn<PopupActions['askForAccess']>(async () => true),
    site: vi.fn<PopupActions['site']>(() => site),
    show: vi.fn<PopupActions['show']>(),
    close: vi.fn<PopupActions['close']>(),
    history,
  };
}
