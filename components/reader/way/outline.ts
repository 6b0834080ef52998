/** A heading of the article as the outline shows it. */
export interface Section {
  heading: HTMLElement;
  words: string;
  /** 0 for the highest headings that there are. */
  level: number;
}

/** With fewer headings there is nothing to look up. */
const ENOUGH = 3;

/** The sections of a shown article, or none where there are fewer than three. */
export function sectionsOf(body: ParentNode): Section[] {
  const headings = [...body.querySelectorAll<HTMLElement>('h2, h3, h4, h5, h6')].filter((it) => it.textContent?.trim());
  if (headings.length < ENOUGH) return [];
  const rank = (heading: Element) => Number(heading.localName.slice(1));
  const highest = Math.min(...headings.map(rank));
  return headings.map((heading) => ({
    heading,
    words: (heading.textContent ?? '').replace(/\s+/g, ' ').trim(),
    level: Math.min(2, rank(heading) - highest),
  }));
}

/** A section is current from where its heading is this far under the top, px. */
const REACHED = 120;

/** The number of the section that is being read; -1 before the first. */
export function currentSection(sections: readonly Section[], scroller: HTMLElement): number {
  const line = scroller.getBoundingClientRect().top + REACHED;
  return sections.findLastIndex(({ heading }) => heading.getBoundingClientRect().top <= line);
}
