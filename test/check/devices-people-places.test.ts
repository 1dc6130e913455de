/** Devices, people, places and the wall in hall.yaml: a wrong part is reported at its place, the rest is taken. */

import { describe, expect, it } from 'vitest';
import { readDistance } from '../../scripts/parse/hall/distance.ts';
import { HALL, type Files, compiled, found } from './hall-folder.ts';

/** The usual hall with more lines: the first of them is line 13. */
function hallWith(...lines: string[]): Files {
  return { 'hall.yaml': `${String(HALL['hall.yaml'])}${lines.join('\n')}\n` };
}

/** Returns the fix of each problem, in Chinese. */
function advice(files: Files): string[] {
  return compiled(files).problems.map(({ fix }) => fix.zh);
}

describe('devices', () => {
  it('a guide that is not there: told at its own name, and the nearest is offered', () => {
    const files = hallWith('devices:', '  printer: { name: 打印机, guides: A1、birth/hukuo }');
    expect(found(files)).toEqual(['hall.yaml:14:36 error device-unknown-guide']);
    expect(advice(files)).toEqual(['是不是“birth/hukou”？']);
    expect(compiled(files).hall?.devices?.['printer']?.guides).toEqual(['birth/hukou']);
  });
  it('what is no map, and a key that is unknown', () => {
    expect(found(hallWith('devices: [printer]'))).toEqual(['hall.yaml:13:10 error hall-type']);
    expect(found(hallWith('devices:', '  printer: { name: 打印机, place: 一楼 }'))).toEqual(['hall.yaml:14:25 warning hall-unknown-key']);
  });
  it('guides by id, code or title, in one text or as a list; the same one counts once', () => {
    const files = hallWith('devices:', '  a: { guides: "birth/hukou，A1" }', '  b:', '    guides:', '      - 新生儿户口登记');
    expect(found(files)).toEqual([]);
    expect(compiled(files).hall?.devices).toEqual({
      a: { name: 'a', guides: ['birth/hukou'] },
      b: { name: 'b', guides: ['birth/hukou'] },
    });
  });
  it('a translation says name, place and hours only, and has the guides of the hall’s own', () => {
    const files = {
      ...hallWith('devices:', '  printer: { name: 打印机, where: 一楼, guides: A1 }'),
      'hall.en.yaml': 'devices:\n  printer: { name: Printer, guides: A1 }\n  scanner: { name: Scanner }\n',
    };
    expect(found(files)).toEqual(['hall.en.yaml:2:29 warning hall-unknown-key', 'hall.en.yaml:3:3 warning hall-unknown-key']);
    expect(compiled(files).hall?.translations['en']?.devices).toEqual({
      printer: { name: 'Printer', where: '一楼', guides: ['birth/hukou'] },
    });
  });
  it('the guide on its use that is not there: told at its place', () => {
    const files = hallWith('devices:', '  printer: { name: 打印机, guide: birth/hukuo }');
    expect(found(files)).toEqual(['hall.yaml:14:32 error device-unknown-guide']);
    expect(compiled(hallWith('devices:', '  printer: { name: 打印机, guide: A1 }')).hall?.devices?.['printer']).toEqual({
      name: '打印机',
      guides: [],
      guide: 'birth/hukou',
    });
  });
  it('out of order since a day that is none: told at the day, and it is out of order all the same', () => {
    const files = hallWith('devices:', '  printer: { name: 打印机, 停用: { 为何: 换纸, 自: 2026-02-30 } }');
    expect(found(files)).toEqual(['hall.yaml:14:42 error hall-type']);
    expect(compiled(files).hall?.devices?.['printer']?.stopped).toEqual({ why: '换纸' });
  });
  it.each([
    ['停用: 换纸中', { why: '换纸中' }],
    ['停用: { 为何: 换纸, 自: 2026年11月30日 }', { why: '换纸', since: '2026-11-30' }],
    ['停用: 2026-11-30', { since: '2026-11-30' }],
    ['stopped: { why: paper, since: 2026-11-30 }', { why: 'paper', since: '2026-11-30' }],
    ['停用: 是', {}],
    ['停用: 否', undefined],
    ['停用:', undefined],
  ])('“%s”', (typed, stopped) => {
    const files = hallWith('devices:', '  printer:', `    ${typed}`);
    expect(found(files)).toEqual([]);
    expect(compiled(files).hall?.devices?.['printer']?.stopped).toEqual(stopped);
  });
  it('a translation has words for why, and cannot stop a machine by itself', () => {
    const stopped = (line: string) => {
      const files = {
        ...hallWith('devices:', '  printer:', '    name: 打印机', ...(line ? [`    ${line}`] : [])),
        'hall.en.yaml': 'devices:\n  printer: { name: Printer, stopped: { why: No paper } }\n',
      };
      expect(found(files)).toEqual([]);
      return compiled(files).hall?.translations['en']?.devices?.['printer']?.stopped;
    };
    expect(stopped('停用: { 为何: 换纸, 自: 2026-11-30 }')).toEqual({ why: 'No paper', since: '2026-11-30' });
    expect(stopped('')).toBeUndefined();
  });
  it('what it cannot do stands as written', () => {
    const { hall } = compiled(hallWith('devices:', '  printer: { name: 打印机, 不能办: [消磁的卡读不出，到窗口办, 首次办卡] }'));
    expect(hall?.devices?.['printer']?.cannot).toEqual(['消磁的卡读不出，到窗口办', '首次办卡']);
  });
  it('hours are understood as everywhere', () => {
    const { hall } = compiled(hallWith('devices:', '  printer: { name: 打印机, hours: 每天 24 小时 }'));
    expect(hall?.devices?.['printer']?.timetable).toHaveLength(1);
  });
});

