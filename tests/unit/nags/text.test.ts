// @vitest-environment jsdom
/** The text itself: folded away, or torn apart by advertisements. */
import { beforeEach, describe, expect, test } from 'vitest';
import { unfoldText } from '@/utils/nags/folded';
import { hideGaps } from '@/utils/nags/gaps';
import { type HiddenLog, startHiddenLog } from '@/utils/nags/hidden-log';

let log: HiddenLog;
beforeEach(() => {
  document.head.innerHTML = '';
  log = startHiddenLog();
});
const hidden = () => [...document.querySelectorAll('[data-jernih-hidden]')].map(({ id }) => id);
const PARAGRAPHS = '<p>The ferry left the pier at six.</p>'.repeat(6);

describe('a folded text', () => {
  const page = (label: string, beside = '', control = 'button') =>
    `<article><div id="fold" style="overflow-y: hidden; max-height: 300px">${PARAGRAPHS}
      <div id="shade"><${control}>${label}</${control.split(' ')[0]}></div></div>${beside}</article>`;
  const look = (markup: string): boolean => {
    document.body.innerHTML = markup;
    const fold = document.getElementById('fold') as HTMLElement;
    Object.defineProperties(fold, { scrollHeight: { value: 2000 }, clientHeight: { value: 300 } });
    return unfoldText(document, log);
  };

  test.each([
    'Tap to expand',
    'Weiterlesen',
    'Baca selengkapnya',
    'Toca para seguir leyendo',
    '続きを読む',
    '展开全文',
  ])('behind "%s" is unfolded, and folded again when it is put back', (label) => {
    expect(look(page(label))).toBe(true);
    const fold = document.getElementById('fold') as HTMLElement;
    expect([fold.style.maxHeight, fold.style.overflow, hidden()]).toEqual(['none', 'visible', ['shade']]);
    log.restore(null);
    expect([fold.getAttribute('style'), hidden()]).toEqual(['overflow-y: hidden; max-height: 300px', []]);
  });

  test.each([
    ['whose control leads away', page('Continue reading', '', 'a href="/subscribe"')],
    ['whose control asks for a subscription', page('Weiterlesen mit Abo, jetzt abonnieren')],
    ['with an offer beside it', page('Continue reading', '<div>Already a subscriber? Log in.</div>')],
    ['with a way to log in beside it', page('Baca selengkapnya', '<div>Masuk untuk membaca</div>')],
    ['whose control says something else', page('Share this story')],
  ])('%s stays', (_name, markup) => {
    expect(look(markup)).toBe(false);
    expect(log.entries()).toEqual([]);
  });

  test('of an article that is declared to be locked stays', () => {
    document.head.innerHTML = '<script type="application/ld+json">{"isAccessibleForFree": "False"}</script>';
    expect(look(page('Tap to expand'))).toBe(false);
  });
});

describe('a gap in the text', () => {
  const look = (inside: string): boolean => {
    document.body.innerHTML = `<article>${PARAGRAPHS}${inside}${PARAGRAPHS}</article>`;
    return hideGaps(document, log);
  };

  test.each([
    'SCROLL TO CONTINUE WITH CONTENT',
    'Scroll untuk melanjutkan membaca',
    'Continua após a publicidade',
    'スクロールして続きを読む',
  ])('that says "%s" goes with all its box', (words) => {
    expect(
      look(`<div id="gap"><div>ADVERTISEMENT</div><div><a href="/x"><img alt=""></a></div><div>${words}</div></div>`),
    ).toBe(true);
    expect(hidden()).toEqual(['gap']);
  });

  test('does not take a paragraph beside it along', () => {
    look(
      '<div id="part"><p id="text">The council had voted the evening before.</p><div id="label">Scroll to continue</div></div>',
    );
    expect(hidden()).toEqual(['label']);
  });

  test('is none where a sentence of the text says so', () => {
    expect(
      look('<p>Readers on such sites are told to scroll to continue, and most of them simply leave the page.</p>'),
    ).toBe(false);
    expect(hidden()).toEqual([]);
  });
});
