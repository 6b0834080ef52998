import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { addReading, clearVisits, removeVisit } from '@/utils/browser/history-database';
import { findStory } from '@/utils/browser/same-story';
import { keepText, keepTexts, tidyIndex } from '@/utils/browser/search-index';
import { madeArticle } from '../../../scripts/bench/history/made-articles';
import { story } from './story';

beforeEach(() => clearVisits());

const wire = madeArticle(1).kept.text;
const paragraphs = wire.split('\n\n');
const half = Math.ceil(paragraphs.length / 2);
const address = (paper: string) => `https://${paper}.example/wire`;

async function read(paper: string, text: string) {
  await addReading({ ...story, url: address(paper), siteName: paper });
  await keepText({ id: address(paper), lang: 'en', text });
}

test('finds the papers that have printed the same, whole or cut, in every state of the index', async () => {
  await read('agency', wire);
  await read('cut', paragraphs.slice(0, half + 1).join('\n\n'));
  await read('headed-anew', `${madeArticle(8).kept.text}\n\n${wire}`);
  await read('other', madeArticle(15).kept.text);
  const twins = async () =>
    (await findStory(address('agency'), { twins: true, thread: true }))?.twins
      .map(({ visit }) => visit.siteName)
      .sort();
  expect(await twins()).toEqual(['cut', 'headed-anew']);
  await keepTexts(
    Array.from({ length: 600 }, (_, n) => ({
      id: `https://bulk.example/${n}`,
      lang: 'en',
      text: madeArticle(22 + 7 * n).kept.text,
    })),
  );
  await tidyIndex();
  expect(await twins()).toEqual(['cut', 'headed-anew']);
  await removeVisit(address('cut'));
  expect(await twins()).toEqual(['headed-anew']);
});

test('knows nothing of an article that is not in the history, or whose text was not kept', async () => {
  expect(await findStory(address('agency'), { twins: true, thread: true })).toBe(null);
  await addReading({ ...story, url: address('agency') });
  expect(await findStory(address('agency'), { twins: true, thread: true })).toMatchObject({ twins: [] });
});

test('finds what else was read about the same names, in other words, and leaves out the twins', async () => {
  const about = (n: number) =>
    `On day ${n} the mayor, Lindqvist, met the pilot Quibblewick at noon. Number ${n} follows.`;
  await read('agency', `${wire}\n\n${about(1)}`);
  await read('reprint', `${wire}\n\n${about(1)}`);
  await read('later', about(2));
  await read('one-name', 'A letter to the pilot Quibblewick was found, and nobody opened it.');
  const find = (thread: boolean) => findStory(address('agency'), { twins: true, thread });
  const story = await find(true);
  expect(story?.twins.map(({ visit }) => visit.siteName)).toEqual(['reprint']);
  expect(story?.thread.map(({ siteName }) => siteName)).toEqual(['later']);
  expect((await find(false))?.thread).toEqual([]);
});
