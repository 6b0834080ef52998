// @vitest-environment jsdom
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '@/utils/article';
import { articlePage } from '../../support/article-page';

const PAGE = 'https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter';

function read(inside: string, after = '') {
  const page = articlePage({ inside }).replace('</article>', `${after}</article>`);
  const { document } = new JSDOM(page, { url: PAGE }).window;
  const article = extractArticle(document, new URL(PAGE));
  return { text: article?.text ?? '', body: new JSDOM(article?.html ?? '').window.document.body };
}

describe('footnotes', () => {
  const notes = `<section class="footnotes"><ol>
<li id="fn:1"><p>The log of the harbour office for the winter of 1911, which nobody has opened since. <a href="#fnref:1">↩</a></p></li>
<li id="fn:2"><p>The pilots have counted otherwise, and have told the office so. <a href="${PAGE}#fnref:2">↩</a></p></li></ol></section>`;
  const inside =
    '<p>The lamp has burnt every night since it was built,<sup id="fnref:1"><a href="#fn:1">1</a></sup> but for four nights in the war,<sup><a id="fnref:2" href="#fn:2">2</a></sup> when the coast was dark.<sup><a href="#fn:9">9</a></sup></p>';

  it('are kept, and their links lead there and back', () => {
    const { text, body } = read(inside, notes);
    expect(text).toContain('The log of the harbour office');
    expect(text).toContain('The pilots have counted otherwise');
    const leadsTo = (name: string) => {
      const link = [...body.querySelectorAll('a')].find((each) => each.textContent === name);
      return body.querySelector(link?.getAttribute('href') ?? '#none')?.textContent ?? null;
    };
    expect(leadsTo('1')).toContain('The log of the harbour office');
    expect(leadsTo('2')).toContain('The pilots have counted otherwise');
    const back = [...body.querySelectorAll('li a')].map((link) => link.getAttribute('href') ?? '');
    expect(back.map((href) => body.querySelector(href)?.textContent)).toEqual(['1', '2']);
  });

  it('whose text is missing are no link', () => {
    const { body } = read(inside);
    expect(body.querySelectorAll('a[href]')).toHaveLength(0);
    expect(body.querySelectorAll('[id]')).toHaveLength(0);
    expect(body.textContent).toContain('when the coast was dark.9');
  });
});

it('leaves no id of the page', () => {
  const { body } = read(
    '<h2 id="cost">What it costs</h2><p id="jernih-7">The lamp costs eleven litres of oil a night, as it always has.</p>',
  );
  expect(body.textContent).toContain('eleven litres');
  expect(body.querySelectorAll('[id]')).toHaveLength(0);
});

it.each([
  '<p><span class="dropcap">A</span> keeper climbs the stairs each evening at five, and counts them.</p>',
  '<p><span class="drop-cap">A</span> keeper climbs the stairs each evening at five, and counts them.</p>',
  '<p><b>A</b> keeper climbs the stairs each evening at five, and counts them.</p>',
])('a first letter of its own is no word of its own: %s', (inside) => {
  expect(read(inside).text).toContain('\n\nA keeper climbs the stairs each evening at five, and counts them.\n\n');
});

it.each([
  '<p><span class="dropcap">T</span>he keeper climbs the stairs each evening at five, and counts them.</p>',
  '<p><span class="dropcap">T</span><span>he</span> keeper climbs the stairs each evening at five, and counts them.</p>',
  '<p>\n<span class="dropcap">T</span>he keeper climbs the stairs each evening at five, and counts them.</p>',
  '<div class="dropcap-paragraph"><p><strong class="first">T</strong>he keeper climbs the stairs each evening at five, and counts them.</p></div>',
  '<p><span aria-hidden="true">T</span><span class="sr-only">T</span>he keeper climbs the stairs each evening at five, and counts them.</p>',
])('a drop cap does not split its word: %s', (inside) => {
  expect(read(inside).text).toContain('\n\nThe keeper climbs the stairs each evening at five, and counts them.\n\n');
});

it('sets what follows a time apart', () => {
  const { text } = read(
    '<p><time datetime="2026-11-02T21:00">21:00</time><b>The keeper</b> says that the wind has turned, and that the lamp burns well.</p>',
  );
  expect(text).toContain('21:00 The keeper says');
});

it('keeps code as it is written', () => {
  const code = 'lamp:\n  oil: 11 # litres\n  nights: 365';
  const { body } = read(
    `<pre><code class="language-yaml">${code}</code></pre><p>Write <code>lamp.oil</code> to read one value of it, the keeper explains.</p>`,
  );
  expect(body.querySelector('pre')?.textContent).toBe(code);
  expect([...body.querySelectorAll('code')].map((element) => element.textContent)).toContain('lamp.oil');
});

it('keeps headings and their ranks in order', () => {
  const prose = (about: string) =>
    `<p>${about} is what the keeper talks about on long evenings, and nobody has asked him to stop yet.</p>`;
  const { body } = read(
    `<h2>The stairs</h2>${prose('The stairs')}<h3>The landing</h3>${prose('The landing')}<h2>The oil</h2>${prose('The oil')}`,
  );
  const headings = [...body.querySelectorAll('h1, h2, h3, h4')].map(({ localName, textContent }) => [
    localName,
    textContent,
  ]);
  expect(headings).toEqual([
    ['h2', 'The stairs'],
    ['h3', 'The landing'],
    ['h2', 'The oil'],
  ]);
});

it('reads a heading in a heading as one heading, written so that no parser reads it otherwise', () => {
  const { body } = read('<h2>Before the war <article><h2>The keeper and her lamp in winter</h2></article></h2>');
  expect([...body.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual([
    'The keeper and her lamp in winter',
  ]);
  expect(body.querySelector('h2 h2')).toBeNull();
});

it('takes tracking off links and keeps what they need', () => {
  const { body } = read(
    '<p>The office wrote <a href="/letter?id=7&utm_source=page&fbclid=x#cost">a letter about the lamp</a> to everybody in the harbour, and <a href="https://other.example/?gclid=1">another one</a> to the pilots.</p>',
  );
  expect([...body.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    'https://letter.example/letter?id=7#cost',
    'https://other.example/',
  ]);
});

describe('line breaks', () => {
  it('that are drawn are line breaks: two of them end a paragraph', () => {
    const drawn = '<span class="x br"></span>';
    const { body, text } = read(
      `<div>The lamp burns on, whatever the office says about the price of the oil this winter.${drawn}${drawn}<b>What it costs</b>${drawn}Eleven litres of oil in a long night of winter, and six in a short one of summer.</div><p>${drawn}The keeper has a <span class="br">word</span> for it that nobody on the coast has heard before.${drawn}</p>`,
    );
    const lines = [...body.querySelectorAll('p')].map((line) => line.innerHTML);
    expect(lines).toContain('The lamp burns on, whatever the office says about the price of the oil this winter.');
    expect(lines).toContain(
      '<b>What it costs</b><br>Eleven litres of oil in a long night of winter, and six in a short one of summer.',
    );
    const last = lines.find((line) => line.includes('on the coast')) ?? '';
    expect(last).toMatch(/^The keeper .*before\.$/);
    expect(text).toContain('The keeper has a word for it that nobody');
  });
});
