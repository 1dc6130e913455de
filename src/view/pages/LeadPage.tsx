import type { LeadFacts } from '../../guide/facts.ts';
import { Languages } from './Frame.tsx';
import { callLink } from '../ground/link.ts';
import { ChannelList, GuideList } from '../parts/List.tsx';
import { HallLines } from './WallPage.tsx';
import { Hours } from '../parts/Where.tsx';
import { pageWordsOf } from '../../words/view-in-words.ts';

/** The page of a code of the second class: the guides of a machine, or a channel. */
export function LeadPage({ facts: { hall, code, lead, entries, language, languages } }: { facts: LeadFacts }) {
  const words = pageWordsOf(hall, language);
  const isDevice = 'guides' in lead;
  const url = isDevice ? hall.phone && callLink(hall.phone) : lead.url;
  const others = hall.channels.filter(({ name }) => name !== lead.name);
  return (
    <>
      <div class="head">
        <p class="sign">
          <b class="code">{code}</b>
          <span>{isDevice ? words.device : words.help}</span>
        </p>
        <Languages hall={hall} name={code} language={language} others={languages} words={words} />
        <h1>{lead.name}</h1>
        {lead.where && <p class="lead">{lead.where}</p>}
        <Hours hours={lead.hours} timetable={lead.timetable} />
      </div>
      {entries.length > 0 && (
        <section>
          <h2>{words.deviceCan}</h2>
          <GuideList entries={entries} hall={hall} language={language} />
        </section>
      )}
      {url && (
        <p class="acts">
          <a class="button" href={url}>
            {url.startsWith('tel:') ? `${words.call} ` : <b>{lead.name} ↗</b>}
            <span>{isDevice ? hall.phone : url.replace(/^\w+:(\/\/)?|\?.*/g, '')}</span>
          </a>
        </p>
      )}
      <p class="lead">{isDevice ? words.deviceAsk : words.say}</p>
      {others.length > 0 && (
        <section class="stuck">
          <h2>{words.stuck}</h2>
          <ChannelList channels={others} />
        </section>
      )}
      <footer>
        <HallLines hall={hall} words={words} />
      </footer>
    </>
  );
}
