import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'word-without-guide',
  level: 'warning',
  reason: {
    zh: 'words.yaml 里冒号后面的话，要和指南里写的一样，不然群众说了也找不到。',
    en: 'What stands after the colon in words.yaml must stand in a guide just so, or people who say it find nothing.',
  },
  check: ({ words, drafts, sources }) => {
    if (!words || words.words.length === 0) return [];
    const texts = drafts.map(({ file }) => sources.get(file) ?? '');
    return words.words.flatMap(({ means: { text, at } }) =>
      text
        .split(/[、 ]+/)
        .filter((word) => word !== '' && !texts.some((one) => one.includes(word)))
        .map((word) => {
          const message = { zh: `没有一份指南里有“${word}”。`, en: `No guide has the words “${word}”.` };
          const fix = {
            zh: '冒号后面写指南里的原话：标题、俗称、材料或者句子里的词；几种意思用“、”隔开。',
            en: 'After the colon write words as a guide has them, in its title, other names, materials or sentences; several things with “、” between.',
          };
          return found(rule, words.file, at, message, fix);
        }),
    );
  },
};
