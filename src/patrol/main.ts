/** The patrol's page: wires register, camera, reader, findings and report together. */

import { newElement } from './show/new-element.ts';
import type { OwnWords } from '../guide/hall.ts';
import { fill } from '../words/words.ts';
import { integrityOf } from '../ground/hash.ts';
import { type PatrolRegister, readPatrolRegister } from '../guide/patrol.ts';
import { pixelsOf, startCamera } from './look/camera.ts';
import { MANY_TRIES } from './wall/compare.ts';
import { type Keeping, bringFile, bringRegister, keepPatrol } from './keep/keep-patrol.ts';
import { wantsLargeText } from './keep/large-text.ts';
import { type Layout, layOutPatrol } from './show/layout.ts';
import { drawOver } from './show/overlay.ts';
import { type PictureReader, openReader } from './look/read-pictures.ts';
import { type PatrolRound, csvOf, timeOf } from './show/report.ts';
import { readUnfinished, writeUnfinished } from './keep/unfinished.ts';
import { type Session, newSession } from './keep/session.ts';
import { readShell } from './keep/patrol-files.ts';
import { showFindings } from './show/show.ts';
import { trusting } from '../ground/trusted.ts';
import type { SeenCode } from './wall/wall.ts';
import { watch } from './look/watch.ts';
import { patrolWordsIn } from './show/spoken.ts';

/** Into how many pieces a side a photo is cut: in each of these ways. */
const PHOTO_TILES = [1, 2, 3, 4];

const { lang, dataset } = document.documentElement;
const own: OwnWords | null = JSON.parse(document.querySelector<HTMLMetaElement>('meta[name=words]')?.content ?? 'null');
const words = patrolWordsIn({ language: lang, own });
const base = `${location.origin}${dataset['base'] ?? ''}/`;
const shell = readShell(dataset['shell'] ?? '');
const trusted = trusting(base);
const canvas = document.createElement('canvas');
const keeping: Keeping = {
  base,
  caches: 'caches' in window ? caches : undefined,
  fetch: (address, init) => fetch(address, init),
  integrityOf: (bytes) => integrityOf(bytes, 384),
};

void start();
void wantsLargeText(keeping).then((large) => large && (dataset['text'] = 'large'));

async function start(): Promise<void> {
  const main = document.querySelector('main');
  const sent = await bringRegister(keeping);
  const register = sent && readPatrolRegister(sent.text);
  if (!main || !register) return main?.append(newElement('p', { className: 'alert' }, words.noRegister));
  if (sent.since !== undefined) main.append(newElement('p', { className: 'alert' }, fill(words.since, timeOf(new Date(sent.since)))));
  const layout = layOutPatrol(main, register, words);
  const session = startSession(layout, register);
  layout.say(words.starting);
  const reading = startReader();
  reading.then(
    () => layout.unsay(words.starting),
    () => layout.say(words.noReader, true),
  );
  wakeCamera(layout, register, session, reading);
  wakePhotos(layout, session, reading);
  wakeReport(layout, register, session);
  // After the reader, which needs the network first.
  await reading.catch(() => undefined);
  const isAnswered = await registerWorker().catch(() => false);
  const isKept = await keepPatrol(keeping, shell, sent);
  const badge = document.querySelector('[data-ready]');
  if (badge && isAnswered && isKept) badge.textContent = words.ready;
}

/** Resolves with whether the hall's worker will answer /patrol with no network: here it is only registered. */
async function registerWorker(): Promise<boolean> {
  const registered = navigator.serviceWorker.register(trusted(`${base}sw.js`), { scope: base, updateViaCache: 'none' });
  // Chromium 156 leaves `register` unanswered on a page that was reloaded while its worker came: an active worker answers too.
  const { active, installing, waiting } = await Promise.race([registered, navigator.serviceWorker.ready]);
  const worker = active ?? installing ?? waiting;
  if (!worker || worker.state === 'activated') return worker !== null;
  return new Promise((resolve) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated' || worker.state === 'redundant') resolve(worker.state === 'activated');
    });
  });
}

async function startReader(): Promise<PictureReader> {
  const integrity = shell.files.find(([path]) => path === shell.wasm)?.[1] ?? '';
  const wasm = await bringFile(keeping, shell.wasm, integrity);
  return openReader(() => new Worker(trusted(base + shell.reading), { type: 'module' }), wasm);
}

