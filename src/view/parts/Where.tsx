import type { HallFacts } from '../../guide/hall-facts.ts';
import type { GuideHall } from '../../guide/facts.ts';
import type { Guide, TextSection } from '../../guide/guide.ts';
import type { Channel, Stopped } from '../../guide/hall.ts';
import type { SomePlaces } from '../../guide/some-places.ts';
import type { Speech } from './limits.tsx';
import { callLink, linkIn } from '../ground/link.ts';
import { FloorPlan } from './FloorPlan.tsx';
import { ChannelList } from './List.tsx';
import { LimitedText } from './GuideHtml.tsx';
import { type Words, windowNames } from '../../words/view-in-words.ts';
import { machineWords } from '../../words/machine-words.ts';
import { viewWords } from '../../words/view-words.ts';
import { dayInWords, fill, type Tongue, wordsIn } from '../../words/words.ts';

interface WhereProps {
  guide: Guide;
  hall: GuideHall;
  speech: Speech;
  /** The writer's own section, which stands instead of the windows. */
  section?: TextSection | undefined;
}

/** Where to go, when it is open, whom to call, where to do it online. */
export function Where({ guide, hall, speech, section }: WhereProps) {
  const { words } = speech;
  const open = officeOf(guide, hall);
  const whose = hallAlone(guide, hall, words);
  const inHall = placeInWords(hall, words);
  const place = guide.place ?? hall.department?.place ?? (inHall && whose + inHall);
  return (
    <>
      {section ? <LimitedText html={section.html} of={{}} speech={speech} /> : <Windows hall={hall} words={words} />}
      <FloorPlan guide={guide} hall={hall} words={words} />
      {place && <p class="where">{place}</p>}
      {open?.hours && <Hours hours={open === hall ? open.hours.map((line) => whose + line) : open.hours} />}
      {hall.devices.length > 0 && <ChannelList channels={hall.devices.map((device) => asChannel(device, hall, guide, speech))} />}
      <Acts guide={guide} hall={hall} words={words} />
    </>
  );
}

/** A machine, as a row that leads to its page, where it has one. */
function asChannel(
  { name, where, code, stopped }: GuideHall['devices'][number],
  hall: GuideHall,
  { language }: Guide,
  speech: Speech,
): Channel {
  const { words } = speech;
  const about = [stopped ? stoppedInWords(stopped, speech) : words.device, where].filter(Boolean).join('\u00a0· ');
  return { id: name, name, where: about, ...(code && { url: linkIn(hall, code, language) }) };
}

/** Returns that a machine is out of order, why, and since when: `停用：换纸，2026 年 11 月 30 日起`. */
export function stoppedInWords({ why, since }: Stopped, tongue: Tongue): string {
  const words = wordsIn(machineWords, tongue);
  const from = since && fill(words.since, dayInWords(since, tongue));
  return [why === undefined ? words.stopped : fill(words.stoppedWhy, why), from].filter(Boolean).join(wordsIn(viewWords, tongue).and);
}

/** The bundles in which a guide is done with others, as rows that lead to them. */
export function together({ bundles = [] }: Guide, hall: GuideHall, words: Words): Channel[] {
  return bundles.map(({ code, language = hall.language, title }) => ({
    id: code,
    name: fill(words.together, title),
    url: linkIn(hall, code, language),
  }));
}

/** Service points that do it, and villages in which somebody does it for people, as rows that lead to those of them all. */
export function elsewhere({ points, agents, code, language }: Guide, hall: GuideHall, words: Words): Channel[] {
  const row = (places: SomePlaces | undefined, name: Words['somePoints']) =>
    places && {
      id: '',
      name: fill(name, places.count),
      where: places.names.join(words.list) + (places.count > places.names.length ? ' …' : ''),
      url: `${linkIn(hall, 'points', language)}#${code}`,
    };
  return [row(points, words.somePoints), row(agents, words.someAgents)].flatMap((one) => one ?? []);
}

