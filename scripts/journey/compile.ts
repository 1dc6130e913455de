/** Compile: from a hall's folder to its guides. read → parse → check → finish, the same for build, check, dev and codes. */

import type { Day, Guide } from '../../src/guide/guide.ts';
import type { Hall } from '../../src/guide/hall.ts';
import type { HallPaper } from '../../src/guide/paper.ts';
import { HALL_RULES } from '../check/rules.ts';
import type { CarriedFile } from '../finish/destinations.ts';
import { finish } from '../finish/finish.ts';
import type { Rest } from '../finish/finish-once.ts';
import type { HeldGuide } from '../finish/held.ts';
import { allEvents } from './all-events.ts';
import { withBundleEvents } from './bundle-events.ts';
import { attachmentIn, attachmentsOf } from './attachments.ts';
import { lookupTablesOf } from './lookup-tables.ts';
import { type Cached, NOTHING_CACHED } from './cached.ts';
import { finishPaper } from '../finish/finish-paper.ts';
import { normalAddress } from '../parse/hall/address.ts';
import { type CodesDraft, parseCodes } from '../parse/hall/codes-yaml.ts';
import type { Draft } from '../parse/guide/draft.ts';
import { type HallDraft, type ParsedHall, hallOfFolder } from '../parse/hall/hall.ts';
import { parseWords } from '../parse/hall/words-yaml.ts';
import { parseHallOnce, parsePlansOnce } from './made-once.ts';
import { pointsOf } from './points-of.ts';
import { type ParsedGuides, type WrittenGuide, nameOfGuide, parseGuides } from './parse-guides.ts';
import type { Problem, Sources } from '../ground/problem.ts';
import { NOTHING_HELD, withHeld } from './with-held.ts';
import { contextOf } from './rule-context.ts';
import { policiesOf } from './policies-of.ts';
import { draftIds, withoutDrafts } from './without-drafts.ts';
import { withoutEchoes } from './without-echoes.ts';
import { type HallFiles, displayPath, readHallFolder } from '../read/read.ts';
import { type DraftCode, codesOfDrafts } from '../register/draft-codes.ts';
import { provedCodes } from '../register/proof.ts';
import { type Register, codesToHang, registerOf, withoutFrozen } from '../register/register.ts';
import { spokenWords } from '../resolve/spoken-words.ts';
import { inOrder } from '../ground/report.ts';

export interface CompileOptions {
  /** The hall's folder. */
  readonly dir: string;
  /** Another address in place of hall.yaml's. */
  readonly address?: string;
  /** The day that a review is measured by; today in the hall's time zone. */
  readonly today?: Day;
  /** Guides marked as drafts too: in the preview. */
  readonly withDrafts?: boolean;
  /** Of an earlier compile of the same hall. */
  readonly cached?: Cached;
  /** Guides that stay as they were published, by their names as in `fileOf`. */
  readonly held?: ReadonlyMap<string, HeldGuide>;
}

export interface Compiled {
  /** Missing where hall.yaml cannot be read at all. */
  readonly hall?: Hall;
  /** By code and language; with everything that could be understood, in spite of problems. */
  readonly guides?: readonly Guide[];
  /** The name of each guide's line: 16 hex digits. */
  readonly lines: ReadonlyMap<Guide, string>;
  /** Attachments by their published path, and the plan where it is a file. */
  readonly files: readonly CarriedFile[];
  /** All of all files, in the order of files and lines. */
  readonly problems: readonly Problem[];
  /** Of the hall: problems are reported in it. */
  readonly language: string;
  readonly sources: Sources;
  /** By guide id and language (`birth/hukou`, `birth/hukou.en`): its file. */
  readonly fileOf: ReadonlyMap<string, string>;
  /** All files of guides, those that could not be read or finished too. */
  readonly written: readonly WrittenGuide[];
  /** By the file of a table: those of the guides that look it up. */
  readonly tablesUsedBy: ReadonlyMap<string, readonly string[]>;
  /** Ids of guides marked as drafts that are among them all the same. */
  readonly unpublished: ReadonlySet<string>;
  /** To be given to the next compile; holds this hall's guides only. */
  readonly cached: Cached;
  readonly register: Register;
  /** Codes whose guides are left out, being drafts. */
  readonly draftCodes: readonly DraftCode[];
  /** Printed codes whose lines prove that they lead where they did. */
  readonly proved: ReadonlySet<string>;
  /** The part of hall.yaml for paper and patrol only. */
  readonly paper: HallPaper;
  /** Returns the bytes of a file of the hall's folder that is neither guide nor register, where there is one by this path; throws where it cannot be read. */
  readonly attachment: (path: string) => Uint8Array | undefined;
}

/** A hall that could be read. */
export type ReadableHall = Compiled & { readonly hall: Hall; readonly guides: readonly Guide[] };

/** Returns whether there is a hall to show. */
export function isReadable(compiled: Compiled): compiled is ReadableHall {
  return compiled.hall !== undefined && compiled.guides !== undefined;
}

const NO_CODES: Omit<CodesDraft, 'file'> = { entries: [], listed: [] };

