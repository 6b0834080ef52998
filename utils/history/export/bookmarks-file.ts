/** The history as bookmarks, in the form that every browser takes (Netscape's). Titles and tags, no texts. */
import { oneLine, xmlText } from '../../export/clean-text';
import type { Visit } from '../visit';

const seconds = (time: number): number => Math.floor(time / 1000);
const escaped = (text: string): string => xmlText(oneLine(text));

/** The head of the file and of the folder that the bookmarks are in. */
export function bookmarksStart(folder: string): string {
  return `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
    <DT><H3>${escaped(folder)}</H3>
    <DL><p>
`;
}

/** One bookmark. Tags are parted by commas there: one within a tag becomes a space. */
export function bookmarkLine({ url, title, firstReadAt, lastReadAt, tags = [] }: Visit): string {
  const words = tags.map((tag) => tag.replaceAll(',', ' ')).join(',');
  const tagged = words ? ` TAGS="${escaped(words)}"` : '';
  const times = `ADD_DATE="${seconds(firstReadAt)}" LAST_VISIT="${seconds(lastReadAt)}"`;
  return `        <DT><A HREF="${escaped(url)}" ${times}${tagged}>${escaped(title)}</A>\n`;
}

/** The end of the file. */
export const BOOKMARKS_END = '    </DL><p>\n</DL><p>\n';
