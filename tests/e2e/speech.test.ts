/** An article is read aloud by the browser's own voices; those of the tests make no sound. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { articlePage } from '../support/article-page';
import { pageSite } from '../support/news-server';
import { until, untilIs } from '../support/until';
import { describeInEachBrowser } from './support/each-browser';
import { clickInView, inView, readingView, readingViewClosed } from './support/reading-view';
import { useSession } from './support/session';

const ITALIAN = [
  'Il traghetto ha lasciato il molo alle sei, un’ora dopo quella che l’orario sul muro promette da undici anni.',
  'Sul ponte alto nessuno si è lamentato, perché la marea aveva trattenuto la barca e la marea non accetta reclami.',
  'Una cassa di arance stava vicino al parapetto, e il cuoco le ha contate ad alta voce prima di firmare.',
  'La sera prima il consiglio aveva deciso di tenere acceso il faro per tutto l’inverno, con nove voti contro quattro.',
  'Gli ingegneri dicono che la lampada costa in un mese meno di un minuto dei fuochi della festa del porto.',
  'Il più anziano dei piloti, che ha ottantuno anni, tiene ancora il registro a mano e non arrotonda i numeri.',
];
const GERMAN = [
  'Die Fähre legte um sechs Uhr ab, eine Stunde später, als es der Fahrplan an der Wand seit elf Jahren verspricht.',
  'Auf dem oberen Deck beschwerte sich niemand, denn die Flut hatte das Schiff gehalten, und sie nimmt keine Klagen an.',
  'Der Rat hatte am Abend zuvor beschlossen, den Leuchtturm auch im Winter zu betreiben, mit neun Stimmen gegen vier.',
];
const DUTCH = [
  'De veerboot vertrok om zes uur, een uur later dan de dienstregeling aan de muur al elf jaar lang belooft.',
  'Op het bovendek klaagde niemand, want het tij had de boot vastgehouden, en het tij neemt geen klachten aan.',
  'De raad had de avond ervoor besloten om de vuurtoren ook in de winter te laten branden, met negen stemmen tegen vier.',
];

/** Two sentences a paragraph, each with its number, so that none is like another. */
const prose = (sentences: string[], paragraphs: number) =>
  Array.from({ length: paragraphs }, (_, n) => {
    const [one, two] = [n * 2, n * 2 + 1].map((at) => sentences[at % sentences.length]);
    return `<p>${one} ${two?.slice(0, -1)} (${n + 1}).</p>`;
  }).join('');
const pageIn = (lang: string, title: string, body: string) =>
  articlePage({ title, paragraphs: 0, after: `<main><article>${body}</article></main>` }).replace(
    'lang="en"',
    `lang="${lang}"`,
  );

const urlOf = (name: string) => `https://letter.example/2026/11/${name}`;
const italian = urlOf('il-porto-tiene-acceso-il-suo-faro');
/** An article that nobody has read: the history would begin it in its middle. */
const unread = urlOf('il-faro-resta-acceso-per-tutto-l-inverno');
const german = urlOf('der-hafen-behaelt-seinen-leuchtturm');
const dutch = urlOf('de-haven-houdt-zijn-vuurtoren-aan');
const SITES = [
  pageSite(italian, pageIn('it', 'Il porto tiene acceso il suo faro', prose(ITALIAN, 16))),
  pageSite(unread, pageIn('it', 'Il faro resta acceso', prose(ITALIAN, 16))),
  pageSite(german, pageIn('de', 'Der Hafen behält seinen Leuchtturm', prose(GERMAN, 8))),
  pageSite(dutch, pageIn('nl', 'De haven houdt zijn vuurtoren aan', prose(DUTCH, 8))),
];

const letters = (text: string) => text.replace(/\s/g, '');

/** What the bar says, what is marked in the text, and whether the browser speaks. */
const heard = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('jernih-reader')?.shadowRoot;
    const marked = (name: string) => [...(CSS.highlights.get(`jernih-${name}`) ?? [])].map(String).join('|');
    return {
      bar: root?.querySelector('[data-speech]')?.getAttribute('data-speech') ?? null,
      sentence: marked('sentence'),
      word: marked('word'),
      speaks: speechSynthesis.speaking,
      words: root?.querySelector('.speech')?.textContent ?? '',
    };
  });
type Heard = Awaited<ReturnType<typeof heard>>;

const whenHeard = (page: Page, what: string, is: (now: Heard) => boolean): Promise<Heard> =>
  untilIs(() => heard(page), is, { what });
const press = (page: Page, hook: string) => clickInView(page, `[${hook}]`);

