import { expect, test } from 'vitest';
import { hidingRule, sheetOf, stylingRule } from '@/utils/filters/hiding-css';

test('a selector is held to what all have in common, a list of them as a whole', () => {
  expect(hidingRule('.a > b')).toBe('.a > b&{display:none!important}');
  expect(hidingRule('.a,.b')).toBe(':is(.a,.b)&{display:none!important}');
});

test.each([
  ['overflow: auto', 'body&{overflow: auto!important}'],
  ['overflow:auto !important; position : static', 'body&{overflow:auto!important;position : static!important}'],
  ['', null],
  ['overflow', null],
  ['background: url(https://leak.example/)', null],
  ['color: red} * {display: none', null],
  ['content: "\\75 rl"', null],
  ['@import "x"', null],
])('declarations %j', (declarations, rule) => {
  expect(stylingRule('body', declarations)).toBe(rule);
});

test('a sheet has a part for what is hidden and one for what is styled, and neither where there is none', () => {
  const sheet = sheetOf(['.a&{display:none!important}'], ['body&{top:0!important}']);
  expect(sheet.match(/&\{/g)).toHaveLength(2);
  const [hiding = '', styling = ''] = sheet.split('}:not');
  expect(hiding).toMatch(/,html,body\)\{/);
  expect(styling).not.toMatch(/,html,body\)\{/);
  expect(sheetOf([])).toBe('');
});
