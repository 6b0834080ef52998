/** Turns the body of an article into Markdown. It works on plain JSON, so that a page can hand over its nodes. */

export interface BodyElement {
  /** Lower case. */
  tag: string;
  /** Of a link or a picture, absolute. */
  url?: string;
  alt?: string;
  children: BodyNode[];
}

/** Text or an element. */
export type BodyNode = string | BodyElement;

const BLOCKS = new Set(
  'address article aside blockquote dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr iframe li main ol p pre section table ul video'.split(
    ' ',
  ),
);

const isBlock = (node: BodyNode) => typeof node !== 'string' && BLOCKS.has(node.tag);

const escaped = (text: string) => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>]/g, '\\$&');

/** What would start a heading, a list or a quote at the start of a line is only text here. */
const escapedStart = (line: string) => line.replace(/^(\d+)([.)])(?=\s)/, '$1\\$2').replace(/^([#+-])(?=\s)/, '\\$1');

/** The mark stands at the words, not at the spaces around them. */
function marked(text: string, mark: string): string {
  const words = text.trim();
  const from = text.indexOf(words);
  return words ? text.slice(0, from) + mark + words + mark + text.slice(from + words.length) : text;
}

const rawText = (node: BodyNode): string =>
  typeof node === 'string' ? node : node.tag === 'br' ? '\n' : node.children.map(rawText).join('');

function inlineElement(element: BodyElement): string {
  const text = inline(element.children);
  switch (element.tag) {
    case 'br':
      return '\\\n';
    case 'em':
    case 'i':
    case 'cite':
      return marked(text, '*');
    case 'strong':
    case 'b':
      return marked(text, '**');
    case 'code':
      return `\`${rawText(element)}\``;
    case 'a':
      return element.url && text.trim() ? `[${text.trim()}](${element.url})` : text;
    case 'img':
      return element.url ? `![${escaped(element.alt ?? '').trim()}](${element.url})` : '';
    default:
      return text;
  }
}

function inline(nodes: BodyNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? escaped(node) : inlineElement(node))).join('');
}

const paragraph = (nodes: BodyNode[]) =>
  inline(nodes)
    .replace(/ +/g, ' ')
    .trim()
    .split('\n')
    .map((line) => escapedStart(line.trim()))
    .join('\n');

const indented = (text: string, first: string, rest: string) =>
  text
    .split('\n')
    .map((line, at) => (at === 0 ? first + line : line && rest + line))
    .join('\n');

function list(element: BodyElement): string {
  const items = element.children.filter((node): node is BodyElement => typeof node !== 'string' && node.tag === 'li');
  const lines = items.map((item, at) => {
    const mark = element.tag === 'ol' ? `${at + 1}. ` : '- ';
    return indented(blocks(item.children).join('\n\n'), mark, ' '.repeat(mark.length));
  });
  return lines.join('\n');
}

function descendants(element: BodyElement, tags: string[]): BodyElement[] {
  return element.children.flatMap((node) => {
    if (typeof node === 'string') return [];
    return tags.includes(node.tag) ? [node] : descendants(node, tags);
  });
}

function table(element: BodyElement): string {
  const rows = descendants(element, ['tr']).map((row) =>
    descendants(row, ['td', 'th']).map((cell) =>
      blocks(cell.children).join(' ').replace(/\\?\n/g, ' ').replaceAll('|', '\\|'),
    ),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return '';
  const line = (cells: string[]) => `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  const [head = [], ...body] = rows;
  const caption = descendants(element, ['caption']).map(({ children }) => marked(paragraph(children), '*'));
  const grid = [line(head), line(Array<string>(width).fill('---')), ...body.map(line)].join('\n');
  return [...caption, grid].filter(Boolean).join('\n\n');
}

function block(element: BodyElement): string[] {
  const level = /^h([1-6])$/.exec(element.tag)?.[1];
  if (level) return [`${'#'.repeat(Number(level))} ${paragraph(element.children).replaceAll('\\\n', ' ')}`];
  switch (element.tag) {
    case 'p':
    case 'dt':
      return [paragraph(element.children)];
    case 'hr':
      return ['---'];
    case 'ul':
    case 'ol':
      return [list(element)];
    case 'pre':
      return [`\`\`\`\n${rawText(element).replace(/(?<!\n)\n+$/, '')}\n\`\`\``];
    case 'blockquote':
      return [
        blocks(element.children)
          .join('\n\n')
          .replace(/^/gm, '> ')
          .replace(/(?<! ) +$/gm, ''),
      ];
    case 'table':
      return [table(element)];
    case 'figcaption':
      return blocks(element.children).map((text) => marked(text, '*'));
    case 'iframe':
    case 'video':
      return element.url ? [`<${element.url}>`] : [];
    default:
      return blocks(element.children);
  }
}

/** The blocks of mixed content: what stands between two blocks is a paragraph of its own. */
function blocks(nodes: BodyNode[]): string[] {
  const result: string[] = [];
  let run: BodyNode[] = [];
  const endRun = () => {
    result.push(paragraph(run));
    run = [];
  };
  for (const node of nodes) {
    if (typeof node === 'string' || !(isBlock(node) || node.children.some(isBlock))) {
      run.push(node);
      continue;
    }
    endRun();
    result.push(...block(node));
  }
  endRun();
  return result.filter((text) => text.trim() !== '');
}

/** The body as Markdown, blocks parted by a blank line, without a line break at its end. */
export function toMarkdown(body: BodyNode[]): string {
  return blocks(body).join('\n\n');
}
