import { expect, test } from 'vitest';
import {
  defaultSettings,
  fromVersion1,
  fromVersion2,
  parseSettings,
  type Settings,
  withOwnText,
} from '@/utils/browser/settings-schema';

/** Everything other than the default. */
const chosen: Settings = {
  click: 'popup',
  hideAds: false,
  hideNags: false,
  rejectConsent: false,
  adsEverywhere: false,
  showCount: true,
  sites: { 'news.example': ['ads'], 'bay.example': ['ads', 'nags', 'consent'] },
  recordHistory: false,
  unkept: ['bank.example'],
  opens: ['slow.example'],
  showChanges: false,
  findStories: false,
  findThreads: false,
  offerListening: false,
  joinPages: false,
  forTranslators: true,
  theme: 'sepia',
  font: 'dyslexic',
  align: 'justify',
  fontSize: 26,
  lineWidth: 80,
  lineHeight: 1.8,
  letterSpacing: 0.05,
  wordSpacing: 0.1,
  onlyHere: true,
};

test('the defaults', () => {
  expect(defaultSettings).toEqual({
    click: 'automatic',
    hideAds: true,
    hideNags: true,
    rejectConsent: true,
    adsEverywhere: true,
    showCount: false,
    sites: {},
    recordHistory: true,
    unkept: [],
    opens: [],
    showChanges: true,
    findStories: true,
    findThreads: true,
    offerListening: true,
    joinPages: true,
    forTranslators: false,
    theme: 'system',
    font: 'serif',
    align: 'start',
    fontSize: 20,
    lineWidth: 66,
    lineHeight: 1.6,
    letterSpacing: 0,
    wordSpacing: 0,
    onlyHere: false,
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
  ['rejectConsent', 1],
  ['adsEverywhere', 'yes'],
  ['showCount', null],
  ['sites', 'news.example'],
  ['sites', { 'news.example': 'ads' }],
  ['sites', { 'news.example': ['ads', 'pictures'] }],
  ['recordHistory', 'no'],
  ['unkept', 'bank.example'],
  ['unkept', [7]],
  ['opens', { 'slow.example': true }],
  ['showChanges', 1],
  ['findStories', 'yes'],
  ['findThreads', 0],
  ['offerListening', 'no'],
  ['joinPages', 1],
  ['forTranslators', 'yes'],
  ['theme', 'neon'],
  ['theme', ['dark']],
  ['font', 'Comic Sans'],
  ['fontSize', 13],
  ['align', 'center'],
  ['fontSize', 41],
  ['fontSize', '20'],
  ['fontSize', Number.NaN],
  ['fontSize', Number.POSITIVE_INFINITY],
  ['lineWidth', 39],
  ['lineWidth', 81],
  ['lineWidth', '66'],
  ['lineHeight', 1],
  ['lineHeight', null],
  ['lineHeight', 2.3],
  ['letterSpacing', -0.01],
  ['letterSpacing', '0.1em'],
  ['wordSpacing', 1],
  ['onlyHere', 'yes'],
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

test.each([14, 40])('the size %d is within the limits', (fontSize) => {
  expect(parseSettings({ fontSize }).fontSize).toBe(fontSize);
});

test('unknown fields are dropped', () => {
  expect(parseSettings({ ...chosen, version: 9, script: 'x' })).toEqual(chosen);
});

test.each([undefined, null, 'text', 7, true, [], ['dark']])('%j reads as the defaults', (stored) => {
  expect(parseSettings(stored)).toEqual(defaultSettings);
});

/** As version 1 has stored it. */
const VERSION_1 = {
  click: 'reader',
  hideAds: true,
  hideNags: false,
  sitesOff: ['www.news.example', 'bay.example'],
  recordHistory: false,
  joinPages: true,
  theme: 'dark',
  font: 'serif',
  fontSize: 22,
  lineWidth: 52,
  lineHeight: 1.6,
};

test('a site that was off as a whole in version 1 stays off in everything', () => {
  const { sitesOff: _sites, ...rest } = VERSION_1;
  const all = ['ads', 'nags', 'consent'];
  expect(parseSettings(fromVersion1(VERSION_1))).toEqual({
    ...defaultSettings,
    ...rest,
    sites: { 'news.example': all, 'bay.example': all },
  });
});

test.each([[null], ['text'], [7], [{}], [{ sitesOff: 'news.example' }], [{ sitesOff: [5, null] }]])(
  'what version 1 left behind (%j) is no obstacle',
  (stored) => {
    expect(parseSettings(fromVersion1(stored))).toEqual(defaultSettings);
  },
);

/** As version 2 has stored it. */
const VERSION_2 = {
  click: 'reader',
  hideAds: true,
  hideNags: false,
  rejectConsent: true,
  adsEverywhere: false,
  showCount: true,
  sites: { 'news.example': ['ads'] },
  recordHistory: false,
  joinPages: true,
  theme: 'black',
  font: 'sans',
  fontSize: 22,
  lineWidth: 52,
  lineHeight: 1.4,
};

test('what version 2 calls sans is called system now; all else is kept', () => {
  expect(parseSettings(fromVersion2(VERSION_2))).toEqual({ ...defaultSettings, ...VERSION_2, font: 'system' });
  expect(fromVersion2({ ...VERSION_2, font: 'serif' })).toEqual({ ...VERSION_2, font: 'serif' });
});

test('version 1 comes through all steps', () => {
  expect(parseSettings(fromVersion2(fromVersion1({ ...VERSION_1, font: 'sans' }))).font).toBe('system');
});

test.each([[null], ['text'], [7], [{}], [{ font: ['sans'] }]])(
  'what version 2 left behind (%j) is no obstacle',
  (stored) => {
    expect(parseSettings(fromVersion2(stored))).toEqual(defaultSettings);
  },
);

/** How the text looks on one device, as version 1 of that record has it. */
const OWN_TEXT_1 = {
  theme: 'dark',
  font: 'legible',
  align: 'justify',
  fontSize: 30,
  lineWidth: 44,
  lineHeight: 2,
  letterSpacing: 0.03,
  wordSpacing: 0.08,
};

test('the text of this device goes before that of all, and nothing else of it', () => {
  const synced = { ...chosen, onlyHere: false };
  expect(withOwnText(synced, OWN_TEXT_1)).toEqual({ ...synced, ...OWN_TEXT_1, onlyHere: true });
  expect(withOwnText(synced, { ...OWN_TEXT_1, click: 'reader', sites: {} })).toEqual({
    ...synced,
    ...OWN_TEXT_1,
    onlyHere: true,
  });
  expect(withOwnText(synced, { theme: 'neon' }).theme).toBe(defaultSettings.theme);
});

test.each([[null], [undefined], ['dark']])('without a record of its own (%j) a device looks like all', (own) => {
  expect(withOwnText({ ...chosen, onlyHere: true }, own)).toEqual({ ...chosen, onlyHere: false });
});
