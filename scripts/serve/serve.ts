/** Serves an output folder as a static host would: it obeys the `_headers` that the build wrote. */

import { type Stats, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { HeaderRule } from '../make/configs/headers.ts';
import { pageOf, pagesMeant } from '../../src/guide/page-meant.ts';
import { contentType, isTextType } from '../../src/guide/content-type.ts';
import { whereLies } from '../write/swap.ts';
import { headersFor, readHeaders } from './headers.ts';
import { LIMITS, type ServerLimits, limited } from './limits.ts';

/** Smaller than this a packet holds it anyway. */
const SMALL = 500;
/** How many compressed bodies are remembered. */
const REMEMBERED = 200;

export interface Serving {
  readonly port: number;
  /** Resolves when the port is free and every connection closed. */
  readonly close: () => Promise<void>;
}

interface Found {
  readonly path: string;
  readonly size: number;
  readonly etag: string;
}

/** Answers a request, or returns false: it is for others. */
export type First = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Serves the folder on this port of all addresses (0: any free one); what `first` answers comes before it. Rejects when the port is taken. */
export async function serve(out: string, port: number, first: First = () => false, limits: ServerLimits = LIMITS): Promise<Serving> {
  const answer = answerFrom(resolve(out));
  const server = limited(limits, (request, response) => {
    if (!first(request, response)) answer(request, response);
  });
  return {
    port: await listen(server, port),
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

/** Resolves with the port when the server listens; rejects when it cannot. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, () => {
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
  });
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Returns what answers requests from an output folder. */
export function answerFrom(out: string): Answer {
  const compressed = new Map<string, Uint8Array>();
  return (request, response) => {
    const { base, rules } = readHeaders(out);
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, { Allow: 'GET, HEAD' });
    const path = pathOf(request);
    if (path === undefined) return end(response, 400, {});
    if (base !== '' && (path === '/' || path === base)) return end(response, 302, { Location: `${base}/` });
    const local = path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
    const found = local === undefined ? undefined : find(out, local);
    if (found) send(request, response, 200, out, found, rules, compressed);
    else sendLost(request, response, out, rules, compressed);
  };
}

function sendLost(
  request: IncomingMessage,
  response: ServerResponse,
  out: string,
  rules: readonly HeaderRule[],
  compressed: Map<string, Uint8Array>,
): void {
  const lost = fileAt(out, '/404.html');
  if (lost) send(request, response, 404, out, lost, rules, compressed);
  else end(response, 404, { 'Content-Type': contentType('.txt') });
}

/** Returns the path that is asked for without query, or undefined where it is no path at all. */
export function pathOf({ url = '/' }: IncomingMessage): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
    return path.startsWith('/') && !path.includes('\0') ? path : undefined;
  } catch {
    return undefined;
  }
}

/** `/A1`, `/a1/` and `/A1.html` find `A1.html`; everything else is the file itself, or the one meant: `/A1，`. */
function find(out: string, path: string): Found | undefined {
  const page = pageOf(path);
  const exact = (page === undefined ? undefined : fileAt(out, `/${page}.html`)) ?? fileAt(out, path);
  if (exact) return exact;
  return pagesMeant(path)
    .map((meant) => fileAt(out, `/${meant}.html`))
    .find((file) => file !== undefined);
}

function fileAt(out: string, path: string): Found | undefined {
  // Never outside the folder, never what is not for readers.
  if (/(^|\/)\.(?!well-known\/)|\\|\/\//.test(path) || /^\/(_headers|nginx[a-z-]*\.conf|Caddyfile(-route)?)$/.test(path)) return undefined;
  const found = statOf(whereLies(out, path.slice(1)));
  if (!found?.isFile()) return undefined;
  return { path, size: found.size, etag: `"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}"` };
}

/** A path may be anything: below a file, longer than a disk takes. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  out: string,
  file: Found,
  rules: readonly HeaderRule[],
  compressed: Map<string, Uint8Array>,
): void {
  const type = contentType(file.path);
  const headers = { 'Content-Type': type, Vary: 'Accept-Encoding', ETag: file.etag, ...headersFor(rules, file.path) };
  if (status === 200 && matches(request.headers['if-none-match'], file.etag)) return end(response, 304, headers);
  const { body, encoding } = bodyOf(acceptedBy(request), type, out, file, compressed);
  response.writeHead(status, { ...headers, 'Content-Length': body.length, ...(encoding ? { 'Content-Encoding': encoding } : {}) });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function matches(asked: string | undefined, etag: string): boolean {
  return asked?.split(',').some((one) => one.trim().replace(/^W\//, '') === etag || one.trim() === '*') ?? false;
}

/** The file as this browser takes it: the compressed sibling, else compressed here, else as it is. */
function bodyOf(
  accepted: string,
  type: string,
  out: string,
  file: Found,
  compressed: Map<string, Uint8Array>,
): { body: Uint8Array; encoding?: string } {
  const takes = (encoding: string) => new RegExp(`\\b${encoding}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`).test(accepted);
  for (const [encoding, end] of [
    ['br', '.br'],
    ['gzip', '.gz'],
  ] as const) {
    if (takes(encoding) && fileAt(out, file.path + end))
      return { body: readFileSync(whereLies(out, (file.path + end).slice(1))), encoding };
  }
  const plain = readFileSync(whereLies(out, file.path.slice(1)));
  if (!takes('gzip') || !isTextType(type) || plain.length < SMALL) return { body: plain };
  const key = `${file.path} ${file.etag}`;
  const body = compressed.get(key) ?? gzipSync(plain);
  if (compressed.size >= REMEMBERED) compressed.clear();
  compressed.set(key, body);
  return { body, encoding: 'gzip' };
}

function acceptedBy({ headers }: IncomingMessage): string {
  return [headers['accept-encoding'] ?? []].flat().join(', ');
}

function end(response: ServerResponse, status: number, headers: Readonly<Record<string, string>>): void {
  response.writeHead(status, headers).end();
}
