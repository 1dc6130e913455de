import type { Draft } from '../../parse/guide/draft.ts';
import { type Problem, START, type Wording } from '../../ground/problem.ts';
import { overlayLanguage } from '../../read/guide-file.ts';
import { languageLikely } from '../../read/typed-language.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'translation-name',
  level: 'warning',
  reason: {
    zh: '文件名没照写法的译文成了另一篇指南，或者字的方向反了：换语言的人找不到它、读不顺它。',
    en: 'A translation with another name becomes a guide of its own, or runs the wrong way: who changes the language does not find it, or cannot well read it.',
  },
  check: ({ drafts, names, hall, paths }) => [
    ...drafts
      .filter(({ language }) => language === undefined)
      .flatMap(({ id, file }) => {
        const meant = partsOf(id).find(({ head, tag, dot }) => names.guides.has(head) && (isLikely(tag) || (dot && isCode(tag))));
        if (!meant) return [];
        const { head, tag } = meant;
        const original = `${head.split('/').at(-1) ?? head}.md`;
        const message = {
          zh: `旁边有 ${original}，“${tag}”像是语言，可是名字不是这样写的：这成了另一篇指南。`,
          en: `Beside ${original} “${tag}” seems to be a language, but is not written as one: this is a guide of its own.`,
        };
        return [found(rule, file, START, message, fixOf(original.replace(/md$/, ''), tag, 'md'))];
      }),
    ...drafts.flatMap(inArabicScript),
    ...paths.flatMap((path) => {
      const language = overlayLanguage(path);
      const other = language && paths.find((one) => one < path && overlayLanguage(one) === language);
      if (!other) return [];
      const message = {
        zh: `这和 ${other} 是同一种语言（${language}），两个里只有一个算数。`,
        en: `This is the same language as ${other} (${language}); only one of the two counts.`,
      };
      const fix = { zh: `合成一个文件：hall.${language}.yaml。`, en: `Make one file of them: hall.${language}.yaml.` };
      return [found(rule, hall.file.replace(/[^/]*$/, path), START, message, fix)];
    }),
    ...paths.flatMap((path) => {
      const tag = /^hall[_\-\s(（]+([^/)）]+)[)）]?\.ya?ml$/i.exec(path)?.[1] ?? '';
      if (!isLikely(tag)) return [];
      const message = {
        zh: `这个文件没有读：hall.yaml 的译文不是这样起名的。`,
        en: `This file is not read: an overlay of hall.yaml has another name.`,
      };
      return [found(rule, hall.file.replace(/[^/]*$/, path), START, message, fixOf('hall.', tag, 'yaml'))];
    }),
  ],
};

/** Kazakh and Kirghiz without the name of a script are written in Cyrillic letters, from left to right. */
function inArabicScript({ id, language, title, summary, file }: Draft): Problem[] {
  const text = `${title?.text ?? ''}${summary?.html ?? ''}`;
  if (!/^(?:kk|ky)$/.test(language ?? '') || !/\p{Script=Arabic}/u.test(text)) return [];
  const message = {
    zh: `“${language ?? ''}”是从左往右的西里尔字母，这一篇是阿拉伯字母：页面的方向就反了。`,
    en: `“${language ?? ''}” is in Cyrillic letters, from left to right, this guide in Arabic ones: its page runs the wrong way.`,
  };
  const name = `${id.split('/').at(-1) ?? id}.${language ?? ''}-Arab.md`;
  return [found(rule, file, START, message, { zh: `改名为 ${name}。`, en: `Rename it ${name}.` })];
}

/** Each way to part a name before a sign that people put there: `hukou_en`, `hukou(英文)`. */
function partsOf(id: string): { readonly head: string; readonly tag: string; readonly dot: boolean }[] {
  return [...id.matchAll(/[\s_\-.(（[【]+/g)].map(({ 0: sign, index }) => ({
    head: id.slice(0, index),
    tag: id.slice(index + sign.length).replace(/[\s)）\]】]+$/, ''),
    dot: sign === '.',
  }));
}

function isLikely(tag: string): boolean {
  return tag !== '' && languageLikely(tag) !== undefined;
}

/** `wy` in `hukou.wy` is no language, but was meant to be one; `v2` was not. */
function isCode(tag: string): boolean {
  return /^[a-z]{2,3}$/i.test(tag);
}

function fixOf(before: string, tag: string, ending: string): Wording {
  const language = languageLikely(tag);
  const codes = 'en, zh-Hant, ug, bo, mn, ii, kk-Arab, ko';
  return language === undefined
    ? {
        zh: `译文用语言的代号起名（${codes}），例如 ${before}en.${ending}；真是另一篇指南，就换一个不带“.”的名字。`,
        en: `A translation is named by the code of its language (${codes}), such as ${before}en.${ending}; another guide by a name without “.”.`,
      }
    : {
        zh: `改名为 ${before}${language}.${ending}；真是另一篇指南，就换一个名字。`,
        en: `Rename it ${before}${language}.${ending}; if it is another guide, give it another name.`,
      };
}
