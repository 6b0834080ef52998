/** The figures of a set as tables. */
import type { Summary } from './score/summary';

export interface Table {
  title: string;
  head: string[];
  rows: string[][];
}

interface Column {
  head: string;
  cell: (summary: Summary) => string | null;
}

const share = (value: number | null): string | null => (value === null ? null : value.toFixed(3));
const percent = (value: number | null): string | null => (value === null ? null : (100 * value).toFixed(1));
const time = (value: number | null): string | null => (value === null ? null : value.toFixed(1));

const TEXT: Column[] = [
  { head: 'wF1n', cell: ({ text }) => share(text.f1Neutral) },
  { head: 'wF1', cell: ({ text }) => share(text.f1) },
  { head: 'precision', cell: ({ text }) => share(text.precision) },
  { head: 'recall', cell: ({ text }) => share(text.recall) },
  { head: 'para %', cell: ({ text }) => percent(text.paragraphs) },
  { head: 'lead %', cell: ({ text }) => percent(text.leads) },
  { head: 'subhd %', cell: ({ text }) => percent(text.subheads) },
  { head: 'noise %', cell: ({ text }) => percent(text.noise) },
  { head: 'perfect %', cell: ({ text }) => percent(text.perfect) },
  { head: 'with %', cell: ({ text }) => percent(text.snippets) },
  { head: 'without %', cell: ({ text }) => percent(text.unwanted) },
];

const FACTS: Column[] = [
  { head: 'title %', cell: ({ facts }) => percent(facts.title) },
  { head: 'author %', cell: ({ facts }) => percent(facts.author) },
  { head: 'day %', cell: ({ facts }) => percent(facts.day) },
  { head: 'minute %', cell: ({ facts }) => percent(facts.minute) },
];

const DETECTION: Column[] = [
  { head: 'precision', cell: ({ detection }) => share(detection?.precision ?? null) },
  { head: 'recall', cell: ({ detection }) => share(detection?.recall ?? null) },
  { head: 'F1', cell: ({ detection }) => share(detection?.f1 ?? null) },
  { head: 'ms', cell: ({ detection }) => time(detection?.time ?? null) },
];

const COST: Column[] = [
  { head: 'ms median', cell: (summary) => time(summary.time.median) },
  { head: 'p95', cell: (summary) => time(summary.time.p95) },
  { head: 'first call', cell: (summary) => time(summary.time.first) },
  { head: '× Readability', cell: ({ ratio }) => ratio?.toFixed(2) ?? null },
  { head: 'errors', cell: ({ errors }) => String(errors) },
  { head: 'no text', cell: ({ empty }) => String(empty) },
  { head: 'page changed', cell: ({ changed }) => String(changed) },
];

/** Columns that no extractor has a figure for are left out; null where that is all of them. */
function tableOf(title: string, columns: Column[], summaries: readonly Summary[]): Table | null {
  const used = columns.filter(({ cell }) => summaries.some((summary) => cell(summary) !== null));
  if (used.length === 0) return null;
  return {
    title,
    head: ['extractor', ...used.map(({ head }) => head)],
    rows: summaries.map((summary) => [summary.extractor, ...used.map(({ cell }) => cell(summary) ?? '–')]),
  };
}

/** The tables of one set; what it has no gold for has none. */
export function tablesOf(summaries: readonly Summary[]): Table[] {
  const articles = summaries[0]?.articles ?? 0;
  return [
    tableOf(`text of ${articles} articles`, TEXT, summaries),
    tableOf('what is said of the article', FACTS, summaries),
    tableOf('telling articles from other pages', DETECTION, summaries),
    tableOf('time and faults', COST, summaries),
  ].filter((table) => table !== null);
}

/** The few columns for a reader of README.md. */
export function digestOf(summaries: readonly Summary[]): Table | null {
  const heads = ['wF1n', 'wF1', 'para %', 'lead %', 'subhd %', 'noise %', 'perfect %', 'title %', 'author %', 'day %'];
  const times = ['ms median', 'p95', 'first call', '× Readability', 'page changed'];
  const detection = DETECTION.slice(0, 3).map((column) => ({ ...column, head: `spotting ${column.head}` }));
  const columns = [
    ...[...TEXT, ...FACTS].filter(({ head }) => heads.includes(head)),
    ...detection,
    ...COST.filter(({ head }) => times.includes(head)),
  ];
  return tableOf('', columns, summaries);
}

/** A table for a terminal. */
export function plainTable({ title, head, rows }: Table): string {
  const widths = head.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: string[]) =>
    `  ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')}`;
  return [title, line(head), ...rows.map(line)].join('\n');
}

/** A table turned on its side, a row per figure: three extractors fit a page, seventeen figures do not. */
export function markdownTable({ head, rows }: Table): string {
  const [, ...figures] = head;
  const lines = [
    ['', ...rows.map(([name = '']) => name)],
    ['---', ...rows.map(() => '--:')],
    ...figures.map((figure, at) => [figure, ...rows.map((row) => row[at + 1] ?? '')]),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
