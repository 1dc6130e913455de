/** Life events: those of hall.yaml, and one for every folder that is none. */

import { inLanguage } from '../../../src/guide/language.ts';
import type { Audience, LifeEvent } from '../../../src/guide/hall.ts';
import type { Problem } from '../../ground/problem.ts';
import { AUDIENCE_WORDS, readAudience } from './audience.ts';
import { contrastWithWhite, readColour } from './colour.ts';
import { type Fields, type Shape, fieldsOf, listWanted, report, reportType, reportUnknownKey, textIn } from '../yaml/shape.ts';
import type { YamlNode } from '../yaml/yaml.ts';

const FOR = ['给谁', '給誰', 'for'];
const KEYS = ['id', 'letter', 'name', 'colour', 'color', ...FOR];

/** For life events without a colour of their own: white text on each has a contrast of at least 4.5 to 1. */
const COLOURS = ['#b3261e', '#8a5000', '#00629d', '#136c2e', '#a2246b', '#5b4bb5', '#006a6a', '#3a4a5e'];

/**
 * Returns a folder's name as the id of its life event: a name for a class in the page's style,
 * so without spaces and without a digit first.
 */
export function eventId(folder: string): string {
  const id = folder.normalize('NFC').replace(/[^\p{L}\p{N}_-]+/gu, '-');
  return folder === '' ? 'guides' : /^[\p{L}_]/u.test(id) ? id : `e${id.startsWith('-') ? '' : '-'}${id}`;
}

/** Returns the life events of a list. With `known` it is an overlay: names only, by the ids of the hall's. */
export function readEvents(shape: Shape, node: YamlNode, known?: readonly LifeEvent[]): LifeEvent[] {
  if (!('list' in node)) {
    reportType(shape, node.at, 'events', listWanted);
    return [...(known ?? [])];
  }
  if (known) return renamed(shape, node.list, known);
  const events: LifeEvent[] = [];
  for (const [index, item] of node.list.entries()) {
    const event = readEvent(shape, item, `events.${index}`, events);
    if (event) events.push(event);
  }
  return events;
}

function readEvent(shape: Shape, node: YamlNode, path: string, before: readonly LifeEvent[]): LifeEvent | undefined {
  const fields = fieldsOf(shape, node, path, KEYS);
  const folder = textIn(shape, fields, 'id', path);
  if (folder === undefined) {
    const fix = { zh: '写上 id，就是它的文件夹的名字。', en: "Write its id: its folder's name." };
    report(shape, node.at, 'hall-required', 'error', { zh: '这件人生大事没有 id。', en: 'This life event has no id.' }, fix);
    return undefined;
  }
  const id = eventId(folder);
  const at = shape.places.get(`${path}.id`) ?? node.at;
  if (before.some((event) => event.id === id)) {
    const fix = { zh: '删去一个，或者换一个 id。', en: 'Delete one of them, or give it another id.' };
    report(shape, at, 'hall-duplicate', 'error', { zh: `“${folder}”写了两次。`, en: `“${folder}” stands twice.` }, fix);
    return undefined;
  }
  const name = textIn(shape, fields, 'name', path) ?? folder;
  return {
    id,
    letter: readLetter(shape, fields, path, node, before),
    name,
    colour: readEventColour(shape, fields, path, before.length),
    ...(readFor(shape, fields, path) === 'company' ? { for: 'company' } : {}),
  };
}

function readFor(shape: Shape, fields: Fields, path: string): Audience | undefined {
  const key = FOR.find((one) => fields.has(one));
  const typed = key && textIn(shape, fields, key, path);
  if (typed === undefined) return undefined;
  const audience = readAudience(typed);
  if (!audience) reportUnknownKey(shape, shape.places.get(`${path}.${key}`) ?? { line: 1, column: 1 }, typed, AUDIENCE_WORDS);
  return audience;
}

function readLetter(shape: Shape, fields: Fields, path: string, node: YamlNode, before: readonly LifeEvent[]): string {
  const typed = textIn(shape, fields, 'letter', path);
  const letter = typed?.normalize('NFKC').toUpperCase() ?? '';
  const isLetter = /^[A-Z]{1,2}$/.test(letter);
  const owner = before.find((event) => event.letter === letter);
  if (isLetter && !owner) return letter;
  const next = nextLetter(new Set(before.map((event) => event.letter)));
  const at = shape.places.get(`${path}.letter`) ?? node.at;
  const message = owner
    ? {
        zh: `字母 ${letter} 已经给了“${owner.name}”，两件事的码会混在一起。`,
        en: `The letter ${letter} is already that of “${owner.name}”; their codes would mix.`,
      }
    : { zh: `“${typed ?? ''}”不是一两个英文字母，没法编码。`, en: `“${typed ?? ''}” is not one or two letters, so no codes can be made.` };
  report(shape, at, 'event-letter', 'error', message, { zh: `换一个，例如 ${next}。`, en: `Choose another, for example ${next}.` });
  return next;
}

