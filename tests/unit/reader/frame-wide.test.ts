// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { frameWide, watchWide } from '@/components/reader/frame-wide';
import { translate } from '../components/support';

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

/** jsdom lays nothing out: the observer tells of every box at once, and the widths are given. */
function layOut(content: number, room: number): void {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(private readonly tell: (entries: { target: Element }[]) => void) {}
      observe(target: Element) {
        Object.defineProperties(target, {
          scrollWidth: { value: content, configurable: true },
          clientWidth: { value: room, configurable: true },
        });
        this.tell([{ target }]);
      }
      disconnect() {}
    },
  );
}

function body(html: string): HTMLElement {
  const place = document.createElement('div');
  place.append(document.createRange().createContextualFragment(html));
  frameWide(place, translate);
  document.body.append(place);
  return place;
}

const TABLE =
  '<table><caption>Boats a year</caption><tbody><tr><td><table></table></td></tr></tbody></table><pre>code</pre>';
const frames = () => [...document.querySelectorAll<HTMLElement>('.wide')];

test('tables and code stand in a frame each, named by their caption; tables in tables do not', () => {
  body(TABLE);
  expect(frames().map((frame) => frame.getAttribute('aria-label'))).toEqual(['Boats a year', 'Code']);
});

test('what is wider than its room is a region that the keyboard reaches', () => {
  layOut(900, 600);
  watchWide(body(TABLE));
  expect(frames().map((frame) => [frame.getAttribute('role'), frame.tabIndex])).toEqual([
    ['region', 0],
    ['region', 0],
  ]);
});

test('what fits is no stop on the way', () => {
  layOut(600, 600);
  watchWide(body(TABLE));
  expect(frames().map((frame) => [frame.getAttribute('role'), frame.hasAttribute('tabindex')])).toEqual([
    ['group', false],
    ['group', false],
  ]);
});
