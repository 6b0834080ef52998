import { expect, test } from 'vitest';
import { chooseVoice, type Voice, voicesFor } from '@/utils/speech/voices';

const voice = (uri: string, lang: string, more: Partial<Voice> = {}): Voice => ({
  uri,
  name: uri,
  lang,
  isLocal: true,
  isDefault: false,
  ...more,
});
const here = (uri: string, lang: string) => voice(uri, lang);
const online = (uri: string, lang: string) => voice(uri, lang, { isLocal: false });
const uris = (voices: readonly Voice[], lang: string | null) => voicesFor(voices, lang).map(({ uri }) => uri);

test('only what speaks the language, of the same region first', () => {
  const all = [
    here('gb', 'en-GB'),
    here('us', 'en_US'),
    here('de', 'de-DE'),
    voice('au', 'en-AU', { isDefault: true }),
  ];
  expect(uris(all, 'en-US')).toEqual(['us', 'au', 'gb']);
  expect(uris(all, 'en')).toEqual(['us', 'au', 'gb']);
  expect(uris(all, 'sw')).toEqual([]);
  expect(uris(all, null)).toEqual([]);
  expect(uris([here('odd', 'x_y!'), here('none', '')], 'en')).toEqual([]);
});

test('the script counts more than the region', () => {
  const all = [here('cn', 'zh-CN'), here('hk', 'zh-HK'), here('tw', 'zh-TW')];
  expect(uris(all, 'zh-Hant')).toEqual(['tw', 'hk', 'cn']);
  expect(uris(all, 'zh')[0]).toBe('cn');
});

test.each([
  ['he-IL', 'iw'],
  ['id', 'in-ID'],
  ['nb', 'no-NO'],
  ['no', 'nb_NO'],
  ['it', 'it-IT-saysnothingknown'],
  ['en', 'eng'],
])('%s is read by a voice that says %s', (lang, spoken) => {
  expect(uris([here('one', spoken)], lang)).toEqual(['one']);
});

test('no online voice speaks unless it was chosen', () => {
  const all = [online('cloud', 'id-ID'), here('us', 'en-US')];
  expect(chooseVoice(all, 'id', {})).toEqual({ voice: null, why: 'online-only' });
  expect(chooseVoice(all, 'id', { id: 'cloud' })).toEqual({ voice: all[0] });
  expect(chooseVoice(all, 'sw', {})).toEqual({ voice: null, why: 'none' });
  expect(chooseVoice([online('cloud', 'en-US'), here('gb', 'en-GB')], 'en-US', {}).voice?.uri).toBe('gb');
});

test('the chosen voice speaks its language, and no other; one that is gone is forgotten', () => {
  const all = [here('us', 'en-US'), here('gb', 'en-GB'), here('de', 'de-DE')];
  expect(chooseVoice(all, 'en-US', { en: 'gb' }).voice?.uri).toBe('gb');
  expect(chooseVoice(all, 'de', { en: 'gb' }).voice?.uri).toBe('de');
  expect(chooseVoice(all, 'en', { en: 'gone' }).voice?.uri).toBe('us');
  expect(chooseVoice(all, 'en', { en: 'de' }).voice?.uri).toBe('us');
});
