/** The page's language and direction: as declared, else by its script and its commonest words. */
import { metaContent } from './meta-elements';
import { foldSpace, NOT_WORD_CLASS } from './text';

const RTL = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ps|sd|ug|ur|yi)\b/;
/** Enough to tell a language, little enough to cost nothing. */
const SAMPLE = 2_500;

const KANA = /[\u3040-\u30ff]/gu;

/** Scripts that (almost) one language of the news is written in, by their names in Unicode. */
const SCRIPTS: Record<string, string> = {
  Hangul: 'ko',
  Han: 'zh',
  Thai: 'th',
  Hebrew: 'he',
  Greek: 'el',
  Devanagari: 'hi',
  Bengali: 'bn',
  Tamil: 'ta',
  Telugu: 'te',
  Gujarati: 'gu',
  Kannada: 'kn',
  Malayalam: 'ml',
  Gurmukhi: 'pa',
  Sinhala: 'si',
  Georgian: 'ka',
  Armenian: 'hy',
  Khmer: 'km',
  Lao: 'lo',
  Myanmar: 'my',
  Ethiopic: 'am',
  Arabic: 'ar',
  Cyrillic: 'ru',
};

const WORDS: Record<string, string> = {
  id: 'yang dan di untuk dengan dari ini itu pada tidak adalah akan bahwa karena oleh juga sudah bisa',
  ms: 'yang dan di untuk dengan dari ini itu pada tidak ialah akan bahawa kerana oleh juga telah boleh',
  en: 'the of and to in is that for was on with as it at by from this are be has',
  de: 'der die und das den von mit zu ist des im für auf nicht ein eine dem sich auch als',
  nl: 'de het een van en in is dat op te voor met zijn niet aan er om ook bij naar',
  fr: 'le la les de des du et en un une dans est pour que qui sur par au pas avec',
  es: 'el la los las de del y en un una que por con para se su como más al es',
  pt: 'o a os as de do da e em um uma que por com para se não mais dos no ao',
  it: 'il la le di del della e in un una che per con non si è sono da nel anche',
  sv: 'och att det som en på är av för den med till inte om har ett de var från',
  da: 'og at det som en på er af for den med til ikke om har et de var fra blev',
  no: 'og at det som en på er av for den med til ikke om har et de var fra ble',
  fi: 'ja on ei että se oli myös hän mutta kun ovat mukaan kuin sen jos joka tai',
  pl: 'w i na z nie się do że jest to o jak po co dla od przez są był',
  cs: 'a v na se je že s z to do o k ve pro za jsou by jako ale byl',
  tr: 've bir bu için ile da de olarak olan çok daha en sonra gibi kadar ise dedi',
  vi: 'và của là các có được trong cho không với những người đã một này khi để ở về',
  hu: 'a az és hogy nem is egy ez de volt meg csak már mint még szerint',
  ro: 'de și în a la cu pe care nu este din pentru mai că sunt au fost',
};

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const LATIN = /[a-zA-Z\u00c0-\u024f\u1e00-\u1eff]+/g;

/** Letters in the words that a pattern finds. */
const lengthOf = (text: string, pattern: RegExp): number =>
  (text.match(pattern) ?? []).reduce((sum, word) => sum + word.length, 0);

/** Scripts that several languages share, told apart by letters that only one of them has. */
const REFINED: Record<string, (text: string, letters: number) => string> = {
  zh: (text) =>
    count(text, /[們來對時個這國為說後與會開關]/gu) > count(text, /[们来对时个这国为说后与会开关]/gu)
      ? 'zh-Hant'
      : 'zh-Hans',
  ar: (text, letters) => {
    if (count(text, /[ٹڈڑےں]/gu) > 2) return 'ur';
    return count(text, /[پچژگکی]/gu) / letters > 0.03 ? 'fa' : 'ar';
  },
  ru: (text) => (count(text, /[іїєґ]/giu) > count(text, /[ыэъё]/giu) ? 'uk' : 'ru'),
};

