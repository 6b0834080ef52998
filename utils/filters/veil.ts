/**
 * Lays the lists over one page: the selectors of its host as soon as the storage answers, the generic ones as their
 * names appear in the page, all before they are painted. No worker is asked for anything.
 */
import { unshadowed } from '../article/unshadowed';
import { type Exemptions, exemptionsOf } from './exemptions';
import { type GenericRules, genericRules } from './generic-rules';
import { hidingRule, stylingRule } from './hiding-css';
import { hostShardKeys, type PageRules, rulesOf, type Stored } from './page-rules';
import { createPageSheet, type PageSheet, type Rule } from './page-sheet';
import { holdPaint } from './paint-hold';
import { watchTokens } from './token-watch';

export interface Veil {
  /** The selectors that hide on this page now, as the lists have them. */
  selectors(): string[];
  /** Takes everything away; the page is as it was. */
  stop(): void;
}

export interface VeilSource {
  /** Reads keys of the extension's storage; what is not there is missing in the answer. May throw. */
  read(keys: string[], use: (stored: Stored) => void): void;
  /** The generic tokens, utils/filters/data/token-set.ts. */
  tokens: string;
}

/** When the style sheets are looked after on a page that does not change, ms after it was parsed. */
const MEND_AT_MS = [300, 1_000, 3_000];

const asRule = (selector: string): Rule => ({ selector, css: hidingRule(selector), hides: true });

function hostRules({ hide, styles }: PageRules): Rule[] {
  const styled = styles.map(([selector, text]) => ({ selector, css: stylingRule(selector, text) ?? '', hides: false }));
  return [...hide.map(asRule), ...styled.filter(({ css }) => css !== '')];
}

/** Nothing is hidden in documents that are no pages of HTML: SVG and XML have names of their own. */
const isPage = ({ contentType }: Document): boolean => /^(?:text\/html|application\/xhtml\+xml)$/.test(contentType);

/** What is stored; a storage that fails is an empty one: then known-ads.css hides alone. */
function readFrom({ read }: VeilSource, keys: string[]): Promise<Stored> {
  return new Promise((resolve) => {
    try {
      read(keys, resolve);
    } catch {
      resolve({});
    }
  });
}

class PageVeil implements Veil {
  private readonly sheets: { host: PageSheet; generic: PageSheet };
  private readonly generic: GenericRules;
  private readonly exemptions: Exemptions;
  private readonly timers: ReturnType<typeof setTimeout>[] = [];
  private readonly stopWatching: () => void;
  private rules: PageRules | null = null;
  /** Whether names were noted that the style sheet does not have yet. */
  private noted = false;
  private stopped = false;

  /** @param document `unshadowed`, of the node */
  constructor(document: Document, node: Document, source: VeilSource) {
    this.sheets = { host: createPageSheet(document), generic: createPageSheet(document) };
    this.generic = genericRules(source.tokens, (keys) => readFrom(source, keys));
    this.exemptions = exemptionsOf(document);
    this.stopWatching = watchTokens(document, node, {
      onToken: (token) => {
        if (this.rules?.generic !== false && this.generic.note(token)) this.noted = true;
      },
      onLook: () => {
        this.mend();
        if (this.noted) void this.showGeneric();
      },
      onChange: () => this.check(),
      onParsed: () => {
        for (const ms of MEND_AT_MS) this.timers.push(setTimeout(() => this.mend(), ms));
      },
    });
  }

  /** Hides what the lists say of the page's host, and from then on generic names. */
  hideFor(rules: PageRules): void {
    if (this.stopped) return;
    this.rules = rules;
    this.sheets.host.set(hostRules(rules));
    this.exemptions.except(rules);
    if (this.noted) void this.showGeneric();
    this.check();
  }

  selectors(): string[] {
    const all = [...this.sheets.host.rules(), ...this.sheets.generic.rules()];
    return all.filter(({ hides }) => hides).map(({ selector }) => selector);
  }

  stop(): void {
    this.stopped = true;
    this.stopWatching();
    for (const timer of this.timers) clearTimeout(timer);
    this.sheets.host.remove();
    this.sheets.generic.remove();
    this.exemptions.stop();
  }

  private mend(): void {
    this.sheets.host.mend();
    this.sheets.generic.mend();
  }

  private check(): void {
    if (this.rules) this.exemptions.look(() => this.selectors());
  }

  /** Hides what was noted: by its name alone at first, then as the list says. */
  private async showGeneric(): Promise<void> {
    if (!this.rules?.generic || this.stopped) return;
    this.noted = false;
    this.writeGeneric();
    if ((await this.generic.ask()) && !this.stopped) this.writeGeneric();
  }

  private writeGeneric(): void {
    this.sheets.generic.set(this.generic.selectors(this.rules?.excepted ?? new Set()).map(asRule));
    this.check();
  }
}

/**
 * Hides on this page what the lists hide, from now on. At document_start the storage is asked and nothing else is done:
 * the rest waits for the answer or the first frame, whichever comes first.
 * @param node the page's document, at best while it has nothing in it: then none of its names is taken
 */
export function startVeil(node: Document, host: string, source: VeilSource): Veil {
  const stored = readFrom(source, hostShardKeys(host));
  const isNew = node.readyState === 'loading' && !node.body;
  let veil: PageVeil | null = null;
  let stopped = false;
  let letGo = (): void => {};
  /** Whether there is something to hide ever. */
  const begin = (): boolean => {
    const document = unshadowed(node);
    if (stopped || !isPage(document)) return false;
    veil ??= new PageVeil(document, node, source);
    return true;
  };
  const frame = requestAnimationFrame(() => {
    if (begin() && isNew) letGo = holdPaint(unshadowed(node));
  });
  void stored.then((answer) => {
    cancelAnimationFrame(frame);
    try {
      if (begin()) veil?.hideFor(rulesOf(host, answer));
    } finally {
      letGo();
    }
  });
  return {
    selectors: () => veil?.selectors() ?? [],
    stop() {
      stopped = true;
      veil?.stop();
    },
  };
}
