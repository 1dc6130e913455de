/** All hours of a hall, with their faults: for the two rules about hours. */

import { type At, START } from '../../ground/problem.ts';
import { isList, textOf } from '../../parse/guide/field-values.ts';
import type { HallTexts } from '../../../src/guide/hall.ts';
import type { HoursFault } from '../../finish/hours/piece.ts';
import { readHours } from '../../finish/timetable.ts';
import type { RuleContext } from './rule.ts';

/** Hours that are not understood, or that there are not. */
interface FaultyHours {
  readonly file: string;
  readonly at: At;
  readonly fault: HoursFault;
}

/** Returns them, each text once a file. */
export function faultyHours(context: RuleContext): FaultyHours[] {
  return [...hallHours(context), ...peopleHours(context), ...pointHours(context), ...guideHours(context)];
}

function pointHours({ elsewhere: { points } }: RuleContext): FaultyHours[] {
  return (points?.rows ?? []).flatMap(({ cells: { hours } }) =>
    hours ? faultOf([hours.text]).map(({ fault }) => ({ file: points?.file ?? '', at: hours.at, fault })) : [],
  );
}

function guideHours({ drafts }: RuleContext): FaultyHours[] {
  return drafts.flatMap(({ file, fields }) => {
    const value = fields.hours?.value;
    const typed = (value && isList(value) ? value : [value]).flatMap((one) => textOf(one) ?? []);
    return faultOf(typed.map(({ text }) => text)).map(({ fault, line }) => ({ file, at: typed[line]?.at ?? START, fault }));
  });
}

/** A board prints people's hours, and nobody asks whether they are there now: only what there is not is wrong. */
function peopleHours({ hall, paper, sources }: RuleContext): FaultyHours[] {
  return paper.people.flatMap(({ hours = [] }) =>
    hours.flatMap((line) =>
      faultOf([line]).flatMap(({ fault }) =>
        fault.kind === 'impossible' ? [{ file: hall.file, at: placeTyped(line, sources.get(hall.file) ?? ''), fault }] : [],
      ),
    ),
  );
}

function hallHours({ hall, sources }: RuleContext): FaultyHours[] {
  const own = new Set(officesOf(hall).map(String));
  const overlays = Object.entries(hall.translations).map(([language, texts]) => {
    return { file: overlayFile(language, sources) ?? hall.file, offices: officesOf(texts).filter((hours) => !own.has(String(hours))) };
  });
  return [{ file: hall.file, offices: officesOf(hall) }, ...overlays].flatMap(({ file, offices }) =>
    [...new Map(offices.map((hours) => [String(hours), hours])).values()].flatMap((hours) =>
      faultOf(hours).map(({ fault, line }) => ({ file, at: placeTyped(hours[line] ?? '', sources.get(file) ?? ''), fault })),
    ),
  );
}

/** Returns the file of the hall's texts in a language. */
export function overlayFile(language: string, sources: RuleContext['sources']): string | undefined {
  return [...sources.keys()].find((name) => new RegExp(`(?:^|/)hall\\.${language}\\.ya?ml$`, 'i').test(name));
}

type Hours = readonly string[];

function officesOf({ hours, departments, devices = {}, channels }: HallTexts): Hours[] {
  const offices: { readonly hours?: Hours }[] = [
    hours ? { hours } : {},
    ...Object.values(departments),
    ...Object.values(devices),
    ...channels,
  ];
  return offices.flatMap((office) => (office.hours ? [office.hours] : []));
}

function faultOf(hours: Hours): { readonly fault: HoursFault; readonly line: number }[] {
  const read = readHours(hours);
  return 'fault' in read && hours.length > 0 ? [read] : [];
}

/** Returns where a text first stands in a file; its start where it is written some other way there. */
export function placeTyped(text: string, source: string): At {
  const lines = source.split('\n');
  const line = lines.findIndex((one) => text !== '' && one.includes(text));
  return line < 0 ? START : { line: line + 1, column: Array.from((lines[line] ?? '').split(text)[0] ?? '').length + 1 };
}
