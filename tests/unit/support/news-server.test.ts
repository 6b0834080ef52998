import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderSite, type NewsServer, pageSite, startNewsServer } from '../../support/news-server.ts';

interface Reply {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

let parent: string;
let server: NewsServer;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'news-server-'));
  const folder = join(parent, 'site');
  await mkdir(join(folder, 'read'), { recursive: true });
  await writeFile(join(parent, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'index.html'), 'front');
  await writeFile(join(folder, 'read', 'story.html'), 'page one');
  await writeFile(join(folder, 'read', 'story.page2.html'), 'page two');
  await writeFile(join(folder, 'site.css'), 'p{}');
  server = await startNewsServer([
    pageSite('https://one.example/a?b=1', 'only page', { 'x-robots-tag': 'noindex' }),
    folderSite('news.example', folder, { routes: { '/old': 'read/story.html' } }),
    { host: 'broken.example', answer: () => Promise.reject(new Error('broken on purpose')) },
  ]);
});

afterAll(async () => {
  await server.close();
  await rm(parent, { recursive: true, force: true });
});

/** Asks with the path as it is: `fetch` would tidy `..` away and will not set a Host. */
function ask(host: string, path: string, method = 'GET'): Promise<Reply> {
  return send(http.request({ port: server.httpPort, path, method, headers: { host } }));
}

function send(request: http.ClientRequest): Promise<Reply> {
  return new Promise((resolve, reject) => {
    request.on('error', reject);
    request.on('response', (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    request.end();
  });
}

describe('folderSite', () => {
  test.each([
    ['/', 'front'],
    ['/index.html', 'front'],
    ['/read/story', 'page one'],
    ['/read/story/', 'page one'],
    ['/read/story.html?utm=x', 'page one'],
    ['/read/story?page=2', 'page two'],
    ['/read/story.html?page=2', 'page two'],
    ['/read/story?page=3', 'page one'],
    ['/read/story?page=all', 'page one'],
    ['/old', 'page one'],
  ])('%s is "%s"', async (path, body) => {
    expect(await ask('news.example', path)).toMatchObject({ status: 200, body });
  });

  test('sends the content type, and no HTML into the cache', async () => {
    const page = await ask('news.example', '/read/story');
    expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    const sheet = await ask('news.example', '/site.css');
    expect(sheet.headers['content-type']).toBe('text/css; charset=utf-8');
    expect(sheet.headers['cache-control']).toBeUndefined();
  });

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/read/..%2f..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '//etc/passwd',
    '/%00',
    '/%E0%A4%A',
    '/read',
  ])('%s is not there', async (path) => {
    expect((await ask('news.example', path)).status).toBe(404);
  });
});

describe('pageSite', () => {
  test('answers its own address and nothing else', async () => {
    const page = await ask('one.example', '/a?b=1');
    expect(page).toMatchObject({ status: 200, body: 'only page' });
    expect(page.headers['x-robots-tag']).toBe('noindex');
    expect((await ask('one.example', '/a')).status).toBe(404);
    expect((await ask('two.example', '/a?b=1')).status).toBe(404);
  });
});

describe('startNewsServer', () => {
  test('keeps a log and answers HEAD and favicons quietly', async () => {
    server.log.length = 0;
    expect(await ask('news.example', '/', 'HEAD')).toMatchObject({ status: 200, body: '' });
    expect((await ask('news.example', '/favicon.ico')).status).toBe(204);
    expect(server.log).toEqual(['http news.example/', 'http news.example/favicon.ico']);
  });

  test('answers over TLS', async () => {
    const options = { port: server.httpsPort, path: '/', headers: { host: 'news.example' }, rejectUnauthorized: false };
    expect(await send(https.request(options))).toMatchObject({ status: 200, body: 'front' });
    expect(server.spki).toMatch(/^[\w+/]{43}=$/);
  });

  test('is a proxy for plain requests', async () => {
    const reply = await send(http.request({ port: server.proxyPort, path: 'http://one.example/a?b=1' }));
    expect(reply).toMatchObject({ status: 200, body: 'only page' });
  });

  test('reports a failing site as 500', async () => {
    expect(await ask('broken.example', '/')).toMatchObject({ status: 500 });
  });
});
