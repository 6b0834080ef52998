import { CLOCK } from './icon-paths';

/** The few line icons of our pages, drawn on a 24 px grid in the colour of the text. */
const PATHS = {
  book: 'M12 6.5C10 5 7.2 4.5 3.5 4.5v13.5c3.7 0 6.5.5 8.5 2 2-1.5 4.8-2 8.5-2V4.5c-3.7 0-6.5.5-8.5 2Zm0 0V20',
  trash: 'M4.5 7h15M9.5 7V4.5h5V7M6.5 7l.9 12.5h9.2L17.5 7M10 10.5v5.5M14 10.5v5.5',
  clock: CLOCK,
  sliders: 'M4 7.5h9M18 7.5h2M4 16.5h2M11 16.5h9M15.5 5v5M8.5 14v5',
  chevron: 'm9 6 6 6-6 6',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5 20 20',
  cross: 'm6 6 12 12M18 6 6 18',
  undo: 'M8.5 5 4.5 9l4 4M5 9h9a5 5 0 0 1 0 10h-3',
  scissors:
    'M6 4a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM6 15a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM8 8.2 20 18M8 15.8 20 6',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  up: 'M12 19V5.5M6 11l6-6 6 6',
  list: 'M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.01M4.5 12h.01M4.5 17.5h.01',
  link: 'M10 14a4 4 0 0 0 5.7 0l3.6-3.6a4 4 0 0 0-5.7-5.7l-1.4 1.4M14 10a4 4 0 0 0-5.7 0l-3.6 3.6a4 4 0 0 0 5.7 5.7l1.4-1.4',
  tray: 'M12 15V4M8 7.5 12 3.5l4 4M7.5 11H5.5v9h13v-9h-2',
  star: 'm12 4 2.4 5.1 5.6.7-4.1 3.9 1.1 5.6L12 16.6l-5 2.7 1.1-5.6L4 9.8l5.6-.7L12 4Z',
  globe:
    'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM3.8 12h16.4M12 3.5c-2.4 2.3-3.6 5.2-3.6 8.5s1.2 6.2 3.6 8.5c2.4-2.3 3.6-5.2 3.6-8.5S14.4 5.8 12 3.5Z',
  bars: 'M5 20v-7M10 20V8M15 20v-9M20 20V4',
  headphones: 'M4.5 17.5V12a7.5 7.5 0 0 1 15 0v5.5M4.5 14H7v6H5.5a1 1 0 0 1-1-1v-5ZM19.5 14H17v6h1.5a1 1 0 0 0 1-1v-5Z',
  shield: 'M12 3.5 5 6v5.5c0 4.2 2.8 7.3 7 9 4.2-1.7 7-4.8 7-9V6l-7-2.5Z',
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration only: what it means must stand in text or in a label next to it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The mark of the extension: a drop with lines of text in it. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 128 128" aria-hidden="true">
      <path class="mark-drop" d="M64 1C64 1 10 42 10 74a54 53 0 0 0 108 0C118 42 64 1 64 1Z" />
      <path class="mark-lines" d="M32 64h64v16H32zM32 88h40v16H32z" />
    </svg>
  );
}
