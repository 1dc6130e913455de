import { placesBeside, placesOfWord } from '../../resolve/own-words.ts';
import { type Rule, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'word-places',
  level: 'warning',
  reason: {
    zh: '{1} 这样的地方，页面上是日期、数目、名字：少了一个，那句话就少了要紧的。',
    en: 'Places such as {1} are days, numbers, names on the page: without one of them the sentence lacks what matters.',
  },
  check: ({ hall }) =>
    hall.typedWords
      .filter(({ word }) => placesOfWord(word.text).length > 0)
      .flatMap(({ file, word, say }) => {
        const [lost, added] = [placesBeside(word.text, say.text), placesBeside(say.text, word.text)];
        if (lost.length + added.length === 0) return [];
        const message = {
          zh: `“${say.text}”${lost.length > 0 ? `少了 ${lost.join('、')}` : `多了 ${added.join('、')}`}，没有用上。`,
          en: `“${say.text}” ${lost.length > 0 ? `lacks ${lost.join(', ')}` : `has ${added.join(', ')} too many`}: it was left out.`,
        };
        const fix = {
          zh: `原话是“${word.text}”：花括号里的数字照着留下，先后可以换。`,
          en: `The sentence is “${word.text}”: keep the numbers in braces, in any order.`,
        };
        return [found(rule, file, say.at, message, fix)];
      }),
};
