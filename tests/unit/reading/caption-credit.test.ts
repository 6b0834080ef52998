import { expect, test } from 'vitest';
import { partCaption } from '@/utils/reading/caption-credit';

test.each([
  ['The lamp at dusk. (Photo: Ines Albarran)', 'The lamp at dusk.', 'Photo: Ines Albarran'],
  ['Petak garam menjelang panen. (ANTARA/Rini Utami)', 'Petak garam menjelang panen.', 'ANTARA/Rini Utami'],
  ['A flock crosses the bay [Getty Images].', 'A flock crosses the bay', 'Getty Images'],
  ['Two lamps. Photograph: Jon Oye/The Bay Letter', 'Two lamps.', 'Photograph: Jon Oye/The Bay Letter'],
  ['Die Lampe. Foto: dpa', 'Die Lampe.', 'Foto: dpa'],
  ['The keeper. © Coast Press', 'The keeper.', '© Coast Press'],
  ['Photo: Jon Oye', '', 'Photo: Jon Oye'],
])('%s', (caption, text, credit) => {
  expect(partCaption(caption)).toEqual({ text, credit });
});

test.each([
  'The lamp at dusk',
  'The ferry (left) and the lamp',
  'The lamp (built in 1874)',
  'A boat on the bay (2019/2020)',
  'He said: “Photographs lie.” And smiled',
  'The lamp. It was lit again after a vote of nine to four',
  '',
])('nothing is taken for a credit in: %s', (caption) => {
  expect(partCaption(caption)).toEqual({ text: caption, credit: null });
});
