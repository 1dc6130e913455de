/** The page of policies: those in force today, and which of them answers given on this phone are for. Nothing leaves it. */

import { type Answers, type Asked, groupsOf, holds } from '../../guide/condition.ts';
import type { Condition, Day } from '../../guide/guide.ts';
import { readSavedAnswers } from '../../saved/reader.ts';
import type { Store } from '../../saved/store.ts';
import { type Page, all } from '../ground/page.ts';
import { inForce } from './in-force.ts';

/** Shows the policies in force, and says of which the answers on this phone say that they are for this reader. */
export async function tellPolicies(root: ParentNode, page: Page, store: Store, today: Day | undefined): Promise<void> {
  for (const policy of all(root, '[data-policy]')) policy.hidden = !inForce(policy.dataset, today);
  for (const policy of all(root, '[data-holds]')) {
    const { policy: code = '', holds: condition = '' } = policy.dataset;
    const mine = policy.querySelector<HTMLElement>('[data-mine]');
    if (mine) mine.hidden = !isFor(condition, await answersTo(code, page, store));
  }
}

/** In whichever language they were given. */
async function answersTo(code: string, page: Page, store: Store): Promise<Answers> {
  const names = [code, `${code}-${page.lang.toLowerCase()}`];
  const given = await Promise.all(names.map((name) => readSavedAnswers(store, name)));
  return Object.assign({}, ...given);
}

/** The guide's own page knows which of its questions are asked; here those that were answered were. */
function isFor(condition: Condition, answers: Answers): boolean {
  const terms = groupsOf(condition).flat();
  const questions = terms.map(({ question, answers: named }, at): Asked => {
    const ids = [...named, ...(answers[question] === undefined ? [] : [answers[question]])];
    return { id: question, number: at + 1, when: undefined, answers: ids.map((id) => ({ id })) };
  });
  return holds(condition, answers, questions) === true;
}
