// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { holdPage } from '@/utils/browser/guards/hold-page';
import { openReaderHost } from '@/utils/browser/reader-host';
import { READER_HOST } from '@/utils/browser/reader-host-name';

const PAGE = `<head><title>Story</title></head><body class="front">
  <nav inert=""><a href="/">Home</a></nav>
  <aside inert="until-loaded">Aside</aside>
  <main><input id="field"><a id="link" href="/next">Next</a></main>
  <script type="application/json">{}</script>
</body>`;

// jsdom cannot scroll: it only says so.
const scrollTo = vi.fn();

beforeEach(() => {
  scrollTo.mockReset();
  vi.stubGlobal('scrollTo', scrollTo);
  document.documentElement.innerHTML = PAGE;
});

interface Held {
  root: ShadowRoot;
  close(): void;
}

const hosts = new Set<Held>();

/** A view that holds its page, as the two scripts of the reading view make it together. */
function open(onEscape: () => void = vi.fn()): Held {
  const host = openReaderHost(document, window, '.reader{color:red}', onEscape);
  const hold = holdPage(document, window, host, {
    onMoved: vi.fn(),
    onGoAway: vi.fn(),
    onOutdated: vi.fn(),
    onNewDocument: vi.fn(),
  });
  const held = { root: host.root, close: () => host.close(hold) };
  hosts.add(held);
  return held;
}

afterEach(() => {
  for (const host of hosts) if (host.root.host.isConnected) host.close();
  hosts.clear();
  vi.unstubAllGlobals();
});

const html = () => document.documentElement.outerHTML;
const find = <E extends HTMLElement>(selector: string) => document.querySelector(selector) as E;

function press(key: string, change: KeyboardEventInit = {}, type = 'keydown'): KeyboardEvent {
  const event = new KeyboardEvent(type, { key, bubbles: true, cancelable: true, composed: true, ...change });
  document.body.dispatchEvent(event);
  return event;
}

test('opening and closing leaves the page as it was', () => {
  const before = html();
  const host = open();
  expect(html()).not.toBe(before);
  host.close();
  expect(html()).toBe(before);
});

test('a second time as well', () => {
  const before = html();
  open().close();
  open().close();
  expect(html()).toBe(before);
});

test('a page without head and body, e.g. of a plain file, is left as it was', () => {
  document.head.remove();
  document.body.remove();
  const before = html();
  const host = open();
  expect(find(READER_HOST)).not.toBeNull();
  host.close();
  expect(html()).toBe(before);
});

test('everything of the page is inert while the view is open, and only what was inert before stays so', () => {
  const inert = () => [...document.body.children].map((element) => element.getAttribute('inert'));
  const before = inert();
  expect(before).toEqual(['', 'until-loaded', null, null]);
  const host = open();
  expect(inert()).not.toContain(null);
  expect(find(READER_HOST).hasAttribute('inert')).toBe(false);
  expect(find(READER_HOST).parentElement).toBe(document.documentElement);
  host.close();
  expect(inert()).toEqual(before);
});

test('an element that the page takes out meanwhile is given back, too', () => {
  const host = open();
  const main = find('main');
  main.remove();
  host.close();
  expect((main.cloneNode() as Element).outerHTML).toBe('<main></main>');
});

test('the view has its style sheet in a root of its own', () => {
  const { root } = open();
  expect(root.host.localName).toBe(READER_HOST);
  expect(root.querySelector('style')?.textContent).toContain('.reader{color:red}');
  expect(document.head.textContent).not.toContain('.reader{color:red}');
});

describe('the place', () => {
  test('focus comes back', () => {
    find('#field').focus();
    const host = open();
    const button = document.createElement('button');
    host.root.append(button);
    button.focus();
    expect(document.activeElement).toBe(host.root.host);
    host.close();
    expect(document.activeElement).toBe(find('#field'));
  });

  test('focus on what has gone since comes back to nothing else', () => {
    find('#field').focus();
    const host = open();
    find('#field').remove();
    host.close();
    expect(document.activeElement).toBe(document.body);
  });

  test('the page is scrolled back to where it was, once it has its width again', () => {
    vi.stubGlobal('scrollX', 3);
    vi.stubGlobal('scrollY', 480);
    const host = open();
    const before = scrollTo.mock.calls.length;
    scrollTo.mockImplementation(() => expect(document.documentElement.attributes).toHaveLength(0));
    vi.stubGlobal('scrollY', 0);
    host.close();
    expect(scrollTo.mock.calls.slice(before)).toEqual([[{ left: 3, top: 480, behavior: 'instant' }]]);
  });
});

