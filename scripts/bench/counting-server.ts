/** Serves an output folder and counts the bytes on the wire. */

import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { contentType } from '../../src/guide/content-type.ts';
import { answerFrom, listen, pathOf } from '../serve/serve.ts';

export interface Count {
  readonly requests: number;
  /** Bytes sent, headers included. */
  readonly bytes: number;
}

export interface CountingServer {
  readonly address: string;
  /** Returns the transfer since its last call. */
  readonly count: () => Count;
  readonly stop: () => Promise<void>;
}

export interface Conditions {
  /** How far away the server is: milliseconds before each answer. */
  readonly distance?: number;
  /** Files besides those of the folder, by path. */
  readonly more?: ReadonlyMap<string, string>;
}

/** Serves the folder on a free port of localhost. */
export async function countingServer(out: string, { distance = 0, more = new Map() }: Conditions = {}): Promise<CountingServer> {
  const sockets = new Set<Socket>();
  let [requests, before] = [0, 0];
  const answerFolder = answerFrom(out);
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const path = pathOf(request) ?? '';
    const text = more.get(path);
    if (text === undefined) answerFolder(request, response);
    else sendText(response, path, text);
  };
  const server: Server = createServer((request, response) => {
    requests++;
    if (distance === 0) answer(request, response);
    else setTimeout(answer, distance, request, response);
  });
  server.on('connection', (socket) => sockets.add(socket));
  const port = await listen(server, 0);
  return {
    address: `http://localhost:${port}`,
    count: () => {
      const bytes = [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0);
      const count = { requests, bytes: bytes - before };
      [requests, before] = [0, bytes];
      return count;
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

function sendText(response: ServerResponse, path: string, text: string): void {
  const body = gzipSync(text);
  const headers = {
    'Content-Type': contentType(path),
    'Content-Encoding': 'gzip',
    'Content-Length': body.length,
    'Cache-Control': 'no-cache',
  };
  response.writeHead(200, headers).end(body);
}
