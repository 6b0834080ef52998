// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { gatherSuspects } from '@/utils/nags/suspects';

let time = 0;
const added = (...nodes: Node[]) =>
  ({ type: 'childList', target: document.body, addedNodes: nodes }) as unknown as MutationRecord;
const changed = (target: Element) => ({ type: 'attributes', target }) as unknown as MutationRecord;
const box = (markup = '') => {
  const element = document.createElement('div');
  element.innerHTML = markup;
  document.body.append(element);
  return element;
};

beforeEach(() => {
  time = 0;
  document.body.innerHTML = '';
});

describe('what is worth a look', () => {
  test('elements that were added or changed, each once; no text, scripts or styles', () => {
    const suspects = gatherSuspects(
      () => false,
      () => time,
    );
    const [one, other] = [box(), box()];
    suspects.gather([added(one, document.createTextNode('x'), document.createElement('script')), changed(other)]);
    suspects.gather([changed(other), added(document.createElement('style'))]);
    expect([...suspects.take()]).toEqual([one, other]);
    expect(suspects.size).toBe(0);
  });

  test('nothing in what is hidden, and nothing that a rule hides', () => {
    const suspects = gatherSuspects(
      (element) => element.className === 'again',
      () => time,
    );
    const hidden = box('<p></p>');
    hidden.setAttribute('data-jernih-hidden', '');
    const again = box();
    again.className = 'again';
    suspects.gather([changed(hidden.firstElementChild as Element), added(again)]);
    expect(suspects.size).toBe(0);
  });

  test('an element that never rests ever more seldom', () => {
    const suspects = gatherSuspects(
      () => false,
      () => time,
    );
    const restless = box();
    let looks = 0;
    for (; time < 60_000; time += 16) {
      suspects.gather([changed(restless)]);
      looks += suspects.take().size;
    }
    expect(looks).toBeGreaterThan(8);
    expect(looks).toBeLessThan(30);
  });

  test('of very many the last ones', () => {
    const suspects = gatherSuspects(
      () => false,
      () => time,
    );
    const boxes = Array.from({ length: 150 }, () => box());
    suspects.gather([added(...boxes)]);
    const taken = suspects.take();
    expect(taken.size).toBe(80);
    expect(taken.has(boxes.at(-1) as Element)).toBe(true);
  });
});
