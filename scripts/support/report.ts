/** Prints what the headless demonstration found. */
import type { Removal } from '../../utils/article/article';
import type { PageDescription } from '../../utils/browser/contract';
import type { Reading } from './reading';

const SHOWN = 60;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line;
}

const quoted = (text: string) => (text.trim() ? ` “${shortened(text)}”` : '');

/** What the spotter knows of the page and what it hid there. */
export function printPage({ spotting, hidden }: PageDescription): void {
  console.log(`\nSpotted as an article: ${spotting.isArticle ? 'yes' : 'no'} (score ${spotting.score})`);
  for (const reason of spotting.reasons) console.log(`  ${reason}`);
  console.log(`\nHidden on the page: ${hidden.length}`);
  for (const { kind, reason, selector, text } of hidden) {
    console.log(`  ${kind}: ${reason} — ${shortened(selector)}${quoted(text)}`);
  }
}

/** The facts of the article. */
export function printReading({ title, byline, published, wordCount, minutes }: Reading): void {
  const facts = { Title: title, Byline: byline ?? '–', Date: published ?? '–', Words: wordCount, Minutes: minutes };
  console.log('\nReading view');
  for (const [name, fact] of Object.entries(facts)) console.log(`  ${`${name}:`.padEnd(9)}${fact}`);
}

/** What the extraction left out of the article, and why. */
export function printRemovals(removals: Removal[]): void {
  console.log(`\nLeft out of the article: ${removals.length}`);
  for (const { step, reason, selector, text } of removals) {
    console.log(`  ${step}: ${reason} — ${shortened(selector)}${quoted(text)}`);
  }
}
