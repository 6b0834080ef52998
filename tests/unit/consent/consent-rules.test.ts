/** The labels of consent walls: whole, in one sense only, and as they are compared. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asksForConsent } from '@/utils/consent/consent-notice';
import { type ConsentLabels, type ConsentNotice, normalLabel, saysLabel } from '@/utils/consent/consent-rules';

const files = import.meta.glob<{ labels: ConsentLabels; notice: ConsentNotice }>('/utils/consent/rules/*.ts', {
  eager: true,
});
const sets = Object.entries(files).map(([file, rules]) => ({ lang: file.replace(/.*\/|\.ts$/g, ''), ...rules }));
const PURPOSES = ['reject', 'settings', 'save', 'accept'] as const;

it('has every language in which banners are known', () => {
  const known = readdirSync('utils/nags/phrases').map((file) => file.replace('.ts', ''));
  expect(sets.map(({ lang }) => lang).sort()).toEqual(known.sort());
});

describe.each(sets)('$lang', ({ labels, notice }) => {
  it('has words for everything, each as it is compared', () => {
    expect(notice.length).toBeGreaterThan(1);
    for (const word of notice) expect(word).toBe(word.toLowerCase());
    for (const purpose of PURPOSES) {
      expect(labels[purpose].length).toBeGreaterThan(5);
      for (const label of labels[purpose]) expect(label).toBe(normalLabel(label));
    }
  });

  it('calls nothing a way to refuse that agrees in any language', () => {
    for (const purpose of ['reject', 'settings', 'save'] as const) {
      expect(labels[purpose].filter((label) => saysLabel('accept', label))).toEqual([]);
    }
  });
});

it.each([
  ['reject', 'Tolak semua'],
  ['reject', '  TOLAK\u00a0SEMUA → '],
  ['reject', 'Hanya yang diperlukan'],
  ['reject', 'Alle ablehnen'],
  ['reject', 'Continuer sans accepter →'],
  ['reject', 'Отклонить все'],
  ['reject', 'Tümünü reddet'],
  ['reject', 'رفض الكل'],
  ['reject', 'すべて拒否'],
  ['reject', '모두 거부'],
  ['reject', '全部拒绝'],
  ['reject', 'ไม่ยอมรับ'],
  ['accept', 'Terima semua'],
  ['accept', "J'accepte"],
  ['accept', 'OK!'],
] as const)('%s: %s', (purpose, label) => {
  expect(saysLabel(purpose, label)).toBe(true);
});

it.each([
  'Reject and subscribe',
  'Tolak dan berlangganan',
  'Why reject all?',
  'Refuser et s’abonner',
  'Accept all',
  'Ablehnen und 4,99 € zahlen',
  '',
  '→',
])('takes no part of a label for the whole: %s', (label) => {
  expect(saysLabel('reject', label)).toBe(false);
});

it('knows what asks for consent', () => {
  expect(asksForConsent('Kami memakai kuki')).toBe(true);
  expect(asksForConsent('WE AND OUR PARTNERS store …')).toBe(true);
  expect(asksForConsent('A call from the harbour office. Answer, reject?')).toBe(false);
});
