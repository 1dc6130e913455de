/** A server that outlives every client: its open connections are bounded, and no request ends it. */

import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';

export interface ServerLimits {
  /** Further connections are closed at once. */
  readonly connections: number;
  /** How long the head of a request may take, in ms. */
  readonly head: number;
  /** How long a whole request may take, in ms. */
  readonly request: number;
  /** How long a connection may be silent, in ms. */
  readonly silence: number;
}

/** A hall full of phones is some hundred; a system gives a program 1,024 files at least. */
export const LIMITS: ServerLimits = { connections: 500, head: 10_000, request: 30_000, silence: 60_000 };

/** Returns a server within these limits. What `answer` throws is asked once more, since a build may just be putting its output in place; then it is a 500. */
export function limited(
  { connections, head, request, silence }: ServerLimits,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Server {
  const checked = { connectionsCheckingInterval: Math.min(head, request) / 2, headersTimeout: head, requestTimeout: request };
  const server = createServer(checked, (asked, response) => {
    // A client that hangs up in the middle is no fault of ours.
    asked.on('error', () => {});
    response.on('error', () => {});
    try {
      answer(asked, response);
    } catch {
      answerAgain(asked, response, answer);
    }
  });
  server.maxConnections = connections;
  server.setTimeout(silence);
  // No more open files: open connections are served all the same. (Before it listens, `listen` reports it.)
  server.on('error', () => {});
  return server;
}

function answerAgain(
  asked: IncomingMessage,
  response: ServerResponse,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): void {
  if (response.headersSent) return void response.destroy();
  try {
    answer(asked, response);
  } catch (error) {
    // Without the address: no log has the words that people search for.
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    if (response.headersSent) response.destroy();
    else response.writeHead(500, { 'Cache-Control': 'no-store' }).end();
  }
}
