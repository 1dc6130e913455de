import type { LeadFacts } from '../../guide/lead-facts.ts';
import type { Device } from '../../guide/hall.ts';
import { Languages } from './Frame.tsx';
import { callLink } from '../ground/link.ts';
import { ChannelList, GuideList } from '../parts/List.tsx';
import { HallLines } from './WallPage.tsx';
import { Hours, stoppedInWords } from '../parts/Where.tsx';
import { type Speech, speechOf } from '../parts/limits.tsx';
import { Steps } from '../parts/Steps.tsx';
import { pageWordsOf, type Words, windowNames } from '../../words/view-in-words.ts';
import { machineWords } from '../../words/machine-words.ts';
import { fill, type Said, tongueOf, wordsIn } from '../../words/words.ts';

/** The page of a code of the second class: a machine, how it is used and what it can do, or a channel. */
export function LeadPage({ facts }: { facts: LeadFacts }) {
  const { hall, code, lead, language, languages } = facts;
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
        <Hours hours={lead.hours} timetable={isDevice && lead.stopped ? undefined : lead.timetable} />
      </div>
      {isDevice && <Machine device={lead} facts={facts} words={words} />}
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

/** Whether it works, how it is used, what it can do and where else that is done, what it cannot do. */
function Machine({ device, facts, words }: { device: Device; facts: LeadFacts; words: Words }) {
  const { hall, language, entries, manual } = facts;
  const speech = speechOf(tongueOf(hall, language), manual?.questions ?? []);
  const own = wordsIn(machineWords, speech);
  return (
    <>
      {device.stopped && <p class="alert">{stoppedInWords(device.stopped, speech)}</p>}
      {manual && manual.steps.length > 0 && <Use manual={manual} facts={facts} speech={speech} />}
      {entries.length > 0 && (
        <section>
          <h2>{words.deviceCan}</h2>
          <GuideList entries={entries.map((entry) => ({ ...entry, ...elsewhere(entry, words, own) }))} hall={hall} language={language} />
        </section>
      )}
      {device.cannot && (
        <section>
          <h2>{own.cannot}</h2>
          <div class="text">
            {device.cannot.map((text) => (
              <p>{text}</p>
            ))}
          </div>
        </section>
      )}
    </>
  );
}

function Use({
  manual,
  facts: { hall, language },
  speech,
}: {
  manual: NonNullable<LeadFacts['manual']>;
  facts: LeadFacts;
  speech: Speech;
}) {
  const own = wordsIn(machineWords, speech);
  const foreign = manual.language === language ? undefined : manual.language;
  return (
    <section>
      <h2>{own.use}</h2>
      {manual.steps.map((section) => (
        <div lang={foreign}>
          <Steps section={section} speech={speech} />
        </div>
      ))}
      <GuideList entries={[{ ...manual, about: own.more }]} hall={hall} language={language} />
    </section>
  );
}

/** Returns where else a thing is done: at a window, at another machine. */
function elsewhere(
  { windows, devices }: LeadFacts['entries'][number],
  words: Words,
  own: Said<typeof machineWords.zh>,
): { readonly about?: string } {
  const places = [...(windows.length > 0 ? [windowNames(windows, words)] : []), ...devices];
  return places.length > 0 ? { about: fill(own.elsewhere, places.join(words.list)) } : {};
}
