/** What the popup can know of a tab that no script of ours answers for. */
import { beforeEach, expect, test, vi } from 'vitest';
import { describeActivePage } from '@/utils/browser/active-page';

const tab = vi.hoisted(() => ({ id: 7 as number | undefined, url: undefined as string | undefined, title: '' }));
const allowed = vi.hoisted(() => vi.fn(async () => true));

vi.mock('@/utils/browser/api', () => ({
  browser: {
    runtime: { getURL: (path: string) => `chrome-extension://jernih/${path}` },
    tabs: {
      query: async () => [tab],
      sendMessage: async () => {
        throw new Error('no receiver');
      },
    },
    permissions: { contains: allowed },
  },
}));

beforeEach(() => {
  tab.id = 7;
  allowed.mockResolvedValue(true);
});

test.each([
  ['a tab whose address nobody tells us', undefined, 'empty'],
  ['a blank tab', 'about:blank', 'empty'],
  ['a new tab of Chrome', 'chrome://newtab/', 'empty'],
  ['a new tab of Firefox', 'about:newtab', 'empty'],
  ['the home page of Firefox', 'about:home', 'empty'],
  ['a page of ours', 'chrome-extension://jernih/options.html', 'empty'],
  ['the settings of Chrome', 'chrome://settings/', 'browser-page'],
  ['the settings of Firefox', 'about:preferences', 'browser-page'],
  ['the store', 'https://chromewebstore.google.com/category/extensions', 'browser-page'],
  ['a PDF', 'https://files.example/report.pdf', 'pdf'],
  ['a picture', 'https://files.example/photo.png', 'media'],
  ['a page that is older than the extension', 'https://news.example/story', 'not-loaded'],
])('%s', async (_name, url, why) => {
  tab.url = url;
  expect(await describeActivePage()).toMatchObject({ kind: 'out-of-reach', why });
});

test('without access to websites that is what stands in the way', async () => {
  tab.url = undefined;
  allowed.mockResolvedValue(false);
  expect(await describeActivePage()).toMatchObject({ why: 'no-access' });
});

test('a window without a tab has nothing to read', async () => {
  tab.id = undefined;
  expect(await describeActivePage()).toMatchObject({ why: 'empty' });
});
