import type { ComponentChildren } from 'preact';
import type { Device } from '../../guide/hall.ts';
import type { ServicePoint, PointGuide } from '../../guide/points.ts';
import type { PointsFacts } from '../../guide/points-facts.ts';
import { Languages } from './Frame.tsx';
import { callLink, mapLink } from '../ground/link.ts';
import { GuideList } from '../parts/List.tsx';
import { HallLines } from './WallPage.tsx';
import { Hours, placeInWords, stoppedInWords } from '../parts/Where.tsx';
import { guidesInWords, pageWordsOf, windowNames } from '../../words/view-in-words.ts';
import { tongueOf } from '../../words/words.ts';

/** Where else things are done, and who does them for others: by kind. Its script sorts by nearness and by what is open now. */
export function PointsPage({ facts }: { facts: PointsFacts }) {
  const { hall, language, languages, at, windows, machines, points, agents, online } = facts;
  const words = pageWordsOf(hall, language);
  const kinds = [...new Set(points.map(({ kind }) => kind))];
  return (
    <>
      <div class="head">
        <h1>{words.points}</h1>
        <Languages hall={hall} name="points" language={language} others={languages} words={words} />
        <p class="lead">{words.pointsSay}</p>
      </div>
      <p class="acts">
        {(['open', 'near'] as const).map((name) => (
          <button type="button" class="button quiet" data-points={name} aria-pressed="false" hidden>
            {name === 'open' ? words.openNow : words.nearest}
          </button>
        ))}
      </p>
      <p role="status" data-points-say />
      <section data-nearest hidden>
        <h2>{words.nearest}</h2>
      </section>
      <section>
        <h2>{hall.name}</h2>
        <Place name={words.counters} place={{ ...hall, at, address: placeInWords(hall, words) }} guides={[]} facts={facts}>
          {windows.length > 0 && (
            <details>
              <summary>{words.whichWindow}</summary>
              {windows.map(({ key, name, where }) => (
                <p class="window">
                  <b>{windowNames([key], words)}</b> {[name, where].filter(Boolean).join(' · ')}
                </p>
              ))}
            </details>
          )}
        </Place>
        {machines.map((machine) => (
          <Place name={machine.name} place={machineAs(machine, facts)} guides={machine.guides} facts={facts} />
        ))}
        {online.length > 0 && <Place name={words.online} place={{ address: words.onlineSay }} guides={online} facts={facts} always />}
      </section>
      {kinds.map((kind) => (
        <section>
          <h2 lang={kind && typed(facts)}>{kind ?? words.points}</h2>
          {points
            .filter((point) => point.kind === kind)
            .map((point) => (
              <Place name={point.name} place={point} guides={point.can} facts={facts} lang={typed(facts)} />
            ))}
        </section>
      ))}
      {agents.length > 0 && (
        <section id="agents">
          <h2>{words.agents}</h2>
          <p>{words.agentsSay}</p>
          {agents.map(({ village, name, phone, can }) => (
            <Place name={[village, name].filter(Boolean).join(' · ')} place={{ phone }} guides={can} facts={facts} lang={typed(facts)} />
          ))}
        </section>
      )}
      <footer>
        <HallLines hall={hall} words={words} />
      </footer>
    </>
  );
}

/** A machine as a place: one that is out of order says so, and is open at no time. */
function machineAs({ where, hours, timetable, stopped }: Device, { hall, language }: PointsFacts) {
  if (stopped) return { address: [where, stoppedInWords(stopped, tongueOf(hall, language))].filter(Boolean).join(' · ') };
  return { ...(hours ? { hours, timetable } : { hours: hall.hours, timetable: hall.timetable }), address: where };
}

/** The language of what the lists say, where the page is in another. */
function typed({ hall, language }: PointsFacts): string | undefined {
  return hall.language === language ? undefined : hall.language;
}

interface PlaceProps {
  name: string;
  place: Partial<Pick<ServicePoint, 'address' | 'at' | 'hours' | 'timetable' | 'phone'>>;
  /** Ids of the guides that are done there. */
  guides: readonly string[];
  facts: PointsFacts;
  /** Of its name, address and hours. */
  lang?: string | undefined;
  /** Open day and night. */
  always?: boolean;
  children?: ComponentChildren;
}

function Place({ name, place: { address, at, hours, timetable, phone }, guides, facts, lang, always, children }: PlaceProps) {
  const { hall, language } = facts;
  const words = pageWordsOf(hall, language);
  const entries = guides.flatMap((id): PointGuide[] => facts.guides.filter((guide) => guide.id === id));
  return (
    <div data-place data-at={at?.join(',')} data-always={always}>
      <div lang={lang}>
        <h3>{name}</h3>
        {address && <p class="where">{address}</p>}
        {hours && <Hours hours={hours} timetable={timetable} />}
      </div>
      {entries.length > 0 && (
        <details>
          <summary>
            {words.deviceCan} · {guidesInWords(entries.length, words)}
          </summary>
          <GuideList entries={entries} hall={hall} language={language} />
        </details>
      )}
      {children}
      {(phone ?? at) && (
        <p class="acts">
          {phone && (
            <a class="button quiet" href={callLink(phone)}>
              <b>{words.call}</b> <span>{phone}</span>
            </a>
          )}
          {at && (
            <a class="button quiet" href={mapLink(at, name)}>
              <b>{words.map} ↗</b> <span>{words.mapSay}</span>
            </a>
          )}
        </p>
      )}
    </div>
  );
}
