/** What is known of sets of pages beyond their files, for the reader of a table. */

export interface SetOrigin {
  /** What the pages are, where they come from, and under which licence. */
  pages: string;
  /** Whether the weights of Jernih's block model, or those of its spotter, come from these very pages. */
  learntFrom: boolean;
  /** What the figures cannot say. */
  note: string;
}

const IN_SAMPLE =
  "Jernih's block model and its spotter have learnt from these very pages: its figures here are in-sample.";

const ORIGINS: Record<string, SetOrigin> = {
  fixtures: {
    pages: 'golden pages of our own, written to show the nuisances that Jernih handles',
    learntFrom: false,
    note: 'These are our own pages and tests hold Jernih to them: they show what has changed, and compare nothing.',
  },
  'demo-site': {
    pages: 'pages of our own demo site',
    learntFrom: false,
    note: 'These are our own pages, for spotting and time only: they compare nothing.',
  },
  fundus: { pages: 'news pages of flairNLP/fundus, MIT', learntFrom: true, note: IN_SAMPLE },
  'wcxb-dev': {
    pages: 'web pages of seven kinds of WCXB (Foley 2026), CC-BY-4.0',
    learntFrom: true,
    note: IN_SAMPLE,
  },
};

/** The origin of a set by its name; null where nothing is known of it. */
export const originOf = (set: string): SetOrigin | null =>
  Object.hasOwn(ORIGINS, set) ? (ORIGINS[set] ?? null) : null;
