// @vitest-environment jsdom
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '@/utils/article';
import { articlePage, paragraph } from '../../support/article-page';

const PAGE = 'https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter';

interface Card {
  url: string | null;
  label: string;
  quote: string[];
  caption: string | null;
  /** The paragraph before and after it. */
  between: (string | undefined)[];
}

const read = (inside: string) => readPage(articlePage({ inside }));

function readPage(html: string) {
  const { document } = new JSDOM(html, { url: PAGE }).window;
  const article = extractArticle(document, new URL(PAGE));
  const body = new JSDOM(article?.html ?? '').window.document.body;
  const places = [...body.querySelectorAll('p, figure')].filter((part) => !part.parentElement?.closest('figure'));
  const noteAt = (place: number) => places[place]?.textContent?.match(/Note \d+/)?.[0];
  const cards = [...body.querySelectorAll('figure[role="group"]')].map((card): Card => {
    const link = card.querySelector(':scope > a');
    return {
      url: link?.getAttribute('href') ?? null,
      label: link?.getAttribute('title') ?? '',
      quote: [...card.querySelectorAll('blockquote p')].map((line) => line.textContent ?? ''),
      caption: card.querySelector('figcaption')?.textContent ?? null,
      between: [-1, 1].map((step) => noteAt(places.indexOf(card) + step)),
    };
  });
  return { cards, text: article?.text ?? '', html: article?.html ?? '' };
}

const youtube = 'https://www.youtube.com/watch?v=Ab3dEf6hIjK';
const VIDEO_ID = 'Ab3dEf6hIjK';

describe('embeds with an address', () => {
  it.each([
    [`<iframe src="https://www.youtube.com/embed/${VIDEO_ID}?rel=0"></iframe>`, youtube, 'YouTube · video'],
    [`<object data="https://www.youtube.com/v/${VIDEO_ID}"></object>`, youtube, 'YouTube · video'],
    [
      '<iframe src="https://charts.bay.example/tides" title="Tides of the week"></iframe>',
      'https://charts.bay.example/tides',
      'charts.bay.example · page · Tides of the week',
    ],
    [
      '<iframe src="https://charts.bay.example/tides" style="width: 100%; height: 420px"></iframe>',
      'https://charts.bay.example/tides',
      'charts.bay.example · page',
    ],
  ])('%s', (inside, url, label) => {
    const { cards, text } = read(`<div class="embed">${inside}</div>`);
    expect(cards).toEqual([{ url, label, quote: [], caption: null, between: ['Note 1', 'Note 2'] }]);
    expect(text).not.toContain(label);
  });

  it.each(['before', 'after'])('stands right %s the text', (side) => {
    const frame = `<iframe src="https://www.youtube.com/embed/${VIDEO_ID}"></iframe>`;
    const text = Array.from({ length: 8 }, (_, n) => `<p>${paragraph(n)}</p>`).join('');
    const body = side === 'before' ? `<div>${frame}</div>${text}` : `${text}<div>${frame}</div>`;
    const { cards } = readPage(
      `<!doctype html><html lang="en"><title>Harbour keeps its lamp</title><main><h1>Harbour keeps its lamp</h1><div class="body">${body}</div><p>Read more about lamps.</p></main>`,
    );
    expect(cards).toMatchObject([
      { url: youtube, between: side === 'before' ? [undefined, 'Note 0'] : ['Note 7', undefined] },
    ]);
  });
});

describe('embeds that wait for a script or for consent', () => {
  it.each([
    `<iframe data-src="https://www.youtube.com/embed/${VIDEO_ID}" src="about:blank"></iframe>`,
    `<div class="consent-box" data-embed-url="https://www.youtube.com/embed/${VIDEO_ID}"><p>This content comes from elsewhere.</p><button>Load</button></div>`,
    `<div data-embed="&lt;iframe src=&quot;https://www.youtube.com/embed/${VIDEO_ID}?a=1&amp;amp;b=2&quot;&gt;"></div>`,
    `<div data-embed="https%3A%2F%2Fwww.youtube.com%2Fembed%2F${VIDEO_ID}"></div>`,
    `<lite-youtube videoid="${VIDEO_ID}"></lite-youtube>`,
    `<amp-youtube data-videoid="${VIDEO_ID}"></amp-youtube>`,
    `<div class="player" data-youtube-id="${VIDEO_ID}"></div>`,
    `<div class="cookie-consent"><p>To see the film you must agree to the cookies of others, and there are many of them.</p><iframe data-cookieblock-src="https://www.youtube.com/embed/${VIDEO_ID}"></iframe></div>`,
  ])('%s', (inside) => {
    const { cards, text } = read(inside);
    expect(cards).toMatchObject([{ url: youtube, label: 'YouTube · video', between: ['Note 1', 'Note 2'] }]);
    expect(text).not.toMatch(/comes from elsewhere|must agree/);
  });

  it('shows the title and the caption that the page gives', () => {
    const { cards } = read(
      `<figure><iframe title="The lamp is lit - YouTube" src="https://www.youtube.com/embed/${VIDEO_ID}"></iframe><figcaption>The keeper at work.</figcaption></figure>`,
    );
    expect(cards).toMatchObject([{ label: 'YouTube · video · The lamp is lit', caption: 'The keeper at work.' }]);
  });

  it('shows one embed once, in the order of the page', () => {
    const frame = (id: string) => `<iframe src="https://www.youtube.com/embed/${id}"></iframe>`;
    const { cards } = read(`${frame('Bb3dEf6hIjK')}${frame(VIDEO_ID)}${frame('Bb3dEf6hIjK')}`);
    expect(cards.map(({ url }) => url?.slice(-11))).toEqual(['Bb3dEf6hIjK', VIDEO_ID]);
  });
});

