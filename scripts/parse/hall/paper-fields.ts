/** The fields of hall.yaml for paper and patrol: people, places, wishes for the wall. Names as typed; finish resolves them. */

import type { HangingPlace, HallPaper, Person, WallWishes } from '../../../src/guide/paper.ts';
import { readDistance } from './distance.ts';
import { namedFields, namesIn, withoutAbsent } from './hall-fields.ts';
import { type Fields, type Shape, fieldsOf, listWanted, report, reportType, textIn, textsIn } from '../yaml/shape.ts';
import type { YamlNode } from '../yaml/yaml.ts';

/** Returns the people, places and wishes that stand in hall.yaml. */
export function readPaper(shape: Shape, fields: Fields): HallPaper {
  const [people, places, wall] = ['people', 'places', 'wall'].map((key) => fields.get(key));
  return {
    people: people ? readPeople(shape, people) : [],
    places: places ? readPlaces(shape, places) : [],
    wall: wall ? readWall(shape, wall) : {},
  };
}

const PERSON = ['name', 'role', 'department', 'windows', 'phone', 'hours', 'photo'];

function readPeople(shape: Shape, node: YamlNode): Person[] {
  if ('list' in node) return node.list.flatMap((item, index) => readPerson(shape, item, `people.${index}`) ?? []);
  reportType(shape, node.at, 'people', listWanted);
  return [];
}

function readPerson(shape: Shape, node: YamlNode, path: string): Person | undefined {
  const fields = fieldsOf(shape, node, path, PERSON);
  const [name, role, department, phone, photo] = ['name', 'role', 'department', 'phone', 'photo'].map((key) =>
    textIn(shape, fields, key, path),
  );
  if (name === undefined) {
    const message = { zh: '这里少了姓名。', en: 'A name is missing here.' };
    const fix = { zh: '写成 { name: 张青禾, department: 县公安局 }。', en: 'Write { name: Zhang Qinghe, department: police }.' };
    report(shape, node.at, 'hall-required', 'error', message, fix);
    return undefined;
  }
  const windows = fields.has('windows') ? namesIn(shape, fields, 'windows', path) : undefined;
  return { name, ...withoutAbsent({ role, department, windows, phone, hours: textsIn(shape, fields, 'hours', path), photo }) };
}

function readPlaces(shape: Shape, node: YamlNode): HangingPlace[] {
  return [...fieldsOf(shape, node, 'places')].map(([id, value]) => {
    const path = `places.${id}`;
    const fields = namedFields(shape, value, path, ['name', 'codes']);
    return { id, name: textIn(shape, fields, 'name', path) ?? id, codes: namesIn(shape, fields, 'codes', path) };
  });
}

function readWall(shape: Shape, node: YamlNode): WallWishes {
  const fields = fieldsOf(shape, node, 'wall', ['distance', 'text', 'report']);
  return {
    ...withoutAbsent({ distance: readWallDistance(shape, fields), report: textIn(shape, fields, 'report', 'wall') }),
    ...(readYes(shape, fields, 'text', 'wall') ? { text: true } : {}),
  };
}

function readWallDistance(shape: Shape, fields: Fields): number | undefined {
  const typed = textIn(shape, fields, 'distance', 'wall');
  const distance = typed === undefined ? undefined : readDistance(typed);
  if (typed !== undefined && distance === undefined) {
    report(
      shape,
      shape.places.get('wall.distance') ?? { line: 1, column: 1 },
      'wall-distance',
      'error',
      { zh: `看不懂“${typed}”是多远，码的大小算不出来。`, en: `“${typed}” is no distance from which a code is read.` },
      { zh: '写 1.5m、2 米 或 80cm，从 10 厘米到 20 米。', en: 'Write 1.5m, 2 m or 80cm: from 10 cm to 20 m.' },
    );
  }
  return distance;
}

function readYes(shape: Shape, fields: Fields, key: string, path: string): boolean {
  const typed = textIn(shape, fields, key, path)?.toLowerCase();
  if (typed === undefined || /^(false|no|off|否|不要|不)$/.test(typed)) return false;
  if (/^(true|yes|on|是|要)$/.test(typed)) return true;
  const at = shape.places.get(`${path}.${key}`) ?? { line: 1, column: 1 };
  reportType(shape, at, `${path}.${key}`, { zh: '写 true（要）或 false（不要）。', en: 'Write true or false.' });
  return false;
}
