// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { Popup } from '../../../components/popup/Popup';
import type { ActivePage } from '../../../utils/browser/active-page';
import type { OpenOutcome } from '../../../utils/browser/contract';
import { all, click, draw, hiddenItem, historyActions, one, page, popupActions, siteActions, words } from './support';

async function drawPopup(active: ActivePage, history = historyActions(), site = siteActions()) {
  const actions = { ...popupActions(active, history, site), putBack: site.putBack };
  await draw(<Popup actions={actions} />);
  return actions;
}

describe('the row of this page', () => {
  test('an article can be read, and the popup goes away', async () => {
    const actions = await drawPopup(page());
    expect(words('[data-this-page] h1')).toEqual(['A story']);
    expect(words('.this-page-host')).toEqual(['news.example']);
    expect(one('[data-read]').textContent).toBe('Read this page');
    expect(all('[data-page-message]')).toEqual([]);
    await click(one('[data-read]'));
    expect(actions.read).toHaveBeenCalledExactlyOnceWith(7);
    expect(actions.close).toHaveBeenCalledOnce();
  });

  test('any other web page can be read anyway', async () => {
    await drawPopup(page({ spotting: { isArticle: false, score: 0, reasons: [] } }));
    expect(one('[data-read]').textContent).toBe('Read it anyway');
    expect(one('[data-read]').classList.contains('primary')).toBe(false);
    expect(words('[data-page-message]')).toEqual(['This does not look like an article.']);
  });

  test('an open reading view can be closed', async () => {
    await drawPopup(page({}, true));
    expect(one('[data-read]').textContent).toBe('Close the reading view');
  });

  test('a tab that is older than the extension can be tried', async () => {
    await drawPopup({ kind: 'out-of-reach', why: 'not-loaded', tabId: 3, host: 'www.old.example', title: 'Old' });
    expect(one('[data-read]').textContent).toBe('Read it anyway');
    expect(words('[data-page-message]')).toEqual(['This tab was open before Jernih could look at it.']);
  });

  test.each([
    ['empty', 'Nothing to read on this tab yet.'],
    ['browser-page', 'The browser keeps extensions out of this page.'],
    ['pdf', 'This is a PDF. The reading view works on web pages.'],
    ['media', 'This is a picture, a sound or a video: there is no text to read.'],
    ['file', 'This is a plain file, not a web page.'],
  ] as const)('a page that is out of reach (%s) gets a sentence and no button', async (why, sentence) => {
    await drawPopup({ kind: 'out-of-reach', why });
    expect(words('[data-page-message]')).toEqual([sentence]);
    expect(all('[data-read]')).toEqual([]);
    expect(all('[data-site-controls]')).toEqual([]);
  });

  test('access that was taken back can be given again, and the page is looked at anew', async () => {
    const actions = await drawPopup({ kind: 'out-of-reach', why: 'no-access' });
    actions.describePage.mockResolvedValue(page());
    await click(one('[data-allow]'));
    expect(actions.askForAccess).toHaveBeenCalledOnce();
    expect(one('[data-read]').textContent).toBe('Read this page');
  });

  test.each([
    [{ state: 'nothing-to-read' }, 'There is nothing to read here: no article text was found.', 0],
    [{ state: 'out-of-reach' }, 'The browser keeps extensions out of this page.', 0],
    [{ state: 'failed', message: 'x' }, 'The reading view could not be opened. Reload the page and try again.', 1],
  ] satisfies [OpenOutcome, string, number][])(
    'an attempt that ends in %o says so',
    async (outcome, sentence, buttons) => {
      const actions = await drawPopup(page());
      actions.read.mockResolvedValue({ ok: true, value: outcome });
      await click(one('[data-read]'));
      expect(words('[data-page-message]')).toEqual([sentence]);
      expect(all('[data-read]')).toHaveLength(buttons);
      expect(actions.close).not.toHaveBeenCalled();
    },
  );

  test('a background that does not answer is a failure, too', async () => {
    const actions = await drawPopup(page());
    actions.read.mockResolvedValue({ ok: false, error: 'gone' });
    await click(one('[data-read]'));
    expect(words('[data-page-message]')).toEqual([
      'The reading view could not be opened. Reload the page and try again.',
    ]);
  });
});

