/** The style sheet of every page, built into known-ads.css. No script holds it: the selectors weigh more than the rest. */
import { UNTOKENED } from '../filters/data/untokened';
import { HIDDEN_UNASKED, hidingRule, sheetOf } from '../filters/hiding-css';
import { KNOWN_ADS } from './known-ads';

/** With the lists' selectors that hang on no class, id or link, which no script can look up by the page's names. */
const ALL: ReadonlySet<string> = new Set([...KNOWN_ADS, ...UNTOKENED]);

export const KNOWN_ADS_CSS = sheetOf([...ALL].map(hidingRule), [], HIDDEN_UNASKED);
