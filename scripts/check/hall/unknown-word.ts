import { nearest } from '../../ground/nearest.ts';
import { ALL_SENTENCES, placesOfWord } from '../../resolve/own-words.ts';
import { type Rule, found, meant } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'unknown-word',
  level: 'warning',
  reason: {
    zh: '“用词”里冒号前面的话，要和页面上的原话一样，不然换不了。',
    en: 'What stands before the colon under “words” must be a sentence of the program just so, or it is not replaced.',
  },
  check: ({ hall }) =>
    hall.typedWords
      .filter(({ word }) => placesOfWord(word.text).length === 0)
      .map(({ file, word: { text, at } }) => {
        const message = { zh: `页面上没有“${text}”这句话，没有用上。`, en: `No page says “${text}” by itself: it was left out.` };
        const fix = meant(nearest(text, ALL_SENTENCES), {
          zh: '照页面上的原话写。全部的话：npm run check -- --words 语言代号',
          en: 'Write it as the page says it. All sentences: npm run check -- --words LANGUAGE',
        });
        return found(rule, file, at, message, fix);
      }),
};
