/** Whether a text asks for consent. Apart from the labels: this much is loaded on every page that may be an article. */
import type { ConsentNotice } from './consent-rules';

const notices = [
  ...new Set(Object.values(import.meta.glob<ConsentNotice>('./rules/*.ts', { eager: true, import: 'notice' })).flat()),
];

/** Lists of partners are long, and what they are asked for stands above them. */
const READ = 20_000;

/** @param text all that a box holds */
export function asksForConsent(text: string): boolean {
  const read = text.slice(0, READ).toLowerCase();
  return notices.some((notice) => read.includes(notice));
}
