/** Answers navigations: the newest page where the network says in time that there is one, else the kept copy. */

import { integrityOf } from '../../ground/hash.ts';
import { missingFacts, type PageFacts, versionOf } from '../../guide/facts.ts';
import type { Hall } from '../../guide/hall.ts';
import type { Root } from '../../guide/root.ts';
import { contentPolicy, type Frame, hallStyle, pageText } from '../../view/document.tsx';
import { askRoot, type SentRoot } from '../store/bring.ts';
import type { Look } from '../keep/keep-shell.ts';
import { newerShelf } from '../sync/newer.ts';
import { notKept } from '../sync/packs.ts';
import { findPage, type FoundPage } from '../read/page-facts.ts';
import { keptShelf, rootInUse } from '../read/reading.ts';
import { type Phone, responseOf } from '../store/store.ts';
import { isNewer, update } from '../sync/sync.ts';

/** The longest wait for the network to name a newer root, in ms. */
const ROOT_WAIT = 700;

/** The longest wait in all for the newer page, in ms. */
const PAGE_WAIT = 1500;

export interface PageAnswer {
  /** Never rejects, never undefined. */
  readonly response: Promise<Response>;
  /** The version of the newer page that the network has, undefined without one. */
  readonly ahead: Promise<string | undefined>;
  /** The work after the answer. Resolves with true where another root is in use then. */
  readonly after: Promise<boolean>;
}

/** Reads the shell's part of every page. Rejects where it is lost and cannot be brought again. */
type ReadLook = () => Promise<Look>;

/** Answers a navigation. `page`: the name in its address, undefined where that is no page of a hall. */
export function answerPage(phone: Phone, look: ReadLook, page: string | undefined, url: string): PageAnswer {
  const kept = readKept(phone, page);
  const newer = kept.then(({ root }) => root && askNewer(phone, root));
  const fresh = Promise.all([kept, newer]).then(([{ root, found }, next]) => {
    return page !== undefined && root && found?.whole && next ? findNewer(phone, root, next, found, page) : undefined;
  });
  const response = respond(phone, look, url, { kept, newer, fresh }).catch(async () => (await askDocument(phone, url)) ?? nothingKept());
  // Only then, so that what the page needed is not asked for twice.
  const after = fresh.then(() => newer).then((next) => (next ? update(phone, next) : false));
  return { response, ahead: fresh.then((page) => page && versionOf(page.facts)), after };
}

interface Sources {
  readonly kept: Promise<{ root?: Root; found?: FoundPage }>;
  readonly newer: Promise<SentRoot | undefined>;
  readonly fresh: Promise<FoundPage | undefined>;
}

async function respond(phone: Phone, look: ReadLook, url: string, { kept, newer, fresh }: Sources): Promise<Response> {
  const late = phone.wait(PAGE_WAIT).then(() => undefined);
  const { root, found } = await kept;
  if (found?.whole) {
    const next = await Promise.race([newer, phone.wait(ROOT_WAIT).then(() => undefined)]);
    const page = next && (await Promise.race([fresh, late]));
    return pageResponse(look, (page ?? found).facts, (page ?? found).hall);
  }
  const network = askDocument(phone, url);
  const document = await (found ? Promise.race([network, late]) : network);
  // Not kept: whatever the network says goes through, a login page too, and nothing of it is stored.
  if (document && !(found && document.status >= 500)) return document;
  if (found) return pageResponse(look, found.facts, found.hall);
  return root ? missingResponse(phone, look, root) : nothingKept();
}

/** A phone with the whole hall knows that there is no such page; any other cannot know. */
async function missingResponse(phone: Phone, look: ReadLook, root: Root): Promise<Response> {
  const hall = await keptShelf(phone, root).hall();
  if (!hall) return nothingKept();
  const isWhole = (await notKept(phone, root.packs)).length === 0;
  return isWhole
    ? pageResponse(look, missingFacts(hall, hall.language), hall, 404)
    : pageResponse(look, missingFacts(hall, hall.language, true), hall, 503);
}

async function readKept(phone: Phone, page: string | undefined): Promise<{ root?: Root; found?: FoundPage }> {
  const root = await rootInUse(phone);
  const found = root && page !== undefined ? await findPage(keptShelf(phone, root), page) : undefined;
  return { root, found };
}

async function askNewer(phone: Phone, root: Root): Promise<SentRoot | undefined> {
  const sent = await askRoot(phone);
  return sent && isNewer(sent.root, root) ? sent : undefined;
}

async function findNewer(phone: Phone, root: Root, next: SentRoot, found: FoundPage, page: string): Promise<FoundPage | undefined> {
  if (next.root.pages[page] === versionOf(found.facts)) return found;
  const newer = await findPage(newerShelf(phone, root, next.root), page);
  return newer?.whole ? newer : undefined;
}

function askDocument(phone: Phone, url: string): Promise<Response | undefined> {
  // `no-cache`: else the HTTP cache may show a copy of an earlier build as if the network had said it.
  return phone.fetch(url, { cache: 'no-cache', redirect: 'manual', headers: { Accept: 'text/html,*/*;q=0.8' } }).catch(() => undefined);
}

/** Returns a page as an answer, with the headers that the server gives. */
async function pageResponse(look: ReadLook, facts: PageFacts, hall: Hall, status?: number): Promise<Response> {
  const frame = await frameOf(await look(), hall);
  const headers = {
    'Content-Security-Policy': `${contentPolicy(frame.styleHash)}; frame-ancestors 'none'`,
    'Referrer-Policy': 'no-referrer',
  };
  return responseOf('.html', pageText(facts, frame), headers, status);
}

/** Returns the frame of a hall's pages. */
export async function frameOf({ html, css }: Look, hall: Hall): Promise<Frame> {
  const style = hallStyle(css, hall);
  return { html, style, styleHash: await integrityOf(style) };
}

/** Without a hall line there is no frame, no language, no name: two plain sentences. */
function nothingKept(): Response {
  const text =
    '现在没有网，这一页还没存在手机上。连上网再试一次。\n\nThere is no network, and this page is not kept on your phone yet. Try again when there is.\n';
  return responseOf('.txt', text, {}, 503);
}
