/** A hall's texts in another language: names in the overlay are taken from it, those missing there are the hall's own. */

import { expect, it } from 'vitest';
import { compiled } from '../check/hall-folder.ts';

const HALL = [
  'name: 青禾',
  'address: https://qinghe.example',
  'hours: 周一至周五 9:00–12:00',
  'place: { street: 青禾路 1 号, bus: 2 路 }',
  'events:',
  '  - { id: 出生 户口, letter: A, name: 出生, colour: "#b3261e" }',
  '  - { id: work, letter: B, name: 就业, colour: "#8a5000" }',
  'departments: { police: { name: 县公安局, phone: 0999-1 } }',
  'windows: { 12: { name: 户籍, where: 一楼 }, 13: { name: 就业 } }',
  'devices: { printer: { name: 打印机, where: 一楼, guides: [出生 户口/a] } }',
  'channels: [{ id: hotline, name: 热线, url: "tel:12345" }]',
].join('\n');

/** The hall's texts in English, with this overlay. */
function english(...overlay: string[]) {
  const files = { 'hall.yaml': HALL, 'codes.yaml': 'A1: 出生 户口/a\n', 'birth/hukou.md': '', '出生 户口/a.md': '# 户口\n\n字。\n' };
  const { hall, problems } = compiled({ ...files, 'hall.en.yaml': overlay.join('\n') });
  expect(problems.filter(({ file }) => file.endsWith('hall.en.yaml'))).toEqual([]);
  return { own: hall, en: hall?.translations['en'] };
}

it('an overlay that names nothing: the hall’s own, whole', () => {
  const { own, en } = english('name: Qinghe');
  expect(en).toMatchObject({ name: 'Qinghe', hours: own?.hours, place: own?.place, events: own?.events, channels: own?.channels });
  expect(en).toMatchObject({ departments: own?.departments, windows: own?.windows, devices: own?.devices });
});

it('names of life events by their ids, as typed, in whatever order; letters and colours stay the hall’s', () => {
  const { en } = english('events:', '  - { id: work, name: Work }', '  - { id: 出生 户口, name: Birth }');
  expect(en?.events).toEqual([
    { id: '出生-户口', letter: 'A', name: 'Birth', colour: '#b3261e' },
    { id: 'work', letter: 'B', name: 'Work', colour: '#8a5000' },
  ]);
});

it('one life event named: the other keeps its name', () => {
  expect(english('events: [{ id: work, name: Work }]').en?.events.map(({ name }) => name)).toEqual(['出生', 'Work']);
});

it('a department, a window, a device, a channel: the new words, and what was not said as the hall has it', () => {
  const { en } = english(
    'place: { street: 1 Qinghe Road }',
    'departments: { police: { name: Police } }',
    'windows: { 12: { name: Households } }',
    'devices: { printer: { name: Printer } }',
    'channels: [{ id: hotline, name: Hotline }]',
  );
  expect(en?.place).toEqual({ street: '1 Qinghe Road', bus: '2 路' });
  expect(en?.departments).toEqual({ police: { name: 'Police', phone: '0999-1' } });
  expect(en?.windows).toEqual({ 12: { name: 'Households', where: '一楼' }, 13: { name: '就业' } });
  expect(en?.devices).toEqual({ printer: { name: 'Printer', where: '一楼', guides: ['出生 户口/a'] } });
  expect(en?.channels).toEqual([{ id: 'hotline', name: 'Hotline', url: 'tel:12345' }]);
});