describe('what was hidden', () => {
  const hidden = [hiddenItem(4, 'ad', 'Buy a car'), hiddenItem(9, 'scroll-lock', '')];

  test('nothing hidden, no list', async () => {
    await drawPopup(page());
    expect(all('[data-hidden], [data-hidden-toggle]')).toEqual([]);
    expect(words('.hidden-head')).toEqual(['Nothing hiddenThis broke something']);
  });

  test('the list is folded, and unfolds', async () => {
    await drawPopup(page({ hidden }));
    const list = one('[data-hidden] ul').parentElement;
    expect([list?.hidden, one('[data-hidden-toggle]').getAttribute('aria-expanded')]).toEqual([true, 'false']);
    await click(one('[data-hidden-toggle]'));
    expect([list?.hidden, one('[data-hidden-toggle]').getAttribute('aria-expanded')]).toEqual([false, 'true']);
    expect(one('[data-hidden-toggle]').getAttribute('aria-controls')).toBe(list?.id);
  });

  test('who puts things back by the keyboard goes on with the next one', async () => {
    const three = [...hidden, hiddenItem(12, 'newsletter', 'Our letter')];
    const actions = await drawPopup(page({ hidden: three }));
    await click(one('[data-hidden-toggle]'));
    for (const left of [three.slice(0, 2), three.slice(0, 1), []]) {
      const last = all('[data-put-back]').at(-1) as HTMLElement;
      last.focus();
      actions.putBack.mockResolvedValue({ ok: true, value: left });
      await click(last);
      const next = left.length > 0 ? all('[data-put-back]').at(-1) : one('[data-hidden]');
      expect(document.activeElement).toBe(next);
    }
  });

  test('each thing can be put back', async () => {
    const actions = await drawPopup(page({ hidden }));
    expect(one('[data-hidden-toggle]').textContent).toBe('2 things hidden');
    expect(words('.hidden-words')).toEqual(['AdBuy a car', 'Locked scrolling']);
    actions.putBack.mockResolvedValue({ ok: true, value: hidden.slice(1) });
    await click(one('[data-kind=ad] [data-put-back]'));
    expect(actions.putBack).toHaveBeenCalledExactlyOnceWith(4);
    expect(one('[data-hidden-toggle]').textContent).toBe('1 thing hidden');
  });

  test('all of them can be put back', async () => {
    const actions = await drawPopup(page({ hidden }));
    await click(one('[data-put-back-all]'));
    expect(actions.putBack).toHaveBeenCalledExactlyOnceWith(null);
    expect(words('[data-hidden] [role=status]')).toEqual(['Everything is back on the page.']);
  });

  test('what was refused says so, and has no way back', async () => {
    const wall = { ...hiddenItem(5, 'consent', 'OneTrust: “Reject all”'), refused: true as const };
    const actions = await drawPopup(page({ hidden: [hidden[0], wall] as typeof hidden }));
    expect(all('[data-put-back]')).toHaveLength(1);
    expect(one('[data-kind=consent]').textContent).toBe('Cookie noticeOneTrust: “Reject all”Refused');
    expect(all('[data-put-back-all]')).toEqual([]);
    expect(words('[role=status]')).toContain('');
    actions.putBack.mockResolvedValue({ ok: true, value: [wall] });
    await click(one('[data-kind=ad] [data-put-back]'));
    expect(all('[data-hidden-item]')).toHaveLength(1);
    expect(one('[data-hidden]').textContent).toContain('Everything is back on the page.');
  });

  test('what was only refused is nothing that was put back', async () => {
    const wall = { ...hiddenItem(5, 'consent', 'OneTrust'), refused: true as const };
    await drawPopup(page({ hidden: [wall] }));
    expect(one('[data-hidden]').textContent).not.toContain('Everything is back');
    expect(one('[data-hidden]').textContent).toContain('clicked the site’s own button'.slice(8));
  });

  test('what cannot be put back stays on the list', async () => {
    const actions = await drawPopup(page({ hidden }));
    actions.putBack.mockResolvedValue({ ok: false, error: 'gone' });
    await click(one('[data-put-back-all]'));
    expect(all('[data-hidden-item]')).toHaveLength(2);
    expect(one('[data-hidden]').textContent).toContain('That could not be put back.');
  });
});

describe('the switches of this site', () => {
  test('are those of the page under the popup', async () => {
    const actions = await drawPopup(page());
    expect(actions.site).toHaveBeenCalledExactlyOnceWith(7, 'https://www.news.example/story');
    expect(words('[data-site-kind]')).toEqual(['Ads', 'Banners', 'Cookie walls', 'History', 'Open by itself']);
  });

  test('putting all back empties the list of what was hidden', async () => {
    await drawPopup(page({ hidden: [hiddenItem(4, 'ad', 'Buy a car')] }));
    await click(one('[data-site-broke]'));
    expect(all('[data-hidden-item]')).toEqual([]);
    expect(one('.site-word').textContent).toContain('Everything is back, and stays.');
  });
});
