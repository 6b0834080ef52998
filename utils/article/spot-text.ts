/** Finds how much prose a page has and how closely it stands together: one article, or many small texts. */

/** How far down the paragraphs are read: enough to know an article, bounded on endless pages. */
const MAX_PARAGRAPHS = 120;

/** Shorter ones are captions, prices and buttons. */
const SHORTEST = 80;

/** Where text is not the article's own. */
const ASIDE_TAG = /^(?:nav|aside|footer|form|dialog|li)$/;
const ASIDE_NAME = /comment|cookie|consent/i;

/** What the paragraphs of a page add up to; lengths in Latin letters. */
export interface Prose {
  letters: number;
  paragraphs: number;
  /** The most that stands in one element. */
  inOneBox: number;
  /** The most that stands in one element of elements. */
  inOneRegion: number;
  sentences: number;
  /** Letters in navigation, comments and the like. */
  aside: number;
  /** The share of paragraphs that are too short to be prose. */
  short: number;
  afterHeadline: number;
}

/** Scripts without spaces say as much in a third of the characters. */
function lengthOf(text: string): number {
  return /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(text) ? text.length * 2.5 : text.length;
}

function standsAside(box: Element): boolean {
  for (let element: Element | null = box; element && element.localName !== 'body'; element = element.parentElement) {
    if (ASIDE_TAG.test(element.localName) || element.getAttribute('role') === 'dialog') return true;
    if (ASIDE_NAME.test(`${element.getAttribute('class')} ${element.id}`)) return true;
  }
  return false;
}

/** Reads paragraphs; they come in families, so what is asked of a parent is remembered. */
class Reader {
  prose: Prose = { letters: 0, paragraphs: 0, inOneBox: 0, inOneRegion: 0, sentences: 0, aside: 0, short: 0, afterHeadline: 0 };
  private asides = new Map<Element, boolean>();
  private boxes = new Map<Element | null, number>();
  private regions = new Map<Element | null, number>();
  seen = 0;
  constructor(private headline: Element | undefined) {}

  read(text: string, box: Element, links: string): void {
    this.seen++;
    const length = lengthOf(text);
    if (length < SHORTEST) {
      this.prose.short++;
      return;
    }
    let aside = this.asides.get(box);
    if (aside === undefined) {
      aside = standsAside(box);
      this.asides.set(box, aside);
    }
    if (aside) this.prose.aside += length;
    else if (links.length <= text.length * 0.6) this.add(text, length, box);
  }

  private add(text: string, length: number, box: Element): void {
    const { prose } = this;
    prose.letters += length;
    prose.paragraphs++;
    prose.sentences += text.match(/[.!?。！？।؟]["”’»)\]]?(?:\s|$)/g)?.length ?? 0;
    const inBox = (this.boxes.get(box) ?? 0) + length;
    this.boxes.set(box, inBox);
    prose.inOneBox = Math.max(prose.inOneBox, inBox);
    const region = box.parentElement;
    const inRegion = (this.regions.get(region) ?? 0) + length;
    this.regions.set(region, inRegion);
    prose.inOneRegion = Math.max(prose.inOneRegion, inRegion);
    if (!this.headline || this.headline.compareDocumentPosition(box) & 4 || box.contains(this.headline)) prose.afterHeadline += length;
  }
}

/** Adds up the prose of a page. Text between line breaks counts where there are hardly any paragraphs. */
export function readText(document: Document): Prose {
  const reader = new Reader(document.getElementsByTagName('h1')[0]);
  // A live list: it is read only as far as it is needed.
  for (const paragraph of document.getElementsByTagName('p')) {
    if (reader.seen >= MAX_PARAGRAPHS) break;
    const link = paragraph.getElementsByTagName('a')[0];
    if (paragraph.parentElement) reader.read((paragraph.textContent ?? '').trim(), paragraph.parentElement, link?.textContent ?? '');
  }
  const { prose } = reader;
  const short = reader.seen ? prose.short / reader.seen : 0;
  if (prose.inOneBox < 1000) {
    for (const line of document.getElementsByTagName('br')) {
      if (reader.seen >= 2 * MAX_PARAGRAPHS) break;
      const before = line.previousSibling;
      const box = line.parentElement;
      if (before?.nodeType === 3 && box && box.localName !== 'p') reader.read((before.nodeValue ?? '').trim(), box, '');
    }
  }
  return { ...prose, short };
}
