/** Serves a preview, and tells its open pages when it is another one. */

import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { type First, listen, pathOf } from '../serve/serve.ts';
import { contentType } from '../../src/guide/content-type.ts';
import type { Preview } from './preview.ts';

const CHANGE = 'event: change\ndata:\n\n';

export interface PreviewServer {
  readonly port: number;
  /** Of the first preview. */
  readonly base: string;
  /** Shows another preview from now on, and loads open pages anew. */
  readonly show: (preview: Preview) => void;
  readonly close: () => Promise<void>;
}

/** Serves a preview on this port; what `before` answers comes before it. Rejects when the port is taken. */
export async function servePreview(first: Preview, port: number, before: First = () => false): Promise<PreviewServer> {
  let preview = first;
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    if (before(request, response)) return;
    if (pathOf(request)?.endsWith('/@dev/events')) listenTo(request, response);
    else answer(preview, request, response);
  });
  return {
    port: await listen(server, port),
    base: first.base,
    show: (next) => {
      preview = next;
      for (const listener of listeners) listener.write(CHANGE);
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };

  function listenTo(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    // The page may be of an earlier preview, even of a server that is gone.
    const shown = /\?(.*)$/.exec(request.url ?? '')?.[1];
    response.write(shown === preview.version ? ':\n\n' : CHANGE);
    listeners.add(response);
    request.on('close', () => listeners.delete(response));
  }
}

function answer({ base, file, page }: Preview, request: IncomingMessage, response: ServerResponse): void {
  const path = pathOf(request);
  if (path === undefined) return void response.writeHead(400).end();
  if (path === base || (path === '/' && base !== '')) return void response.writeHead(302, { Location: `${base}/` }).end();
  const local = path.startsWith(`${base}/`) ? path.slice(base.length + 1) : path;
  const body = file(local);
  if (body !== undefined)
    return void response.writeHead(200, { 'Content-Type': contentType(local), 'Cache-Control': 'no-store' }).end(body);
  const { found, html } = page(`/${local}`);
  // A file that is not there is no page: a script must not get one.
  if (!found && /\.[a-z]+$/.test(local) && !local.endsWith('.html')) return void response.writeHead(404).end();
  response.writeHead(found ? 200 : 404, { 'Content-Type': contentType('.html'), 'Cache-Control': 'no-store' }).end(html);
}
