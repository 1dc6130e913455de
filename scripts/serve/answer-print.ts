/** Answers `/print` in `npm start` and `npm run dev`. Looking is for everybody, noting for this computer only. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { contentType } from '../../src/guide/content-type.ts';
import { pathOf } from './serve.ts';
import { type DeskResponse, type PrintRoom, noteAsPrinted, printPage } from '../sheets/desk/print-pages.ts';

/** Sheets carry style attributes; nothing comes from elsewhere, and nothing may be framed. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; " +
  "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
/** A thousand codes, and some more, in bytes. */
const LONGEST_FORM = 100_000;

/** Returns what answers requests for `/print` and below; false: this one is not for it. */
export function answerPrint(room: PrintRoom): (request: IncomingMessage, response: ServerResponse) => boolean {
  return (request, response) => {
    const path = pathOf(request);
    if (path === undefined || !isForPrint(request)) return false;
    const answered = path === '/print/freeze' ? note(room, request, response) : look(room, path, request, response);
    answered.catch((error: unknown) => {
      // A client that hung up in the middle waits for nothing.
      if (request.destroyed && !request.complete) return;
      // Reported once where the program runs; the page must not wait for ever.
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      // Never the error itself: it may name folders of this computer, and the client may be anybody.
      refuse(response, 500, '出错了：看运行本程序的窗口里写的。 Something went wrong: see what the program says in its window.');
    });
    return true;
  };
}

/** Returns whether a request is for `/print` or below. */
export function isForPrint(request: IncomingMessage): boolean {
  return /^\/print(\/|$)/.test(pathOf(request) ?? '');
}

async function look(room: PrintRoom, path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, '只能看。 GET only.');
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const answer = await printPage(room, path, searchParams, isHere(request));
  if (!answer) return refuse(response, 404, '没有这一页。 There is no such page.');
  send(response, request.method === 'HEAD' ? { ...answer, body: '' } : answer);
}

async function note(room: PrintRoom, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') return refuse(response, 405, '要用按钮。 POST only.');
  if (!isHere(request) || !isOwn(request)) {
    return refuse(
      response,
      403,
      '只有在运行本程序的电脑上、从打印页面，才能记下。 Only from the print page, on the computer that runs this program.',
    );
  }
  const form = await readForm(request);
  if (form === undefined) return refuse(response, 413, '选得太多。 Too much was chosen.');
  const answer = await noteAsPrinted(room, form);
  // Without script the browser shows the answer: the same sheets again, noted.
  if (answer.status === 200 && request.headers.accept?.includes('text/html')) {
    form.set('noted', '1');
    return void response.writeHead(303, { Location: `/print?${form.toString()}` }).end();
  }
  send(response, answer);
}

/** Whether this computer itself asks, by its own name: another site's name that leads here is not it. */
function isHere({ socket, headers }: IncomingMessage): boolean {
  const own = /^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '');
  return own && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i.test(headers.host ?? '');
}

/** Whether a page of ours asks, and no other site's. Every browser says where a form comes from. */
function isOwn({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  return headers.origin === `http://${headers.host}` && (site === undefined || site === 'same-origin');
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > LONGEST_FORM) return undefined;
  }
  return new URLSearchParams(text);
}

function refuse(response: ServerResponse, status: number, body: string): void {
  send(response, { status, type: contentType('.txt'), body });
}

function send(response: ServerResponse, { status, type, body }: DeskResponse): void {
  const kept = type.startsWith('font/') || type.startsWith('text/css') ? 'max-age=86400' : 'no-store';
  response.writeHead(status, {
    'Content-Type': type,
    'Cache-Control': kept,
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(body);
}
