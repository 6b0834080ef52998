// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { type Footnotes, openFootnotes } from '@/components/reader/footnotes';
import { translate } from '../components/support';

Element.prototype.scrollIntoView = () => {};

let notes: Footnotes | undefined;
afterEach(() => {
  notes?.stop();
  document.body.replaceChildren();
});

const BODY = `<p>The lamp<sup><a id="jernih-2" href="#jernih-1">1</a></sup> was lit. <a href="#jernih-1">See below</a></p>
<p>Next</p><h2 id="jernih-3">A part</h2><p><a href="#jernih-3">2</a></p>
<ol><li id="jernih-1">Built in <em>1874</em>. <a href="#jernih-2">↩</a></li></ol>`;

function open(html = BODY) {
  const body = document.createElement('div');
  body.append(document.createRange().createContextualFragment(html));
  document.body.append(body);
  notes = openFootnotes(body, translate);
  return body;
}

const mark = () => document.querySelector('[data-note-mark]') as HTMLElement;
const note = () => document.querySelector('.note') as HTMLElement | null;
const press = (element: Element) => {
  const click = new MouseEvent('click', { bubbles: true, cancelable: true });
  element.dispatchEvent(click);
  return click;
};

test('a mark opens its note behind its own paragraph, without the way back', () => {
  const body = open();
  expect(press(mark()).defaultPrevented).toBe(true);
  expect(note()?.previousElementSibling).toBe(body.firstElementChild);
  expect(note()?.querySelector('.note-text')?.textContent?.trim()).toBe('Built in 1874.');
  expect(note()?.getAttribute('aria-label')).toBe(mark().getAttribute('aria-label'));
  expect(mark().getAttribute('aria-expanded')).toBe('true');
  expect(document.activeElement).toBe(note());
  expect(body.querySelectorAll('#jernih-1')).toHaveLength(1);
});

test('closing gives the focus back to the mark', () => {
  open();
  expect(notes?.close()).toBe(false);
  press(mark());
  expect(notes?.close()).toBe(true);
  expect(note()).toBeNull();
  expect(document.activeElement).toBe(mark());
  expect(mark().getAttribute('aria-expanded')).toBe('false');
});

test('its button, its mark and a click beside it close it', () => {
  open();
  for (const where of ['.note-close', '[data-note-mark]', 'p:last-of-type']) {
    press(mark());
    expect(note()).not.toBeNull();
    press(document.querySelector(where) as Element);
    expect(note()).toBeNull();
  }
});

test('the focus that goes on closes it and stays where it went', () => {
  const body = open(`${BODY}<a href="https://news.example/">Elsewhere</a>`);
  press(mark());
  const next = body.querySelector<HTMLElement>('a[href^="https"]');
  next?.focus();
  expect(note()).toBeNull();
  expect(document.activeElement).toBe(next);
});

test('only short marks are marks: words, the way back and a heading lead where they always led', () => {
  const body = open();
  expect(body.querySelectorAll('[data-note-mark]')).toHaveLength(1);
  for (const link of body.querySelectorAll('a:not([data-note-mark])')) {
    expect(press(link).defaultPrevented).toBe(false);
    expect(note()).toBeNull();
  }
});

test('a text that is no note, but a part of the article, is led to', () => {
  open(`<p><a href="#jernih-1">1</a></p><div id="jernih-1">${'Long. '.repeat(400)}</div>`);
  expect(mark()).toBeNull();
});
