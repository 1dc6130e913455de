import { isLiveAddress } from '../../ground/live-address.ts';
import { type Text, characters } from '../../ground/source.ts';
import type { FieldValue } from '../../parse/guide/draft.ts';
import { isList, isText } from '../../parse/guide/field-values.ts';
import { guideLines } from '../rule/guide-lines.ts';
import { type GuideRule, found } from '../rule/rule.ts';

export const rule: GuideRule = {
  id: 'link-form',
  level: 'warning',
  reason: {
    zh: '写错一个符号的网址点不开，群众只能看着它自己打。',
    en: 'An address with one wrong sign cannot be tapped: people have to type it, and get it wrong.',
  },
  check: ({ drafts, sources }) =>
    drafts.flatMap((draft) => {
      const online = textsIn(draft.fields.online?.value);
      const lines = guideLines(draft, sources.get(draft.file) ?? '');
      return [...online.flatMap(inField), ...lines.flatMap(inText)].map(({ at, text }) => {
        const message = { zh: `“${text}”这样写点不开。`, en: `“${text}” cannot be tapped as it is written.` };
        const right = corrected(text);
        const fix = { zh: `这样写：“${right}”。`, en: `Write it as “${right}”.` };
        return found(rule, draft.file, at, message, fix);
      });
    }),
};

/** `https：//`, `http//`, `https:/`, `https: //`, `htttps://`, `https:\\`. */
const WRONG = /(?<![\w/.-])h?t{1,3}ps?\s?(?:[:：;；]\s?[/／\\]{1,3}|[/／\\]{2})\s?[\w.-]+\.[a-z]{2,}[^\s，。；、）)》”<\]]*/gi;
const HOST = /^(?:www\.)?(?:[\w-]+\.)+(?:gov\.cn|org\.cn|com\.cn|edu\.cn|cn|com|net|org|gov)(?::\d+)?(?:[/?#]\S*)?$/i;

function inText({ text, at }: Text): Text[] {
  return [...text.matchAll(WRONG)].flatMap((match) =>
    isLiveAddress(match[0]) && /^https?:\/\/[^/]/i.test(match[0])
      ? []
      : [{ text: match[0], at: { line: at.line, column: at.column + characters(text.slice(0, match.index)) } }],
  );
}

/** In the front matter an address without its `https://` is shown as a name. */
function inField(typed: Text): Text[] {
  const text = typed.text.trim();
  return HOST.test(text) && !isLiveAddress(text) ? [{ text, at: typed.at }] : inText(typed);
}

function corrected(text: string): string {
  const scheme = /^h?t{1,3}p(?!s)/i.test(text) ? 'http' : 'https';
  return `${scheme}://${text.replace(/^h?t{1,3}ps?\s?(?:[:：;；]\s?)?[/／\\]{1,3}\s?/i, '')}`;
}

function textsIn(value: FieldValue | undefined): Text[] {
  if (value === undefined) return [];
  if (isText(value)) return [value];
  return (isList(value) ? [...value] : Object.values(value)).flatMap(textsIn);
}