describe('keys', () => {
  test('Escape closes, and the page does not see it', () => {
    const seen = vi.fn();
    const onEscape = vi.fn();
    document.addEventListener('keydown', seen, true);
    document.addEventListener('keydown', seen);
    document.body.addEventListener('keydown', seen);
    const host = open(onEscape);
    const event = press('Escape');
    expect(onEscape).toHaveBeenCalledOnce();
    expect(seen).not.toHaveBeenCalled();
    expect(event.defaultPrevented).toBe(true);
    host.close();
    press('Escape', {}, 'keyup');
    press('Escape');
    expect(onEscape).toHaveBeenCalledOnce();
    expect(seen).toHaveBeenCalledTimes(3);
    document.removeEventListener('keydown', seen, true);
    document.removeEventListener('keydown', seen);
  });

  describe('the rest of the press that has closed the view', () => {
    const seen = vi.fn<(event: Event) => void>();
    const types = ['keydown', 'keyup'];
    beforeEach(() => {
      seen.mockReset();
      for (const type of types) document.addEventListener(type, seen, true);
      const host = open(() => host.close());
      press('Escape');
      expect(host.root.host.isConnected).toBe(false);
    });
    afterEach(() => {
      // Lets go of a key that a test has left down.
      press('Escape');
      for (const type of types) document.removeEventListener(type, seen, true);
    });
    const seenTypes = () => seen.mock.calls.map(([{ type }]) => type);

    test('is not for the page: neither repeats nor the release', () => {
      press('Escape', { repeat: true });
      expect(press('Escape', {}, 'keyup').defaultPrevented).toBe(true);
      expect(seenTypes()).toEqual([]);
    });

    test('ends with the release: the next press is the page’s own', () => {
      press('Escape', {}, 'keyup');
      press('Escape');
      press('Escape', {}, 'keyup');
      expect(seenTypes()).toEqual(['keydown', 'keyup']);
    });

    test('ends with another press when the release was never seen', () => {
      press('Escape');
      press('Escape', {}, 'keyup');
      expect(seenTypes()).toEqual(['keydown', 'keyup']);
    });

    test('leaves other keys alone', () => {
      press('a');
      press('a', {}, 'keyup');
      expect(seenTypes()).toEqual(['keydown', 'keyup']);
    });
  });

  test('a key that is held down closes once', () => {
    const onEscape = vi.fn();
    open(onEscape);
    press('Escape');
    press('Escape', { repeat: true });
    expect(onEscape).toHaveBeenCalledOnce();
    press('Escape', {}, 'keyup');
  });

  test('Escape that ends the composition of a word, and every other key, are not ours', () => {
    const onEscape = vi.fn();
    const host = open(onEscape);
    expect(press('Escape', { isComposing: true }).defaultPrevented).toBe(false);
    expect(press('a').defaultPrevented).toBe(false);
    expect(press(' ').defaultPrevented).toBe(false);
    expect(onEscape).not.toHaveBeenCalled();
    host.close();
  });
});

/** jsdom plays nothing: a video that knows whether it plays. */
function video(playing: boolean) {
  const element = document.createElement('video');
  let paused = !playing;
  Object.defineProperty(element, 'paused', { get: () => paused });
  element.pause = () => {
    paused = true;
  };
  element.play = async () => {
    paused = false;
    element.dispatchEvent(new Event('play'));
  };
  document.body.append(element);
  return element;
}

test('what plays is held, what starts meanwhile is held, and only what played goes on', async () => {
  const playing = video(true);
  const still = video(false);
  const host = open();
  expect(playing.paused).toBe(true);
  await still.play();
  expect(still.paused).toBe(true);
  host.close();
  expect([playing.paused, still.paused]).toEqual([false, true]);
});

test('what is drawn before the page is held goes without a trace as well', () => {
  const before = html();
  const host = openReaderHost(document, window, '', vi.fn());
  expect(find('main').hasAttribute('inert')).toBe(false);
  host.close(null);
  expect(html()).toBe(before);
});
