import type { LifeEvent } from '../../../src/guide/hall.ts';
import { nearest } from '../../ground/nearest.ts';
import type { RegisterEntry } from '../../parse/hall/codes-yaml.ts';
import type { ProblemWords, Wording } from '../../ground/problem.ts';
import { isRetired } from '../../register/register.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'code-letter',
  level: 'error',
  reason: {
    zh: '一类事的码就是它的字母；印出去以后换了字母，扫码的人就走错了。',
    en: 'A life event’s code is its letter; when the letter goes to another, every printed one misleads.',
  },
  check: ({ hall: { events }, codes }) =>
    codes.entries.flatMap((entry) => {
      const { code, event, at } = entry;
      const holder = events.find(({ letter }) => letter === code);
      if (isRetired(entry)) {
        const inUse = code === 'index' ? WALL : holder && heldBy(entry, holder);
        return inUse ? [found(rule, codes.file, at, inUse.message, inUse.fix)] : [];
      }
      if (!event || holder?.id === event.text) return [];
      const known = events.some(({ id }) => id === event.text);
      const ids = events.map(({ id }) => id);
      const near = known ? undefined : nearest(event.text, ids);
      const fix = near === undefined ? backOf(code, event.text) : { zh: `是不是“${near}”？`, en: `Did you mean “${near}”?` };
      const message = {
        zh: `码 ${code} 登记给了“${event.text}”，可是 hall.yaml 里它的字母不是 ${code}。`,
        en: `The code ${code} is registered for the life event “${event.text}”, whose letter in hall.yaml is another.`,
      };
      return [found(rule, codes.file, known ? at : event.at, message, fix)];
    }),
};

function backOf(code: string, event: string): Wording {
  return {
    zh: `在 hall.yaml 的 events 里把字母 ${code} 还给“${event}”；这类事不办了就写“${code}: { retired: 日期, say: …… }”；从没印过就删去这一行。`,
    en: `In hall.yaml’s events give the letter ${code} back to “${event}”; if that is no more, write “${code}: { retired: date, say: … }”; if it never was printed, delete this line.`,
  };
}

function heldBy({ code }: RegisterEntry, { name }: LifeEvent): ProblemWords {
  return {
    message: { zh: `字母 ${code} 停用了，可是“${name}”正用着它。`, en: `The letter ${code} is retired, but “${name}” has it.` },
    fix: { zh: `给“${name}”换一个没用过的字母。`, en: `Give “${name}” a letter that was never used.` },
  };
}

const WALL: ProblemWords = {
  message: { zh: '整面墙的码不能停用：它就是大厅的网址。', en: 'The wall’s code cannot be retired: it is the hall’s own address.' },
  fix: { zh: '删去 retired、now、say。', en: 'Remove retired, now and say.' },
};
