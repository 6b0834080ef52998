// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { drawLeadFigure } from '@/components/reader/sheet/lead-figure';
import { maker } from '@/components/reader/sheet/make';
import type { LeadImage } from '@/utils/article/article';
import { all, one, words } from '../components/support';

const image = { url: 'https://news.example/lamp.jpg', alt: 'The lamp', caption: 'At dusk' };

const draw = (drawn: LeadImage) => document.body.replaceChildren(drawLeadFigure(drawn, maker(document)));

test('shows the picture with its caption', () => {
  draw(image);
  expect(one('img').getAttribute('src')).toBe(image.url);
  expect(one('img').getAttribute('alt')).toBe('The lamp');
  expect(words('figcaption')).toEqual(['At dusk']);
});

test('without a caption there is no place for one', () => {
  draw({ ...image, caption: null });
  expect(all('img')).toHaveLength(1);
  expect(all('figcaption')).toEqual([]);
});

test('a picture that does not load goes, with its caption', () => {
  draw(image);
  one('img').dispatchEvent(new Event('error'));
  expect(document.body.innerHTML).toBe('');
});

test('sets the credit apart from what the picture shows', () => {
  draw({ ...image, caption: 'The lamp at dusk. (Photo: Ines Albarran)' });
  expect(words('[data-credit]')).toEqual(['Photo: Ines Albarran']);
  expect(words('figcaption')).toEqual(['The lamp at dusk. Photo: Ines Albarran']);
});
