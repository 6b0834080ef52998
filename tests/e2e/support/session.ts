import { afterAll, beforeAll } from 'vitest';
import type { BrowserSession, OpenOptions } from '../../support/browsers/session';
import { type NewsServer, type Site, startNewsServer } from '../../support/news-server';
import type { OpenSession } from './each-browser';

/** A server and a browser for one suite, both closed at its end. */
export function useSession(open: OpenSession, sites: Site[], options: Omit<OpenOptions, 'extension' | 'server'> = {}) {
  let server: NewsServer | undefined;
  let session: BrowserSession | undefined;
  beforeAll(async () => {
    server = await startNewsServer(sites);
    session = await open({ ...options, server });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });
  return {
    get browser(): BrowserSession {
      if (!session) throw new Error('the browser is not open yet');
      return session;
    },
    get server(): NewsServer {
      if (!server) throw new Error('the server is not up yet');
      return server;
    },
  };
}
