// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Article } from '@/utils/article/article';
import { defaultSettings } from '@/utils/browser/settings-schema';
import { all, click, one, words } from '../components/support';
import { type DrawnView, drawReadingView, model } from './model';

async function drawView(change: Partial<Article> = {}, body?: string) {
  const view = model(change);
  await drawReadingView(view, body === undefined ? {} : { body });
  return view;
}

test('shows the article in its language and direction', async () => {
  await drawView({ lang: 'ar', dir: 'rtl' });
  const shown = one('[data-reader-article]');
  expect([shown.lang, shown.dir]).toEqual(['ar', 'rtl']);
  expect(words('h1')).toEqual(['Harbour keeps its lamp']);
  expect(one('[data-body]').innerHTML).toBe('<p>Text.</p>');
  expect(all('[data-lead-image]')).toHaveLength(1);
});

test('an article without language or picture has neither', async () => {
  await drawView({ lang: null, leadImage: null });
  expect(one('[data-reader-article]').hasAttribute('lang')).toBe(false);
  expect(all('[data-lead-image]')).toEqual([]);
});

test('says so where there is only a part, with the way to the page', async () => {
  await drawView({ partial: true });
  expect(one('.partial').getAttribute('role')).toBe('note');
  expect(one('.partial a').getAttribute('href')).toBe('https://news.example/lamp');
  await drawView({ partial: false });
  expect(all('.partial')).toEqual([]);
});

test('focus goes to the text, for the keys that scroll', async () => {
  await drawView();
  expect(document.activeElement).toBe(one('.scroller'));
});

test('wears the settings', async () => {
  const view = model();
  const settings = { ...defaultSettings, theme: 'sepia', font: 'sans', fontSize: 26, lineWidth: 80 } as const;
  await drawReadingView({ ...view, settings });
  const reader = one('.reader');
  expect([reader.dataset.theme, reader.dataset.font]).toEqual(['sepia', 'sans']);
  const set = (name: string) => reader.style.getPropertyValue(name);
  expect(['--font-size', '--line-width', '--line-height'].map(set)).toEqual(['26px', '80ch', '1.6']);
});

describe('the toolbar', () => {
  test('closes, and shows the history', async () => {
    const view = await drawView();
    await click(one('[data-reader-history]'));
    expect(view.show).toHaveBeenCalledExactlyOnceWith('history');
    expect(view.close).not.toHaveBeenCalled();
    await click(one('[data-reader-close]'));
    expect(view.close).toHaveBeenCalledOnce();
  });

  test('opens one panel at a time and shuts it again', async () => {
    const view = await drawView();
    const panels = () => all('.panel').map((panel) => panel.className);
    expect(panels()).toEqual([]);
    await click(one('[data-reader-text]'));
    expect(panels()).toEqual(['panel text']);
    await click(one('[data-reader-removed]'));
    expect(panels()).toEqual(['panel receipt']);
    expect(view.receipt).toHaveBeenCalledOnce();
    await click(one('[data-reader-take-along]'));
    expect(panels()).toEqual(['panel take-along']);
    expect(view.takeAlong).toHaveBeenCalledOnce();
    await click(one('[data-reader-removed]'));
    await click(one('[data-reader-removed]'));
    expect(panels()).toEqual([]);
  });

  test('a choice in the text panel goes to the settings', async () => {
    const view = await drawView();
    await click(one('[data-reader-text]'));
    await click(one('[name=theme][value=dark]'));
    expect(view.changeSettings).toHaveBeenCalledExactlyOnceWith({ theme: 'dark' });
  });
});

describe('an open panel', () => {
  const panels = () => all('.panel').map((panel) => panel.className);
  const pointAt = (selector: string) =>
    act(() => void one(selector).dispatchEvent(new MouseEvent('pointerdown', { bubbles: true })));
  /** Presses Escape; answers whether the view took it for itself. */
  async function pressEscape({ onEscape }: ReturnType<typeof model>) {
    let spent: boolean | undefined;
    await act(() => {
      spent = onEscape.mock.calls.some(([spend]) => spend());
    });
    return spent;
  }

  test('takes the focus', async () => {
    await drawView();
    await click(one('[data-reader-text]'));
    expect(document.activeElement).toBe(one('.panel'));
  });

  test('is what the first Escape closes; the next is for the view', async () => {
    const view = await drawView();
    await click(one('[data-reader-text]'));
    expect(await pressEscape(view)).toBe(true);
    expect(panels()).toEqual([]);
    expect(document.activeElement).toBe(one('.scroller'));
    expect(await pressEscape(view)).toBe(false);
    expect(view.close).not.toHaveBeenCalled();
  });

  test('that was opened by keyboard gives the focus back to its button', async () => {
    const view = await drawView();
    const button = one('[data-reader-removed]');
    button.focus();
    vi.spyOn(button, 'matches').mockImplementation((selector) => selector === ':focus-visible');
    await click(button);
    await pressEscape(view);
    expect(document.activeElement).toBe(button);
  });

  test('closes on a tap beside it, not on one in it', async () => {
    await drawView();
    await click(one('[data-reader-text]'));
    await pointAt('.panel output[for=slider-fontSize]');
    expect(panels()).toEqual(['panel text']);
    await pointAt('[data-body] p');
    expect(panels()).toEqual([]);
  });

  test('leaves its button to close it', async () => {
    await drawView();
    await click(one('[data-reader-text]'));
    await pointAt('[data-reader-text]');
    await click(one('[data-reader-text]'));
    expect(panels()).toEqual([]);
  });
});

