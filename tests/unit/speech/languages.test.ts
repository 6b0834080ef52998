// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { mapText } from '@/utils/article/text-map';
import { languageRuns, primaryOf } from '@/utils/speech/languages';

function runsOf(html: string, fallback: string | null = 'en') {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  const map = mapText(body);
  return languageRuns(map, fallback).map(({ start, end, lang }) => [map.text.slice(start, end), lang]);
}

test('languages follow the nearest lang', () => {
  expect(runsOf('<p>One <i lang="fr">deux <b>trois</b></i> four.</p><p lang="de">Fünf.</p>')).toEqual([
    ['One ', 'en'],
    ['deux trois', 'fr'],
    [' four.\n', 'en'],
    ['Fünf.', 'de'],
  ]);
});

test('varieties are one run, and what is no language is none', () => {
  expect(runsOf('<p>One <i lang="en-GB">two</i> <i lang="">three</i> <i lang="!">four</i></p>')).toHaveLength(1);
  expect(runsOf('', 'en')).toEqual([]);
});

test('primary languages', () => {
  expect(['en-GB', 'nb_NO', 'iw', 'zh-Hant', 'x!', '', null].map(primaryOf)).toEqual([
    'en',
    'no',
    'he',
    'zh',
    null,
    null,
    null,
  ]);
});