describe('people', () => {
  it('a department, a window and a photo that are not there', () => {
    const files = hallWith('people:', '  - { name: 张青禾, department: 县公按局, windows: 12、99, photo: people/zhang.jpg }');
    expect(found(files)).toEqual([
      'hall.yaml:14:30 warning person-unknown-department',
      'hall.yaml:14:48 error person-unknown-window',
      'hall.yaml:14:59 error person-photo',
    ]);
    expect(advice(files)[0]).toBe('是不是“县公安局”？');
  });
  it('a photo that is no picture, or lies outside the hall', () => {
    const files = {
      ...hallWith('people:', '  - { name: 张青禾, photo: zhang.pdf }', '  - { name: 李青禾, photo: ../li.jpg }'),
      'zhang.pdf': '%PDF',
    };
    expect(found(files)).toEqual(['hall.yaml:14:25 error person-photo', 'hall.yaml:15:25 error person-photo']);
  });
  it('nobody’s name, and what is no list', () => {
    expect(found(hallWith('people:', '  - { role: 首席代表 }'))).toEqual(['hall.yaml:14:5 error hall-required']);
    expect(found(hallWith('people: 张青禾'))).toEqual(['hall.yaml:13:9 error hall-type']);
  });
  it('departments and windows are kept by key; a department of its own stays; the photo is never published', () => {
    const files = {
      ...hallWith(
        'people:',
        '  - { name: 张青禾, department: 县公安局, windows: 12–13, photo: p/zhang.jpg }',
        '  - { name: 李青禾, department: 县气象局 }',
      ),
      'p/zhang.jpg': 'jpg',
    };
    const { paper, hall, files: published } = compiled(files);
    expect(paper.people).toEqual([
      { name: '张青禾', department: 'police', windows: ['12', '13'], photo: 'p/zhang.jpg' },
      { name: '李青禾', department: '县气象局' },
    ]);
    expect(published.map(({ path }) => path)).toEqual([expect.stringMatching(/^assets\/words-/)]);
    expect(JSON.stringify(hall)).not.toContain('张青禾');
  });
});

describe('places', () => {
  it('a code that hangs nowhere', () => {
    const files = hallWith('places:', '  gate: { name: 进门左手墙, codes: A1、A7、birth }');
    expect(found(files)).toEqual(['hall.yaml:14:34 error place-unknown-code', 'hall.yaml:14:37 error place-unknown-code']);
    expect(compiled(files).paper.places).toEqual([{ id: 'gate', name: '进门左手墙', codes: ['A1'] }]);
  });
  it('guides, situations, retired codes, life events and the wall may hang, and in several places', () => {
    const files = {
      ...hallWith('places:', '  gate: { name: 墙, codes: A1、a1-2、A3、B、index }', '  desk: { codes: A1 }', '  door: 门口'),
      'codes.yaml': 'A1: birth/hukou\nA1-2: { guide: birth/hukou, answers: "a=b" }\nA3: { now: A1 }\n',
    };
    expect(found(files).filter((line) => line.startsWith('hall.yaml'))).toEqual([]);
    expect(compiled(files).paper.places).toEqual([
      { id: 'gate', name: '墙', codes: ['A1', 'A1-2', 'A3', 'B', 'index'] },
      { id: 'desk', name: 'desk', codes: ['A1'] },
      { id: 'door', name: '门口', codes: [] },
    ]);
  });
});

describe('the wall', () => {
  it.each(['far', '0', '-2m', '5cm', '30m', '2 feet', '1e3', ''])('“%s” is no distance', (typed) =>
    expect(readDistance(typed)).toBeUndefined(),
  );
  it.each([
    ['2m', 2000],
    ['2 米', 2000],
    ['200cm', 2000],
    ['1.5', 1500],
    ['８０ 厘米', 800],
    ['350MM', 350],
  ])('“%s” is %d mm', (typed, mm) => expect(readDistance(typed)).toBe(mm));
  it('nonsense is told with what to write', () => {
    const files = hallWith('wall: { distance: 两步, text: maybe, size: A1 }');
    expect(found(files)).toEqual([
      'hall.yaml:13:19 error wall-distance',
      'hall.yaml:13:29 error hall-type',
      'hall.yaml:13:36 warning hall-unknown-key',
    ]);
    expect(compiled(files).paper.wall).toEqual({});
  });
  it('wishes, with Chinese colons and words', () => {
    const files = hallWith('wall：', '  distance：2 米', '  text：要', '  report：1 号窗口');
    expect(found(files)).toEqual([]);
    expect(compiled(files).paper.wall).toEqual({ distance: 2000, text: true, report: '1 号窗口' });
  });
  it('people, places and the wall are the hall’s own: a translation does not say them', () => {
    const lines = found({ 'hall.en.yaml': 'name: Hall\nwall: { text: true }\n' });
    expect(lines).toEqual(['hall.en.yaml:2:1 warning hall-unknown-key']);
  });
});
