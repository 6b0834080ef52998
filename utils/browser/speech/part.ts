/** The part of the reading view that reads aloud (parts.ts). */
import type { SpeechPart } from './contract';
import { Listening, type SpeechTools } from './listening';

/** @param css the bar's style sheet, and how what is said is marked */
export function speechPart(tools: SpeechTools, css: string): SpeechPart {
  return {
    open(request) {
      const style = request.place.ownerDocument.createElement('style');
      style.textContent = css;
      request.place.before(style);
      const listening = new Listening(request, tools);
      return () => {
        listening.close();
        style.remove();
      };
    },
  };
}
