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
  /** Reads keys of the extension's storage; what is not there is missing in the answer. */
  read(keys: string[]): Promise<Stored>;
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

class PageVeil implements Veil {
  private readonly document: Document;
  private readonly sheets: { host: PageSheet; generic: PageSheet };
  private readonly generic: GenericRules;
  private readonly exemptions: Exemptions;
  private readonly timers: ReturnType<typeof setTimeout>[] = [];
  private rules: PageRules | null = null;
  private stopWatching = (): void => {};
  /** Whether names were noted that the style sheet does not have yet. */
  private noted = false;
  private stopped = false;

  constructor(
    private readonly node: Document,
    private readonly source: VeilSource,
  ) {
    this.document = unshadowed(node);
    this.sheets = { host: createPageSheet(this.document), generic: createPageSheet(this.document) };
    this.generic = genericRules(source.tokens, (keys) => this.read(keys));
    this.exemptions = exemptionsOf(this.document);
  }

  async start(host: string): Promise<void> {
    const stored = this.read(hostShardKeys(host));
    const letGo = holdPaint(this.document);
    this.stopWatching = watchTokens(this.document, this.node, {
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
    const rules = rulesOf(host, await stored);
    try {
      if (!this.stopped) this.hideFor(rules);
    } finally {
      letGo();
    }
  }

  private hideFor(rules: PageRules): void {
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

  /** What is stored; a storage that fails is an empty one: then known-ads.css hides alone. */
  private read(keys: string[]): Promise<Stored> {
    return this.source.read(keys).catch(() => ({}));
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
 * Hides on this page what the lists hide, from now on.
 * @param node the page's document, at best while it has nothing in it
 * @returns null where there is nothing to hide ever
 */
export function startVeil(node: Document, host: string, source: VeilSource): Veil | null {
  if (!isPage(unshadowed(node))) return null;
  const veil = new PageVeil(node, source);
  void veil.start(host);
  return veil;
}