function byScript(text: string, letters: number): string | null {
  // Japanese mixes its kana with Chinese characters.
  if (count(text, KANA) / letters > 0.15) return 'ja';
  for (const [script, lang] of Object.entries(SCRIPTS)) {
    const isWritten = count(text, new RegExp(`\\p{Script=${script}}`, 'gu')) / letters > 0.5;
    if (isWritten) return REFINED[lang]?.(text, letters) ?? lang;
  }
  return null;
}

const LANGUAGES = Object.keys(WORDS);
const WORD = new RegExp(`[^0-9${NOT_WORD_CLASS}]+`, 'g');

/** The languages that have a word, by their place in the list. */
const languagesOf = new Map<string, number[]>();

function countWords(words: readonly string[]): number[] {
  if (languagesOf.size === 0) {
    LANGUAGES.forEach((lang, at) => {
      for (const word of WORDS[lang]?.split(' ') ?? []) languagesOf.set(word, [...(languagesOf.get(word) ?? []), at]);
    });
  }
  const hits = LANGUAGES.map(() => 0);
  for (const word of words) for (const at of languagesOf.get(word) ?? []) hits[at] = (hits[at] ?? 0) + 1;
  return hits;
}

function byWords(text: string): string | null {
  const words = text.toLowerCase().match(WORD) ?? [];
  let best: string | null = null;
  let [most, second] = [0, 0];
  for (const [at, hits] of countWords(words).entries()) {
    const lang = LANGUAGES[at] ?? null;
    if (hits > most) [best, most, second] = [lang, hits, most];
    else if (hits > second) second = hits;
  }
  return most >= 6 && most > second && most / words.length > 0.12 ? best : null;
}

/** The language that a text is written in, or null where it is too short or unknown to tell. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const all = lengthOf(sample, WORD);
  if (all < 40) return null;
  // Exact counts are dear, and only for scripts that few pages have.
  if (lengthOf(sample, LATIN) / all > 0.6) return byWords(sample);
  return byScript(sample, count(sample, /\p{L}/gu));
}

function sampleOf(document: Document): string {
  let text = '';
  let seen = 0;
  for (const paragraph of document.getElementsByTagName('p')) {
    if (++seen > 80 || text.length > SAMPLE) break;
    const line = foldSpace(paragraph.textContent ?? '');
    if (line.length > 60) text += `${line.slice(0, 600)} `;
  }
  return text || `${document.title} ${metaContent(document, 'og:description', 'description') ?? ''}`;
}

function declaredLanguage(document: Document): string | null {
  const root = document.documentElement;
  const article = document.querySelector('article[lang], main[lang]')?.getAttribute('lang');
  for (const declared of [
    article,
    root.getAttribute('lang'),
    root.getAttribute('xml:lang'),
    document.body?.getAttribute('lang'),
    metaContent(document, 'content-language', 'og:locale', 'language', 'inLanguage'),
    document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content'),
  ]) {
    const tag = declared
      ?.trim()
      .replace(/_/g, '-')
      .split(/[,;\s]/)[0];
    if (tag && /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8}){0,3}$/.test(tag)) return tag;
  }
  return null;
}

/**
 * BCP 47, or null where neither the page nor its text tells.
 * English is checked against the text: it is what templates declare when nobody has thought about it.
 */
export function readLanguage(document: Document): string | null {
  const declared = declaredLanguage(document);
  if (declared && !/^[eE][nN]\b/.test(declared)) return declared;
  const detected = detectLanguage(sampleOf(document));
  return detected === 'en' ? (declared ?? 'en') : (detected ?? declared);
}

/** Whether a language is written from right to left. */
export const isRightToLeft = (lang: string | null): boolean => RTL.test((lang ?? '').toLowerCase());

/** The direction of writing: as declared, else by the language. */
export function readDirection(document: Document, lang: string | null): 'ltr' | 'rtl' {
  const declared = document.documentElement.getAttribute('dir') ?? document.body?.getAttribute('dir');
  return isRightToLeft(lang) || declared?.toLowerCase() === 'rtl' ? 'rtl' : 'ltr';
}
