/** A hall whose pages of /print are served, as another program and a browser without script ask for them. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { answerPrint } from '../../scripts/serve/answer-print.ts';
import { generateHall } from '../../scripts/bench/generated-hall.ts';
import { compile } from '../../scripts/journey/compile.ts';
import { type Serving, serve } from '../../scripts/serve/serve.ts';
import type { PrintRoom } from '../../scripts/sheets/desk/print-pages.ts';

interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface ServedRoom {
  /** The hall's folder. */
  readonly dir: string;
  readonly port: number;
  /** Serves the same hall with another address, or the result of another compile. */
  readonly reopen: (otherwise: Partial<PrintRoom>) => Promise<void>;
  /** Sends the path as it is: `fetch` would tidy it up. */
  readonly ask: (path: string, asked?: Asked) => Promise<Answer>;
  /** The headers of a browser that sends a form of these pages. */
  readonly own: () => Record<string, string>;
  /** Asks, as that form does, that the poster of A1 be noted as printed. */
  readonly freeze: (more?: Asked) => Promise<Answer>;
  /** Returns codes.yaml. */
  readonly register: () => string;
  /** Changes a file of the hall's folder. */
  readonly edit: (file: string, change: (text: string) => string) => void;
}

/** Returns the room of the running test: a generated hall of eight guides, its codes not printed yet. */
export function roomForEach(): ServedRoom {
  let dir = '';
  let server: Serving;
  const open = ({ address, ...otherwise }: Partial<PrintRoom> = {}) => {
    const compiled = () => compile({ dir, ...(address === undefined ? {} : { address }) });
    return serve(join(dir, 'nothing-built'), 0, answerPrint({ dir, address, compiled, ...otherwise }));
  };
  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'guide-wall-print-'));
    generateHall(dir, 8);
    server = await open();
  });
  afterEach(async () => {
    await server.close();
    rmSync(dir, { recursive: true, force: true });
  });
  const own = () => ({
    origin: `http://localhost:${server.port}`,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/x-www-form-urlencoded',
  });
  const ask: ServedRoom['ask'] = (path, asked = {}) => askAt(server.port, path, asked);
  const read = (file: string) => readFileSync(join(dir, file), 'utf8');
  return {
    get dir() {
      return dir;
    },
    get port() {
      return server.port;
    },
    reopen: async (otherwise) => {
      await server.close();
      server = await open(otherwise);
    },
    ask,
    own,
    freeze: (more = {}) => ask('/print/freeze', { method: 'POST', headers: own(), body: 'sheet=poster%2Fa4&code=A1', ...more }),
    register: () => read('codes.yaml'),
    edit: (file, change) => writeFileSync(join(dir, file), change(read(file))),
  };
}

function askAt(port: number, path: string, { method = 'GET', headers = {}, body = '' }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers: { host: `localhost:${port}`, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString() }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Returns how many sheets a page shows. */
export const sheets = (html: string) => html.match(/<section class="sheet /g)?.length ?? 0;

/** Returns the problems on a page, line by line. */
export const wrong = (html: string) =>
  [...(/<div class="wrong" role="alert">(<p>[^]*?)<\/div>/.exec(html)?.[1]?.matchAll(/<p>(.*?)<\/p>/g) ?? [])].map(([, text]) => text);
