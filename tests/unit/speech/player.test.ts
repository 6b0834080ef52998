import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LanguageRun } from '@/utils/speech/languages';
import { type Player, type PlayerEvent, placeOf, playerAt, step, wantedOf } from '@/utils/speech/player';
import { type Script, scriptOf } from '@/utils/speech/script';

const inEnglish = (text: string): LanguageRun[] => [{ start: 0, end: text.length, lang: 'en' }];
const scriptFor = (text: string): Script => scriptOf(text, inEnglish(text));
const letters = (text: string) => text.replace(/\s/g, '');

const TEXT =
  'The ferry left late. Nobody on the upper deck complained about it at all.\nThe lamp stays lit. It costs little.';
const sample = scriptFor(TEXT);
const run = (player: Player, ...events: PlayerEvent[]) => events.reduce(step, player);
const said = (player: Player): PlayerEvent => ({ type: 'said', turn: player.turn });
const word = (player: Player, at: number, length: number | null = null): PlayerEvent => ({
  type: 'word',
  turn: player.turn,
  at,
  length,
});
const speaking = run(playerAt(sample, 0), { type: 'play' });
const textOf = (player: Player) => wantedOf(player)?.text;

describe('a player', () => {
  test('waits until it is told, says line after line, and ends', () => {
    expect(wantedOf(playerAt(sample, 0))).toBeNull();
    const heard = [];
    let player = speaking;
    for (let n = 0; n < 9 && player.status === 'speaking'; n++) {
      heard.push(textOf(player));
      player = step(player, said(player));
    }
    expect(heard).toEqual([
      'The ferry left late.',
      'Nobody on the upper deck complained about it at all.',
      'The lamp stays lit.',
      'It costs little.',
    ]);
    expect(player.status).toBe('ended');
    expect(textOf(step(player, { type: 'play' }))).toBe('The ferry left late.');
  });

  test('goes on at the word where it was paused', () => {
    const paused = run(speaking, word(speaking, 10, 4), { type: 'pause' });
    expect([paused.status, wantedOf(paused)]).toEqual(['paused', null]);
    expect(textOf(step(paused, { type: 'play' }))).toBe('left late.');
  });

  test('goes on at the beginning of the line where the voice tells no words', () => {
    expect(textOf(run(speaking, { type: 'pause' }, { type: 'play' }))).toBe('The ferry left late.');
  });

  test('finds the length of a word that no voice has told', () => {
    const { word: found } = run(speaking, word(speaking, 4));
    expect(TEXT.slice(found?.start, found?.end)).toBe('ferry');
  });

  test.each([-3, 20, 900, Number.NaN])('takes no word from outside its line (%d)', (at) => {
    expect(run(speaking, word(speaking, at, 2))).toEqual(speaking);
  });

  test('hears nothing of earlier turns', () => {
    const next = step(speaking, said(speaking));
    for (const late of [said(speaking), word(speaking, 4), { type: 'stopped', turn: speaking.turn } as const]) {
      expect(step(next, late)).toBe(next);
    }
  });

  test('waits where somebody else has ended it', () => {
    const stopped = run(speaking, word(speaking, 4, 5), { type: 'stopped', turn: speaking.turn });
    expect([stopped.status, placeOf(stopped)]).toEqual(['paused', 4]);
  });

  test('says the rest anew where voice or speed were changed, and only then', () => {
    const renewed = run(speaking, word(speaking, 4, 5), { type: 'renew' });
    expect(textOf(renewed)).toBe('ferry left late.');
    expect(renewed.turn).toBeGreaterThan(speaking.turn);
    const paused = step(speaking, { type: 'pause' });
    expect(step(paused, { type: 'renew' })).toBe(paused);
  });
});

describe('skipping', () => {
  const on = (unit: 'sentence' | 'paragraph'): PlayerEvent => ({ type: 'skip', unit, by: 1 });
  const back = (unit: 'sentence' | 'paragraph'): PlayerEvent => ({ type: 'skip', unit, by: -1 });

  test('goes on by sentence and by paragraph, and ends behind the last', () => {
    expect(textOf(step(speaking, on('sentence')))).toMatch(/^Nobody/);
    expect(textOf(step(speaking, on('paragraph')))).toBe('The lamp stays lit.');
    expect(run(speaking, on('paragraph'), on('paragraph')).status).toBe('ended');
  });

  test('goes back to the beginning of what was begun, else to the one before', () => {
    const second = step(speaking, on('sentence'));
    expect(textOf(step(second, back('sentence')))).toBe('The ferry left late.');
    expect(textOf(run(second, word(second, 45, 2), back('sentence')))).toMatch(/^Nobody/);
    expect(textOf(run(speaking, on('paragraph'), back('paragraph')))).toBe('The ferry left late.');
    expect(textOf(step(speaking, back('paragraph')))).toBe('The ferry left late.');
  });

  test('while it waits moves the place and says nothing', () => {
    const paused = run(speaking, { type: 'pause' }, on('paragraph'));
    expect(wantedOf(paused)).toBeNull();
    expect(textOf(step(paused, { type: 'play' }))).toBe('The lamp stays lit.');
  });

  test('back from the end means the last one', () => {
    const end = run(speaking, on('paragraph'), on('paragraph'), back('sentence'));
    expect(end.status).toBe('paused');
    expect(textOf(step(end, { type: 'play' }))).toBe('It costs little.');
  });

  test('to a place means the beginning of its sentence', () => {
    expect(textOf(step(speaking, { type: 'go', to: TEXT.indexOf('complained') }))).toMatch(/^Nobody/);
  });
});

