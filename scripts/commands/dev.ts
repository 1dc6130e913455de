/** `npm run dev`: write with live preview. Save a guide, see its page, with its problems in a box at its bottom. */

import { inLanguage } from '../../src/guide/language.ts';
import { answerPrint } from '../serve/answer-print.ts';
import { onlyKnownHosts } from '../serve/known-hosts.ts';
import { addressesOf, portTaken } from '../serve/addresses.ts';
import { NOTHING_CACHED } from '../journey/cached.ts';
import { OPTIONS, readOptions } from './options.ts';
import { type Compiled, compile, isReadable } from '../journey/compile.ts';
import { readCopied } from '../read/copied.ts';
import { type Preview, brokenPreview, previewOf } from '../dev/preview.ts';
import { servePreview } from '../dev/serve-preview.ts';
import { watchFolder } from '../dev/watch.ts';
import { makeShell } from '../make/shell/shell.ts';
import type { Problem } from '../ground/problem.ts';
import { reportOn } from '../ground/report.ts';

const { guides, address, host, port } = readOptions({
  name: 'npm run dev',
  does: 'Shows the hall while you write: save a guide and its page is shown anew, with its problems.',
  options: {
    guides: OPTIONS.guides,
    address: OPTIONS.address,
    host: OPTIONS.host,
    port: { value: 'NUMBER', default: '5173', help: 'where to show it' },
  },
});

const [shell, copied] = [await makeShell(), readCopied()];
let cached = NOTHING_CACHED;
let language = 'zh-CN';
let told: ReadonlySet<string> = new Set();

let hall: Compiled;
// All that is shown here is a draft.
const print = onlyKnownHosts(host === undefined ? [] : [host], answerPrint({ dir: guides, address, compiled: () => hall }));
const server = await servePreview(look(), Number(port), print).catch((error: unknown) => portTaken(error, port, 'npm run dev', language));
if (server) {
  const stop = watchFolder(guides, () => {
    const preview = lookIfThere();
    if (preview) server.show(preview);
  });
  process.stdout.write(addressesOf(server.port, server.base, language));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop();
      void server.close().then(() => process.exit(0));
    });
  }
}

/** Returns undefined while the folder, or a file of it, is away: the last preview stays, and its return is a change. */
function lookIfThere(): Preview | undefined {
  try {
    return look();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))) throw error;
    const words = { zh: `“${guides}”暂时不在，等它回来。`, en: `“${guides}” is away; waiting for it.` };
    process.stdout.write(`${inLanguage(words, language)}\n`);
    return undefined;
  }
}

/** Compiles the hall as it is now, and shows its new problems. */
function look(): Preview {
  const began = performance.now();
  const compiled = compile({ dir: guides, ...(address === undefined ? {} : { address }), cached, withDrafts: true });
  ({ cached, language } = compiled);
  hall = compiled;
  const milliseconds = Math.round(performance.now() - began);
  const count = new Set(compiled.guides?.map(({ code }) => code)).size;
  const fresh = compiled.problems.filter((problem) => !told.has(placed(problem)));
  told = new Set(compiled.problems.map(placed));
  const known = compiled.problems.length - fresh.length;
  const words = {
    zh: `${count} 篇指南，${milliseconds} 毫秒${known > 0 ? `；之前说过的问题还有 ${known} 个` : ''}`,
    en: `${count} guides, ${milliseconds} ms${known > 0 ? `; ${known} problems told before remain` : ''}`,
  };
  reportOn(process.stdout, fresh, compiled);
  process.stdout.write(`${inLanguage(words, language)}\n`);
  return isReadable(compiled) ? previewOf(compiled, shell, copied) : brokenPreview(compiled);
}

/** A problem with its file and words: on another line it is the same one. */
function placed({ id, file, message }: Problem): string {
  return `${id} ${file} ${message.en}`;
}
