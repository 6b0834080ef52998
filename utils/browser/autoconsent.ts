/** Runs `@duckduckgo/autoconsent` in one frame: it opts out, and nothing else. */
import AutoConsent, {
  type ContentScriptMessage,
  filterCompactRules,
  type IndexedCMPRuleset,
} from '@duckduckgo/autoconsent';
import compactRules from '@duckduckgo/autoconsent/rules/compact-rules.json?raw';
import { LEFT_OUT } from '../consent/left-out';
import { isPageSnippet, SNIPPET_SIGNS } from '../consent/page-snippets';

/** How a run ended: by refusing, by hiding what cannot be refused, or not at all. */
export interface RunOutcome {
  platform: string;
  state: 'refused' | 'hidden';
}

export interface RunRules {
  top: boolean;
  /** Asked at the last moment: the reader may have opened what is there. */
  mayAnswer(): boolean;
  /** How often we have clicked so far. */
  clicks(): number;
  /** Hides what a rule hides; says whether there was anything. */
  hide(elements: Element[], platform: string): boolean;
}

/** A wall is there when this is called: what is not found by then is not found. */
const FIND_MS = 2_500;
const ANSWER_MS = 20_000;
/**
 * How long a rule may wait for one control, ms: the first is there with the wall or not at all, what it opens may have
 * to be loaded. The package's own 10 s would keep a page locked that long behind a wall that nothing refuses.
 */
const FIRST_CONTROL_MS = 1_000;
const NEXT_CONTROL_MS = 4_000;

const CONFIG = {
  enabled: true,
  autoAction: 'optOut',
  // Walls are out of sight already (utils/consent/out-of-sight.ts).
  enablePrehide: false,
  enableGeneratedRules: true,
  detectRetries: 4,
  isMainWorld: false,
  // Its patterns take long on texts that mean harm; our own rules ask for whole labels instead.
  heuristicMode: 'off',
  enableHeuristicDetection: false,
} as const;

/** One question to the page's own world; no where the document holds no sign of the platform. */
async function askPage(document: Document, snippet: string | undefined): Promise<boolean> {
  if (!isPageSnippet(snippet)) return false;
  const sign = SNIPPET_SIGNS[snippet];
  if (sign && !document.querySelector(sign)) return false;
  const reply = await chrome.runtime?.sendMessage({ call: 'consent/ask-page', ask: { snippet } }).catch(() => null);
  return reply?.value === true;
}

/** What a run has done since the wall was found. */
interface Doing {
  /** Whether a rule knows the platform. */
  known: boolean;
  clicksBefore: number;
  /** How often the page's own world was asked to do something. */
  asked: number;
  hidden: boolean;
}

/** How the run ended, by a message of it; undefined while it goes on. */
function outcomeOf(message: ContentScriptMessage, doing: Doing, clicks: number): RunOutcome | null | undefined {
  // The first attempt asks all rules; the next one comes half a second later, and the wall was there at the first.
  if (message.type === 'report') return message.state.findCmpAttempts > 1 && !doing.known ? null : undefined;
  if (message.type !== 'optOutResult') return undefined;
  const answered = clicks > doing.clicksBefore || doing.asked > 0;
  if (!message.result || !(answered || doing.hidden)) return null;
  return { platform: message.cmp, state: answered ? 'refused' : 'hidden' };
}

/** Keeps a rule from waiting longer than that for a control, and from clicking anything once it may wait no more. */
function limitWaits({ domActions }: AutoConsent, longest: () => number): void {
  const waitForElement = domActions.waitForElement.bind(domActions);
  const waitForVisible = domActions.waitForVisible.bind(domActions);
  const click = domActions.click.bind(domActions);
  const limited = (asked: number | undefined) => Math.min(asked ?? Number.POSITIVE_INFINITY, longest());
  domActions.waitForElement = (selector, timeout) => waitForElement(selector, limited(timeout));
  domActions.waitForVisible = (selector, timeout, check) => waitForVisible(selector, limited(timeout), check);
  domActions.click = async (selector, all) => longest() > 0 && click(selector, all);
}

/** Looks for a platform that the rules know and opts out. Null where there is none, or where it did not work. */
export function runAutoconsent(document: Document, rules: RunRules): Promise<RunOutcome | null> {
  return new Promise((resolve) => {
    const doing: Doing = { known: false, clicksBefore: 0, asked: 0, hidden: false };
    let over = false;
    const end = (outcome: RunOutcome | null) => {
      over = true;
      clearTimeout(timer);
      resolve(outcome);
    };
    let timer = setTimeout(() => end(null), FIND_MS);
    const hear = async (message: ContentScriptMessage): Promise<void> => {
      if (message.type === 'cmpDetected') doing.known = true;
      const outcome = outcomeOf(message, doing, rules.clicks());
      if (outcome !== undefined) end(outcome);
      if (message.type !== 'eval') return;
      doing.asked++;
      const result = await askPage(document, message.snippetId);
      await consent.receiveMessageCallback({ type: 'evalResp', id: message.id, result });
    };
    const consent = new AutoConsent(hear);
    consent.domActions.hide = (selector) => {
      const elements = [...document.querySelectorAll(selector)];
      doing.hidden = rules.hide(elements, consent.foundCmp?.name ?? '') || doing.hidden;
      return doing.hidden;
    };
    limitWaits(consent, () => {
      if (over) return 0;
      const begun = rules.clicks() > doing.clicksBefore || doing.asked > 0;
      return begun || !rules.top ? NEXT_CONTROL_MS : FIRST_CONTROL_MS;
    });
    const handle = consent.handlePopup.bind(consent);
    consent.handlePopup = async (cmp) => {
      if (over || !rules.mayAnswer()) return false;
      clearTimeout(timer);
      timer = setTimeout(() => end(null), ANSWER_MS);
      Object.assign(doing, { clicksBefore: rules.clicks(), asked: 0 });
      return handle(cmp);
    };
    const all: IndexedCMPRuleset = JSON.parse(compactRules);
    const compact = filterCompactRules(all, { url: document.URL, mainFrame: rules.top });
    const config = { ...CONFIG, disabledCmps: [...LEFT_OUT], enableCosmeticRules: rules.top };
    consent.initialize(config, { autoconsent: [], compact });
  });
}