/** Returns whose hours a guide has: its own, else its department’s, else the hall’s. */
export function officeOf(guide: Guide, hall: GuideHall): Pick<HallFacts, 'hours' | 'timetable'> | undefined {
  return [guide, hall.department, hall].find((one) => one?.hours);
}

/**
 * Returns “the hall: ” where the writer says where one goes and names no window: what is known of the hall alone is then
 * not said of that place. Else ''.
 */
export function hallAlone(guide: Guide, hall: GuideHall, words: Words): string {
  return hall.windows.length === 0 && guide.sections.some(({ kind }) => kind === 'where') ? words.theHall : '';
}

/** Returns the number to call: the guide’s own, else its department’s, else the hall’s. */
export function phoneOf(guide: Guide, hall: GuideHall): string | undefined {
  return guide.phone ?? hall.department?.phone ?? hall.phone;
}

/** Returns whether anything at all is known of where to go, when, and whom to call. */
export function hasWhere(guide: Guide, hall: GuideHall): boolean {
  const known = [guide, hall, hall.department].some((one) => one && (one.hours ?? one.place ?? one.phone) !== undefined);
  return (
    known || (guide.online ?? guide.progress ?? guide.booking ?? hall.plan) !== undefined || hall.windows.length + hall.devices.length > 0
  );
}

/** `9:00–12:00`, which no line should break. */
const SPAN = /(\d{1,2}[:：]\d{2}\s*[-–—~～]\s*\d{1,2}[:：]\d{2})/;

/** The hours as written; where they are understood, the page's script adds whether it is open now. */
export function Hours({ hours, timetable }: Pick<HallFacts, 'hours' | 'timetable'>) {
  if (!hours) return null;
  return (
    <p class="hours" data-hours={timetable && JSON.stringify(timetable)}>
      {hours.map((line) => (
        <span>{line.split(SPAN).map((part, at) => (at % 2 === 1 ? <span>{part}</span> : part))}</span>
      ))}
    </p>
  );
}

function Windows({ hall, words }: { hall: GuideHall; words: Words }) {
  const groups = new Map<string, string[]>();
  for (const window of hall.windows) {
    const about = [window.where, window.name].filter(Boolean).join(' · ');
    groups.set(about, [...(groups.get(about) ?? []), window.key]);
  }
  return (
    <>
      {[...groups].map(([about, keys]) => (
        <p class="window">
          <b>{windowNames(keys, words)}</b>
          {about && ` ${about}`}
        </p>
      ))}
    </>
  );
}

function Acts({ guide, hall, words }: { guide: Guide; hall: GuideHall; words: Words }) {
  const phone = phoneOf(guide, hall);
  const online = guide.online ?? [];
  const names = online.filter(({ href }) => !href).map(({ name }) => name);
  const linked = online.filter(({ href }) => href);
  const others = [...waysOf(words.progress, guide.progress), ...waysOf(words.booking, guide.booking)];
  if (!phone && online.length + others.length === 0) return null;
  return (
    <>
      <p class="acts">
        {phone && (
          <a class="button" href={callLink(phone)}>
            {words.call} <span>{phone}</span>
          </a>
        )}
        {linked.map((one) => (
          <a class="button quiet" href={one.href}>
            {one.name ?? words.online} ↗
          </a>
        ))}
        {others.map(
          ({ way, href }) =>
            href && (
              <a class="button quiet" href={href}>
                <b>{way} ↗</b> <span>{words.mapSay}</span>
              </a>
            ),
        )}
      </p>
      {names.length > 0 && <p>{fill(words.onlineAt, names.join(words.list))}</p>}
      {others.map(({ way, name, href }) => !href && name && <p>{fill(words.elsewhereAt, way, name)}</p>)}
    </>
  );
}

function waysOf(way: string, all: Guide['online'] = []) {
  return all.map((one) => ({ way, ...one }));
}

/** Returns the hall's place in words: the street, then the bus. */
export function placeInWords({ place }: Pick<GuideHall, 'place'>, words: Words): string | undefined {
  return place && [place.street, place.bus].filter(Boolean).join(words.and);
}
