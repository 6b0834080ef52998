/** Small article pages for tests, with prose of our own. */

const SENTENCES = [
  'The ferry left the pier at six, an hour later than the timetable on the wall had promised for the past eleven years.',
  'Nobody on the upper deck complained, because the tide had kept the boat, and the tide takes no complaints.',
  'A crate of oranges stood by the rail, and the cook counted them aloud in three languages before she signed for them.',
  'The council had voted the evening before to keep the lighthouse lit through the winter, by nine votes to four.',
  'Engineers say that the lamp costs less in a month than the festival fireworks cost in a minute.',
  'On the far side of the bay the salt works were already steaming, and the gulls had gone to see about breakfast.',
  'Prices at the fish market rose by seven percent in October, the harbour office said in its quarterly letter.',
  'The oldest of the pilots, who is eighty-one, still keeps the log by hand and refuses to round the numbers.',
];

/** Paragraph number `n` of a made-up story: two or three sentences, each number another text. */
export function paragraph(n: number): string {
  const pick = (offset: number) => SENTENCES[(n * 3 + offset) % SENTENCES.length];
  return `${pick(0)} ${pick(1)} ${n % 2 === 0 ? pick(2) : ''} (Note ${n}.)`.replace(/\s+/g, ' ');
}

export interface ArticlePage {
  title?: string;
  paragraphs?: number;
  /** Extra markup in the head. */
  head?: string;
  /** Extra markup after the second paragraph. */
  inside?: string;
  /** Extra markup at the end of the body. */
  after?: string;
}

/** A plain news article page. */
export function articlePage({
  title = 'Harbour keeps its lamp',
  paragraphs = 12,
  head = '',
  inside = '',
  after = '',
}: ArticlePage = {}): string {
  const body = Array.from({ length: paragraphs }, (_, n) => `<p>${paragraph(n)}</p>${n === 1 ? inside : ''}`).join(
    '\n',
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2026-11-02T07:30:00+01:00">
<meta name="author" content="Ines Albarran">${head}</head>
<body><header><nav><a href="/">Home</a> <a href="/sea">Sea</a></nav></header>
<main><article><h1>${title}</h1><p class="byline">By Ines Albarran</p><time datetime="2026-11-02T07:30:00+01:00">2 November</time>
${body}</article></main><footer>The Bay Letter</footer>${after}</body></html>`;
}
