/** What we take from `@duckduckgo/autoconsent`, held to what is in the package: a new version has to be looked at here. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type AutoConsentCMPRule, type AutoConsentRuleStep, decodeRules, evalSnippets } from '@duckduckgo/autoconsent';
import { analyse } from 'scslre';
import { expect, it } from 'vitest';
import { LEFT_OUT } from '@/utils/consent/left-out';
import { PAGE_SNIPPETS, SNIPPET_SIGNS } from '@/utils/consent/page-snippets';

const file = createRequire(import.meta.url).resolve('@duckduckgo/autoconsent/rules/compact-rules.json');
const all: AutoConsentCMPRule[] = decodeRules(JSON.parse(readFileSync(file, 'utf8')));
const used = all.filter(({ name }) => !LEFT_OUT.includes(name));

/** All steps of a rule's part, those of branches too. */
const steps = (list: readonly AutoConsentRuleStep[] = []): AutoConsentRuleStep[] =>
  list.flatMap((step) => [
    step,
    ...steps(step.if ? [step.if] : []),
    ...steps(step.then),
    ...steps(step.else),
    ...steps(step.any),
  ]);

/** Those of the rules that are classes of the package, opting out alone. */
const OF_CLASSES = [
  'EVAL_CONSENTMANAGER_1',
  'EVAL_CONSENTMANAGER_2',
  'EVAL_CONSENTMANAGER_3',
  'EVAL_COOKIEBOT_1',
  'EVAL_COOKIEBOT_2',
  'EVAL_COOKIEBOT_3',
  'EVAL_COOKIEBOT_4',
  'EVAL_KLARO_OPEN_POPUP',
  'EVAL_KLARO_TRY_API_OPT_OUT',
];

it('asks the page what detecting and opting out ask, and nothing else', () => {
  const asked = used.flatMap((rule) => steps([...rule.detectCmp, ...rule.detectPopup, ...rule.optOut]));
  const wanted = asked.flatMap((step) => step.eval ?? []);
  expect([...PAGE_SNIPPETS].sort()).toEqual([...new Set([...wanted, ...OF_CLASSES])].sort());
  for (const name of PAGE_SNIPPETS) expect(evalSnippets[name]).toBeTypeOf('function');
  for (const name of Object.keys(SNIPPET_SIGNS)) expect(PAGE_SNIPPETS).toContain(name);
});

it('has no snippet that agrees', () => {
  const agrees =
    /accept|optIn|respondAll\(true\)|setConsentValue\(true\)|allowAll|submitAll|setConsent', 1|\('save'\)/i;
  expect(PAGE_SNIPPETS.filter((name) => agrees.test(String(evalSnippets[name])))).toEqual([]);
});

it('leaves out rules that are there', () => {
  const names = all.map(({ name }) => name);
  expect(LEFT_OUT.filter((name) => !names.includes(name))).toEqual([]);
});

it('has no steps for opting in', () => {
  expect(all.filter((rule) => steps(rule.optIn).length > 0)).toEqual([]);
});

it('clicks on nothing that its name calls agreeing, but for buttons that save what was chosen', () => {
  const agrees = /accept|agree|allow-?all|opt-?in\b/i;
  const refuses =
    /disagree|disallow|reject|decline|deny|necessary|essential|required|functional|nothing|none|selected|selection|without|not accept|niet/i;
  const clicked = (rule: AutoConsentCMPRule) =>
    steps(rule.optOut).flatMap(({ click, waitForThenClick }) => [click, waitForThenClick].flat());
  const found = used.filter((rule) => clicked(rule).some((of) => of && agrees.test(of) && !refuses.test(of)));
  // The first three only name the wall so; the others open its settings first. Where a label says that it agrees, the
  // click is not made (click-guard.ts).
  const looked = ['auto_CH_sva-bl.ch_h2k_+1', 'ok', 'tohotheater-jp', 'bswhealth', 'depop', 'fever', 'xing.com'];
  expect(found.map(({ name }) => name).sort()).toEqual(looked.sort());
});

it('has no expression for addresses that takes more than linear time', () => {
  const patterns = used.flatMap(({ runContext }) => runContext?.urlPattern ?? []);
  expect(patterns.length).toBeGreaterThan(400);
  const slow = patterns.filter((source) => analyse({ source, flags: '' }).reports.length > 0);
  expect(slow).toEqual([]);
});
