import { textOf } from '../../parse/guide/field-values.ts';
import type { Draft } from '../../parse/guide/draft.ts';
import { type Text, characters } from '../../ground/source.ts';
import { type GuideRule, found } from '../rule/rule.ts';

export const rule: GuideRule = {
  id: 'hidden-material',
  level: 'warning',
  reason: {
    zh: '材料藏在“谁能办”里，群众照着材料清单带就会少带。',
    en: 'A material that only “Who can apply” names is missing from the list that people pack by.',
  },
  check: ({ drafts, sources }) =>
    drafts.flatMap((draft) =>
      [...sectionLines(draft, sources.get(draft.file) ?? ''), ...fieldLines(draft)].flatMap(({ text, at }) => {
        const hit = HIDDEN.exec(text) ?? ENGLISH.exec(text);
        if (!hit) return [];
        const column = at.column + characters(text.slice(0, hit.index));
        const message = {
          zh: `“${hit[0]}”是一样材料，却写在了条件里。`,
          en: `“${hit[0]}” is a material, but it stands among the conditions.`,
        };
        const fix = { zh: '把它写进“要带的材料”。', en: 'Write it under “What to bring”.' };
        return [found(rule, draft.file, { line: at.line, column }, message, fix)];
      }),
    ),
};

const PAPER =
  '(?:证明|证书|证件|身份证|户口[簿本]|复印件|原件|执照|协议书?|合同|申请表|申请书|承诺书|材料|票据|发票|照片|结婚证|居住证|病历)';
/** A verb of handing in, and near it a paper: `需提供无房证明`, `携带身份证`. */
const HIDDEN = new RegExp(`(?:提供|提交|出具|携带|交验|出示|带上|带好)[^，。；：、！？\\n]{0,14}?${PAPER}`);
const ENGLISH =
  /\b(?:provide|submit|present|bring|produce|hand in)\b[^.;\n]{0,30}?\b(?:certificates?|proof|photocop(?:y|ies)|copy|copies|originals?|documents?|licen[cs]es?|passport|id cards?|contracts?)\b/i;

/** The lines under a heading of kind `who`, as typed. */
function sectionLines(draft: Draft, source: string): Text[] {
  const lines = source.split('\n');
  return draft.sections.flatMap((section, index) => {
    if (section.kind !== 'who') return [];
    const texts: Text[] = [];
    const end = draft.sections[index + 1]?.at.line ?? lines.length + 1;
    for (let line = section.at.line + 1; line < end; line++) {
      const text = lines[line - 1] ?? '';
      if (/^#{1,6}\s/.test(text)) break;
      texts.push({ text, at: { line, column: 1 } });
    }
    return texts;
  });
}

function fieldLines(draft: Draft): Text[] {
  const text = textOf(draft.fields.who?.value);
  return text ? [text] : [];
}
