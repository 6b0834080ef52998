/** One article being read aloud, from the opening of its bar to the closing. */
import { primaryOf } from '../../speech/languages';
import { type Player, type PlayerEvent, playerAt, step, wantedOf } from '../../speech/player';
import { sentenceOf } from '../../speech/script';
import { nextSpeed, parseSpeechSettings, type SpeechSettings } from '../../speech/speech-settings';
import { minutesToHear } from '../../speech/speech-time';
import { chooseVoice, voicesFor } from '../../speech/voices';
import { type ArticleScript, articleScript } from './article-script';
import type { DrawSpeech, SpeechModel, SpeechRequest, SpeechTrouble } from './contract';
import { type Follow, followSpeech } from './follow';
import { listenForKeys } from './keys-here';
import { speechMarks } from './marks';
import { type Mouth, type MouthEvent, mouthOf } from './mouth';
import { firstPlace, placeAfter, placeInView, rememberPlace } from './speech-place';
import { loadSpeechSettings, saveSpeechSettings } from './stored';
import { type VoiceHere, watchVoices } from './voices-here';

/** What the part brings along. */
export interface SpeechTools {
  window: Window;
  draw: DrawSpeech;
  /** BCP 47 of the interface, for articles that do not say their language. */
  locale: string;
}

/** Making one begins to read; `close` ends it and remembers the place. */
export class Listening {
  readonly #request: SpeechRequest;
  readonly #tools: SpeechTools;
  readonly #lang: string;
  readonly #source: ArticleScript;
  readonly #mouth: Mouth;
  readonly #marks = speechMarks();
  readonly #follow: Follow;
  readonly #stops: (() => void)[];
  #player: Player;
  #settings: SpeechSettings = parseSpeechSettings(null);
  /** Null until the browser has named them. */
  #voices: readonly VoiceHere[] | null = null;
  #hasFailed = false;
  #hasOptions = false;
  #erase = () => {};

