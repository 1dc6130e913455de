/** Read: the only reader of the disk for a hall. Everything after it works on values. */

import { type Stats, readFileSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import { keyOf } from '../ground/cache.ts';
import { decode } from './decode.ts';
import { listFiles } from './list-files.ts';
import { once } from '../ground/once.ts';
import type { Problem } from '../ground/problem.ts';
import { beginsAsGuide, guideStem, isMarkdown, mayBeGuide, overlayLanguage, splitBeside, splitLanguage } from './guide-file.ts';
import { type CachedFile, type CachedFiles, isSettled, stampOf } from './cached-files.ts';
import { emptyFile, nameEncoding, symlinkOutside, tooLarge, unreadableFile } from './unread.ts';

/** A text file of the hall. */
export interface SourceFile {
  /** As a person would type it, from the folder the command was started in. */
  readonly file: string;
  /** From the hall's folder, with `/`. */
  readonly path: string;
  /** Without BOM, with `\n` only. */
  readonly text: string;
}

export interface OverlayFile extends SourceFile {
  /** BCP 47, of `hall.en.yaml`: `en`. */
  readonly language: string;
}

export interface PlanFile extends SourceFile {
  /** `1` of `plan.svg`, `2` of `plan-2.svg`. */
  readonly floor: string;
}

/** The file of a guide, whether or not it can be read. */
export interface GuidePlace extends Omit<SourceFile, 'text'> {
  /** The top folder's name; empty for a file that lies in the hall's own folder. */
  readonly folder: string;
  /** The path without language and ending: `birth/hukou`. */
  readonly id: string;
  /** Of `hukou.en.md`: `en`. Absent: the hall's own. */
  readonly language?: string;
}

export interface GuideFile extends GuidePlace {
  /** Reads it, where it is as it was when it was last read. */
  readonly text: () => string;
  /** `keyOf` its text. */
  readonly key: string;
}

/** A file that is neither guide nor register: it is published only where a guide links to it. */
interface LinkableFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

export interface HallFiles {
  /** As typed. */
  readonly dir: string;
  /** The folder's own name. */
  readonly name: string;
  readonly hall?: SourceFile;
  readonly overlays: readonly OverlayFile[];
  readonly codes?: SourceFile;
  /** In the order of their names: `plan.svg` first, if it is there. */
  readonly plans: readonly PlanFile[];
  readonly words?: SourceFile;
  /** Sorted by path. */
  readonly guides: readonly GuideFile[];
  /** By path from the hall's folder. */
  readonly attachments: ReadonlyMap<string, LinkableFile>;
  /** Of every file, from the hall's folder. */
  readonly paths: readonly string[];
  /** Paths of symbolic links that leave the hall's folder: never followed. */
  readonly outside: ReadonlySet<string>;
  /** Paths of texts that are there, but empty or too large: their own problem is reported, and none that follows from it. */
  readonly unread: ReadonlySet<string>;
  /** The guides among them. */
  readonly unreadGuides: readonly GuidePlace[];
  readonly problems: readonly Problem[];
  /** For the next reading. */
  readonly cached: CachedFiles;
  /** Reads an attachment; undefined where it cannot be read. */
  readonly bytes: (path: string) => Uint8Array | undefined;
}

const PLAN = /^plan(?:-(\w+))?\.svg$/;

/** No text that a clerk writes is larger: in bytes. */
const LARGEST_TEXT = 1_000_000;

interface Texts {
  readonly read: (path: string) => SourceFile | undefined;
  readonly readGuide: (path: string) => Pick<GuideFile, 'file' | 'path' | 'text' | 'key'> | undefined;
  /** Whether a file that ends in `.txt` begins as a guide does. */
  readonly isGuide: (path: string) => boolean;
  readonly unread: Set<string>;
  readonly problems: Problem[];
  readonly cached: Map<string, CachedFile>;
}

/**
 * Returns all that a hall's folder holds. `before`: the files as an earlier build read them. Never throws for what a person
 * wrote; throws where there is no such folder.
 */
export function readHallFolder(dir: string, before: CachedFiles = new Map()): HallFiles {
  const root = resolve(dir);
  const { files, outside, unreadable, misnamed } = listFiles(root);
  const texts = textsOf(dir, files, before);
  const guides: GuideFile[] = [];
  const unreadGuides: GuidePlace[] = [];
  const overlays: OverlayFile[] = [];
  const attachments = new Map<string, LinkableFile>();
  const oneOf = (...paths: string[]) => paths.find((path) => files.has(path)) ?? '';
  const own = {
    hall: oneOf('hall.yaml', 'hall.yml'),
    codes: oneOf('codes.yaml', 'codes.yml'),
    words: oneOf('words.yaml', 'words.yml'),
  };
  const plans: PlanFile[] = [];
  const names = [...files.keys()].filter((path) => isMarkdown(path) || mayBeGuide(path));
  const stems = new Set(names.map((path) => splitLanguage(guideStem(path)).stem));
  for (const [path, { size }] of files) {
    const language = overlayLanguage(path);
    if (isMarkdown(path) || (mayBeGuide(path) && texts.isGuide(path)))
      addGuide(guides, unreadGuides, displayPath(dir, path), path, texts, stems);
    else if (language) addOverlay(overlays, path, language, texts);
    else if (PLAN.test(path)) addPlan(plans, path, texts);
    else if (!Object.values(own).includes(path)) attachments.set(path, { path, size });
  }
  return {
    dir,
    name: basename(root),
    hall: texts.read(own.hall),
    overlays,
    codes: texts.read(own.codes),
    plans: plans.sort((a, b) => Number(b.floor === '1') - Number(a.floor === '1')),
    words: texts.read(own.words),
    guides,
    attachments,
    paths: [...files.keys()],
    outside,
    unread: texts.unread,
    unreadGuides,
    cached: texts.cached,
    problems: [
      ...texts.problems,
      ...[...outside].map((path) => symlinkOutside(displayPath(dir, path))),
      ...[...unreadable].map((path) => unreadableFile(displayPath(dir, path))),
      ...Array.from(misnamed, ([path, meant]) => nameEncoding(displayPath(dir, path), meant)),
    ],
    bytes: (path) => bytesIn(join(root, path)),
  };
}

/** Returns a path of the hall as a person would type it who typed `dir` for its folder. */
export function displayPath(dir: string, path: string): string {
  return join(dir, path).split(sep).join('/');
}

function textsOf(dir: string, files: ReadonlyMap<string, Stats>, before: CachedFiles): Texts {
  const problems: Problem[] = [];
  const unread = new Set<string>();
  const cached = new Map<string, CachedFile>();
  const now = Date.now();
  const read = (path: string): SourceFile | undefined => {
    const stat = files.get(path);
    if (!stat) return undefined;
    const file = displayPath(dir, path);
    const { size } = stat;
    if (size > LARGEST_TEXT) {
      unread.add(path);
      problems.push(tooLarge(file, size));
      return undefined;
    }
    const bytes = bytesIn(join(dir, path));
    if (!bytes) {
      unread.add(path);
      problems.push(unreadableFile(file));
      return undefined;
    }
    const decoded = decode(bytes);
    for (const { id, level, at, message, fix } of decoded.faults) problems.push({ id, level, file, ...at, message, fix });
    if (decoded.text.trim() === '' && !path.startsWith('codes.')) {
      unread.add(path);
      problems.push(emptyFile(file, path));
      return undefined;
    }
    if (decoded.faults.length === 0 && isSettled(stat, now)) cached.set(path, { stamp: stampOf(stat), key: keyOf(decoded.text) });
    return { file, path, text: decoded.text };
  };
  const readGuide: Texts['readGuide'] = (path) => {
    const [stat, known] = [files.get(path), before.get(path)];
    if (stat && known?.stamp === stampOf(stat)) {
      cached.set(path, known);
      return { file: displayPath(dir, path), path, key: known.key, text: once(() => decode(readFileSync(join(dir, path))).text) };
    }
    const source = read(path);
    return source && { ...source, text: () => source.text, key: cached.get(path)?.key ?? keyOf(source.text) };
  };
  const isGuide = (path: string): boolean => {
    const stat = files.get(path);
    if (!stat || stat.size > LARGEST_TEXT) return false;
    // Only guides are kept there.
    return before.get(path)?.stamp === stampOf(stat) || beginsAsGuide(decode(bytesIn(join(dir, path)) ?? Buffer.of()).text);
  };
  return { read, readGuide, isGuide, unread, problems, cached };
}

function bytesIn(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined; // It may not be read, or was deleted a moment ago.
  }
}

function addGuide(guides: GuideFile[], unread: GuidePlace[], file: string, path: string, texts: Texts, stems: ReadonlySet<string>): void {
  if (/^readme$/i.test(guideStem(path))) return;
  const { stem, language } = splitBeside(guideStem(path), stems);
  const slash = path.indexOf('/');
  const place = { file, path, folder: slash < 0 ? '' : path.slice(0, slash), id: stem, ...(language === undefined ? {} : { language }) };
  const source = texts.readGuide(path);
  if (source) guides.push({ ...source, ...place });
  else unread.push(place);
}

function addPlan(plans: PlanFile[], path: string, texts: Texts): void {
  const plan = texts.read(path);
  if (plan) plans.push({ ...plan, floor: PLAN.exec(path)?.[1] ?? '1' });
}

function addOverlay(overlays: OverlayFile[], path: string, language: string, texts: Texts): void {
  const source = texts.read(path);
  if (source) overlays.push({ ...source, language });
}
