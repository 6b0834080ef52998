/** The core on pages that mean harm, in real browsers and in the page's own world, where the page's names hold. */
import { beforeAll, expect, it } from 'vitest';
import { articlePage, paragraph } from '../support/article-page';
import { coreScript } from '../support/core-script';
import { VECTORS } from '../support/hostile-vectors';
import { LARGE_PAGES, type LargeResult, largePageScript } from '../support/large-pages';
import { pageSite } from '../support/news-server';
import { describeInEachBrowser } from './support/each-browser';
import { useSession } from './support/session';

const emptyUrl = 'https://empty.example/';
const LETTER = 'https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter';
const PATIENCE = 240_000;
/** What makes the core ask more of a document: a footnote, and text in a shadow root. */
const FURNISHED = `<p>The harbour office keeps the numbers of every winter in a book.<a href="#note-1">1</a></p>
<bay-story><template shadowrootmode="open">${Array.from({ length: 9 }, (_, n) => `<p>${paragraph(40 + n)}</p>`).join('')}</template></bay-story>
<ol><li id="note-1">The book lies in the pilot house and may be read there.</li></ol>`;

/** Reads each page in a window of its own without scripts; gives what is wrong, page by page. */
function readAll(pages: string[], first: string, address: string): string[] {
  const { jernihCore } = globalThis as unknown as { jernihCore: import('../support/core-script').CoreInPage };
  const frame = document.body.appendChild(document.createElement('iframe'));
  frame.setAttribute('sandbox', 'allow-same-origin');
  const faults: string[] = [];
  const url = new URL(address);
  for (const [i, html] of pages.entries()) {
    const read = frame.contentDocument as Document;
    // The prototype's, because the page before may have left its names.
    const call = (name: 'open' | 'write' | 'close', ...args: string[]) =>
      (Document.prototype[name] as (...all: string[]) => void).apply(read, args);
    call('open');
    call('write', html);
    call('close');
    try {
      jernihCore.spotArticle(read, url);
      const article = jernihCore.extractArticle(read, url);
      const { body } = new DOMParser().parseFromString(article?.html ?? '', 'text/html');
      const attributes = [...body.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
      const bad = [
        ...[
          ...body.querySelectorAll(
            'script, style, iframe, object, embed, form, input, svg, math, template, link, meta, base, video, audio',
          ),
        ].map((element) => element.localName),
        ...attributes
          .filter(
            ({ name, value }) =>
              /^(?:on.*|style|name|class|srcset|ping)$/.test(name) ||
              (name === 'id' && !/^jernih-\d+$/.test(value)) ||
              /^\W*(?:java|vb)script|^data:/i.test(value),
          )
          .map(({ name, value }) => `${name}=${value}`),
      ];
      if (bad.length > 0) faults.push(`${i}: ${bad.join(' ')}`);
      if (!article?.text.includes(first)) faults.push(`${i}: lost`);
    } catch (error) {
      faults.push(`${i}: ${error instanceof Error ? error.stack : error}`);
    }
  }
  return faults;
}

describeInEachBrowser('The core on hostile pages', (open) => {
  const use = useSession(open, [pageSite(emptyUrl, '<!doctype html><title>Empty</title><body></body>')]);
  let core = '';
  beforeAll(async () => {
    core = await coreScript();
  }, PATIENCE);

  const faultsOf = async (pages: string[]): Promise<string[]> => {
    const page = await use.browser.newPage(emptyUrl);
    await page.evaluate(`${core}; 0`);
    const faults = await page.evaluate(readAll, pages, paragraph(11), LETTER);
    await page.close();
    return faults;
  };

  it.each(Object.keys(VECTORS))(
    'lets nothing through and loses no text, vector by vector: %s',
    async (name) => {
      const vectors = VECTORS[name] ?? [];
      // What swallows the rest of a page by the parser's own rules has its place at the end.
      const faults = await faultsOf(vectors.map((after) => articlePage({ after })));
      expect(faults.map((fault) => `${fault} <- ${vectors[Number.parseInt(fault, 10)]}`)).toEqual([]);
      const insideOnly = (await faultsOf(vectors.map((inside) => articlePage({ inside })))).filter(
        (fault) => !fault.endsWith(': lost'),
      );
      expect(insideOnly.map((fault) => `${fault} <- ${vectors[Number.parseInt(fault, 10)]}`)).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'reads on whichever name of the DOM a picture or a field has taken',
    async () => {
      const page = await use.browser.newPage(emptyUrl);
      const names = await page.evaluate(() => {
        const found = { document: new Set<string>(), form: new Set<string>() };
        for (const [key, start] of [
          ['document', document],
          ['form', document.createElement('form')],
        ] as const) {
          for (let prototype = Object.getPrototypeOf(start); prototype; prototype = Object.getPrototypeOf(prototype))
            for (const name of Object.getOwnPropertyNames(prototype)) found[key].add(name);
        }
        return { document: [...found.document], form: [...found.form] };
      });
      await page.close();
      expect(names.document.length).toBeGreaterThan(200);
      const pictures = names.document.map((name) =>
        articlePage({ inside: FURNISHED, after: `<img name="${name}"><form name="${name}"></form>` }),
      );
      expect(
        (await faultsOf(pictures)).map((fault) => `${names.document[Number.parseInt(fault, 10)]} ${fault}`),
      ).toEqual([]);
      const [head = '', body = ''] = articlePage().split('<body>');
      const fields = names.form.map(
        (name) => `${head}<body><form><input name="${name}">${body.replace('</body></html>', '')}</form>`,
      );
      expect((await faultsOf(fields)).map((fault) => `${names.form[Number.parseInt(fault, 10)]} ${fault}`)).toEqual([]);
    },
    PATIENCE,
  );

  it.each(LARGE_PAGES.map((large) => [`${large.most} ${large.name}`, large] as const))(
    'reads a page of %s',
    async (_, large) => {
      const page = await use.browser.newPage(emptyUrl);
      const script = largePageScript(
        large,
        large.most,
        core,
        Array.from({ length: 12 }, (_text, n) => paragraph(n)),
      );
      const result = (await page.evaluate(script)) as LargeResult;
      expect(result).toMatchObject({ error: null, whole: true });
      await page.close();
    },
    PATIENCE,
  );
});
