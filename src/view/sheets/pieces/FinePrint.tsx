import { reachOf } from '../../../guide/reach.ts';
import type { CodeFacts, SheetHall } from '../facts/facts.ts';
import { sheetWords } from '../text/sheet-words.ts';

interface FinePrintOf {
  hall: SheetHall;
  code?: CodeFacts;
  /** Of a sheet of many codes, the one with the shortest reading distance: its promise holds for all. */
  least?: Pick<CodeFacts, 'width' | 'modules'>;
  /** Of a sheet of many codes: the beginning of every address. */
  site?: string;
}

/** At the foot of a sheet: the hall, the address as text, that it is free, the place to report a wrong code, and the code's reading distance. */
export function FinePrint({ hall, code, least = code, site = code && shortAddress(code.says) }: FinePrintOf) {
  const words = sheetWords(hall.language);
  return (
    <footer class="fine">
      <p>
        <b>{hall.name}</b>
        {site && <span class="address">{site}</span>}
      </p>
      <p>
        <span>{[words.free, hall.report && words.report(hall.report)].filter(Boolean).join(' · ')}</span>
        {least && <span>{words.madeFor(Math.round(least.width), metres(reachOf(least.width, least.modules)))}</span>}
      </p>
    </footer>
  );
}

/** Returns an address as people write it, without its scheme. */
export function shortAddress(address: string): string {
  return address.replace(/^https?:\/\//, '');
}

/** Returns a distance in mm as metres, rounded down so that the promise holds: `0.8`, `2`. */
export function metres(distance: number): string {
  // The width of a code made for 2 m is rounded to a hundredth: a missing part of a millimetre does not count.
  return String(Math.floor(distance / 100 + 0.05) / 10);
}
