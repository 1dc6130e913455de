/**
 * `npm run codes`: gives every guide without a code the next free one, and writes it into codes.yaml; with `--moved`, lets
 * printed codes follow their guides to another file name.
 */

import { inLanguage } from '../../src/guide/language.ts';
import { OPTIONS, readOptions } from './options.ts';
import { type Compiled, compile } from '../journey/compile.ts';
import type { Wording } from '../ground/problem.ts';
import { appendCodes, codesToGive } from '../register/give-codes.ts';
import { moveCodes } from '../register/moved.ts';
import { alone } from '../register/register-file.ts';
import { isFailure, reportJson, reportOn } from '../ground/report.ts';

const { guides, json, moved } = readOptions({
  name: 'npm run codes',
  does: 'Gives every guide without a code the next free one, as new lines at the end of codes.yaml. No other line is changed, but for a check that a printed one lacks.',
  options: {
    guides: OPTIONS.guides,
    json: OPTIONS.json,
    moved: {
      value: 'A1',
      help: 'gives no codes; confirms that the guide of a printed code has another file name: A1, A1=birth/new, A1,A2',
    },
  },
});

const { compiled, given, followed, provedNow, problems } = await alone(guides, () => {
  const found = compile({ dir: guides });
  if (moved === undefined) {
    const free = codesToGive(found);
    return { compiled: found, given: free, followed: [], ...appendCodes(guides, free) };
  }
  const all = new Set(found.guides?.map(({ id }) => id));
  const { moved: lines, problems: refused } = moveCodes(guides, moved, { all, unregistered: found.register.provisional });
  return { compiled: found, given: [], followed: lines, provedNow: 0, problems: refused };
});
const blocking = [...compiled.problems.filter(({ id }) => id === 'codes-full'), ...problems];
say(compiled);
process.exitCode = isFailure(blocking) ? 1 : 0;

function say({ language, sources }: Compiled): void {
  if (blocking.length > 0) {
    if (json) process.stdout.write(`${reportJson(blocking, language)}\n`);
    else reportOn(process.stderr, blocking, { language, sources });
    return;
  }
  const codes = [...given, ...followed];
  if (json) {
    process.stdout.write(`${JSON.stringify({ codes })}\n`);
    return;
  }
  for (const { code, guide, title } of given) process.stdout.write(`${code}  ${guide}  ${title}\n`);
  for (const { code, guide } of followed) process.stdout.write(`${code}  ${guide}\n`);
  process.stdout.write(`${inLanguage(summary(), language)}\n`);
}

function summary(): Wording {
  if (followed.length > 0)
    return {
      zh: `${followed.length} 行跟着指南改了，码的样子不变。`,
      en: `${followed.length} lines follow their guides; no picture changes.`,
    };
  if (moved !== undefined) return { zh: '这些码本来就通向这里，没有改动。', en: 'These codes lead there already; nothing was changed.' };
  if (provedNow > 0) {
    const [zh, en] = [
      `登记了 ${given.length} 个码，给以前印的 ${provedNow} 个补上了 check`,
      `${given.length} codes were registered, ${provedNow} printed earlier got their check`,
    ];
    return { zh: `${zh}，码的样子不变。`, en: `${en}; no picture changes.` };
  }
  return given.length
    ? { zh: `登记了 ${given.length} 个码。`, en: `${given.length} codes were registered.` }
    : { zh: '每篇指南都有码，没有改动。', en: 'Every guide has its code; nothing was changed.' };
}