/** Returns a hall's guides and all that is wrong with them. Never throws for what a person wrote. */
export function compile(options: CompileOptions): Compiled {
  const { dir, address, today, cached = NOTHING_CACHED, withDrafts = false, held = NOTHING_HELD } = options;
  const read = readHallFolder(dir, cached.files);
  const problems = [...read.problems];
  const keep = <T extends { readonly problems: readonly Problem[] }>(stage: T): T => {
    problems.push(...stage.problems);
    return stage;
  };
  const { paper, ...known } = keep(parseHallFiles(read));
  const { policies, files } = keep(policiesOf(read, known.hall.events));
  const { codes: typed } = files.codes
    ? keep(parseCodes(files.codes))
    : { codes: { ...NO_CODES, file: displayPath(files.dir, 'codes.yaml') } };
  const codes = address === undefined ? typed : withoutFrozen(typed);
  const { events } = keep(allEvents(known.hall, files, codes));
  const hall: HallDraft = {
    ...known.hall,
    events,
    address: (address === undefined ? undefined : normalAddress(address)) ?? known.hall.address,
    words: spokenWords(known.hall, files.guides),
  };
  const all = withBundleEvents(parseGuides(files, hall, cached.drafts), codes);
  const { guides: own, names: unpublished, left } = withDrafts ? { guides: all, names: [], left: [] } : withoutDrafts(all);
  const { guides, standing } = withHeld(keep(own), held, hall.language);
  const { plans } = keep(parsePlansOnce(files.plans));
  const words = files.words && keep(parseWords(files.words)).words;
  const elsewhere = keep(pointsOf(files));
  const register = registerOf(codes, hall.events, guides.drafts);
  const targets = targetsOf(files, guides.drafts, register);
  const draftCodes = codesOfDrafts(codes, left);
  const tables = keep(lookupTablesOf(files, guides.drafts, targets));
  const context = contextOf({
    files: read,
    policies,
    hall,
    paper,
    codes,
    register,
    draftCodes,
    left,
    plans,
    words,
    elsewhere,
    guides,
    unpublished,
    targets,
    tables,
    today,
  });
  problems.push(...HALL_RULES.flatMap((rule) => rule.check(context)));
  const attachments = attachmentsOf(files);
  const finished = known.broken
    ? undefined
    : finish({
        hall,
        codes,
        register,
        drafts: distinct(guides.drafts),
        plans,
        places: paper.places,
        words,
        elsewhere,
        policies,
        targets,
        bytes: attachments.bytes,
        keys: keysOf(guides, tables.keys),
        lookups: tables.lookups,
        before: cached,
        held: standing,
      });
  problems.push(...attachments.problems(context));
  return {
    ...(finished ? { hall: finished.hall, guides: finished.guides } : {}),
    lines: finished?.lines ?? new Map(),
    files: finished?.files ?? [],
    problems: inOrder(withoutEchoes(hall.written || known.broken ? problems : problems.map(lenient), hall.file, codes.file)),
    language: hall.language,
    sources: context.sources,
    fileOf: new Map(guides.drafts.map((draft) => [nameOfGuide(draft), draft.file])),
    written: [...own.drafts, ...own.unread],
    tablesUsedBy: tables.usedBy,
    unpublished: draftIds(guides.drafts),
    cached: { ...cached, ...finished?.next, files: files.cached, drafts: guides.cache },
    register,
    draftCodes,
    proved: provedCodes(codes.entries),
    paper: finishPaper(paper, hall, codesToHang(hall, codes, register)),
    attachment: (path) => attachmentIn(files, path),
  };
}

interface KnownHall extends ParsedHall {
  /** True: hall.yaml is there, but nothing of it could be read. */
  readonly broken: boolean;
}

function parseHallFiles(files: HallFiles): KnownHall {
  if (files.hall) {
    const parsed = parseHallOnce(files.hall, files.overlays);
    const { hall } = parsed;
    return { ...parsed, broken: hall.name === '' && hall.events.length === 0 };
  }
  const file = displayPath(files.dir, 'hall.yaml');
  const { hall, paper, problems } = hallOfFolder(files.name, file, languageOf(files));
  const broken = files.unread.has('hall.yaml') || files.unread.has('hall.yml');
  return { hall: { ...hall, written: broken }, paper, problems: broken ? [] : problems, broken };
}

/** A folder without a single Chinese character among its first guides is taken to be English. */
function languageOf({ guides }: HallFiles): string {
  const chinese = guides.length === 0 || guides.slice(0, 20).some(({ text }) => /[\u4e00-\u9fff]/.test(text()));
  return chinese ? 'zh-CN' : 'en';
}

/** In ordinary markdown from elsewhere everything that is left out is only worth knowing: it was not written for this wall. */
function lenient(problem: Problem): Problem {
  const isOurs = ['encoding', 'too-large'].includes(problem.id) || /\.(ya?ml|svg)$/.test(problem.file);
  return problem.level === 'error' && !isOurs ? { ...problem, level: 'warning' } : problem;
}

function targetsOf(files: HallFiles, drafts: readonly Draft[], register: Register): Rest['targets'] {
  return { guides: new Set(drafts.map(({ id }) => id)), codes: register.guideOf, attachments: files.attachments, outside: files.outside };
}

function keysOf({ cache }: ParsedGuides, tables: ReadonlyMap<Draft, string>): ReadonlyMap<Draft, string> {
  return new Map([...cache].map(([key, { draft }]) => [draft, [key, tables.get(draft)].join(' ')]));
}

/** Of two files for the same guide in the same language the first is published. */
function distinct(drafts: readonly Draft[]): readonly Draft[] {
  const byKey = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = `${draft.id} ${draft.language ?? ''}`;
    if (!byKey.has(key)) byKey.set(key, draft);
  }
  return byKey.size === drafts.length ? drafts : [...byKey.values()];
}