function startSession(layout: Layout, register: PatrolRegister): Session {
  const saved = readUnfinished(() => sessionStorage, base);
  if (saved) layout.place.value = saved.place;
  // A place that is gone from the register is none.
  if (layout.place.selectedIndex < 0) layout.place.selectedIndex = 0;
  return newSession(register, { seen: saved?.seen ?? {}, place: layout.place.value }, (findings, unfinished) => {
    showFindings(layout, findings, patrolled(layout, register), words);
    writeUnfinished(() => sessionStorage, base, unfinished);
  });
}

function patrolled({ place, who }: Layout, { hall }: PatrolRegister): PatrolRound {
  return { hall, place: place.selectedOptions[0]?.text ?? '', time: timeOf(new Date()), who: who.value.trim() };
}

function wakeCamera(layout: Layout, register: PatrolRegister, session: Session, reading: Promise<PictureReader>): void {
  const { camera, picture, video, over, say } = layout;
  let on: AbortController | undefined;
  const end = (why = '') => {
    on?.abort();
    on = undefined;
    picture.hidden = true;
    camera.textContent = words.camera;
    say(why, why !== '');
  };
  const begin = async () => {
    const started = await startCamera(video, () => end(words.ended));
    if (typeof started === 'string') return say(words.noCamera[started], true);
    on = new AbortController();
    on.signal.addEventListener('abort', started);
    picture.hidden = false;
    camera.textContent = words.stop;
    say(words.looking);
    const draw = (codes: readonly SeenCode[]) => drawOver(over, video, codes, { register, findings: session.findings(), wall: words.wall });
    watch(video, canvas, on.signal, reading, { take: session.take, draw }).catch(() => end(words.noReader));
  };
  // A phone that was locked meanwhile shows the last picture for ever.
  document.addEventListener('visibilitychange', () => {
    if (on && !document.hidden) void video.play().catch(() => end(words.ended));
  });
  camera.addEventListener('click', async () => {
    if (on) return end();
    camera.disabled = true;
    await begin();
    camera.disabled = false;
  });
}

function wakePhotos({ file, say }: Layout, session: Session, reading: Promise<PictureReader>): void {
  file.addEventListener('change', async () => {
    const photos = [...(file.files ?? [])];
    // The same photo may be chosen again.
    file.value = '';
    let wrong = '';
    for (const photo of photos) {
      say(words.starting);
      wrong = (await readPhoto(photo, session, reading)) || wrong;
    }
    if (photos.length > 0) say(wrong, wrong !== '');
  });
}

/** Resolves with the error of a photo; empty without one. */
async function readPhoto(photo: File, session: Session, reading: Promise<PictureReader>): Promise<string> {
  const pixels = await pixelsOf(photo, canvas);
  if (!pixels) return words.noPicture;
  try {
    const codes = await (await reading)(pixels, PHOTO_TILES);
    session.take(codes, MANY_TRIES);
    return codes.length === 0 ? words.noCodes : '';
  } catch {
    return words.noReader;
  }
}

function wakeReport(layout: Layout, register: PatrolRegister, session: Session): void {
  const { place, who, table, print, again, findings } = layout;
  const show = () => showFindings(layout, session.findings(), patrolled(layout, register), words);
  place.addEventListener('change', () => {
    session.choose(place.value);
    show();
  });
  who.addEventListener('change', show);
  addEventListener('beforeprint', () => {
    // The paper says when it was printed, and all of it.
    show();
    for (const folded of findings.querySelectorAll('details')) folded.open = true;
  });
  print.addEventListener('click', () => {
    window.print();
  });
  again.addEventListener('click', () => {
    if (confirm(fill(words.sureAgain, place.selectedOptions[0]?.text ?? ''))) session.clear();
  });
  table.addEventListener('click', () => {
    const about = patrolled(layout, register);
    const href = URL.createObjectURL(new Blob([csvOf(about, session.findings(), words)], { type: 'text/csv' }));
    newElement('a', { href, download: `patrol ${about.place} ${about.time.replace(':', '-')}.csv` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
  });
}
