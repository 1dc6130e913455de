import type { EventFacts } from '../../guide/facts.ts';
import { Languages } from './Frame.tsx';
import { GuideList } from '../parts/List.tsx';
import { guidesInWords, pageWordsOf } from '../../words/view-in-words.ts';

/** A life event: its guides, by code. */
export function EventPage({ facts: { hall, event, entries, language, languages } }: { facts: EventFacts }) {
  const words = pageWordsOf(hall, language);
  return (
    <>
      <div class="head">
        <p class="sign">
          <b class="code">{event.letter}</b>
          <span>{guidesInWords(entries.length, words)}</span>
        </p>
        <Languages hall={hall} name={event.letter} language={language} others={languages} words={words} />
        <h1>{event.name}</h1>
      </div>
      {entries.length > 0 ? <GuideList entries={entries} hall={hall} language={language} /> : <p>{words.noGuides}</p>}
      <footer>
        <p class="trust">{words.trust}</p>
      </footer>
    </>
  );
}
