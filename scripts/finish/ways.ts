/** The way from where a guide’s code hangs to its windows: as lines on the plans, and in words. */

import type { Guide } from '../../src/guide/guide.ts';
import type { HallPaper } from '../../src/guide/paper.ts';
import type { GuideWay } from '../../src/guide/way.ts';
import { once } from '../ground/once.ts';
import type { HallDraft } from '../parse/hall/hall.ts';
import { codeTyped } from '../register/register.ts';
import { tongueIn } from '../resolve/spoken-words.ts';
import { waysFrom } from '../way/find-way.ts';
import { type Floor, type PlacedMark, type Network, type WaySpot, networkOf } from '../way/network.ts';
import { drawnWays } from './way-drawn.ts';
import { startInWords, wayInWords } from './way-in-words.ts';
import { given } from './finishing.ts';

interface WalkedHall {
  readonly hall: HallDraft;
  readonly plans: readonly Floor[];
  readonly places: HallPaper['places'];
}

/** Returns a function that gives a guide its way, where the plans say one. */
export function waysIn(walked: WalkedHall): (guide: Guide) => Guide {
  const find = once(() => waysFound(walked));
  return (guide) => (guide.windows ? { ...guide, ...given('way', find()(guide)) } : guide);
}

function waysFound({ hall, plans, places }: WalkedHall): (guide: Guide) => GuideWay | undefined {
  const network = networkOf(plans);
  const known = new Map<WaySpot, ReturnType<typeof waysFrom>>();
  return ({ code, language, windows = [] }) => {
    const start = startOf(code, places, network);
    if (!start) return undefined;
    const find = known.get(start.spot) ?? waysFrom(start.spot, network);
    known.set(start.spot, find);
    const { windows: about } = hall.translations[language] ?? hall;
    const groups = new Map<string, string[]>();
    for (const key of windows) groups.set(JSON.stringify(about[key]), [...(groups.get(JSON.stringify(about[key])) ?? []), key]);
    const found = [...groups.values()].flatMap((keys) => {
      const way = find(keys, start.code);
      return way ? [{ keys, way }] : [];
    });
    if (found.length === 0) return undefined;
    const told = { start: start.name, isCode: start.code !== undefined, knowsSteps: network.knowsSteps };
    const said = found.map(({ keys, way }) => wayInWords(way, { ...told, windows: keys }, tongueIn(hall, language)));
    const floors = drawnWays(found.map(({ way }) => way));
    return { floors, said: floors.length > 0 ? [startInWords(told, tongueIn(hall, language)) + (said[0] ?? ''), ...said.slice(1)] : said };
  };
}

interface Start {
  readonly spot: WaySpot;
  /** The code that one faces there; absent where it hangs elsewhere. */
  readonly code?: PlacedMark;
  /** Of the place, or the code. */
  readonly name: string;
}

/** Returns where the code hangs, else the first place of hall.yaml that a plan marks. */
function startOf(code: string, places: HallPaper['places'], network: Network): Start | undefined {
  const marked = places.flatMap(({ id, name, codes }) => {
    const place = network.places.get(id);
    return place?.spot ? [{ place, spot: place.spot, name: name.replace(/[，,（(].*/, ''), codes }] : [];
  });
  const own = marked.find(({ codes }) => codes.some((typed) => codeTyped(typed) === code));
  const start = own ?? marked[0];
  return start && { spot: start.spot, ...(own ? { code: own.place, name: code } : { name: start.name }) };
}
