// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { LeadFigure } from '@/components/reader/LeadFigure';
import { all, draw, one, words } from '../components/support';

const image = { url: 'https://news.example/lamp.jpg', alt: 'The lamp', caption: 'At dusk' };

test('shows the picture with its caption', async () => {
  await draw(<LeadFigure image={image} />);
  expect(one('img').getAttribute('src')).toBe(image.url);
  expect(one('img').getAttribute('alt')).toBe('The lamp');
  expect(words('figcaption')).toEqual(['At dusk']);
});

test('without a caption there is no place for one', async () => {
  await draw(<LeadFigure image={{ ...image, caption: null }} />);
  expect(all('img')).toHaveLength(1);
  expect(all('figcaption')).toEqual([]);
});

test('a picture that does not load goes, with its caption', async () => {
  await draw(<LeadFigure image={image} />);
  await act(() => void one('img').dispatchEvent(new Event('error')));
  expect(document.body.innerHTML).toBe('');
});

test('sets the credit apart from what the picture shows', async () => {
  await draw(<LeadFigure image={{ ...image, caption: 'The lamp at dusk. (Photo: Ines Albarran)' }} />);
  expect(words('[data-credit]')).toEqual(['Photo: Ines Albarran']);
  expect(words('figcaption')).toEqual(['The lamp at dusk. Photo: Ines Albarran']);
});
