/** The voices that the browser has. */
import type { Voice } from '../../speech/voices';

/** Milliseconds after which a browser that has named no voice has none. */
const NAMED_WITHIN = 2000;

/** A voice as choosing needs it, and the browser's own. */
export interface VoiceHere extends Voice {
  native: SpeechSynthesisVoice;
}

function voicesNow(synthesis: SpeechSynthesis): VoiceHere[] {
  return synthesis.getVoices().map((native) => {
    const { voiceURI: uri, name, lang, localService: isLocal, default: isDefault } = native;
    return { uri, name, lang, isLocal, isDefault, native };
  });
}

/**
 * Tells the voices once they are known, none included, and again with each change: both browsers load them after the
 * first question. Returns the way to stop.
 */
export function watchVoices(window: Window, onVoices: (voices: readonly VoiceHere[]) => void): () => void {
  const { speechSynthesis } = window;
  const tell = () => onVoices(voicesNow(speechSynthesis));
  const onChange = () => {
    const isEmpty = speechSynthesis.getVoices().length === 0;
    // Chromium tells a change to nothing first; nothing more may follow.
    if (!isEmpty || known) tell();
    known ||= !isEmpty;
  };
  let known = false;
  speechSynthesis.addEventListener('voiceschanged', onChange);
  const timer = window.setTimeout(() => {
    if (!known) tell();
    known = true;
  }, NAMED_WITHIN);
  if (speechSynthesis.getVoices().length > 0) onChange();
  return () => {
    window.clearTimeout(timer);
    speechSynthesis.removeEventListener('voiceschanged', onChange);
  };
}
