import { readFile, realpath, stat } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { extname, join, sep } from 'node:path';
import type { Duplex } from 'node:stream';
import { serverCertificate } from './certificate.ts';

export interface Site {
  /** host name, or '*' for any */
  host: string;
  /** answers a request or returns null to fall through to the next site */
  answer(url: URL, headers: http.IncomingHttpHeaders): Promise<SiteAnswer | null> | SiteAnswer | null;
}

export interface SiteAnswer {
  status?: number;
  /** lower-case names; without a content-type the body is sent as HTML */
  headers?: Record<string, string>;
  body: string | Uint8Array;
}

export interface NewsServer {
  httpPort: number;
  httpsPort: number;
  /** HTTP proxy for Firefox: plain requests and CONNECT for any host end at these servers */
  proxyPort: number;
  /** base64 sha256 of the public key, for Chromium's --ignore-certificate-errors-spki-list */
  spki: string;
  /** every request as `scheme host/path` in order */
  log: string[];
  close(): Promise<void>;
}

const HTML = 'text/html; charset=utf-8';

const CONTENT_TYPES: Record<string, string> = {
  '.html': HTML,
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp4': 'video/mp4',
};

/**
 * Serves the sites on loopback, over HTTP, HTTPS and as a proxy, on free ports.
 * Takes the sites, tried in order by host name; hands back the ports, the request log and `close`.
 */
export async function startNewsServer(sites: Site[]): Promise<NewsServer> {
  const { key, cert, spki } = await serverCertificate();
  const log: string[] = [];
  const plain = http.createServer(requestListener('http', sites, log));
  const secure = https.createServer({ key, cert }, requestListener('https', sites, log));
  const proxy = http.createServer(requestListener('http', sites, log));

  const sockets = new Set<net.Socket>();
  const servers = [plain, secure, proxy];
  for (const server of servers) server.on('connection', (socket: net.Socket) => track(sockets, socket));
  const [httpPort, httpsPort, proxyPort] = await Promise.all([listen(plain), listen(secure), listen(proxy)]);

  proxy.on('connect', (request, client, head) => {
    const upstream = net.connect(request.url?.endsWith(':80') ? httpPort : httpsPort, '127.0.0.1');
    track(sockets, upstream);
    tunnel(client, upstream, head);
  });

  async function close(): Promise<void> {
    const closed = servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve())));
    for (const socket of sockets) socket.destroy();
    await Promise.all(closed);
  }
  return { httpPort, httpsPort, proxyPort, spki, log, close };
}

/**
 * A site from a folder: extensionless paths map to `.html`, '/' to `index.html`, `?page=N` (or `?page=all`) to
 * `X.pageN.html` (`X.all.html`) where that file exists. Takes the host ('*' for any), the folder, and optionally
 * overrides from request path to file and headers for every answer. Nothing outside the folder is ever served.
 */
export function folderSite(
  host: string,
  folder: string,
  options: {
    /** path -> file overrides, files relative to the folder */
    routes?: Record<string, string>;
    headers?: Record<string, string>;
  } = {},
): Site {
  async function answer(url: URL): Promise<SiteAnswer | null> {
    const path = options.routes?.[url.pathname] ?? decodePath(url.pathname);
    if (path === null) return null;
    for (const candidate of candidates(path, url.searchParams.get('page'))) {
      const file = await fileInside(folder, candidate);
      if (!file) continue;
      const type = CONTENT_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
      return { headers: { 'content-type': type, ...options.headers }, body: await readFile(file) };
    }
    return null;
  }
  return { host, answer };
}

/**
 * One page of given HTML at an exact URL (path and query; the scheme and the port do not matter).
 * Everything else of that host falls through, so is a 404 unless another site has it.
 */
export function pageSite(url: string, html: string | Uint8Array, headers: Record<string, string> = {}): Site {
  const page = new URL(url);
  return {
    host: page.hostname,
    answer: (asked) =>
      asked.pathname === page.pathname && asked.search === page.search
        ? { headers: { 'content-type': HTML, ...headers }, body: html }
        : null,
  };
}

function requestListener(scheme: 'http' | 'https', sites: Site[], log: string[]): http.RequestListener {
  return async (request, response) => {
    const { status, headers, body } = await answerRequest(scheme, sites, log, request).catch(failure);
    response.writeHead(status ?? 200, { ...headers, 'content-length': Buffer.byteLength(body) });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
}

async function answerRequest(
  scheme: string,
  sites: Site[],
  log: string[],
  request: http.IncomingMessage,
): Promise<SiteAnswer> {
  const url = requestUrl(scheme, request);
  if (!url) return text(400, 'Bad request');
  log.push(`${url.protocol.slice(0, -1)} ${url.host}${url.pathname}`);
  for (const site of sites) {
    if (site.host !== '*' && site.host !== url.hostname) continue;
    const answer = await site.answer(url, request.headers);
    if (answer) return withDefaultHeaders(answer);
  }
  // Browsers ask for it on their own; a 404 would be noise in their consoles.
  return url.pathname === '/favicon.ico' ? { status: 204, body: '' } : text(404, `Not found: ${url.href}`);
}

function requestUrl(scheme: string, request: http.IncomingMessage): URL | null {
  const target = request.url ?? '/';
  // Joined, not resolved: a path such as `//other.example/x` must stay on this host.
  const href = /^https?:\/\//i.test(target) ? target : `${scheme}://${request.headers.host ?? 'localhost'}${target}`;
  return URL.canParse(href) ? new URL(href) : null;
}

function withDefaultHeaders(answer: SiteAnswer): SiteAnswer {
  const headers: Record<string, string> = { 'content-type': HTML, ...answer.headers };
  if (headers['content-type']?.startsWith('text/html')) headers['cache-control'] ??= 'no-store';
  return { ...answer, headers };
}

function text(status: number, body: string): SiteAnswer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body };
}

function failure(error: unknown): SiteAnswer {
  return text(500, error instanceof Error ? (error.stack ?? error.message) : String(error));
}

function decodePath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

/** The files that may stand for a path, best first. */
function candidates(path: string, page: string | null): string[] {
  const bare = path.replace(/(?<!\/)\/+$/, '').replace(/\.html$/, '') || '/index';
  const plain = [path, `${bare}.html`, `${bare}/index.html`];
  if (page === 'all') return [`${bare}.all.html`, ...plain];
  return page && /^\d+$/.test(page) ? [`${bare}.page${page}.html`, ...plain] : plain;
}

/** The real path of a file, or null when there is none or it lies outside the folder (`..`, links). */
async function fileInside(folder: string, path: string): Promise<string | null> {
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
    return file.startsWith(root + sep) && (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}

async function listen(server: net.Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

function track(sockets: Set<net.Socket>, socket: net.Socket): void {
  sockets.add(socket);
  socket.once('close', () => sockets.delete(socket));
}

function tunnel(client: Duplex, upstream: net.Socket, head: Buffer): void {
  upstream.once('connect', () => {
    client.write('HTTP/1.1 200 OK\r\n\r\n');
    upstream.write(head);
    upstream.pipe(client).pipe(upstream);
  });
  for (const [end, other] of [
    [client, upstream],
    [upstream, client],
  ] as const) {
    // A reset by the browser is ordinary; 'close' follows and takes the other end down.
    end.on('error', () => {});
    end.on('close', () => other.destroy());
  }
}