describeInEachBrowser('Reading aloud', (open, kind) => {
  const use = useSession(open, SITES, { voices: true });
  const isChromium = kind === 'chromium';
  // The first voice for Italian has spoken at once; this one goes on until it is stopped.
  const endless = isChromium ? 'Endless' : 'urn:moz-tts:fake:teresa';

  const read = async (url: string) => {
    const page = await use.browser.newPage(url);
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    await use.browser.clickAction(page);
    await readingView(page);
    return page;
  };
  const listen = async (page: Page) => {
    await press(page, 'data-reader-listen');
    return whenHeard(page, 'the bar', ({ bar }) => bar !== null);
  };
  const choose = async (page: Page, voice: string) => {
    await press(page, 'data-speech-options');
    const select = await inView(page, '[data-speech-voice]');
    await select.evaluate((element, wanted) => {
      (element as HTMLSelectElement).value = wanted;
      element.dispatchEvent(new Event('change'));
    }, voice);
    await page.keyboard.press('Escape');
  };

  it('says every sentence in order, and remembers the voice that was chosen for the language', async () => {
    const page = await read(italian);
    await listen(page);
    await whenHeard(page, 'the end', ({ bar, speaks }) => bar === 'ended' && !speaks);
    if (isChromium) {
      const said = await saidByEngine();
      const shown = await page.evaluate(
        () => document.querySelector('jernih-reader')?.shadowRoot?.querySelector('[data-body]')?.textContent ?? '',
      );
      expect(said[0]).toBe('Il porto tiene acceso il suo faro');
      expect(letters(said.join(''))).toContain(letters(shown));
      expect(Math.max(...said.map(({ length }) => length))).toBeLessThanOrEqual(175);
    }
    await choose(page, endless);
    await page.reload();
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    await use.browser.clickAction(page);
    await readingView(page);
    await listen(page);
    await whenHeard(page, 'the chosen voice', ({ bar, speaks }) => bar === 'speaking' && speaks);
    await press(page, 'data-speech-options');
    const select = await inView(page, '[data-speech-voice]');
    expect(await select.evaluate((element) => (element as HTMLSelectElement).value)).toBe(endless);
    await page.close();
  });

  it('plays, pauses, skips, follows, and goes on where it was after closing the view', async () => {
    const page = await read(unread);
    await listen(page);
    await choose(page, endless);
    // The first voice has come to the end by now, or this one speaks on in the middle of the text.
    await until(
      async () => {
        const { bar } = await heard(page);
        if (bar === 'paused' || bar === 'ended') await press(page, 'data-speech-toggle');
        return bar === 'speaking';
      },
      { what: 'speech' },
    );
    const first = await whenHeard(page, 'the first marks', ({ sentence, speaks }) => sentence !== '' && speaks);
    if (isChromium)
      await whenHeard(page, 'a word of it', ({ word, sentence }) => word !== '' && sentence.includes(word));

    await page.evaluate(() => {
      document.querySelector('jernih-reader')?.shadowRoot?.querySelector<HTMLElement>('.scroller')?.focus();
    });
    await page.keyboard.press(' ');
    await whenHeard(page, 'a pause', ({ bar, speaks }) => bar === 'paused' && !speaks);
    await page.keyboard.press(' ');
    await whenHeard(page, 'speech again', ({ bar, speaks }) => bar === 'speaking' && speaks);
    await page.keyboard.press('ArrowRight');
    const second = await whenHeard(page, 'the next sentence', ({ sentence }) => sentence !== first.sentence);
    await page.keyboard.press('ArrowLeft');
    await whenHeard(page, 'the sentence before', ({ sentence }) => sentence === first.sentence);
    expect(second.sentence).not.toBe('');

    for (let n = 0; n < 9; n++) await press(page, 'data-speech-paragraph-on');
    await press(page, 'data-speech-sentence-on');
    const later = await whenHeard(page, 'a later paragraph', ({ sentence }) => /\([6-9]\)\.$/.test(sentence));
    const isInView = () =>
      page.evaluate(() => {
        const [range] = [...(CSS.highlights.get('jernih-sentence') ?? [])] as Range[];
        const box = range?.getBoundingClientRect();
        return box !== undefined && box.top > 0 && box.bottom < innerHeight;
      });
    await until(isInView, { what: 'the sentence in view' });
    await page.evaluate(() => {
      const scroller = document.querySelector('jernih-reader')?.shadowRoot?.querySelector('.scroller');
      scroller?.dispatchEvent(new Event('wheel'));
      scroller?.scrollTo({ top: 0, behavior: 'instant' });
    });
    await press(page, 'data-speech-back');
    await until(isInView, { what: 'the sentence in view again' });

    const html = await page.evaluate(
      () => document.querySelector('jernih-reader')?.shadowRoot?.querySelector('[data-body]')?.innerHTML,
    );
    expect(html).not.toMatch(/mark|jernih/);
    await page.keyboard.press('Escape');
    await whenHeard(page, 'no bar', ({ bar, speaks, sentence }) => bar === null && !speaks && sentence === '');
    await page.keyboard.press('Escape');
    await readingViewClosed(page);
    await use.browser.clickAction(page);
    await readingView(page);
    await listen(page);
    await whenHeard(
      page,
      'the same sentence',
      ({ sentence, bar }) => bar === 'speaking' && sentence === later.sentence,
    );
    await use.browser.clickAction(page);
    await readingViewClosed(page);
    await until(async () => !(await heard(page)).speaks, { what: 'silence' });
    await page.close();
  });

  it('says so where there is no voice for the language, and takes none of a network unasked', async () => {
    const page = await read(dutch);
    await listen(page);
    const none = await whenHeard(page, 'the word', ({ bar }) => bar === 'none');
    expect(none.words).toContain('no voice for Dutch');
    expect(none.speaks).toBe(false);
    await page.close();
    if (!isChromium) return;
    const other = await read(german);
    await listen(other);
    await whenHeard(other, 'the question', ({ bar, speaks }) => bar === 'online-only' && !speaks);
    await press(other, 'data-speech-online');
    await whenHeard(other, 'the end', ({ bar }) => bar === 'ended');
    await other.close();
  });

  /** What Chromium's voices have said so far. */
  async function saidByEngine(): Promise<string[]> {
    const target = await use.browser.browser.waitForTarget((one) => one.url().endsWith('/engine.js'));
    const worker = await target.worker();
    return (await worker?.evaluate('heard.map(([, text]) => text)')) as string[];
  }
});
