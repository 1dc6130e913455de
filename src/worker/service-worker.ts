/**
 * The worker's ears. It keeps content as packs (`keep`, `sync`), answers navigations from them with the same view as the
 * build (`answer`), and stores nothing that does not hash to its name (`bring`).
 */

import { pageOf } from '../guide/page-meant.ts';
import { type PageAnswer, answerPage } from './answer/answer.ts';
import { answerCodes, answerFile } from './answer/answer-file.ts';
import { answerPatrol } from './answer/answer-patrol.ts';
import { isFile } from './sync/files.ts';
import { forgetContent, inventoryOf } from './answer/inventory.ts';
import { keep } from './keep/keep.ts';
import { type Ask, type News, NOTHING, type Replies, type State } from './messages/messages.ts';
import { readAsk } from './messages/read-ask.ts';
import { answerAsset, keepsFrame, keepShell, readLook, shellFiles, tidyShell } from './keep/keep-shell.ts';
import { inReadersLook } from './answer/reader-look.ts';
import { factsShown, stateOf, whyRefused } from './answer/state.ts';
import { knowsEd25519, signedBy, verifierIn } from './store/signature.ts';
import { type Phone, oneAtATime, type SeenRoot } from './store/store.ts';

declare const self: ServiceWorkerGlobalScope;

const phone: Phone = {
  scope: self.registration.scope,
  caches: self.caches,
  fetch: (address, init) => fetch(address, init),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  inTurn: oneAtATime(),
  read: new Map(),
  // A constant: where the hall has no keys, nothing of this is in the worker.
  trusts: __KEYS__ === null ? undefined : signedBy(__KEYS__.trusted, verifierIn(self.registration.scope + __KEYS__.verifier)),
  onRoot: (root) => {
    seen = root;
  },
};
let seen: SeenRoot | undefined;
// Read once: the build replaces each mention of `__SHELL__`.
const frame = __SHELL__;
const look = () => readLook(phone, frame);
/** All files of the shell; only the frame where it cannot be read. */
const files = () => shellFiles(phone, frame).catch(() => [frame]);
/** Versions of pages that were shown ahead of the root in use, while that is being brought up to them. */
const ahead = new Map<string, string>();
/** Pages that were loaded since this worker started: answered by it, or past it and asking. */
const loaded = new Set<string>();

self.addEventListener('install', (event) => {
  // At once: pages are whole documents, and scripts of an open page's shell stay (`tidyShell`).
  event.waitUntil(
    Promise.all([shellFiles(phone, frame).then((all) => keepShell(phone, all)), loadVerifier()]).then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([tidy(), self.clients.claim()]));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const address = url.origin + url.pathname;
  if (request.method !== 'GET' || !address.startsWith(phone.scope)) return;
  const path = address.slice(phone.scope.length);
  const network = () => fetch(request);
  const page = pageOf(path);
  if (isFile(path)) event.respondWith(answerFile(phone, path, network).catch(network));
  else if (path === 'codes.json') event.respondWith(answerCodes(phone, network).catch(network));
  else if (path.startsWith('assets/patrol-')) event.respondWith(answerPatrol(phone, path, network).catch(network));
  else if (path.startsWith('assets/'))
    event.respondWith(
      files()
        .then((all) => answerAsset(phone, all, path))
        .catch(network),
    );
  else if (request.mode === 'navigate' && page === 'patrol') event.respondWith(answerPatrol(phone, page, network).catch(network));
  else if (request.mode === 'navigate') answerNavigation(event, page);
});

self.addEventListener('message', (event) => {
  const ask = readAsk(event.data);
  if (ask && event.source && 'id' in event.source) noteLoad(event.source.id);
  if (ask) event.waitUntil(reply(ask).then((state) => event.ports[0]?.postMessage(state)));
});

/** For each page that is loaded, what is kept is read anew: a disk may have spoilt it since. */
function noteLoad(client: string): void {
  if (!loaded.has(client)) phone.read.clear();
  loaded.add(client);
}

/** Where it will be needed: later on a worker can load nothing new. */
async function loadVerifier(): Promise<void> {
  if (__KEYS__ !== null && !(await knowsEd25519())) self.importScripts(phone.scope + __KEYS__.verifier);
}

function answerNavigation(event: FetchEvent, page: string | undefined): void {
  noteLoad(event.resultingClientId);
  const answer = answerPage(phone, look, page, event.request.url);
  event.respondWith(inReadersLook(phone, answer.response));
  event.waitUntil(Promise.all([noteAhead(page, answer), answer.after.then(tellPages), tidy()]));
}

async function noteAhead(page: string | undefined, answer: PageAnswer): Promise<void> {
  const version = await answer.ahead;
  if (page === undefined || version === undefined) return;
  ahead.set(page, version);
  await answer.after;
  ahead.delete(page);
}

/** Here too, since a new worker is mostly activated while a page is open. While one installs, its files are not ours to judge. */
async function tidy(): Promise<void> {
  const { installing, waiting } = self.registration;
  if (installing || waiting) return;
  // Where the frame cannot be read nobody knows which files are ours.
  const ours = await shellFiles(phone, frame).catch(() => undefined);
  if (ours) await tidyShell(phone, ours, await openPages());
}

async function reply(ask: Ask): Promise<Replies[Ask['type']]> {
  if (ask.type === 'facts') return factsShown(phone, ask.page, ask.version);
  if (ask.type === 'inventory') return { ...(await inventoryOf(phone, ask.page, ask.language)), ...(await nothingWithoutFrame()) };
  if (ask.type === 'forget') await forgetContent(phone).then(() => tellPages(true));
  if (ask.type === 'keep') {
    // Spoilt or lost files of the shell are mended by the way.
    await keepShell(phone, await files()).catch(() => undefined);
    await tellPages(await keep(phone, ask));
  }
  const state = { ...(await stateOf(phone, ask.page)), ...(await nothingWithoutFrame()) };
  return { ...state, version: ahead.get(ask.page) ?? state.version, refused: whyRefused(seen, state.number) };
}

async function nothingWithoutFrame(): Promise<Partial<State>> {
  return (await keepsFrame(phone, frame)) ? {} : NOTHING;
}

/** Tells every open page, where something is new. */
async function tellPages(isNew: boolean): Promise<void> {
  if (!isNew) return;
  const news: News = { type: 'news' };
  const pages = await openPages();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a client of this worker, not a window
  for (const page of pages) page.postMessage(news);
}

function openPages(): Promise<readonly Client[]> {
  return self.clients.matchAll({ type: 'window', includeUncontrolled: true });
}
