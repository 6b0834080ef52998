import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, vi } from 'vitest';
import { drawTools } from '@/components/reader/draw';
import { drawSheet } from '@/components/reader/sheet/sheet';
import type { Article } from '@/utils/article/article';
import type { Translate } from '@/utils/browser/i18n';
import type { UiLanguage } from '@/utils/browser/page-language';
import type { PageNodes, ReaderModel, Sheet } from '@/utils/browser/reader-model';
import { defaultSettings } from '@/utils/browser/settings-schema';
import { settle, siteActions, translate } from '../components/support';
import { article } from './article';

export function fragment(html: string): DocumentFragment {
  return document.createRange().createContextualFragment(html);
}

/** What the reading view is given to show. */
export function model(change: Partial<Article> = {}) {
  return {
    article: article(change),
    pages: [] as readonly PageNodes[],
    joining: null as ReaderModel['joining'],
    retryJoining: vi.fn<ReaderModel['retryJoining']>(),
    listensAtOnce: false,
    note: null,
    readAgain: vi.fn(),
    settings: defaultSettings,
    changeSettings: vi.fn<ReaderModel['changeSettings']>(),
    site: siteActions(),
    takeAlong: vi.fn<ReaderModel['takeAlong']>(async () => null),
    receipt: vi.fn<NonNullable<ReaderModel['receipt']>>(async () => null),
    listen: vi.fn<ReaderModel['listen']>(async () => null),
    close: vi.fn<ReaderModel['close']>(),
    show: vi.fn<ReaderModel['show']>(),
    resume: null as ReaderModel['resume'],
    before: null as ReaderModel['before'],
    copy: vi.fn<ReaderModel['copy']>(),
    usePart: (async () => null) as ReaderModel['usePart'],
    reached: vi.fn<ReaderModel['reached']>(),
    onEscape: vi.fn<ReaderModel['onEscape']>(() => () => {}),
  };
}

const ENGLISH: UiLanguage = { lang: 'en', locale: 'en', dir: 'ltr' };

/** A view that is drawn, and the way to draw its tools anew with something else to show. */
export interface DrawnView {
  sheet: Sheet;
  redraw(changed: ReaderModel): Promise<void>;
}

const drawn = new Set<Element>();

// What waits for a moment of rest must not come after the test's document is gone.
afterEach(async () => {
  for (const tools of drawn) await act(() => render(null, tools));
  drawn.clear();
});

/** Draws the sheet and then the tools around it, as the two scripts of the reading view do, in place of what was there. */
export async function drawReadingView(
  view: ReaderModel,
  {
    body = '<p>Text.</p>',
    root = document.body as ParentNode & Node,
    t = translate as Translate,
    language = ENGLISH,
  } = {},
): Promise<DrawnView> {
  for (const old of root.querySelectorAll('.tools')) await act(() => render(null, old));
  root.querySelector('main')?.remove();
  const content = { article: view.article, body: fragment(body), settings: view.settings, facts: null };
  const words = { document, t, language: () => language, likelyDir: language.dir };
  const sheet = drawSheet(content, root as ShadowRoot, words);
  sheet.complete();
  drawn.add(sheet.tools);
  const redraw = async (changed: ReaderModel) => {
    await act(() => void drawTools(changed, sheet, t, language));
    await settle();
  };
  await redraw(view);
  return { sheet, redraw };
}