describe('a longer text', () => {
  const longer = scriptFor(`${TEXT}\nA page more.`);

  test('goes on where it was', () => {
    const second = run(speaking, said(speaking));
    const grown = step(second, { type: 'rewrite', script: longer, at: placeOf(second) });
    expect(textOf(grown)).toBe(textOf(second));
  });

  test('goes on behind what had come to an end, when it is told to', () => {
    const end = run(speaking, { type: 'skip', unit: 'paragraph', by: 1 }, { type: 'skip', unit: 'paragraph', by: 1 });
    const grown = step(end, { type: 'rewrite', script: longer, at: placeOf(end) });
    expect(wantedOf(grown)).toBeNull();
    expect(textOf(step(grown, { type: 'play' }))).toBe('A page more.');
  });
});

test('nothing to read is nothing to say', () => {
  const empty = playerAt(scriptFor(''), 0);
  for (const event of [{ type: 'play' }, { type: 'go', to: 3 }, { type: 'skip', unit: 'sentence', by: -1 }] as const) {
    expect(wantedOf(step(empty, event))).toBeNull();
  }
});

/** Texts of several paragraphs, with long sentences, other scripts and nothing at all among them. */
const sentence = fc.oneof(
  fc
    .array(fc.constantFrom('lamp', 'of', 'the', 'harbour,', '“keeps”', '12.5', 'Dr.'), { minLength: 1, maxLength: 60 })
    .map((words) => `${words.join(' ')}.`),
  fc.constantFrom('港は静かだ。', 'غادر القارب؟', 'नाव चली गई।', '…', '👩‍👩‍👧 came!', ''),
);
const texts = fc
  .array(
    fc.array(sentence, { maxLength: 4 }).map((all) => all.join(' ')),
    { minLength: 1, maxLength: 5 },
  )
  .map((all) => all.join('\n'));

const moves = fc.array(
  fc.oneof(
    fc.record({
      does: fc.constantFrom('said' as const, 'pause' as const, 'play' as const, 'renew' as const, 'stopped' as const),
    }),
    fc.record({ does: fc.constant('word' as const), at: fc.nat(200) }),
    fc.record({ does: fc.constant('late' as const), turn: fc.nat(5) }),
  ),
  { maxLength: 60 },
);
const skips = fc.array(
  fc.record({
    unit: fc.constantFrom('sentence' as const, 'paragraph' as const),
    by: fc.constantFrom(1 as const, -1 as const),
  }),
);

/** Plays a story, as far as the end of the text, and gives back what was said to its end or to the word where it was broken off. */
function listen(player: Player, events: PlayerEvent[]): { player: Player; heard: string } {
  let heard = '';
  let now = player;
  for (const event of events) {
    if (now.status === 'ended' && now !== player) break;
    const live = 'turn' in event ? { ...event, turn: now.turn + event.turn } : event;
    const next = step(now, live);
    if (now.status === 'speaking' && next.turn !== now.turn) {
      const end = live.type === 'said' ? now.script.lines[now.line]?.end : placeOf(now);
      heard += now.script.text.slice(now.from, end);
    }
    now = next;
  }
  return { player: now, heard };
}

/** In a story a turn is told from the present one on. */
const NOW = 0;
const eventsOf = (story: { does: string; at?: number; turn?: number }[]): PlayerEvent[] =>
  story.map(({ does, at = 0, turn = 0 }): PlayerEvent => {
    if (does === 'word') return { type: 'word', turn: NOW, at, length: null };
    if (does === 'late') return { type: 'said', turn: -1 - turn };
    if (does === 'said' || does === 'stopped') return { type: does, turn: NOW };
    return { type: does as 'play' | 'pause' | 'renew' };
  });

test('every letter is said once and in order, whatever the pauses', () => {
  fc.assert(
    fc.property(texts, moves, (text, story) => {
      const script = scriptFor(text);
      const begun = listen(playerAt(script, 0), [{ type: 'play' }, ...eventsOf(story)]);
      const rest = Array.from({ length: script.lines.length + 1 }, (): PlayerEvent => ({ type: 'said', turn: NOW }));
      // What has come to its end begins anew with the next play.
      const end =
        begun.player.status === 'ended' ? { ...begun, heard: '' } : listen(begun.player, [{ type: 'play' }, ...rest]);
      expect(letters(begun.heard + end.heard)).toBe(letters(text));
      expect(end.player.status).toBe(script.lines.length > 0 ? 'ended' : 'paused');
    }),
    { numRuns: 300 },
  );
});

test('after a skip it goes on at the beginning of a sentence or paragraph, to the last letter', () => {
  fc.assert(
    fc.property(texts, moves, skips, (text, story, skipping) => {
      const script = scriptFor(text);
      fc.pre(script.lines.length > 0);
      const before = listen(playerAt(script, 0), [{ type: 'play' }, ...eventsOf(story)]).player;
      const after = skipping.reduce((now, one) => step(now, { type: 'skip', ...one }), before);
      if (after === before) return;
      const starts = script.lines.filter((one, n) => script.lines[n - 1]?.sentence !== one.sentence);
      if (after.status !== 'ended') expect(starts.map(({ start }) => start)).toContain(after.from);
      const from = after.status === 'ended' ? 0 : after.from;
      const rest = Array.from({ length: script.lines.length + 1 }, (): PlayerEvent => ({ type: 'said', turn: NOW }));
      expect(letters(listen(after, [{ type: 'play' }, ...rest]).heard)).toBe(letters(text.slice(from)));
    }),
    { numRuns: 300 },
  );
});
