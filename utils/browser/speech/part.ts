/** The part of the reading view that reads aloud (parts.ts). */
import { STYLE } from '../guards/page-css';
import type { SpeechPart } from './contract';
import { Listening, type SpeechTools } from './listening';

/** Its style sheets: of the bar, and of the marks in the text. */
export interface SpeechSheets {
  bar: string;
  marks: string;
}

function styleOf(document: Document, css: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = css;
  return style;
}

/** Marks are coloured by the tree that the text stands in: the view's, or the page's in the layout for translators. */
export function speechPart(tools: SpeechTools, { bar, marks }: SpeechSheets): SpeechPart {
  return {
    open(request) {
      const { ownerDocument: document } = request.place;
      const inView = styleOf(document, bar + marks);
      const inPage = styleOf(document, marks);
      inPage.setAttribute(STYLE, 'marks');
      request.place.before(inView);
      (document.head ?? document.documentElement).append(inPage);
      const listening = new Listening(request, tools);
      return () => {
        listening.close();
        inView.remove();
        inPage.remove();
      };
    },
  };
}
