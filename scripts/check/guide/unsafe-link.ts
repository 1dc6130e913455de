import { isLiveAddress } from '../../ground/live-address.ts';
import { isList, isText } from '../../parse/guide/field-values.ts';
import type { Text } from '../../ground/source.ts';
import type { Draft, FieldValue } from '../../parse/guide/draft.ts';
import { followedLinks } from '../../resolve/followed-links.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'unsafe-link',
  level: 'error',
  reason: {
    zh: '别的链接可能运行程序，或者在手机上打不开，所以只当文字显示。',
    en: 'Other links may run programs, or open nothing on a phone; they are shown as text only.',
  },
  check: (context) => [
    ...followedLinks(context).flatMap(({ draft, link, fate }) =>
      fate.kind === 'unsafe' ? [unsafe(draft, { text: link.target, at: link.at })] : [],
    ),
    ...context.drafts.flatMap((draft) =>
      textsIn(draft.fields.online?.value)
        .filter(({ text }) => /^[a-z][a-z0-9+.-]*:\S/i.test(text) && !isLiveAddress(text))
        .map((text) => unsafe(draft, text)),
    ),
  ],
};

function textsIn(value: FieldValue | undefined): Text[] {
  if (value === undefined) return [];
  if (isText(value)) return [value];
  return (isList(value) ? [...value] : Object.values(value)).flatMap(textsIn);
}

function unsafe(draft: Draft, { text, at }: Text) {
  return found(
    rule,
    draft.file,
    at,
    { zh: `“${text}”不能当链接。`, en: `“${text}” cannot be a link.` },
    {
      zh: '链接只能以 https:、http:、tel:、mailto:、geo: 开头，或者是旁边的文件。',
      en: 'Links begin with https:, http:, tel:, mailto: or geo:, or lead to a file beside the guide.',
    },
  );
}
