/** A stand-in for the browser's speech that loses events when it is told to: a real one cannot be made to. */
export class SilentSynthesis extends EventTarget {
  speaking = false;
  pending = false;
  spoken: SilentUtterance[] = [];
  cancelled = 0;
  voices: { voiceURI: string; name: string; lang: string; localService: boolean; default: boolean }[] = [];
  getVoices() {
    return this.voices;
  }
  speak(utterance: SilentUtterance) {
    this.spoken.push(utterance);
    this.pending = true;
  }
  cancel() {
    this.cancelled += 1;
    this.speaking = false;
    this.pending = false;
  }
  resume() {}
}

export class SilentUtterance extends EventTarget {
  voice: unknown = null;
  lang = '';
  rate = 1;
  constructor(readonly text: string) {
    super();
  }
  tell(type: string, fields: object = {}) {
    this.dispatchEvent(Object.assign(new Event(type), fields));
  }
}
