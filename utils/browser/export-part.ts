/** The part of the reading view that lets an article be taken along (parts.ts): copies, files, paper. */
import type { Article } from '../article/article';
import type { View } from '../article/sanitise';
import { bibtex, citation, ris } from '../export/cite';
import { toEpub } from '../export/epub';
import type { ExportContext } from '../export/export-words';
import { fileName } from '../export/file-name';
import { toMarkdown } from '../export/markdown';
import { type Picture, pictureAddresses } from '../export/pictures';
import { toWebPage } from '../export/web-page';
import { copyText } from './clipboard';
import { fetchPictures } from './export-pictures';
import { exportWords } from './export-words';
import { translate } from './i18n';
import { uiLanguage } from './page-language';
import { saveFile } from './save-file';
import { takePurifier } from './shared-purifier';

/** What can be done with the article. */
export type ExportKind = 'copy-markdown' | 'markdown' | 'web-page' | 'epub' | 'print' | 'citation' | 'bibtex' | 'ris';

/** How it ended. `missing` counts the pictures that could not be had. */
export type ExportOutcome =
  | { state: 'copied' }
  | { state: 'saved'; name: string; missing: number }
  | { state: 'printed' }
  | { state: 'failed'; kind: 'copy' | 'print' | 'file' };

/** The article as it is at the moment: later pages may still come. */
export interface ExportSubject {
  article(): Article;
  /** Whether pages of it are still being loaded or could not be. */
  isWhole(): boolean;
}

/** What the panel is given. */
export interface ExportModel {
  isWhole: boolean;
  isPartial: boolean;
  run(kind: ExportKind): Promise<ExportOutcome>;
}

/** What the part offers to the reading view. */
export interface ExportPart {
  /** Draws the choices into a place of the view. Returns the way to take them out. */
  draw(place: HTMLElement, subject: ExportSubject): () => void;
}

interface Stage {
  document: Document;
  window: View;
}

/** Asks the browser to print; false where the page's sandbox forbids it, which tells nobody. */
function print(window: Window): boolean {
  let began = false;
  const onBegin = () => {
    began = true;
  };
  window.addEventListener('beforeprint', onBegin, { once: true });
  window.print();
  window.removeEventListener('beforeprint', onBegin);
  return began;
}

function contextFor(window: View, pictures: ReadonlyMap<string, Picture>): ExportContext {
  return { view: window, words: exportWords(translate, uiLanguage()), pictures, made: new Date() };
}

async function save(
  kind: 'markdown' | 'web-page' | 'epub',
  article: Article,
  { document, window }: Stage,
): Promise<ExportOutcome> {
  const addresses = kind === 'markdown' ? [] : pictureAddresses(article, window);
  const pictures = await fetchPictures(addresses, window.location.origin, kind === 'epub');
  const context = contextFor(window, pictures);
  const missing = addresses.length - pictures.size;
  const write = (extension: string, content: BlobPart, type: string): ExportOutcome => {
    const name = fileName(article.title, extension);
    saveFile(document, window, name, content, type);
    return { state: 'saved', name, missing };
  };
  if (kind === 'markdown') return write('md', toMarkdown(article, context, true), 'text/markdown;charset=utf-8');
  if (kind === 'epub') return write('epub', toEpub({ articles: [article] }, context), 'application/epub+zip');
  return write('html', toWebPage(article, context), 'text/html;charset=utf-8');
}

function textFor(kind: 'copy-markdown' | 'citation' | 'bibtex' | 'ris', article: Article, window: View): string {
  const now = new Date();
  if (kind === 'citation') return citation(article, now);
  if (kind === 'bibtex') return bibtex(article, now);
  if (kind === 'ris') return ris(article, now);
  return toMarkdown(article, contextFor(window, new Map()), false);
}

/** Does what was chosen. Never throws: a failure is an outcome that the panel words. */
export async function runExport(
  kind: ExportKind,
  article: Article,
  place: HTMLElement,
  stage: Stage,
): Promise<ExportOutcome> {
  const { document, window } = stage;
  if (kind === 'print') return print(window) ? { state: 'printed' } : { state: 'failed', kind: 'print' };
  if (kind === 'markdown' || kind === 'web-page' || kind === 'epub') {
    return save(kind, article, stage).catch((): ExportOutcome => ({ state: 'failed', kind: 'file' }));
  }
  const copied = await copyText(document, window, place, textFor(kind, article, window)).catch(() => false);
  return copied ? { state: 'copied' } : { state: 'failed', kind: 'copy' };
}

/** The part, with what draws its panel and the panel's style sheet. */
export function exportPart(
  stage: Stage,
  css: string,
  draw: (model: ExportModel, place: HTMLElement) => () => void,
): ExportPart {
  return {
    draw(place, subject) {
      takePurifier();
      const { document } = stage;
      const style = document.createElement('style');
      style.textContent = css;
      const choices = document.createElement('div');
      place.append(style, choices);
      const erase = draw(
        {
          isWhole: subject.isWhole(),
          isPartial: subject.article().partial,
          run: (kind) => runExport(kind, subject.article(), choices, stage),
        },
        choices,
      );
      return () => {
        erase();
        style.remove();
        choices.remove();
      };
    },
  };
}
