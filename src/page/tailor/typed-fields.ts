/** Questions that are answered by typing: what the fields say whole is the value of a radio button that nobody sees. */

import type { Answers } from '../../guide/condition.ts';
import { isTyped } from '../../guide/typed.ts';
import type { Tongue } from '../../words/words.ts';
import { all } from '../ground/page.ts';
import { valueInWords } from '../../words/value-in-words.ts';

/** Makes the fields answer their questions, and returns a function that fills them with these answers. */
export function wakeFields(root: ParentNode, tongue: Tongue): (answers: Answers) => void {
  const sets = all(root, '[data-ask]').map((set) => {
    const { ask, question = '' } = set.dataset;
    const fields = [...set.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.asks :is(input,select)')];
    const radio = set.querySelector<HTMLInputElement>('[hidden] > input');
    const say = (text: string) => radio?.nextElementSibling?.replaceChildren(valueInWords(text, ask, tongue));
    const take = () => {
      // A year alone is no answer yet.
      const text = fields.map(({ value }) => value.normalize('NFKC').trim()).join('-');
      if (!radio || !isTyped(ask, text)) return;
      radio.value = text;
      radio.checked = true;
      radio.dispatchEvent(new Event('change', { bubbles: true }));
    };
    for (const field of fields) {
      field.addEventListener('change', (event) => {
        event.stopPropagation();
        take();
      });
    }
    const fill = (given = '') => {
      const text = isTyped(ask, given) ? given : '';
      say(text);
      if (set.contains(document.activeElement) && text === '') return;
      const parts = fields.length > 1 ? [text.slice(0, 4), text.slice(5)] : [text];
      for (const [at, field] of fields.entries()) field.value = parts[at] ?? '';
    };
    return { question, take, fill };
  });
  // Typed before this script came.
  for (const { take } of sets) take();
  return (answers) => sets.forEach(({ question, fill }) => fill(answers[question]));
}
