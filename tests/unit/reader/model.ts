import { vi } from 'vitest';
import type { Article } from '@/utils/article/article';
import type { PageNodes, ReaderModel } from '@/utils/browser/reader-model';
import { defaultSettings } from '@/utils/browser/settings-schema';
import { siteActions } from '../components/support';
import { article } from './article';

export function fragment(html: string): DocumentFragment {
  return document.createRange().createContextualFragment(html);
}

/** What the reading view is given to show. */
export function model(change: Partial<Article> = {}, body = '<p>Text.</p>') {
  return {
    article: article(change),
    body: fragment(body),
    pages: [] as readonly PageNodes[],
    joining: null as ReaderModel['joining'],
    retryJoining: vi.fn<ReaderModel['retryJoining']>(),
    note: null,
    readAgain: vi.fn(),
    settings: defaultSettings,
    changeSettings: vi.fn<ReaderModel['changeSettings']>(),
    site: siteActions(),
    takeAlong: vi.fn<ReaderModel['takeAlong']>(async () => null),
    close: vi.fn<ReaderModel['close']>(),
    show: vi.fn<ReaderModel['show']>(),
    resume: null as ReaderModel['resume'],
    copy: vi.fn<ReaderModel['copy']>(),
    usePart: (async () => null) as ReaderModel['usePart'],
    reached: vi.fn<ReaderModel['reached']>(),
    onEscape: vi.fn<ReaderModel['onEscape']>(() => () => {}),
  };
}
