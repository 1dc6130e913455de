import type { KeptFacts } from '../../guide/facts.ts';
import { Languages } from './Frame.tsx';
import { KeepAll } from './WallPage.tsx';
import { pageWordsOf } from '../../words/view-in-words.ts';
import { fill } from '../../words/words.ts';

/** The page of everything that this phone keeps and saves: filled by its script, which alone can know. Without it, how to delete by hand. */
export function KeptPage({ facts: { hall, language, languages } }: { facts: KeptFacts }) {
  const words = pageWordsOf(hall, language);
  return (
    <>
      <div class="head">
        <h1>{words.kept}</h1>
        <Languages hall={hall} name="kept" language={language} others={languages} words={words} />
        <p class="lead">{words.keptSay}</p>
      </div>
      <KeepAll words={words} />
      <div data-inventory />
      <section>
        <p>{fill(words.keptByHand, hall.address.replace(/^[a-z]+:\/\/|\/.*$/g, ''))}</p>
      </section>
    </>
  );
}
