/** `npm start` without a display: what it prints and what it leaves in .output/demo. */
import { execFile } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { demoArticles } from './support/demo';
import { describeInEachBrowser } from './support/each-browser';

const root = fileURLToPath(new URL('../..', import.meta.url));
const inDemo = (name: string) => join(root, '.output', 'demo', name);
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** A build, a browser's start and four pictures, on a busy machine. */
const PATIENCE = 120_000;

interface Run {
  /** Null where a signal ended it. */
  code: number | null;
  out: string;
  errors: string;
}

/** Runs `npm start -- …args` as a child without a window. */
function start(...args: string[]): Promise<Run> {
  // Vitest's own NODE_ENV would make a build of another kind.
  const { NODE_ENV: _, ...env } = process.env;
  const options = { cwd: root, env: { ...env, JERNIH_HEADLESS: '1' }, timeout: PATIENCE - 10_000 };
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/run.mjs', 'start', ...args], options, (error, out, errors) => {
      const code = error ? (typeof error.code === 'number' ? error.code : null) : 0;
      resolve({ code, out, errors });
    });
  });
}

describeInEachBrowser('npm start without a display', (_open, kind) => {
  const chosen = kind === 'firefox' ? ['--firefox'] : [];

  it(
    'reads the demo article and leaves pictures and text',
    async () => {
      const began = Date.now();
      const { code, out, errors } = await start(...chosen);
      expect(code, errors).toBe(0);

      for (const name of ['page.png', 'reading.png', 'popup.png', 'article.md']) {
        expect(statSync(inDemo(name)).mtimeMs, name).toBeGreaterThan(began);
        expect(out).toContain(join('.output', 'demo', name));
      }
      for (const name of ['page.png', 'reading.png', 'popup.png']) {
        const picture = readFileSync(inDemo(name));
        expect([...picture.subarray(0, PNG.length)], name).toEqual(PNG);
        expect(picture.length, name).toBeGreaterThan(10_240);
      }
      const { title, byline, paragraphs } = demoArticles.id;
      const text = readFileSync(inDemo('article.md'), 'utf8');
      expect(text).toMatch(new RegExp(`^# ${title}\n`));
      expect(text).toContain(paragraphs.at(-1));

      expect(out).toMatch(/^Spotted as an article: yes/m);
      expect(out).toMatch(/^Hidden on the page: [1-9]/m);
      expect(out).toContain(`Title:   ${title}`);
      expect(out).toContain(`Byline:  ${byline}`);
      expect(out).toMatch(/^ +Words: +[3-9]\d\d$/m);
      expect(out).toMatch(/^ +Minutes: +[1-9]$/m);
      const [, removed = ''] = out.split('Left out of the article: ');
      expect(Number.parseInt(removed, 10)).toBeGreaterThan(0);
      expect(removed).toMatch(/^ +\S+: \S.* — \S/m);
      expect(out).toMatch(/^In the reading history: yes$/m);
    },
    PATIENCE,
  );

  it(
    'says in one line that a file has no article',
    async () => {
      const { code, errors } = await start(...chosen, join(root, 'tests', 'demo-site', 'empty.html'));
      expect(code).toBe(1);
      expect(errors).toMatch(/^This page has no article to read: .+$/m);
      expect(errors).not.toMatch(/^\s+at /m);
    },
    PATIENCE,
  );
});

describe('npm start with arguments that it cannot use', () => {
  it.each([
    ['no-such-file.html', /^neither a http\(s\) URL nor a file: no-such-file\.html$/m],
    ['--safari', /^usage: npm start /m],
  ])(
    'refuses %s in one line',
    async (argument, line) => {
      const { code, errors } = await start(argument);
      expect(code).toBe(1);
      expect(errors).toMatch(line);
      expect(errors).not.toMatch(/^\s+at /m);
    },
    PATIENCE,
  );
});
