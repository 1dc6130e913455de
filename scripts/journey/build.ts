/** The journey of a guide on one page: read, parse, check, finish (all `compile`), make, write. */

import { keyOfProgram } from '../ground/cache.ts';
import { readRoot } from '../../src/guide/read-root.ts';
import { type Compiled, compile, isReadable } from './compile.ts';
import { type HeldPage, compileAndHold } from './keep-going.ts';
import { readCopied } from '../read/copied.ts';
import { readCached, writeCached } from './cached.ts';
import type { Made } from '../make/made.ts';
import { makeOutput } from '../make/output.ts';
import { readerProgram } from '../make/shell/patrol-shell.ts';
import { makeShell } from '../make/shell/shell.ts';
import { checkBudget } from '../make/page-budget.ts';
import { withoutLastOutput } from '../check/register/frozen-unproved.ts';
import { checkPublished, fetchPublished, publishedCodes, readPublished } from '../register/published-codes.ts';
import type { Problem } from '../ground/problem.ts';
import { inOrder, isFailure } from '../ground/report.ts';
import { rootClock } from './root-clock.ts';
import { signingOf } from './signing.ts';
import { RefusedError } from '../ground/refused-error.ts';
import { type Output, type WriteFigures, openOutput } from '../write/write.ts';

export interface Journey {
  /** The hall's folder. */
  readonly guides: string;
  /** The output folder. */
  readonly out: string;
  readonly address?: string | undefined;
  /** An address or a file of the `codes.json` to compare with, instead of the last output's. */
  readonly before?: string | undefined;
  /** Warnings are errors. */
  readonly strict?: boolean;
  /** A guide with an error of its own stays as it was last published; the others are published. */
  readonly keepGoing?: boolean;
  /** Takes a broken shell back: a worker that removes itself and its kept content. */
  readonly killWorker?: boolean;
  /** The file of the private key that signs the root. */
  readonly sign?: string | undefined;
  /** Called with each stage, and with the reason for a wait. */
  readonly say?: (words: string) => void;
}

/** The result of a journey. Without `published` nothing was written: there are errors among the problems. */
export interface Arrived {
  readonly compiled: Compiled;
  /** Those of held guides too. */
  readonly problems: readonly Problem[];
  /** The pages that stayed as they were published; none without `keepGoing`. */
  readonly held: readonly HeldPage[];
  readonly published?: WriteFigures & { readonly guides: number; readonly pages: number; readonly packs: number };
}

/** Builds a hall. The output changes as a whole or, when anything is wrong, not at all. */
export async function build(journey: Journey): Promise<Arrived> {
  const output = await openOutput(journey.out, journey.say);
  try {
    return await buildInto(output, journey);
  } finally {
    output.close();
  }
}

async function buildInto(
  output: Output,
  { guides, out, address, before, strict, keepGoing = false, killWorker = false, sign, say = () => {} }: Journey,
): Promise<Arrived> {
  const signing = signingOf(guides, sign);
  const cached = readCached(guides);
  const options = { dir: guides, ...(address === undefined ? {} : { address }), cached };
  const { compiled, held, told } = keepGoing
    ? compileAndHold(options, { output, keys: signing?.keys, strict })
    : { compiled: compile(options), held: [], told: [] };
  writeCached(guides, cached, compiled.cached);
  const stopped = (problems: readonly Problem[]): Arrived => ({ compiled, problems: inOrder([...told, ...problems]), held: [] });
  if (!isReadable(compiled)) return stopped(compiled.problems);
  const isFailed = isFailure(compiled.problems, strict);
  const last =
    before === undefined
      ? readPublished(output.read('codes.json') ?? '')
      : await fetchPublished(before).catch(isFailed ? () => [] : refuse);
  const found = last === undefined ? withoutLastOutput(compiled.problems) : compiled.problems;
  const problems = [...found, ...checkPublished(last ?? [], publishedCodes(compiled), compiled)];
  if (isFailure(problems, strict)) return stopped(problems);
  const count = new Set(compiled.guides.map(({ code }) => code)).size;
  say(`${count} 篇指南 guides`);

  const lastRoot = output.read('root.json');
  const reviewed = compiled.guides.flatMap((guide) => guide.reviewed ?? []);
  const circumstances = {
    copied: readCopied(),
    zxing: readerProgram(),
    program: keyOfProgram(),
    published: output.published,
    lastRoot,
    now: rootClock({ reviewed, last: readRoot(lastRoot ?? '')?.number, out }),
    killWorker,
    sign: signing?.sign,
  };
  const made = addAll(output, makeOutput(compiled, { shell: await makeShell(signing?.keys), ...circumstances }), say);
  problems.push(...checkBudget(made, compiled));
  if (isFailure(problems, strict)) return stopped(problems);
  const published = { ...output.publish(), guides: count, ...counted(made) };
  return { compiled, problems: inOrder([...told, ...problems]), held, published };
}

/** The codes that `--before` names cannot be had: the build stops and says so. */
function refuse(error: unknown): never {
  throw new RefusedError(`--before: ${error instanceof Error ? error.message : String(error)}`);
}

/** A written file without its body: the bodies of 10,000 pages do not fit into memory. */
type Added = Pick<Made, 'path' | 'sent'>;

const SAY_EVERY = 500;

function addAll(output: Output, files: Iterable<Made>, say: (words: string) => void): Added[] {
  const added: Added[] = [];
  for (const file of files) {
    output.add(file);
    added.push({ path: file.path, ...(file.sent === undefined ? {} : { sent: file.sent }) });
    if (added.length % SAY_EVERY === 0) say(`${added.length} 个文件 files`);
  }
  return added;
}

function counted(made: readonly Added[]): { pages: number; packs: number } {
  const count = (pattern: RegExp) => made.filter(({ path }) => pattern.test(path)).length;
  return { pages: count(/^(?!patrol\.).*\.html$/), packs: count(/^packs\/.*\.json$/) };
}
