/** Serves an output folder and counts what goes over the wire. */

import { type Server, createServer } from 'node:http';
import type { Socket } from 'node:net';
import { answerFrom, listen } from '../serve.ts';

export interface Count {
  readonly requests: number;
  /** Bytes sent, headers included. */
  readonly bytes: number;
}

export interface CountingServer {
  readonly address: string;
  /** Returns what was sent since the last time that this was asked. */
  readonly count: () => Count;
  readonly stop: () => Promise<void>;
}

/** Serves the folder on a free port of localhost. */
export async function countingServer(out: string): Promise<CountingServer> {
  const sockets = new Set<Socket>();
  let [requests, before] = [0, 0];
  const answer = answerFrom(out);
  const server: Server = createServer((request, response) => {
    requests++;
    answer(request, response);
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
