/** Pages without measure: each is built by script inside a small article, as large as asked. */

/** Runs in the page. @param host an empty box in the middle of the article @param text a sentence or two */
export type Build = (host: Element, size: number, text: string) => void;

export interface LargePage {
  name: string;
  /** How large it is at its largest. */
  most: number;
  /** Sent as source: it sees its arguments and the page, nothing of its file. */
  build: Build;
}

export const LARGE_PAGES: readonly LargePage[] = [
  {
    name: 'nested boxes',
    most: 100_000,
    build: (host, size, text) => {
      let inner = host;
      // In pieces: in the page each step asks all above, and a whole tree at once is too deep for Firefox to put in.
      for (let done = 0; done < size; done += 1_000) {
        const outer = document.createElement('div');
        let deepest = outer;
        for (let i = 1; i < 1_000; i++) deepest = deepest.appendChild(document.createElement('div'));
        inner.append(outer);
        inner = deepest;
      }
      inner.textContent = text;
    },
  },
  {
    name: 'nested inline elements in a kept paragraph',
    most: 100_000,
    build: (host, size, text) => {
      let inner: Element = host.appendChild(document.createElement('p'));
      inner.append(text + text);
      for (let done = 0; done < size; done += 1_000) {
        const outer = document.createElement('span');
        let deepest = outer;
        for (let i = 1; i < 1_000; i++) deepest = deepest.appendChild(document.createElement('span'));
        inner.append(outer);
        inner = deepest;
      }
      inner.textContent = text;
    },
  },
  {
    name: 'sibling paragraphs of prose',
    most: 50_000,
    build: (host, size, text) => {
      const prose = text.slice(0, 120);
      for (let i = 0; i < size; i++) host.appendChild(document.createElement('p')).textContent = `${prose} ${i}.`;
    },
  },
  {
    name: 'sibling lines that are no prose',
    most: 200_000,
    build: (host, size) => {
      for (let i = 0; i < size; i++) host.appendChild(document.createElement('div')).textContent = `Line ${i}`;
    },
  },
  {
    name: 'inline nodes in one run',
    most: 200_000,
    build: (host, size, text) => {
      const run = host.appendChild(document.createElement('p'));
      run.append(text + text);
      for (let i = 0; i < size; i++) run.appendChild(document.createElement('span')).textContent = `w${i} `;
    },
  },
  {
    name: 'lines between line breaks',
    most: 100_000,
    build: (host, size) => {
      const lineBreak = () => document.createElement('br');
      for (let i = 0; i < size; i++) host.append(`Line ${i}`, lineBreak(), '\n', lineBreak());
    },
  },
  {
    name: 'pictures',
    most: 50_000,
    build: (host, size) => {
      for (let i = 0; i < size; i++) {
        host.appendChild(document.createElement('img')).setAttribute('data-src', `https://leak.example/${i}.jpg`);
      }
    },
  },
  {
    name: 'kilobytes of text in one paragraph',
    most: 50_000,
    build: (host, size, text) => {
      const kilobyte = text.repeat(Math.ceil(1_000 / text.length)).slice(0, 1_000);
      host.appendChild(document.createElement('p')).textContent = kilobyte.repeat(size);
    },
  },
  {
    name: 'JSON-LD blocks whose graphs go round',
    most: 10_000,
    build: (_host, size) => {
      for (let i = 0; i < size; i++) {
        const script = document.head.appendChild(document.createElement('script'));
        script.type = 'application/ld+json';
        const node = (id: string, other: string) => ({ '@type': 'Person', '@id': id, author: { '@id': other } });
        script.textContent = JSON.stringify({ '@graph': [node(`#a${i}`, `#b${i}`), node(`#b${i}`, `#a${i}`)] });
      }
    },
  },
  {
    name: 'levels of JSON',
    most: 100_000,
    build: (_host, size) => {
      const script = document.head.appendChild(document.createElement('script'));
      script.type = 'application/ld+json';
      script.textContent = `${'{"@graph":['.repeat(size)}${']}'.repeat(size)}`;
    },
  },
  {
    name: 'broken types in JSON-LD',
    most: 100_000,
    build: (_host, size) => {
      const script = document.head.appendChild(document.createElement('script'));
      script.type = 'application/ld+json';
      script.textContent = '"@type":["'.repeat(size);
    },
  },
  {
    name: 'articles in one page',
    most: 20_000,
    build: (host, size, text) => {
      for (let i = 0; i < size; i++) {
        host
          .appendChild(document.createElement('article'))
          .appendChild(document.createElement('p')).textContent = `${text} ${text} ${i}.`;
      }
    },
  },
];

/** How long one question took, ms, and what came of it. */
export interface LargeResult {
  spot: number;
  extract: number;
  /** Letters of the article, or null. */
  letters: number | null;
  /** What was thrown. */
  error: string | null;
  /** Whether the article holds the paragraphs that stand around the large part. */
  whole: boolean;
}

/**
 * The script that builds one page in the document it runs in and asks the core about it; it gives a `LargeResult`.
 * Nothing is drawn: browsers themselves fail at laying out what is nested so deep.
 */
export function largePageScript(
  { build }: LargePage,
  size: number,
  core: string,
  paragraphs: readonly string[],
): string {
  return `(() => {
${core};
document.documentElement.lang = 'en';
document.title = 'Harbour keeps its lamp';
document.body.style.display = 'none';
const texts = ${JSON.stringify(paragraphs)};
const article = document.body.appendChild(document.createElement('article'));
article.appendChild(document.createElement('h1')).textContent = document.title;
for (const text of texts.slice(1)) article.appendChild(document.createElement('p')).textContent = text;
const host = article.appendChild(document.createElement('div'));
article.appendChild(document.createElement('p')).textContent = texts[0];
(${build.toString()})(host, ${size}, texts[0]);
const url = new URL('https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter');
const result = { spot: 0, extract: 0, letters: null, error: null, whole: false };
try {
  let began = performance.now();
  jernihCore.spotArticle(document, url);
  result.spot = performance.now() - began;
  began = performance.now();
  const read = jernihCore.extractArticle(document, url);
  result.extract = performance.now() - began;
  result.letters = read && read.text.length;
  result.whole = texts.slice(1).every((text) => read.text.includes(text));
} catch (error) {
  result.error = String(error && error.stack || error);
}
return result;
})()`;
}
