/** The few line icons of our pages, drawn on a 24 px grid in the colour of the text. */
const PATHS = {
  book: 'M12 6.5C10 5 7.2 4.5 3.5 4.5v13.5c3.7 0 6.500.5 8.500 2 2-1.500 4.800-2 8.500-2V4.500c-3.700 0-6.500.5-8.500 2Zm0 0V20',
  trash: 'M4.500 7h15M9.500 7V4.500h5V7M6.500 7l.9 12.500h9.200L17.500 7M10 10.500v5.500M14 10.500v5.500',
  clock: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17ZM12 7.500V12l3 2',
  sliders: 'M4 7.500h9M18 7.500h2M4 16.500h2M11 16.500h9M15.500 5v5M8.500 14v5',
  chevron: 'm9 6 6 6-6 6',
  check: 'm5 12.500 4.500 4.500L19 7.500',
  search: 'M10.500 4a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13ZM15.500 15.500 20 20',
  cross: 'm6 6 12 12M18 6 6 18',
  undo: 'M8.500 5 4.500 9l4 4M5 9h9a5 5 0 0 1 0 10h-3',
  shield: 'M12 3.500 5 6v5.500c0 4.200 2.800 7.300 7 9 4.200-1.700 7-4.800 7-9V6l-7-2.500Z',
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
      <path class="mark-drop" d="M64 2C64 2 18 48 18 80a46 46 0 0 0 92 0C110 48 64 2 64 2Z" />
      <path class="mark-lines" d="M40 64h48v12H40zM40 90h30v12H40z" />
    </svg>
  );
}