  constructor(request: SpeechRequest, tools: SpeechTools) {
    const { window } = tools;
    const { article, scroller, url } = request;
    this.#request = request;
    this.#tools = tools;
    this.#lang = primaryOf(request.lang) ? (request.lang ?? tools.locale) : tools.locale;
    this.#source = articleScript(article, this.#lang, this.#settings.speed);
    const { map, script } = this.#source;
    this.#player = playerAt(script, firstPlace(url, scroller, map, script));
    this.#mouth = mouthOf(window, (event) => this.#hear(event));
    this.#follow = followSpeech(window, scroller, () => this.#redraw());
    // Chromium speaks on when the page is left.
    const onLeave = () => this.#do({ type: 'pause' });
    window.addEventListener('pagehide', onLeave);
    this.#stops = [
      listenForKeys(request.place, this.#model()),
      request.onEscape(() => this.#onEscape()),
      () => window.removeEventListener('pagehide', onLeave),
    ];
    this.#redraw();
    void this.#begin();
  }

  /** Ends it. */
  close(): void {
    rememberPlace(this.#request.url, this.#player);
    for (const stop of this.#stops.splice(0)) stop();
    this.#mouth.hush();
    this.#follow.stop();
    this.#source.stop();
    this.#marks.clear();
    this.#erase();
  }

  async #begin(): Promise<void> {
    this.#settings = await loadSpeechSettings();
    // It may be closed by now.
    if (this.#stops.length === 0) return;
    let isFirst = true;
    const stop = watchVoices(this.#tools.window, (voices) => {
      this.#voices = voices;
      if (isFirst) this.#play();
      isFirst = false;
      this.#redraw();
    });
    this.#stops.push(stop);
  }

  #play(): void {
    this.#hasFailed = false;
    if (!this.#trouble()) this.#do({ type: 'play' });
    this.#redraw();
  }

  #trouble(): SpeechTrouble | null {
    if (!this.#voices) return null;
    const choice = chooseVoice(this.#voices, this.#lang, this.#settings.voices);
    if (!choice.voice) return choice.why;
    return this.#hasFailed ? 'failed' : null;
  }

  /** The voice of a language; where it has none of its own the article's. */
  #voiceOf(lang: string | null): VoiceHere | null {
    const voices = this.#voices ?? [];
    const own = chooseVoice(voices, lang, this.#settings.voices).voice;
    const voice = own ?? chooseVoice(voices, this.#lang, this.#settings.voices).voice;
    return voices.find((one) => one === voice) ?? null;
  }

  #hear(event: MouthEvent): void {
    const hasFailed = event.type === 'failed';
    if (hasFailed && event.turn !== this.#player.turn) return;
    this.#hasFailed = hasFailed;
    this.#do(hasFailed ? { type: 'pause' } : event);
  }

  #do(event: PlayerEvent): void {
    const before = this.#player;
    this.#player = this.#inStep(step(before, event), event.type === 'said');
    if (this.#player.turn !== before.turn) this.#say();
    this.#mark();
    if (this.#player.turn !== before.turn) this.#redraw();
    if (event.type === 'said' && before.status === 'speaking' && this.#player.status === 'ended')
      this.#request.onHeard?.();
  }

  /** What was read to its end goes on by itself where a later page has come meanwhile. */
  #inStep(player: Player, goesOn: boolean): Player {
    if (!this.#source.refresh(this.#settings.speed)) return player;
    const { script } = this.#source;
    const next = step(player, { type: 'rewrite', script, at: placeAfter(player, script.text) });
    return goesOn && player.status === 'ended' && next.status === 'paused' ? step(next, { type: 'play' }) : next;
  }

  #say(): void {
    const wanted = wantedOf(this.#player);
    const voice = wanted && this.#voiceOf(wanted.lang);
    if (wanted && voice) this.#mouth.say({ ...wanted, voice: voice.native, speed: this.#settings.speed });
    else this.#mouth.hush();
  }

  #mark(): void {
    const { status, script, line, word } = this.#player;
    const own = status === 'ended' ? null : (script.lines[line] ?? null);
    const said = this.#source.rangeOf(word);
    this.#marks.show(this.#source.rangeOf(own && sentenceOf(script, line)), said);
    this.#follow.at(said ?? this.#source.rangeOf(own));
  }

  #onEscape(): boolean {
    if (this.#hasOptions) this.#showOptions(false);
    else this.#request.onClosed();
    return true;
  }

  #showOptions(shown: boolean): void {
    this.#hasOptions = shown;
    this.#redraw();
  }

  #change(settings: Partial<SpeechSettings>): void {
    this.#settings = { ...this.#settings, ...settings };
    void saveSpeechSettings(this.#settings);
    this.#hasFailed = false;
    this.#do({ type: 'renew' });
    this.#redraw();
  }

  #chooseVoice(uri: string): void {
    const waited = this.#trouble() !== null;
    const language = primaryOf(this.#lang) ?? '';
    this.#change({ voices: { ...this.#settings.voices, [language]: uri } });
    if (waited) this.#play();
  }

  #redraw(): void {
    this.#erase = this.#tools.draw(this.#model(), this.#request.place);
  }

  #model(): SpeechModel {
    const { script, status, line } = this.#player;
    const { speed } = this.#settings;
    return {
      status,
      trouble: this.#trouble(),
      lang: this.#lang,
      progress: status === 'ended' ? 1 : (script.lines[line]?.start ?? 0) / Math.max(1, script.text.length),
      minutesLeft: minutesToHear(this.#player, speed),
      isAway: this.#follow.isAway,
      speed,
      voices: voicesFor(this.#voices ?? [], this.#lang),
      voice: this.#voiceOf(this.#lang)?.uri ?? null,
      hasOptions: this.#hasOptions,
      toggle: () => (this.#player.status === 'speaking' ? this.#do({ type: 'pause' }) : this.#play()),
      pause: () => this.#do({ type: 'pause' }),
      skip: (unit, by) => this.#do({ type: 'skip', unit, by }),
      setSpeed: (next) => this.#change({ speed: next }),
      stepSpeed: (by) => this.#change({ speed: nextSpeed(this.#settings.speed, by) }),
      chooseVoice: (uri) => this.#chooseVoice(uri),
      showOptions: (shown) => this.#showOptions(shown),
      goBack: () => this.#follow.goBack(),
      readFromHere: () => this.#readFromHere(),
      close: () => this.#request.onClosed(),
    };
  }

  #readFromHere(): void {
    const { map, script } = this.#source;
    this.#do({ type: 'go', to: placeInView(this.#request.scroller, map, script) });
    this.#follow.goBack();
    this.#play();
  }
}
