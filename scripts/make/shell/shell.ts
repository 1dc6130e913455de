/** The shell: the frame of every document, its style, the page's scripts and the workers. Built by Vite, cached by its sources. */

import { finderBuild, pageBuild, workerBuild } from '../../../vite.config.ts';
import { integrityHash, versionHash } from '../../ground/hash.ts';
import { keyOf, keyOfProgram, readCache, writeCache } from '../../ground/cache.ts';
import { MARKUP_WORDS } from '../../../src/words/markup-words.ts';
import { licencesText } from './licences.ts';
import { type PatrolShell, buildPatrol } from './patrol-shell.ts';
import { type Asset, outputText, packagesIn, scriptsOf, viteOutput } from './vite.ts';

/** A file that the worker keeps, and proves. */
interface Precached {
  readonly url: string;
  readonly integrity: string;
}

export interface Shell {
  /** index.html with its placeholders; scripts are addressed with `./`. */
  readonly html: string;
  /** look.css, minified. */
  readonly css: string;
  /** The page's scripts; `html` and `css` once more with a page's words, as the worker reads them; with keys, what old browsers verify with. */
  readonly assets: readonly Asset[];
  /** sw.js */
  readonly worker: string;
  /** sw.js of `build --kill-worker` */
  readonly killer: string;
  /** Apart from `assets`, which the worker keeps on every phone. */
  readonly patrol: PatrolShell;
  /** licences.txt: of all packages that are in these scripts. */
  readonly licences: string;
}

/** Returns the shell, built anew only when its sources changed. `keys`: public keys, one of which must have signed a root. */
export async function makeShell(keys?: readonly string[]): Promise<Shell> {
  const key = keyOf(keyOfProgram(), ...(keys ?? []));
  const name = keys ? 'shell-with-keys' : 'shell';
  const cached = readCache<Shell>(name, key);
  if (cached) return cached;
  const shell = await buildShell(keys);
  writeCache(name, key, shell);
  return shell;
}

async function buildShell(keys: readonly string[] | undefined): Promise<Shell> {
  const { makeSoundTable, SOUND_PACKAGES } = await import('./sound-table.ts');
  const sounds = named('assets/sounds', 'json', JSON.stringify(makeSoundTable()));
  const finder = await buildFinder(sounds.path);
  const { html, css, scripts, ...page } = await buildPage(finder.path);
  const others = [...scripts, finder, sounds];
  const frame = frameAsset(html, css, others);
  const assets = [frame, ...others];
  const signed = keys && (await buildWorker('verifier.ts'));
  const verifier = signed && named('assets/ed25519', 'js', signed.text);
  const trust = verifier ? { trusted: keys, verifier: verifier.path } : null;
  const constants = { __SHELL__: precached(frame), __KEYS__: trust };
  const worker = await buildWorker('service-worker.ts', constants);
  const killer = await buildWorker('killer.ts');
  const patrol = await buildPatrol();
  const parts = [page, worker, killer, patrol, signed, { packages: SOUND_PACKAGES }];
  const licences = licencesText(parts.flatMap((part) => part?.packages ?? []));
  return { html, css, assets: verifier ? [...assets, verifier] : assets, worker: worker.text, killer: killer.text, patrol, licences };
}

/** A file of its own, which the worker names and proves, and which names and proves the others: the worker need not be read anew with all of that. */
function frameAsset(html: string, css: string, others: readonly Asset[]): Asset {
  return named('assets/frame', 'json', JSON.stringify({ html, css, words: MARKUP_WORDS, assets: others.map(precached) }));
}

function named(start: string, end: string, text: string): Asset {
  return { path: `${start}-${versionHash(text)}.${end}`, text };
}

interface BuiltPage {
  readonly html: string;
  readonly css: string;
  readonly scripts: readonly Asset[];
  readonly packages: readonly string[];
}

async function buildPage(finder: string): Promise<BuiltPage> {
  const output = await viteOutput(pageBuild({ __FINDER__: finder }));
  const html = outputText(output.find(({ fileName }) => fileName === 'index.html'));
  const css = outputText(output.find(({ fileName }) => fileName.endsWith('.css')));
  return { html, css: css.trim(), scripts: scriptsOf(output), packages: packagesIn(output) };
}

/** `sounds`: the path of its table. */
async function buildFinder(sounds: string): Promise<Asset> {
  const [script] = scriptsOf(await viteOutput(finderBuild({ __SOUNDS__: sounds })));
  if (!script) throw new Error('Vite left out the finder.');
  return script;
}

interface BuiltWorker {
  readonly text: string;
  readonly packages: readonly string[];
}

async function buildWorker(entry: string, constants?: Readonly<Record<string, unknown>>): Promise<BuiltWorker> {
  const output = await viteOutput(workerBuild(entry, constants));
  return { text: outputText(output[0]), packages: packagesIn(output) };
}

/** `sha256-` and the first 132 bits of the hash in base64: the rest of all of them would be half a kB of the worker. */
const PROOF = 'sha256-'.length + 22;

function precached({ path, text }: Asset): Precached {
  return { url: path, integrity: integrityHash(text).slice(0, PROOF) };
}
