/** What says one thing at a time by the browser's voices, and tells what becomes of it. */
import type { PlayerEvent } from '../../speech/player';
import { longestSeconds } from '../../speech/speech-time';

/** What is to be said. */
export interface Saying {
  /** Comes back with all news of it. */
  turn: number;
  text: string;
  voice: SpeechSynthesisVoice;
  /** A factor of the voice's usual speed. */
  speed: number;
}

/** What becomes of it; `failed` where the voice does not speak. */
export type MouthEvent = Extract<PlayerEvent, { type: 'word' | 'said' | 'stopped' }> | { type: 'failed'; turn: number };

export interface Mouth {
  /** Says something; whatever was said before ends unheard. */
  say(saying: Saying): void;
  hush(): void;
}

const LOOK_EVERY = 1000;
/** Looks at which nothing speaks: once may be the moment between two events. */
const SILENT_LOOKS = 2;
/** Looks that a voice has to begin: those of a network take their time, and Firefox waits for ever without any. */
const LOOKS_TO_BEGIN = 10;
/** It was somebody else: the page, or another extension. */
const BY_OTHERS = ['interrupted', 'canceled'];

interface Spoken {
  saying: Saying;
  /** Held here: browsers forget an utterance that nobody holds, and its events with it. */
  utterance: SpeechSynthesisUtterance;
  begun: boolean;
  silent: number;
  looks: number;
}

/** Browsers lose ends now and then: what no voice says any more was said, and what none has begun never will be. */
function lookAt(spoken: Spoken, { speaking, pending }: SpeechSynthesis): MouthEvent | null {
  const { turn, text, speed } = spoken.saying;
  spoken.looks += 1;
  spoken.silent = speaking || pending ? 0 : spoken.silent + 1;
  if (!spoken.begun) return spoken.looks > LOOKS_TO_BEGIN ? { type: 'failed', turn } : null;
  const isOver = spoken.silent >= SILENT_LOOKS || spoken.looks * (LOOK_EVERY / 1000) > longestSeconds(text, speed);
  return isOver ? { type: 'said', turn } : null;
}

function utter({ text, voice, speed }: Saying): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  // Some systems go by the language alone.
  utterance.lang = voice.lang.replaceAll('_', '-');
  utterance.rate = speed;
  return utterance;
}

/** @param hear told what becomes of what is said */
export function mouthOf(window: Window, hear: (event: MouthEvent) => void): Mouth {
  const { speechSynthesis } = window;
  let now: Spoken | null = null;
  let timer = 0;
  const drop = () => {
    now = null;
    window.clearInterval(timer);
  };
  const tell = (event: MouthEvent) => {
    if (event.type !== 'word') drop();
    hear(event);
  };
  const listen = (spoken: Spoken) => {
    const { utterance, saying } = spoken;
    const { turn } = saying;
    const on = (type: string, then: (event: SpeechSynthesisEvent) => void) =>
      utterance.addEventListener(type, (event) => {
        spoken.begun = true;
        if (now === spoken) then(event as SpeechSynthesisEvent);
      });
    on('start', () => {});
    on('end', () => tell({ type: 'said', turn }));
    on('boundary', ({ name, charIndex, charLength }) => {
      // Chromium says no name for some engines; sentences are known already.
      if (name !== 'sentence') tell({ type: 'word', turn, at: charIndex, length: charLength ?? null });
    });
    on('error', (event) => {
      const { error } = event as SpeechSynthesisErrorEvent;
      tell({ type: BY_OTHERS.includes(error) ? 'stopped' : 'failed', turn });
    });
  };
  return {
    say(saying) {
      drop();
      // Also what the page says: two voices at once are none.
      speechSynthesis.cancel();
      const spoken: Spoken = { saying, utterance: utter(saying), begun: false, silent: 0, looks: 0 };
      now = spoken;
      listen(spoken);
      // A queue that was paused stays so through `cancel` in Chromium.
      speechSynthesis.resume();
      speechSynthesis.speak(spoken.utterance);
      timer = window.setInterval(() => {
        const event = lookAt(spoken, speechSynthesis);
        if (event && now === spoken) tell(event);
      }, LOOK_EVERY);
    },
    hush() {
      if (!now) return;
      drop();
      speechSynthesis.cancel();
    },
  };
}
