import { draftNames } from '../guide/draft-linked.ts';
import { bundleProblems } from '../rule/bundle-faults.ts';
import { type Rule, found, meant } from '../rule/rule.ts';
import { guideNamed } from '../../resolve/names.ts';

export const rule: Rule = {
  id: 'bundle-guide',
  level: 'error',
  reason: {
    zh: '一件事里少一件，群众就要为它再跑一趟。',
    en: 'For a thing that is missing from a bundle people have to come once more.',
  },
  check: (context) =>
    bundleProblems(context, ['guide', 'twice', 'inner'], (draft, { kind, text, at, near }) => {
      const isDraft = guideNamed(text, draft.id, draftNames(context)) !== undefined;
      const [message, fix] =
        kind === 'twice'
          ? TWICE
          : kind === 'inner'
            ? INNER
            : isDraft
              ? DRAFT
              : ([
                  { zh: `没有“${text}”这篇指南，或者它不在这件事里。`, en: `There is no guide “${text}” in this bundle.` },
                  meant(near, WRITE),
                ] as const);
      return found(rule, draft.file, at, { zh: message.zh.replace('{1}', text), en: message.en.replace('{1}', text) }, fix);
    }),
};

const WRITE = {
  zh: '写文件夹加文件名，例如 birth/hukou；先把它写进“一件事”。',
  en: 'Write folder and file name, such as birth/hukou, and list it in “bundle” first.',
};

const TWICE = [
  { zh: '“{1}”在这件事里写了两次。', en: '“{1}” stands twice in this bundle.' },
  { zh: '删去一个。', en: 'Delete one of them.' },
] as const;

const INNER = [
  { zh: '“{1}”自己就是一件事，一件事里不能再放一件事。', en: '“{1}” is a bundle itself; a bundle holds guides only.' },
  { zh: '把它里面的指南一篇一篇写出来。', en: 'List its guides one by one.' },
] as const;

const DRAFT = [
  { zh: '“{1}”是草稿，还没发布，一件事里不能有它。', en: '“{1}” is a draft, which is not published: it cannot be in a bundle.' },
  {
    zh: '写好了就去掉它的“草稿”那一行；没写好就先不放进来。',
    en: 'Take the line “draft” out of it once it is finished, or leave it out here.',
  },
] as const;
