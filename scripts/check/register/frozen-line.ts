import { guideCode } from '../../../src/guide/address.ts';
import { textsOf } from '../../parse/guide/field-values.ts';
import type { Problem, Wording } from '../../ground/problem.ts';
import { drawFrozen } from '../../register/wall-codes.ts';
import { type ProofFault, type Target, printedTarget, proofFaults, targetOf } from '../../register/proof.ts';
import { type Rule, type RuleContext, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'frozen-line',
  level: 'error',
  reason: {
    zh: '印出去的码通向哪里，印的时候就定了：改了，扫码的人会办错事。',
    en: 'Where a printed code leads was settled when it was printed: a change sends people to the wrong thing.',
  },
  check: (context) => {
    let looked = 0;
    return proofFaults(context.codes).flatMap((fault) => {
      const { kind, entry } = fault;
      // Of facts that are no picture `frozen-matrix` and `frozen-code` tell.
      if (kind !== 'changed' || !entry?.frozen || !drawFrozen(entry.frozen)) return [];
      // Looking takes a hash for each guide of the hall.
      const printed = looked++ < MOST_LOOKED_FOR ? printedTarget(entry, targetsOf(context)) : undefined;
      return [problemOf(context, fault, printed)];
    });
  },
};

const MOST_LOOKED_FOR = 20;

function problemOf({ codes }: RuleContext, { code, at, entry }: ProofFault, printed: Target | undefined): Problem {
  const [, now = ''] = (entry && targetOf(entry)) ?? [];
  if (!entry?.check) return found(rule, codes.file, at, ...withoutCheck(code, now, entry?.guide !== undefined));
  const message = {
    zh: `${code} 这一行和印的时候不一样：现在通向“${now}”，check 对不上。墙上印着的 ${code} 会带人办错事。`,
    en: `The line of ${code} is not what it was when it was printed: it leads to “${now}”, and its check does not match. Every printed ${code} would mislead.`,
  };
  const fix = printed
    ? { zh: `印的时候通向“${printed[1]}”：改回去。`, en: `It was printed for “${printed[1]}”: put that back.` }
    : {
        zh: `撤销这一行的改动；只是指南的文件改了名、换了文件夹：npm run codes -- --moved ${code}。`,
        en: `Take the change of this line back; if the guide’s file was only renamed or moved: npm run codes -- --moved ${code}.`,
      };
  return found(rule, codes.file, at, message, fix);
}

/** Only a guide’s code can be confirmed by hand. */
function withoutCheck(code: string, now: string, isGuide: boolean): [message: Wording, fix: Wording] {
  const command = `npm run codes -- --moved ${guideCode(code)}`;
  const [zh, en] = isGuide
    ? [
        `；都没有，先看墙上印的，确实是“${now}”的，再运行 ${command}（几个码用逗号连着写）`,
        `; if there is none, look at what hangs on the wall, and if that is for “${now}”: ${command} (several codes with commas)`,
      ]
    : ['', ''];
  return [
    {
      zh: `${code} 印过（“# 印过”那一行里有它），这一行的 check 却没有了：证明不了印的时候通向的就是“${now}”。`,
      en: `${code} was printed (the line “# 印过” lists it), but its check is gone: nothing proves that it was printed for “${now}”.`,
    },
    {
      zh: `把 check 找回来：撤销改动，或者从 git、备份里抄回这一行${zh}。`,
      en: `Put the check back: undo the change, or copy the line from git or a backup${en}.`,
    },
  ];
}

function targetsOf({ hall, names, drafts }: RuleContext): Target[] {
  return [
    ...[...names.guides].map((id) => ['guide', id] as const),
    ...Object.keys(hall.devices ?? {}).map((id) => ['device', id] as const),
    ...hall.channels.map(({ id }) => ['channel', id] as const),
    ...drafts.flatMap(({ fields }) => textsOf(fields.class?.value).map(({ text }) => ['class', text] as const)),
    ...hall.events.map(({ id }) => ['event', id] as const),
  ];
}
