import type { ClassFacts } from '../../guide/class-facts.ts';
import { Languages } from './Frame.tsx';
import { GuideList } from '../parts/List.tsx';
import { guidesInWords, pageWordsOf } from '../../words/view-in-words.ts';

/** A class of guides, by code. */
export function ClassPage({ facts: { hall, name, own, code, entries, language, languages } }: { facts: ClassFacts }) {
  const words = pageWordsOf(hall, language);
  return (
    <>
      <div class="head">
        <p class="sign">
          {code && <b class="code">{code}</b>}
          <span>{guidesInWords(entries.length, words)}</span>
        </p>
        <Languages hall={hall} name={code ?? own} language={language} others={languages} words={words} />
        <h1>{name}</h1>
      </div>
      <GuideList entries={entries} hall={hall} language={language} />
      <footer>
        <p class="trust">{words.trust}</p>
      </footer>
    </>
  );
}
