// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { isShadowed } from '@/utils/article/form-names';
import { copyPage, readablePage } from '@/utils/article/readable-page';
import { unshadowed } from '@/utils/article/unshadowed';

/** jsdom lets no field stand in front of its form's properties, as browsers do (tests/e2e/hostile-core.test.ts). */
const form = (fields: string[]): HTMLFormElement => {
  const made = document.createElement('form');
  for (const name of fields) {
    const field = made.appendChild(document.createElement('input'));
    field.setAttribute('name', name);
    if (name in made) Object.defineProperty(made, name, { value: field, configurable: true });
  }
  return made;
};

it('asks a form past the names of its fields, through two wrappers as through one', () => {
  const shadowed = form(['parentElement', 'getAttribute', 'children']);
  const box = document.createElement('div');
  box.append(shadowed);
  shadowed.setAttribute('class', 'letter');
  expect(shadowed.parentElement).not.toBe(box);
  for (const sure of [unshadowed(shadowed), unshadowed(unshadowed(shadowed))]) {
    expect(sure.parentElement).toBe(box);
    expect(sure.getAttribute('class')).toBe('letter');
    expect(sure.children).toHaveLength(3);
  }
  const page = unshadowed(unshadowed(document));
  expect(page.body).toBe(document.body);
  expect(page.createElement('p').localName).toBe('p');
});

it('knows what another script of ours has given', async () => {
  vi.resetModules();
  const other = await import('@/utils/article/unshadowed');
  const given = unshadowed(document);
  expect(other.unshadowed(given)).toBe(given);
  expect(other.unshadowed(given).body).toBe(document.body);
});

it('copies a page only where a form cannot be asked, and then without the names that hide the DOM', () => {
  document.body.replaceChildren(form(['q', 'email', 'target']));
  expect(readablePage(document)).toBe(document);
  document.body.replaceChildren(form(['q', 'children', 'parentNode']));
  expect(isShadowed(document.forms[0] as Element)).toBe(true);
  const copy = readablePage(document);
  expect(copy).not.toBe(document);
  expect([...copy.querySelectorAll('input')].map((field) => field.getAttribute('name'))).toEqual(['q', null, null]);
  expect(isShadowed(copy.querySelector('form') as Element)).toBe(false);
  expect(document.querySelectorAll('input[name="children"]')).toHaveLength(1);
});

it('copies a page as it is, but for comments and what is nested too deep', () => {
  document.body.innerHTML = '<p class="a">One <b>two</b></p><!-- no --><ul><li>three</ul>four';
  expect(copyPage(document).body.innerHTML).toBe('<p class="a">One <b>two</b></p><ul><li>three</li></ul>four');
  let inner: Element = document.body;
  for (let level = 0; level < 2_000; level++) inner = inner.appendChild(document.createElement('i'));
  inner.textContent = 'deep';
  expect(copyPage(document).querySelectorAll('i').length).toBeLessThan(520);
});