/** Returns the next letter that is free: A … Z, then AA … ZZ. */
function nextLetter(taken: ReadonlySet<string>): string {
  const alphabet = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const all = [...alphabet, ...alphabet.flatMap((first) => alphabet.map((second) => first + second))];
  return all.find((letter) => !taken.has(letter)) ?? 'ZZ';
}

function readEventColour(shape: Shape, fields: Fields, path: string, index: number): string {
  const ready = COLOURS[index % COLOURS.length] ?? '#3a4a5e';
  const key = fields.has('colour') ? 'colour' : 'color';
  const typed = textIn(shape, fields, key, path);
  if (typed === undefined) return ready;
  const colour = readColour(typed);
  const at = shape.places.get(`${path}.${key}`) ?? { line: 1, column: 1 };
  if (colour === undefined) {
    const message = { zh: `“${typed}”不是颜色，先用 ${ready}。`, en: `“${typed}” is no colour; ${ready} is used.` };
    report(shape, at, 'event-colour', 'warning', message, {
      zh: '写成 "#b3261e" 这样，要加引号。',
      en: 'Write it like "#b3261e", in quotes.',
    });
    return ready;
  }
  const contrast = contrastWithWhite(colour);
  if (contrast < 4.5) {
    const ratio = (Math.floor(contrast * 10) / 10).toFixed(1);
    const message = {
      zh: `颜色太浅：白字写在上面的对比度只有 ${ratio}，老人看不清（至少要 4.5）。`,
      en: `The colour is too light: white text on it has a contrast of ${ratio}, where old eyes need 4.5.`,
    };
    report(shape, at, 'event-colour', 'warning', message, {
      zh: `换一个深一些的，例如 "${ready}"。`,
      en: `Choose a darker one, for example "${ready}".`,
    });
  }
  return colour;
}

function renamed(shape: Shape, items: readonly YamlNode[], known: readonly LifeEvent[]): LifeEvent[] {
  const names = new Map<string, string>();
  for (const [index, item] of items.entries()) {
    const path = `events.${index}`;
    const fields = fieldsOf(shape, item, path, KEYS);
    const [id, name] = [textIn(shape, fields, 'id', path), textIn(shape, fields, 'name', path)];
    if (id !== undefined && !known.some((event) => event.id === eventId(id))) {
      reportUnknownKey(
        shape,
        shape.places.get(`${path}.id`) ?? item.at,
        id,
        known.map((event) => event.id),
      );
    }
    if (id !== undefined && name !== undefined) names.set(eventId(id), name);
  }
  return known.map((event) => ({ ...event, name: names.get(event.id) ?? event.name }));
}

/** A folder with guides that hall.yaml does not name. */
export interface LooseFolder {
  readonly folder: string;
  /** A file in it, for the message. */
  readonly file: string;
  /** The letter that its registered codes already have. */
  readonly letter?: string;
}

/** Returns the life events with one more for each loose folder, under the next free letter. */
export function withLooseFolders(
  events: readonly LifeEvent[],
  folders: readonly LooseFolder[],
  taken: ReadonlySet<string>,
  language: string,
): { events: LifeEvent[]; problems: Problem[] } {
  const all = [...events];
  const problems: Problem[] = [];
  for (const { folder, file, letter: registered } of folders) {
    const letters = new Set(all.map((event) => event.letter));
    const letter = registered !== undefined && !letters.has(registered) ? registered : nextLetter(new Set([...letters, ...taken]));
    const name = folder || inLanguage({ zh: '办事指南', en: 'Guides' }, language);
    all.push({ id: eventId(folder), letter, name, colour: COLOURS[all.length % COLOURS.length] ?? '#3a4a5e' });
    problems.push(looseFolder(folder, file, letter));
  }
  return { events: all, problems };
}

function looseFolder(folder: string, file: string, letter: string): Problem {
  const id = 'folder-without-event';
  const message = folder
    ? {
        zh: `hall.yaml 的 events 里没有文件夹“${folder}”，先用字母 ${letter}。`,
        en: `hall.yaml names no life event “${folder}”; the letter ${letter} is used for now.`,
      }
    : {
        zh: `这篇指南不在任何人生大事的文件夹里，先用字母 ${letter}。`,
        en: `This guide lies in no life event's folder; the letter ${letter} is used for now.`,
      };
  const fix = folder
    ? {
        zh: `在 events 里加一行：- { id: ${folder}, letter: ${letter}, name: ${folder} }`,
        en: `Add a line to events: - { id: ${folder}, letter: ${letter}, name: ${folder} }`,
      }
    : { zh: '把它移到一个文件夹里。', en: 'Move it into a folder.' };
  return { id, level: 'warning', file, line: 1, column: 1, message, fix };
}
