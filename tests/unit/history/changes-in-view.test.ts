// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { changesInView, markChanges } from '@/utils/history/changes-in-view';

const body = (html: string): HTMLElement => {
  const box = document.createElement('div');
  box.innerHTML = html;
  return box;
};
const request = (before: string, html: string, text: string, isWhole = true) => ({
  before: { text: before, readAt: 1_000 },
  text,
  isWhole,
  body: body(html),
});

it('finds the paragraphs of the view that changed, and marks them for the eye and for screen readers', () => {
  const asked = request(
    'The vote was held on Tuesday evening.\n\nNobody asked the pilot.',
    '<p>Correction: the day was wrong.</p><ul><li>The vote was <em>held</em> on Monday evening.</li></ul>',
    'Correction: the day was wrong.\n\nThe vote was held on Monday evening.',
  );
  const changes = changesInView(asked);
  expect(changes.map(({ change, element }) => [change.kind, element?.localName ?? null])).toEqual([
    ['added', 'p'],
    ['reworded', 'li'],
    ['removed', null],
  ]);
  const unmark = markChanges(changes, { added: 'New', reworded: 'Other words' });
  const [paragraph, item] = asked.body.querySelectorAll('[data-change]');
  expect([paragraph?.getAttribute('aria-description'), item?.getAttribute('aria-description')]).toEqual([
    'New',
    'Other words',
  ]);
  unmark();
  expect(asked.body.innerHTML).not.toMatch(/data-change|aria-description/);
});

it('says nothing of an end that later pages may still bring', () => {
  const [before, now] = [
    'One stays here.\n\nTwo went away.\n\nThree stays here.\n\nFour is on page two.',
    'One stays here.\n\nThree stays here.',
  ];
  const html = '<p>One stays here.</p><p>Three stays here.</p>';
  const removed = (isWhole: boolean) =>
    changesInView(request(before, html, now, isWhole)).map(({ change }) => change.kind === 'removed' && change.before);
  expect(removed(false)).toEqual(['Two went away.']);
  expect(removed(true)).toEqual(['Two went away.', 'Four is on page two.']);
});
