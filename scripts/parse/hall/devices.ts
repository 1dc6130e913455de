/** The machines of hall.yaml: what they can do, how they are used, and which of them stands still. */

import type { Device, Stopped } from '../../../src/guide/hall.ts';
import { readDay } from '../guide/day.ts';
import { type Fields, type Shape, fieldsOf, reportType, textIn, textsIn } from '../yaml/shape.ts';
import type { YamlNode } from '../yaml/yaml.ts';
import { namedFields, namesIn, withoutAbsent } from './hall-fields.ts';

/** What the hall alone says; an overlay has words for the rest. */
const HALL_ONLY = ['guides', 'guide'];
const STOPPED = ['停用', 'stopped'];
const CANNOT = ['不能办', '不能辦', 'cannot'];
const WHY = ['为何', '為何', 'why'];
const SINCE = ['自', 'since'];

/** The keys within a device that hall.yaml has nowhere else. */
export const DEVICE_KEYS = [...HALL_ONLY, ...CANNOT, ...STOPPED, ...WHY, ...SINCE];

/** Returns the devices by key, their guides as typed. `known` in an overlay: the hall's keys; it says no guides. */
export function readDevices(shape: Shape, node: YamlNode, known?: readonly string[]): Record<string, Device> {
  const devices: [string, Device][] = [];
  for (const [key, value] of fieldsOf(shape, node, 'devices', known)) {
    const path = `devices.${key}`;
    const keys = ['name', 'where', 'hours', ...CANNOT, ...STOPPED, ...(known ? [] : HALL_ONLY)];
    const fields = namedFields(shape, value, path, keys);
    const name = textIn(shape, fields, 'name', path) ?? (known ? undefined : key);
    const [where, hours] = [textIn(shape, fields, 'where', path), textsIn(shape, fields, 'hours', path)];
    const cannot = CANNOT.map((one) => textsIn(shape, fields, one, path)).find((texts) => texts !== undefined);
    const guides = known ? undefined : namesIn(shape, fields, 'guides', path);
    const guide = textIn(shape, fields, 'guide', path);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only an overlay lacks names and guides, and is laid over one that has them
    devices.push([key, withoutAbsent({ name, where, hours, guides, guide, cannot, stopped: readStopped(shape, fields, path) }) as Device]);
  }
  return Object.fromEntries(devices);
}

/** Returns a machine with the words of another language; what stands still is the hall's to say. */
export function overlaid(device: Device, own: Device | undefined): Device {
  const stopped = device.stopped && { ...device.stopped, ...own?.stopped };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the hall's device is whole
  return withoutAbsent({ ...device, ...own, stopped }) as Device;
}

/** `停用: 换纸`, or with the day: `停用: { 为何: 换纸, 自: 2026-11-30 }`. `停用: 否` is said of a machine that works again. */
function readStopped(shape: Shape, fields: Fields, path: string): Stopped | undefined {
  const key = STOPPED.find((one) => fields.has(one));
  const node = key === undefined ? undefined : fields.get(key);
  if (key === undefined || !node) return undefined;
  if ('text' in node) {
    const text = node.text.trim();
    if (/^(否|没有|no|false)?$/i.test(text)) return undefined;
    const since = readDay(text);
    return /^(是|yes|true)$/i.test(text) ? {} : since === undefined ? { why: text } : { since };
  }
  const inner = fieldsOf(shape, node, `${path}.${key}`, [...WHY, ...SINCE]);
  const textOf = (keys: readonly string[]) =>
    keys.map((one) => textIn(shape, inner, one, `${path}.${key}`)).find((one) => one !== undefined);
  const [why, typed] = [textOf(WHY), textOf(SINCE)];
  const since = typed === undefined ? undefined : readDay(typed);
  if (typed !== undefined && since === undefined) {
    const at = SINCE.map((one) => shape.places.get(`${path}.${key}.${one}`)).find((one) => one !== undefined);
    reportType(shape, at ?? node.at, `${path}.${key}.${SINCE.find((one) => inner.has(one))}`, {
      zh: '写成 2026-11-30 这样的日期。',
      en: 'Write a day such as 2026-11-30.',
    });
  }
  return withoutAbsent({ why, since });
}
