/** The parts of hall.yaml: place, departments, windows, channels. */

import { isLiveAddress } from '../../ground/live-address.ts';
import { textsOf } from '../guide/field-values.ts';
import type { Channel, Department, Place, Window } from '../../../src/guide/hall.ts';
import type { Position } from '../../../src/guide/position.ts';
import { type Fields, type Shape, fieldsOf, listWanted, report, reportType, textIn, textsIn } from '../yaml/shape.ts';
import type { YamlNode } from '../yaml/yaml.ts';

/** Returns the place: a text is its street. */
export function readPlace(shape: Shape, fields: Fields): Place | undefined {
  const node = fields.get('place');
  if (!node) return undefined;
  if ('text' in node) return { street: node.text.trim() };
  const inner = fieldsOf(shape, node, 'place', ['street', 'geo', 'bus']);
  const street = textIn(shape, inner, 'street', 'place') ?? '';
  checkGeo(shape, inner);
  const bus = textIn(shape, inner, 'bus', 'place');
  return { street, ...(bus === undefined ? {} : { bus }) };
}

/** Returns the place on the maps of China, where a position is written. It is GCJ-02, while schema.org's GeoCoordinates and `geo:` links are WGS-84, hundreds of metres away: only the page of points has it. */
export function readGeo(fields: Fields): Position | undefined {
  const node = fields.get('place');
  const geo = node && 'map' in node ? node.map.find(({ key }) => key.text === 'geo') : undefined;
  return geo && positionIn(geo.value);
}

function positionIn(node: YamlNode): Position | undefined {
  const texts =
    'list' in node ? node.list.map((item) => ('text' in item ? item.text : '')) : 'text' in node ? node.text.split(/[,，\s]+/) : [];
  const [latitude = NaN, longitude = NaN] = texts.map((text) => (text.trim() === '' ? NaN : Number(text)));
  return texts.length === 2 && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? [latitude, longitude] : undefined;
}

function checkGeo(shape: Shape, fields: Fields): void {
  const node = fields.get('geo');
  if (!node || positionIn(node)) return;
  reportType(shape, node.at, 'place.geo', {
    zh: '写成 [纬度, 经度]，例如 [34.27, 108.95]。',
    en: 'Write [latitude, longitude], for example [34.27, 108.95].',
  });
}

/** Returns the departments by key. `known` in an overlay: the hall's keys. */
export function readDepartments(shape: Shape, node: YamlNode, known?: readonly string[]): Record<string, Department> {
  const departments: [string, Department][] = [];
  for (const [key, value] of fieldsOf(shape, node, 'departments', known)) {
    const path = `departments.${key}`;
    const fields = namedFields(shape, value, path, ['name', 'phone', 'complaint', 'hours', 'place']);
    const name = textIn(shape, fields, 'name', path) ?? (known ? undefined : key);
    const [phone, complaint] = [textIn(shape, fields, 'phone', path), textIn(shape, fields, 'complaint', path)];
    const [hours, place] = [textsIn(shape, fields, 'hours', path), textIn(shape, fields, 'place', path)];
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only an overlay lacks names, and is laid over one that has them
    departments.push([key, withoutAbsent({ name, phone, complaint, hours, place }) as Department]);
  }
  return Object.fromEntries(departments);
}

/** Returns the windows by key. */
export function readWindows(shape: Shape, node: YamlNode, known?: readonly string[]): Record<string, Window> {
  const windows: [string, Window][] = [];
  for (const [key, value] of fieldsOf(shape, node, 'windows', known)) {
    const path = `windows.${key}`;
    const fields = namedFields(shape, value, path, ['name', 'where']);
    windows.push([key, withoutAbsent({ name: textIn(shape, fields, 'name', path), where: textIn(shape, fields, 'where', path) })]);
  }
  return Object.fromEntries(windows);
}

/** Returns names, from a list or from one text with `、` between them; the place of each is under `<path>.<key>.<index>`. */
export function namesIn(shape: Shape, fields: Fields, key: string, path: string): string[] {
  const node = fields.get(key);
  if (!node) return [];
  const items = 'list' in node ? node.list : [node];
  const names = items.flatMap((item) => {
    if ('text' in item) return textsOf(item);
    reportType(shape, item.at, `${path}.${key}`, { zh: '几样东西用“、”隔开。', en: 'Write names with commas between them.' });
    return [];
  });
  for (const [index, { at }] of names.entries()) shape.places.set(`${path}.${key}.${index}`, at);
  return names.map(({ text }) => text);
}

/** Returns the fields under a key; `12: 户籍` is short for `12: { name: 户籍 }`. */
export function namedFields(shape: Shape, node: YamlNode, path: string, known: readonly string[]): Fields {
  return 'text' in node ? new Map([['name', node]]) : fieldsOf(shape, node, path, known);
}

/** Returns the channels. In an overlay a channel is named by its id, and need not say its name. */
export function readChannels(shape: Shape, node: YamlNode, isOverlay: boolean): Channel[] {
  if (!('list' in node)) {
    reportType(shape, node.at, 'channels', listWanted);
    return [];
  }
  const channels: Channel[] = [];
  for (const [index, item] of node.list.entries()) {
    const path = `channels.${index}`;
    const fields = fieldsOf(shape, item, path, ['id', 'name', 'url', 'where', 'hours']);
    const [id, name, where] = ['id', 'name', 'where'].map((key) => textIn(shape, fields, key, path));
    if (id === undefined || (name === undefined && !isOverlay)) {
      const fix = {
        zh: '写成 { id: hotline, name: 12345 热线, url: "tel:12345" }。',
        en: 'Write { id: hotline, name: 12345 hotline, url: "tel:12345" }.',
      };
      report(
        shape,
        item.at,
        'hall-required',
        'error',
        { zh: '每个渠道都要有 id 和 name。', en: 'Every channel needs an id and a name.' },
        fix,
      );
    } else if (channels.some((channel) => channel.id === id)) {
      const fix = { zh: '换一个 id。', en: 'Give it another id.' };
      report(shape, item.at, 'hall-duplicate', 'error', { zh: `渠道“${id}”写了两次。`, en: `The channel “${id}” stands twice.` }, fix);
    } else {
      const [url, hours] = [readUrl(shape, fields, path), textsIn(shape, fields, 'hours', path)];
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only an overlay lacks names
      channels.push(withoutAbsent({ id, name, url, where, hours }) as Channel);
    }
  }
  return channels;
}

function readUrl(shape: Shape, fields: Fields, path: string): string | undefined {
  const url = textIn(shape, fields, 'url', path);
  if (url === undefined || isLiveAddress(url)) return url;
  report(
    shape,
    shape.places.get(`${path}.url`) ?? { line: 1, column: 1 },
    'unsafe-link',
    'error',
    { zh: `“${url}”不能当链接，没有用上。`, en: `“${url}” cannot be a link and was left out.` },
    { zh: '链接只能以 https:、http:、tel:、mailto: 或 geo: 开头。', en: 'Links begin with https:, http:, tel:, mailto: or geo:.' },
  );
  return undefined;
}

/** Returns the fields that are there. */
export function withoutAbsent<T extends object>(fields: T): Partial<T> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fewer keys are still of the type
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}
