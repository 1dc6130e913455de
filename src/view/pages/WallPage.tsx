import type { HallFacts } from '../../guide/hall-facts.ts';
import type { WallFacts } from '../../guide/facts.ts';
import { eventClass } from '../ground/event-class.ts';
import { Languages } from './Frame.tsx';
import { callLink, linkIn } from '../ground/link.ts';
import { ChannelList } from '../parts/List.tsx';
import { Hours, placeInWords } from '../parts/Where.tsx';
import { type Words, guidesInWords, pageWordsOf } from '../../words/view-in-words.ts';

/** The wall: search, life events, guides read last, help. */
export function WallPage({ facts: { hall, events, classes, points, policies, language, languages } }: { facts: WallFacts }) {
  const words = pageWordsOf(hall, language);
  return (
    <>
      <div class="head">
        <h1>{words.wall}</h1>
        <Languages hall={hall} name="index" language={language} others={languages} words={words} />
      </div>
      <Search hall={hall} language={language} words={words} />
      {([undefined, 'company'] as const).map((audience) => {
        const own = events.filter((event) => event.for === audience);
        if (own.length === 0) return null;
        const name = own.length < events.length && words[audience ?? 'person'];
        return (
          <>
            {name && <h2 id={audience ?? 'person'}>{name}</h2>}
            <ul class="events" aria-label={name || words.events}>
              {own.map(({ id, letter, name: title, guides }) => (
                <li class={eventClass(id)}>
                  <a href={linkIn(hall, letter, language)}>
                    <b lang={/[^ -~]/.test(title) ? undefined : 'en'}>{title}</b>
                    <span class="tag" aria-hidden="true">
                      {letter}
                    </span>
                    <i>{guidesInWords(guides, words)}</i>
                  </a>
                </li>
              ))}
            </ul>
          </>
        );
      })}
      {classes.length > 0 && (
        <details>
          <summary>{words.byClass}</summary>
          <p class="acts">
            {classes.map(([page, name]) => (
              <a class="button quiet" href={linkIn(hall, page, language)}>
                {name}
              </a>
            ))}
          </p>
        </details>
      )}
      {points && (
        <p class="acts">
          {(['#now', ''] as const).map((part) => (
            <a class="button quiet" href={linkIn(hall, 'points', language) + part}>
              {part ? words.openNow : words.points}
            </a>
          ))}
        </p>
      )}
      {policies && (
        <p class="acts">
          <a class="button quiet" href={linkIn(hall, 'policies', language)}>
            {words.policies}
          </a>
        </p>
      )}
      <section data-last-read hidden>
        <h2>{words.lastRead}</h2>
        <ul class="list" />
      </section>
      <KeepAll words={words} />
      {hall.channels.length > 0 && (
        <section class="stuck" id="help">
          <h2>{words.help}</h2>
          <ChannelList channels={hall.channels} />
        </section>
      )}
      <footer>
        <HallLines hall={hall} words={words} />
        <p>
          <a class="call" href={linkIn(hall, 'kept', language)}>
            {words.kept}
          </a>
        </p>
      </footer>
    </>
  );
}

/** The search: a form that leads to `/?q=`; the page's script fills the list of results, best first. */
export function Search({ hall, language, words }: { hall: HallFacts; language: string; words: Words }) {
  return (
    <form class="search" role="search" action={linkIn(hall, 'index', language)} method="get">
      <input type="search" name="q" placeholder={words.searchHint} aria-label={words.search} autocomplete="off" enterkeyhint="search" />
      <button class="button">{words.find}</button>
      <p data-found role="status" />
      <ol class="list" aria-label={words.results} data-results hidden />
    </form>
  );
}

/** Of a hall that is too large to be kept unasked; its script says how large. */
export function KeepAll({ words }: { words: Words }) {
  return (
    <p class="acts" data-keep-all hidden>
      <button type="button" class="button">
        {words.keepAll}
      </button>
    </p>
  );
}

/** What the paper says too, by which a false code is known; where the hall is, when it is open, its telephone. */
export function HallLines({ hall, words }: { hall: HallFacts; words: Words }) {
  const place = placeInWords(hall, words);
  return (
    <>
      <p class="trust">{words.trust}</p>
      <p>{[hall.name, place].filter(Boolean).join(' · ')}</p>
      <Hours hours={hall.hours} timetable={hall.timetable} />
      {hall.phone && (
        <p>
          <a class="call" href={callLink(hall.phone)}>
            {words.phone} {hall.phone}
          </a>
        </p>
      )}
    </>
  );
}
