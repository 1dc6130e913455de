/** The reasons why a guide with an error cannot stay as it was last published: each stops the build. */

import { basePath } from '../../src/guide/page-address.ts';
import type { Guide } from '../../src/guide/guide.ts';
import type { Hall } from '../../src/guide/hall.ts';
import { type Problem, START, type Wording } from '../ground/problem.ts';
import type { Compiled } from './compile.ts';
import type { Damaged } from './last-guides.ts';

/** Returns the problem of a guide with these errors which the last output does not have, or has no longer as it was. */
export function cannotHold(errors: readonly Problem[], damaged: Damaged | undefined): Problem {
  if (!damaged) return problemOf(errors, NEVER_PUBLISHED, WAIT);
  const reason = {
    zh: `上次的结果坏了，${damaged.damaged} 不在，或者和记下的对不上`,
    en: `the last output is damaged: ${damaged.damaged} is gone, or is not what its name and the root say`,
  };
  return problemOf(errors, reason, RESTORE);
}

/** Returns the problem of a held guide that was published with something which the hall has otherwise now; `before` is the hall of then. */
export function changedSince(errors: readonly Problem[], guide: Guide, before: Hall, { hall, register }: Compiled): Problem[] {
  if (!hall) return [];
  const reason =
    turned({ zh: '它的码', en: 'its code' }, guide.code, register.codeOf.get(guide.id) ?? '') ??
    turned({ zh: '大厅的语言', en: 'the hall’s language' }, before.language, hall.language) ??
    turned({ zh: '大厅网址里的路径', en: 'the path of the hall’s address' }, basePath(before.address), basePath(hall.address)) ??
    gone({ zh: '人生大事', en: 'life event' }, [guide.event], idsOf(before), idsOf(hall)) ??
    gone({ zh: '部门', en: 'department' }, [guide.department ?? ''], Object.keys(before.departments), Object.keys(hall.departments)) ??
    gone({ zh: '窗口', en: 'window' }, guide.windows ?? [], Object.keys(before.windows), Object.keys(hall.windows));
  return reason ? [problemOf(errors, reason, TAKE_BACK)] : [];
}

function idsOf({ events }: Hall): string[] {
  return events.map(({ id }) => id);
}

function turned(what: Wording, before: string, now: string): Wording | undefined {
  if (before === now) return undefined;
  return {
    zh: `上次发布以后，${what.zh}变了：那时是“${before}”，现在是“${now}”`,
    en: `since it was published ${what.en} has changed from “${before}” to “${now}”`,
  };
}

/** A name of the guide's own was never the hall's. */
function gone(what: Wording, named: readonly string[], before: readonly string[], now: readonly string[]): Wording | undefined {
  const lost = named.find((name) => before.includes(name) && !now.includes(name));
  if (lost === undefined) return undefined;
  return {
    zh: `上次发布的版本写着${what.zh}“${lost}”，hall.yaml 里现在没有了`,
    en: `it was published with the ${what.en} “${lost}”, which hall.yaml no longer has`,
  };
}

function problemOf(errors: readonly Problem[], reason: Wording, fix: Wording): Problem {
  const { file, line, column } = errors[0] ?? { file: '', ...START };
  const message = {
    zh: `这篇有错，又不能先留着上次发布的版本（--keep-going）：${reason.zh}。`,
    en: `This guide has an error, and --keep-going cannot keep its last published version: ${reason.en}.`,
  };
  return { id: 'cannot-hold', level: 'error', file, line, column, message, fix };
}

const NEVER_PUBLISHED: Wording = { zh: '上次的结果里没有它，它还没发布过', en: 'it is not in the last output' };

const WAIT: Wording = {
  zh: '先改好这篇；还不急着发布的，开头写上“草稿: 是”。',
  en: 'Correct this guide; or mark it as a draft (draft: yes) until it is ready.',
};

const RESTORE: Wording = {
  zh: '先改好这篇；或者用备份把上次的结果整个换回来，再生成。',
  en: 'Correct this guide; or put a whole copy of the last output back and build again.',
};

const TAKE_BACK: Wording = {
  zh: '先改好这篇；或者先把那处改回去，等这篇发布以后再改。',
  en: 'Correct this guide; or take that change back until it is published.',
};
