/** The line between a browser and the server: passes everything on until a test makes it misbehave, or cuts it. */

import { type IncomingMessage, type Server, type ServerResponse, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What to do with a request: pass it on, drop the connection, or answer something else. */
export type Fault = 'drop' | { readonly status: number; readonly headers: Record<string, string>; readonly body: string };

export interface Line {
  readonly port: number;
  /** The paths asked for since the last `forget`, in order. */
  readonly asked: readonly string[];
  forget(): void;
  /** Decides for each request; undefined passes it on. */
  fault: (path: string) => Fault | undefined;
  /** The server is gone: the port refuses connections, open ones are closed. */
  cut(): Promise<void>;
  /** The server is back at the same port. */
  mend(): Promise<void>;
}

/** Returns a line to the server at this port of localhost. */
export async function openLine(serverPort: number): Promise<Line> {
  const asked: string[] = [];
  let server = await listening(0);
  const line: Line = {
    port: (server.address() as AddressInfo).port,
    asked,
    forget: () => asked.splice(0),
    fault: () => undefined,
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
    if (fault) return void outgoing.writeHead(fault.status, fault.headers).end(fault.body);
    const onward = request({ port: serverPort, path, method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => incoming.socket.destroy());
    incoming.pipe(onward);
  }
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
