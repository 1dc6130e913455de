/** `npm start`: compiles the hall, then serves it. */

import { inLanguage } from '../../src/guide/language.ts';
import { existsSync } from 'node:fs';
import { answerPrint, isForPrint } from '../serve/answer-print.ts';
import { onlyKnownHosts } from '../serve/known-hosts.ts';
import { addressesOf, portTaken } from '../serve/addresses.ts';
import { OPTIONS, readOptions } from './options.ts';
import { type Compiled, compile } from '../journey/compile.ts';
import { type Arrived, build } from '../journey/build.ts';
import { progressOn } from '../ground/progress.ts';
import { reportOn } from '../ground/report.ts';
import type { Wording } from '../ground/problem.ts';
import { serve } from '../serve/serve.ts';
import { readHeaders } from '../serve/headers.ts';
import { DiskRefusedError, RefusedError } from '../ground/refused-error.ts';
import { whereLies } from '../write/swap.ts';

const { port, host, ...options } = readOptions({
  name: 'npm start',
  does: 'Builds a hall and serves it on this computer.',
  options: {
    guides: OPTIONS.guides,
    out: OPTIONS.out,
    address: OPTIONS.address,
    sign: OPTIONS.sign,
    host: OPTIONS.host,
    port: { value: 'NUMBER', default: '4173', help: 'where to serve it' },
  },
});

const compiled = await buildHall();
if (isBuilt()) await serveHall(compiled);
else process.exitCode = 1;

/** Returns the hall as compiled. A build that fails is reported, and the last one that succeeded is served: on a full disk too. */
async function buildHall(): Promise<Compiled> {
  const progress = progressOn(process.stderr);
  try {
    const arrived = await build({ ...options, say: progress.say });
    progress.done();
    tell(arrived);
    return arrived.compiled;
  } catch (error) {
    progress.done();
    if (!(error instanceof RefusedError)) throw error;
    process.stderr.write(`${error.message}\n`);
    if (!(error instanceof DiskRefusedError) || !isBuilt()) return process.exit(1);
    const read = compile({ dir: options.guides, ...(options.address === undefined ? {} : { address: options.address }) });
    process.stderr.write(`${inLanguage(nothingNew(), read.language)}\n`);
    return read;
  }
}

/** Whether there is an output to serve: also one that a killed build left beside its place. */
function isBuilt(): boolean {
  return existsSync(whereLies(options.out, 'index.html'));
}

function tell({ compiled, problems, published }: Arrived): void {
  const { language } = compiled;
  const stream = published ? process.stdout : process.stderr;
  reportOn(stream, problems, compiled);
  if (published) return void stream.write(`${inLanguage(builtInWords(compiled, published), language)}\n`);
  stream.write(`${inLanguage(nothingNew(), language)}\n`);
}

function nothingNew(): Wording {
  const last = isBuilt() ? { zh: '下面打开的是上一次生成的。', en: 'What is served is what was built before.' } : { zh: '', en: '' };
  return { zh: `没有生成新的。${last.zh}`, en: `Nothing new was built. ${last.en}` };
}

/** The hall that is served, and where to look first. */
function builtInWords({ hall, guides = [] }: Arrived['compiled'], { pages }: NonNullable<Arrived['published']>): Wording {
  const name = hall?.name ?? '';
  const codes = new Set(guides.map((guide) => guide.code));
  const [code] = codes;
  return {
    zh: `\n  ${name}：${codes.size} 份指南，${pages} 个页面。${code ? `先看一篇：在下面的网址后面加 ${code}` : ''}`,
    en: `\n  ${name}: ${codes.size} guides, ${pages} pages.${code ? ` To see one, add ${code} to the address below` : ''}`,
  };
}

async function serveHall(hall: Compiled): Promise<void> {
  const { language } = hall;
  const hosts = host === undefined ? [] : [host];
  const print = onlyKnownHosts(hosts, answerPrint({ dir: options.guides, address: options.address, compiled: () => hall }), isForPrint);
  const server = await serve(options.out, Number(port), print).catch((error: unknown) => portTaken(error, port, 'npm start', language));
  if (!server) return;
  process.stdout.write(addressesOf(server.port, readHeaders(options.out).base, language));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close().then(() => process.exit(0)));
}
