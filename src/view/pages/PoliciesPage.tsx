import type { PoliciesFacts } from '../../guide/policies-facts.ts';
import type { Policy } from '../../guide/policy.ts';
import { Languages } from './Frame.tsx';
import { GuideList } from '../parts/List.tsx';
import { HallLines } from './WallPage.tsx';
import { pageWordsOf, type Words } from '../../words/view-in-words.ts';
import { policyWords } from '../../words/policy-words.ts';
import { dayInWords, fill, type Tongue, tongueOf, wordsIn } from '../../words/words.ts';

/** The policies of a hall. Its script hides those that are not in force today, and tells which are for this reader. */
export function PoliciesPage({ facts: { hall, policies, language, languages } }: { facts: PoliciesFacts }) {
  const tongue = tongueOf(hall, language);
  const words = pageWordsOf(hall, language);
  const own = wordsIn(policyWords, tongue);
  return (
    <>
      <div class="head">
        <h1>{words.policies}</h1>
        <Languages hall={hall} name="policies" language={language} others={languages} words={words} />
        <p class="lead">{own.say}</p>
      </div>
      {policies.map((policy) => (
        <section
          id={policy.id}
          lang={(policy.language ?? hall.language) === language ? undefined : hall.language}
          data-policy={policy.asks?.code ?? ''}
          data-holds={policy.asks?.when}
          data-from={policy.from}
          data-until={policy.until}
        >
          <h2>{policy.title}</h2>
          {policy.asks && (
            <p class="when" data-mine hidden>
              {own.mine}
            </p>
          )}
          <dl class="rows">
            {rowsOf(policy, tongue, words).map(([name, value]) => (
              <div>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {policy.guides && <GuideList entries={policy.guides} hall={hall} language={language} />}
        </section>
      ))}
      <footer>
        <HallLines hall={hall} words={words} />
      </footer>
    </>
  );
}

function rowsOf({ who, gets, how, from, until, basis }: Policy, tongue: Tongue, words: Words): [name: string, value: string][] {
  const own = wordsIn(policyWords, tongue);
  const when = [from && fill(words.from, dayInWords(from, tongue)), until && fill(words.until, dayInWords(until, tongue))];
  const rows: [string, string | undefined][] = [
    [own.who, who],
    [own.gets, gets],
    [own.until, when.filter(Boolean).join(words.and)],
    [own.how, how],
    [own.basis, basis],
  ];
  return rows.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
}
