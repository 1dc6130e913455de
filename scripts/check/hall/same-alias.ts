import { plainName } from '../../ground/nearest.ts';
import type { Text } from '../../ground/source.ts';
import type { Draft } from '../../parse/guide/draft.ts';
import { textsOf } from '../../parse/guide/field-values.ts';
import { titleOf } from '../../resolve/names.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'same-alias',
  level: 'warning',
  reason: {
    zh: '两篇指南一个叫法：群众搜这个词，不知道点哪一篇。',
    en: 'Where two guides have the same other name, who searches for it does not know which to open.',
  },
  check: ({ drafts }) => {
    const named = new Map<string, Draft>();
    // A title is taken first: an alias that is another guide’s title is the one to change.
    for (const draft of drafts) named.set(nameIn(draft, titleOf(draft)), draft);
    return drafts.flatMap((draft) =>
      textsOf(draft.fields.aliases?.value).flatMap(({ text, at }: Text) => {
        const name = nameIn(draft, text);
        const other = named.get(name);
        if (other === undefined) named.set(name, draft);
        if (other === undefined || other.id === draft.id) return [];
        const message = {
          zh: `“${text}”也是“${titleOf(other)}”（${other.id}）的叫法。`,
          en: `“${text}” is also a name of “${titleOf(other)}” (${other.id}).`,
        };
        const fix = {
          zh: '留在群众最可能要找的那一篇，另一篇里删去；或者两边都说得再细一点，例如“给孩子办社保卡”。',
          en: 'Keep it where most people who say it want to go and take it out of the other, or make both more precise.',
        };
        return [found(rule, draft.file, at, message, fix)];
      }),
    );
  },
};

/** Names of one language only are compared. */
function nameIn({ language = '' }: Draft, name: string): string {
  return `${language} ${plainName(name)}`;
}