describe('posts that are delivered as quotes', () => {
  it('keeps the text of a tweet with its author and its link', () => {
    const { cards, text } = read(
      '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">The lamp stays lit. <a href="https://t.co/abc">pic.example/abc</a></p>&mdash; Bay Office (@bayoffice) <a href="https://twitter.com/bayoffice/status/1234567890?ref_src=twsrc%5Etfw">November 2, 2026</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>',
    );
    expect(cards).toEqual([
      {
        url: 'https://x.com/bayoffice/status/1234567890',
        label: 'X · post · Bay Office (@bayoffice) November 2, 2026',
        quote: ['The lamp stays lit. pic.example/abc'],
        caption: null,
        between: ['Note 1', 'Note 2'],
      },
    ]);
    expect(text).toContain('\n\nThe lamp stays lit. pic.example/abc\n\n');
  });

  it.each([
    [
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/reel/Cx1/?utm_source=ig_embed"><a href="https://www.instagram.com/reel/Cx1/">View this post on Instagram</a></blockquote>',
      'https://www.instagram.com/reel/Cx1/',
      'Instagram · post',
    ],
    [
      '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@bay/video/7123" data-video-id="7123"><section><a href="https://www.tiktok.com/@bay">@bay</a></section></blockquote>',
      'https://www.tiktok.com/@bay/video/7123',
      'TikTok · video',
    ],
    [
      '<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:abc/app.bsky.feed.post/3k"><p>Fog tonight.</p>&mdash; Keeper <a href="https://bsky.app/profile/did:plc:abc/post/3k">2 November</a></blockquote>',
      'https://bsky.app/profile/did:plc:abc/post/3k',
      'Bluesky · post · Keeper 2 November',
    ],
    [
      '<blockquote class="text-post-media" data-text-post-permalink="https://www.threads.net/@keeper/post/Cab12"><a href="https://www.threads.net/@keeper/post/Cab12">View on Threads</a></blockquote>',
      'https://www.threads.com/@keeper/post/Cab12',
      'Threads · post',
    ],
    [
      '<blockquote class="reddit-embed-bq"><a href="https://www.reddit.com/r/sea/comments/1abc/lamp/">The lamp</a></blockquote>',
      'https://www.reddit.com/r/sea/comments/1abc/lamp/',
      'Reddit · post',
    ],
    [
      '<div class="fb-post" data-href="https://www.facebook.com/harbour/posts/12"></div>',
      'https://www.facebook.com/harbour/posts/12',
      'Facebook · post',
    ],
  ])('%s', (inside, url, label) => {
    expect(read(inside).cards).toMatchObject([{ url, label, between: ['Note 1', 'Note 2'] }]);
  });
});

describe('players of the page', () => {
  it('links the file, shows the poster and keeps no player', () => {
    const { cards, html } = read(
      '<video controls poster="/lamp-still.jpg" title="The lamp at night"><source src="/films/lamp.mp4"></video>',
    );
    expect(cards).toMatchObject([
      { url: 'https://letter.example/films/lamp.mp4', label: 'letter.example · video · The lamp at night' },
    ]);
    expect(html).toContain('src="https://letter.example/lamp-still.jpg"');
    expect(html).not.toMatch(/<(?:video|source|iframe)/);
  });

  it('links the page where a film comes in pieces', () => {
    expect(read('<video src="blob:https://letter.example/1"></video>').cards).toMatchObject([{ url: PAGE }]);
  });

  it('links a recording', () => {
    expect(read('<audio controls src="/bell.mp3"></audio>').cards).toMatchObject([
      { url: 'https://letter.example/bell.mp3', label: 'letter.example · audio' },
    ]);
  });
});

describe('frames that are no part of the article', () => {
  it.each([
    '<iframe src="https://ad.doubleclick.net/slot" height="250" title="A fine offer"></iframe>',
    '<iframe src="https://widgets.outbrain.com/hub" height="600" title="More for you"></iframe>',
    '<iframe src="https://cdn.taboola.com/x" height="600"></iframe>',
    '<iframe src="https://disqus.com/embed/comments/" height="900"></iframe>',
    '<iframe src="https://www.facebook.com/plugins/like.php?href=x" height="300"></iframe>',
    '<iframe src="https://cdn.privacy-mgmt.com/index.html" height="500" title="SP Consent Message"></iframe>',
    '<iframe src="https://www.google.com/recaptcha/api2/anchor" height="300" title="reCAPTCHA"></iframe>',
    '<iframe src="https://forms.sibforms.com/serve/abc" height="400"></iframe>',
    '<iframe src="https://metrics.example/frame" width="1" height="1"></iframe>',
    '<iframe src="https://unknown.example/frame"></iframe>',
    '<iframe src="https://unknown.example/frame" height="400" style="display:none"></iframe>',
    '<div class="ad-slot"><iframe src="https://unknown.example/frame" height="400"></iframe></div>',
    `<aside class="related-videos"><iframe src="https://www.youtube.com/embed/${VIDEO_ID}"></iframe></aside>`,
    '<iframe src="javascript:alert(1)" height="400" title="A trap"></iframe>',
    '<div data-embed="nothing to see"></div>',
  ])('%s', (inside) => {
    const { cards, text } = read(inside);
    expect(cards).toEqual([]);
    expect(text.split('\n\n')).toHaveLength(12);
  });

  it('keeps the text of a box that only mentions an address', () => {
    const { text } = read(
      `<div data-embed="${youtube}"><p>${paragraph(20)}</p><p>${paragraph(21)}</p><p>${paragraph(22)}</p></div>`,
    );
    expect(text).toContain('Note 21');
  });
});
