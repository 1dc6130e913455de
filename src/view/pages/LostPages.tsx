import type { MissingFacts, RetiredFacts } from '../../guide/facts.ts';
import { linkIn } from '../ground/link.ts';
import { GuideList } from '../parts/List.tsx';
import { Search } from './WallPage.tsx';
import { pageWordsOf } from '../../words/view-in-words.ts';
import { dayInWords, fill, tongueOf } from '../../words/words.ts';

/** A code that no longer means a guide: its successor, or a farewell. */
export function RetiredPage({ facts: { hall, code, retired, now, lead, language } }: { facts: RetiredFacts }) {
  const words = pageWordsOf(hall, language);
  return (
    <>
      <div class="head">
        <p class="sign">
          <b class="code gone">{code}</b>
        </p>
        <h1>{retired.retired ? fill(words.retired, dayInWords(retired.retired, tongueOf(hall, language))) : words.retiredSome}</h1>
        {retired.say && <p class="lead">{retired.say}</p>}
      </div>
      {now && (
        <section>
          <h2>{words.now}</h2>
          <GuideList entries={[now]} hall={hall} language={language} />
        </section>
      )}
      {lead && retired.now && (
        <section>
          <h2>{words.now}</h2>
          <p class="acts">
            <a class="button" href={linkIn(hall, retired.now, language)}>
              {retired.now} {lead}
            </a>
          </p>
        </section>
      )}
      <p class="acts">
        <a class="button quiet" href={linkIn(hall, 'index', language)}>
          {words.toWall}
        </a>
      </p>
    </>
  );
}

/** No such page, or one that this phone has not kept; the page's script finds the meant one. */
export function MissingPage({ facts: { hall, offline, language } }: { facts: MissingFacts }) {
  const words = pageWordsOf(hall, language);
  return (
    <>
      <div class="head">
        <h1>{offline ? words.offline : words.missing}</h1>
        <p class="lead">{offline ? words.offlineSay : words.missingSay}</p>
      </div>
      <Search hall={hall} language={language} words={words} />
      <p class="acts">
        {offline && (
          <button type="button" class="button" data-do="again" hidden>
            {words.again}
          </button>
        )}
        <a class="button quiet" href={linkIn(hall, 'index', language)}>
          {words.toWall}
        </a>
      </p>
      <section data-last-read hidden>
        <h2>{words.lastRead}</h2>
        <ul class="list" />
      </section>
    </>
  );
}
