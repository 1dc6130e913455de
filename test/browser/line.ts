/** The line between a browser and the server: passes everything on until a test makes it misbehave, or cuts it. */

import { type IncomingMessage, type Server, type ServerResponse, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An HTTP answer. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/**
 * Treatments of a request other than passing it on: `drop` the connection, `stall` for ever, `truncate` the body and end
 * the connection in the middle, answer something else, or rewrite what the server answered.
 */
export type Fault = 'drop' | 'stall' | 'truncate' | Answer | { readonly rewrite: (answer: Answer) => Answer };

export interface Line {
  readonly port: number;
  /** The port of the server behind it. May be set: then another version of the hall is there from now on. */
  server: number;
  /** The paths asked for since the last `forget`, in order. */
  readonly asked: readonly string[];
  readonly forget: () => void;
  /** Decides for each request; undefined passes it on. */
  fault: (path: string) => Fault | undefined;
  /** The number of requests that are stalled now, whose clients still wait. */
  readonly stalled: number;
  /** The server is gone: the port refuses connections, open ones are closed. */
  cut: () => Promise<void>;
  /** The server is back at the same port. */
  mend: () => Promise<void>;
}

/** Returns a line to the server at this port of localhost. */
export async function openLine(serverPort: number): Promise<Line> {
  const asked: string[] = [];
  const waiting = new Set<IncomingMessage>();
  let server = await listening(0);
  const line: Line = {
    port: (server.address() as AddressInfo).port,
    server: serverPort,
    asked,
    forget: () => asked.splice(0),
    fault: () => undefined,
    get stalled() {
      return waiting.size;
    },
    cut: () => closed(server),
    mend: async () => {
      server = await listening(line.port);
    },
  };
  return line;

  function listening(port: number): Promise<Server> {
    const made = createServer(pass);
    return new Promise((resolve) => made.listen(port, () => resolve(made)));
  }

  function pass(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const path = incoming.url ?? '/';
    asked.push(path);
    const fault = line.fault(path);
    if (fault === 'drop') return void incoming.socket.destroy();
    if (fault === 'stall') return stall(incoming);
    if (typeof fault === 'object' && 'status' in fault) return void outgoing.writeHead(fault.status, fault.headers).end(fault.body);
    const { 'accept-encoding': encoding, ...plain } = incoming.headers;
    const headers = fault ? plain : { ...plain, ...(encoding === undefined ? {} : { 'accept-encoding': encoding }) };
    const onward = request({ port: line.server, path, method: incoming.method, headers }, (answer) => {
      if (fault) {
        void spoil(answer, fault, outgoing);
        return;
      }
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => incoming.socket.destroy());
    incoming.pipe(onward);
  }

  function stall(incoming: IncomingMessage): void {
    waiting.add(incoming);
    incoming.socket.once('close', () => waiting.delete(incoming));
  }
}

async function spoil(answer: IncomingMessage, fault: 'truncate' | { rewrite: (answer: Answer) => Answer }, outgoing: ServerResponse) {
  const body = Buffer.concat(await answer.toArray());
  const status = answer.statusCode ?? 502;
  if (fault === 'truncate') {
    outgoing.writeHead(status, { ...answer.headers, 'content-length': body.byteLength });
    outgoing.write(body.subarray(0, Math.floor(body.byteLength / 2)), () => outgoing.destroy());
    return;
  }
  const { 'content-length': _, ...headers } = answer.headers;
  const rewritten = fault.rewrite({ status, headers, body: body.toString() });
  outgoing.writeHead(rewritten.status, rewritten.headers).end(rewritten.body);
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
