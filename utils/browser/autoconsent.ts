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

const CONFIG = {
  enabled: true,
  autoAction: 'optOut',
  // Walls are out of sight already (utils/consent/veil.ts).
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

/** Looks for a platform that the rules know and opts out. Null where there is none, or where it did not work. */
export function runAutoconsent(document: Document, rules: RunRules): Promise<RunOutcome | null> {
  return new Promise((resolve) => {
    let timer = setTimeout(() => resolve(null), FIND_MS);
    let over = false;
    let clicksBefore = 0;
    let asked = 0;
    let hidden = false;
    let known = false;
    const end = (outcome: RunOutcome | null) => {
      over = true;
      clearTimeout(timer);
      resolve(outcome);
    };
    const hear = async (message: ContentScriptMessage): Promise<void> => {
      if (message.type === 'eval') {
        asked++;
        const result = await askPage(document, message.snippetId);
        await consent.receiveMessageCallback({ type: 'evalResp', id: message.id, result });
      }
      if (message.type === 'cmpDetected') known = true;
      // The first attempt asks all rules; the next one comes half a second later, and the wall was there at the first.
      if (message.type === 'report' && message.state.findCmpAttempts > 1 && !known) end(null);
      if (message.type !== 'optOutResult') return;
      const answered = rules.clicks() > clicksBefore || asked > 0;
      if (message.result && (answered || hidden))
        end({ platform: message.cmp, state: answered ? 'refused' : 'hidden' });
      else end(null);
    };
    const consent = new AutoConsent(hear);
    consent.domActions.hide = (selector) => {
      hidden = rules.hide([...document.querySelectorAll(selector)], consent.foundCmp?.name ?? '') || hidden;
      return hidden;
    };
    const handle = consent.handlePopup.bind(consent);
    consent.handlePopup = async (cmp) => {
      if (over || !rules.mayAnswer()) return false;
      clearTimeout(timer);
      timer = setTimeout(() => end(null), ANSWER_MS);
      clicksBefore = rules.clicks();
      asked = 0;
      return handle(cmp);
    };
    const all: IndexedCMPRuleset = JSON.parse(compactRules);
    const compact = filterCompactRules(all, { url: document.URL, mainFrame: rules.top });
    consent.initialize(
      { ...CONFIG, disabledCmps: [...LEFT_OUT], enableCosmeticRules: rules.top },
      { autoconsent: [], compact },
    );
  });
}
