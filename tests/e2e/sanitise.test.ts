/** The door from strings to nodes in real browsers: by the browser itself, and by DOMPurify where one cannot. */
import { expect, it } from 'vitest';
import { articlePage, paragraph } from '../support/article-page';
import { type CoreInPage, coreScript } from '../support/core-script';
import { VECTORS } from '../support/hostile-vectors';
import { pageSite } from '../support/news-server';
import { describeInEachBrowser } from './support/each-browser';
import { readingView } from './support/reading-view';
import { useSession } from './support/session';

/** Markup as articles have it, and as pages have it by mistake. */
const USUAL = [
  '<p>Nine votes to <b>four</b>, <em lang="de" dir="ltr">nach Mitternacht</em>.</p><!-- a comment -->',
  '<h2 id="jernih-3">The lamp</h2><p id="lamp" class="x" style="color: red" data-n="1" aria-label="x">Kept.</p>',
  '<p><a href="https://news.example/a?b=1#c" target="_blank" rel="x">there</a> <a href="#jernih-3">above</a></p>',
  '<p><a href="/relative">a</a> <a href="mailto:x@news.example">b</a> <a href="">c</a> <a name="d">d</a></p>',
  '<figure role="group"><img src="https://news.example/l.jpg" alt="A lamp" width="600" srcset="x 2x"><figcaption>At dusk</figcaption></figure>',
  '<img src="l.jpg"><img src="data:image/gif;base64,R0lG"><img src=""><img alt="none">',
  '<ol start="4" reversed><li value="4">Four<ul><li>Inner</ul></ol><dl><dt>Oil<dd>Nine litres</dl>',
  '<table><caption>Oil</caption><tr><th scope="col" colspan="2">Week<td>1</table><p role="button">x</p>',
  '<table><p>Moved out</p><tr><td><table><tr><td>inner</table></table>',
  '<my-story><story-line>Made-up elements</story-line> give way.</my-story>',
  '<center><font color="red">Old</font> <big>times</big> <nobr>here</nobr></center><marquee>runs</marquee>',
  '<form action="/x"><label>Name <input name="n"></label><button>Send</button><select><option>One</select></form>',
  '<blockquote cite="https://news.example/q">Quoted</blockquote><q cite="x:y">no</q><time datetime="2026-11-02">then</time>',
  '<p>before<script>1</script><style>p{}</style><template><p>t</p></template>after</p>',
  '<p>a<svg><text>drawn</text></svg>b<math><mi>x</mi></math>c<video>v</video><iframe src="https://x.example/">f</iframe>d',
  '<ruby>東<rp>(</rp><rt>ひがし</rt></ruby> <bdo dir="rtl">abc</bdo> &amp; &lt;b&gt; \u00a0',
  '  <p>space around</p>  text ',
];

/** Each string by the browser and by DOMPurify, and what of it must not be there. */
function bothWays(strings: string[]) {
  const { jernihCore } = globalThis as unknown as { jernihCore: CoreInPage };
  const written = (fragment: DocumentFragment) => {
    const box = document.implementation.createHTMLDocument('').body;
    box.append(fragment);
    const attributes = [...box.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
    const harm = [
      ...[...box.querySelectorAll('*')].map(({ localName }) => localName),
      ...attributes.map(({ name, value }) => `${name}=${value}`),
    ].filter((it) =>
      /^(?:script|style|iframe|object|embed|form|input|svg|math|template|link|meta|base|video|audio)$|^on|^style=|^class=|^name=|^srcset=|^id=(?!jernih-)|^(?:href|src|cite)=(?!https?:|#)/.test(
        it,
      ),
    );
    return { html: box.innerHTML, harm };
  };
  return strings.map((html) => ({
    html,
    native: written(jernihCore.toFragment(html, window)),
    purified: written(jernihCore.purify(html, window)),
    isNative: jernihCore.sanitisesItself(window),
  }));
}

const emptyUrl = 'https://empty.example/';
const storyUrl = 'https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter';
const sites = () => [
  pageSite(emptyUrl, '<!doctype html><title>Empty</title><body></body>'),
  pageSite(storyUrl, articlePage({ inside: '<p onclick="x()">A line <b onmouseover="x()">with</b> handlers.</p>' })),
];

describeInEachBrowser('The sanitiser', (open) => {
  const use = useSession(open, sites());

  it('makes the same of usual markup as DOMPurify, and of no markup anything that does harm', async () => {
    const page = await use.browser.newPage(emptyUrl);
    await page.evaluate(`${await coreScript()}; 0`);
    const usual = await page.evaluate(bothWays, USUAL);
    expect(usual.map(({ native }) => native.html)).toEqual(usual.map(({ purified }) => purified.html));
    expect(usual.every(({ isNative }) => isNative)).toBe(true);
    const hostile = await page.evaluate(bothWays, Object.values(VECTORS).flat());
    const harmful = [...usual, ...hostile].filter(({ native, purified }) => native.harm.length + purified.harm.length);
    expect(harmful).toEqual([]);
    await page.close();
  });
});

describeInEachBrowser('Without a sanitiser of its own the reading view', (open) => {
  const use = useSession(open, sites(), { withoutSanitiser: true });

  it('brings DOMPurify along', async () => {
    const page = await use.browser.newPage(storyUrl);
    expect(await page.evaluate(() => 'Sanitizer' in window)).toBe(false);
    await page.bringToFront();
    await use.browser.command('toggle-reading-view', 'Alt+Shift+L');
    const { paragraphs } = await readingView(page);
    expect(paragraphs).toContain(paragraph(11));
    expect(await (await page.$('>>> [data-body]'))?.evaluate((body) => body.innerHTML)).not.toMatch(/\son\w+=/);
    await page.close();
  });
});
