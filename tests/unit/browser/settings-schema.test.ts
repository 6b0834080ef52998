import { expect, test } from 'vitest';
import { defaultSettings, parseSettings, type Settings } from '@/utils/browser/settings-schema';

/** Everything other than the default. */
const chosen: Settings = {
  click: 'popup',
  hideAds: false,
  hideNags: false,
  sitesOff: ['news.example', 'www.bay.example'],
  recordHistory: false,
  joinPages: false,
  theme: 'sepia',
  font: 'sans',
  fontSize: 26,
  lineWidth: 80,
  lineHeight: 1.8,
};

test('the defaults', () => {
  expect(defaultSettings).toEqual({
    click: 'automatic',
    hideAds: true,
    hideNags: true,
    sitesOff: [],
    recordHistory: true,
    joinPages: true,
    theme: 'system',
    font: 'serif',
    fontSize: 20,
    lineWidth: 66,
    lineHeight: 1.6,
  });
});

test('what was chosen is kept', () => {
  expect(parseSettings(chosen)).toEqual(chosen);
  expect(parseSettings(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen);
});

const wrong: [keyof Settings, unknown][] = [
  ['click', 'double'],
  ['click', 3],
  ['hideAds', 'false'],
  ['hideAds', 0],
  ['hideNags', null],
  ['sitesOff', 'news.example'],
  ['sitesOff', { 0: 'news.example' }],
  ['sitesOff', ['news.example', 5]],
  ['recordHistory', 'no'],
  ['joinPages', 1],
  ['theme', 'neon'],
  ['theme', ['dark']],
  ['font', 'Comic Sans'],
  ['fontSize', 13],
  ['fontSize', 33],
  ['fontSize', '20'],
  ['fontSize', Number.NaN],
  ['fontSize', Number.POSITIVE_INFINITY],
  ['lineWidth', 67],
  ['lineWidth', '66'],
  ['lineHeight', 1],
  ['lineHeight', null],
];

test.each(wrong)('a wrong %s (%j) falls back alone', (field, value) => {
  expect(parseSettings({ ...chosen, [field]: value })).toEqual({ ...chosen, [field]: defaultSettings[field] });
});

test('every field is tried with something wrong', () => {
  expect(new Set(wrong.map(([field]) => field))).toEqual(new Set(Object.keys(defaultSettings)));
});

test.each(Object.keys(defaultSettings) as (keyof Settings)[])('a missing %s falls back alone', (field) => {
  const { [field]: _left, ...rest } = chosen;
  expect(parseSettings(rest)).toEqual({ ...chosen, [field]: defaultSettings[field] });
});

test.each([14, 32])('the size %d is within the limits', (fontSize) => {
  expect(parseSettings({ fontSize }).fontSize).toBe(fontSize);
});

test('unknown fields are dropped', () => {
  expect(parseSettings({ ...chosen, version: 9, script: 'x' })).toEqual(chosen);
});

test.each([undefined, null, 'text', 7, true, [], ['dark']])('%j reads as the defaults', (stored) => {
  expect(parseSettings(stored)).toEqual(defaultSettings);
});
