import { describe, expect, test } from 'vitest';
import { benchArguments } from '../../../scripts/bench/arguments';

const choices = { parts: ['quality', 'cost'], sections: ['veil', 'heap'], peers: ['readability', 'defuddle'] as const };
const read = (line: string) => benchArguments(line.split(' ').filter(Boolean), choices);

describe('the arguments of npm run bench', () => {
  test('nothing is all parts over our own pages, with all peers', () => {
    expect(read('')).toEqual({
      parts: ['quality', 'cost'],
      sections: ['veil', 'heap'],
      count: 100_000,
      quality: {
        corpus: null,
        sets: null,
        peers: ['readability', 'defuddle'],
        limit: null,
        worst: 0,
        writeReadme: false,
      },
    });
  });

  test('everything', () => {
    expect(read('quality --corpus ../corpus --set news,web --peers defuddle --worst 5 --limit=20')).toEqual({
      parts: ['quality'],
      sections: ['veil', 'heap'],
      count: 100_000,
      quality: {
        corpus: '../corpus',
        sets: ['news', 'web'],
        peers: ['defuddle'],
        limit: 20,
        worst: 5,
        writeReadme: false,
      },
    });
    expect(read('quality --corpus a --write-readme').quality.writeReadme).toBe(true);
    expect(read('quality --peers none').quality.peers).toEqual([]);
  });

  test('parts keep their order', () => {
    expect(read('cost quality').parts).toEqual(['quality', 'cost']);
  });

  test('sections of cost are named after it', () => {
    expect(read('cost heap')).toMatchObject({ parts: ['cost'], sections: ['heap'] });
    expect(read('cost heap veil').sections).toEqual(['veil', 'heap']);
    expect(read('cost').sections).toEqual(['veil', 'heap']);
  });

  test('the history is measured where it is asked for', () => {
    const withHistory = { ...choices, parts: ['quality', 'history'] };
    expect(benchArguments([], withHistory).parts).toEqual(['quality']);
    expect(benchArguments(['history', '--count', '5000'], withHistory)).toMatchObject({
      parts: ['history'],
      count: 5_000,
    });
  });

  test.each([
    ['quality --count 9', '--count is an option of history'],
    ['heap', '“heap” is a section of cost'],
    ['cost veils', 'no part “veils”; there are: quality, cost'],
    ['speed', 'no part “speed”; there are: quality, cost'],
    ['--peers readability,trafilatura', 'no peer “trafilatura”; there are: readability, defuddle'],
    ['--limit 0', '--limit takes a number from 1, not “0”'],
    ['--worst many', '--worst takes a number from 1, not “many”'],
    ['cost --limit 3', '--limit is an option of quality'],
    ['quality --write-readme', '--write-readme needs --corpus'],
    ['quality --corpus a --limit 3 --write-readme', 'leave --limit out'],
    ['quality --corpsu a', '--corpsu'],
    ['quality --corpus', '--corpus'],
  ])('%s', (line, message) => {
    expect(() => read(line)).toThrow(message);
    expect(() => read(line)).toThrow('usage: npm run bench');
  });
});
