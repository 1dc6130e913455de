/** 最晚: by when a citizen has to come, as words; and where they are understood as a rule for the page’s script. */

import type { Latest } from '../../src/guide/deadline.ts';
import type { Html, Question } from '../../src/guide/guide.ts';
import { escapeHtml } from '../../src/guide/html.ts';
import { deadlineWords } from '../../src/words/deadline-words.ts';
import { fill, wordsIn } from '../../src/words/words.ts';
import { deadlineParts, readDeadline } from '../parse/guide/deadline.ts';
import { textOf } from '../parse/guide/field-values.ts';
import { fieldValue } from './fields.ts';
import type { Finishing } from './finishing.ts';
import { questionsOf } from '../../src/guide/questions.ts';

/** Returns the deadline of a guide, a translation's perhaps its original's; undefined where it has none. `onPage`: the questions that stand on its page. */
export function latestOf(finishing: Finishing, original: Finishing | undefined, onPage: readonly Question[]): Html | undefined {
  const { draft, marks } = finishing;
  const typed = textOf(fieldValue('latest', finishing, original))?.text.trim();
  if (typed === undefined) return undefined;
  const said = wordsIn(deadlineWords, marks.speech);
  const { words, past } = deadlineParts(typed);
  const read = readDeadline(words);
  const questions = questionsOf(draft);
  const days = questions.filter(({ ask }) => ask === 'day');
  const named = read?.question === undefined ? undefined : days.find(({ id }) => id === read.question);
  const asked = named ?? (days.length === 1 ? days[0] : undefined);
  const line = (text: string) => `<b>${escapeHtml(said.latest)}</b> ${escapeHtml(text)}`;
  if (!read || (read.question !== undefined && !named)) return `<p>${line(typed)}</p>`;
  const question = onPage.find(({ ask, text }) => ask === 'day' && text === asked?.text)?.id;
  const latest: Latest = {
    ...read.rule,
    asks: asked?.text ?? fill(said.asks, read.event ?? ''),
    ...(question === undefined ? {} : { question }),
  };
  const shown = named ? words.replace(/[{｛][^}｝]*[}｝]\s*/, `${named.text.replace(/[？?]$/, '')}，`) : words;
  const data = `data-latest="${escapeHtml(JSON.stringify(latest))}"`;
  // Where the question stands on the page its heading is there.
  const id = asked?.anchor === undefined || question !== undefined ? '' : ` id="${escapeHtml(asked.anchor)}"`;
  return `<details ${data}><summary${id}>${line(shown)}</summary><p>${escapeHtml(past ?? said.call)}</p></details>`;
}