test('the nodes of the article are moved in, and stay the same ones while panels come and go', async () => {
  await drawView({}, '<p>One</p><p>Two</p>');
  const paragraphs = all('[data-body] p');
  await click(one('[data-reader-text]'));
  await click(one('[data-reader-text]'));
  expect([...one('[data-body]').children]).toEqual(paragraphs);
});

test('a link within the article does not change the address of the page, others are links', async () => {
  await drawView({}, '<p><a id="local" href="#note"><b>1</b></a> <a id="away" href="https://other.example/">x</a></p>');
  const click = (selector: string) => {
    const event = new MouseEvent('click', { bubbles: true, cancelable: true });
    // jsdom cannot navigate: whatever gets this far is stopped here, after it was seen.
    let prevented: boolean | undefined;
    const stop = (at: Event) => {
      prevented = at.defaultPrevented;
      at.preventDefault();
    };
    window.addEventListener('click', stop, { once: true });
    one(selector).dispatchEvent(event);
    return prevented;
  };
  expect(click('#local b')).toBe(true);
  expect(click('#away')).toBe(false);
});

test('a link within the article leads to its part', async () => {
  await drawView({}, '<p><a href="#jernih-1">The part</a></p><ol><li>No</li><li id="jernih-1">The note</li></ol>');
  const reached: string[] = [];
  Element.prototype.scrollIntoView = function (this: Element) {
    reached.push(this.textContent ?? '');
  };
  await click(one('a[href="#jernih-1"]'));
  expect(reached).toEqual(['The note']);
  expect(document.activeElement).toBe(one('li#jernih-1'));
});

test('the cards of embeds say what they lead to', async () => {
  const card = (title: string) =>
    `<figure role="group"><a href="https://video.example/1" title="${title}">↗</a></figure>`;
  const own = '<figure role="group"><img alt=""><figcaption>Two lamps</figcaption></figure>';
  await drawView({}, card('YouTube · video') + card('X · post · The keeper · 2 November') + own);
  expect(words('figure a strong')).toEqual(['YouTube', 'The keeper · 2 November']);
  expect(words('figure a small')).toEqual(['Video', 'X · Post']);
  expect(one('figure:last-child').textContent).toBe('Two lamps');
});

describe('progress', () => {
  /** jsdom lays nothing out: a window of 500 px over an article of 1500. */
  function layOut(scrollTop: number) {
    const scroller = one('.scroller');
    Object.defineProperty(scroller, 'clientHeight', { value: 500, configurable: true });
    scroller.scrollTop = scrollTop;
    one('[data-body]').getBoundingClientRect = () => ({ bottom: 1500 - scrollTop }) as DOMRect;
    return act(() => void scroller.dispatchEvent(new Event('scroll')));
  }

  test('an article that fits is read at once', async () => {
    const { reached } = await drawView();
    expect(reached).toHaveBeenCalledExactlyOnceWith(1, undefined, 0);
  });

  test.each([
    [0, 0],
    [250, 0.25],
    [1000, 1],
    [1300, 1],
  ])('scrolled by %d px of 1000 it has come to %d', async (scrollTop, progress) => {
    const { reached } = await drawView();
    await layOut(scrollTop);
    expect(reached).toHaveBeenLastCalledWith(
      progress,
      progress === 0 ? undefined : expect.any(Function),
      scrollTop / 500,
    );
    expect(one('.reader').style.getPropertyValue('--progress')).toBe(String(progress));
  });
});

describe('drawn into a shadow root', () => {
  let root: ShadowRoot;
  const language = { lang: 'id', locale: 'id-ID', dir: 'ltr' } as const;

  beforeEach(() => {
    document.body.innerHTML = '<div></div>';
    root = one('div').attachShadow({ mode: 'open' });
    root.append(document.createElement('style'));
  });

  const drawIt = (t: (key: string) => string): Promise<DrawnView> => drawReadingView(model(), { root, t, language });

  test('speaks the language that it is given, and can be taken out', async () => {
    const { sheet } = await drawIt((key) => `id:${key}`);
    expect(root.querySelector('main')?.lang).toBe('id');
    expect(root.querySelector('[data-reader-close]')?.getAttribute('aria-label')).toBe('id:readerClose');
    expect(root.querySelector('[data-published]')?.textContent).toBe('2 November 2026');
    sheet.erase();
    expect(root.querySelector('main')).toBeNull();
  });

  test('drawn again with other settings it is the same view with the same text', async () => {
    const { redraw } = await drawIt((key) => key);
    const text = root.querySelector('[data-body] p');
    expect(text?.textContent).toBe('Text.');
    await redraw({ ...model(), settings: { ...defaultSettings, theme: 'black' } });
    expect(root.querySelectorAll('main, .reader')).toHaveLength(2);
    expect(root.querySelector<HTMLElement>('.reader')?.dataset.theme).toBe('black');
    expect(root.querySelector('[data-body] p')).toBe(text);
  });
});
