/** Signs for machines, the board of representatives, sheets of channels: one and many, and too long. */

import { describe, expect, it } from 'vitest';
import { boardsOf, drawBoard } from '../../scripts/sheets/kinds/board.ts';
import { drawChannels } from '../../scripts/sheets/kinds/channels.ts';
import { drawDevices, gridPages } from '../../scripts/sheets/kinds/devices.ts';
import type { BoardPerson } from '../../src/view/sheets/facts/lead-facts.ts';
import { HALL } from '../check/hall-folder.ts';
import { oddHall } from './odd-hall.ts';
import { drawn, pageAbout } from './sheet-hall.ts';

const PHOTO = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);

describe('the board', () => {
  const people = (count: number): BoardPerson[] =>
    Array.from({ length: count }, (_, at) => ({
      name: `王${at}`,
      role: '首席代表',
      department: '县人力资源和社会保障局',
      rows: [{ name: '电话', value: '0999-0000031' }],
    }));

  it.each([1, 2, 5, 10, 23, 40])('of %i people is one, and all of them stay on it', (count) => {
    const boards = boardsOf(people(count));
    expect(boards.map(({ own }) => own.length)).toEqual([count]);
    const { columns, width, height, size, gap } = boards[0]!.layout;
    expect(columns * width + (columns - 1) * gap).toBeLessThanOrEqual(186.01);
    const rows = Math.ceil(count / columns);
    expect(rows * height + (rows - 1) * gap).toBeLessThanOrEqual(222.01);
    expect(size).toBeGreaterThanOrEqual(1.7);
  });

  it('of more than forty are two of about the same number', () => {
    expect(boardsOf(people(41)).map(({ own }) => own.length)).toEqual([21, 20]);
  });

  it('of nobody is none', () => {
    expect(drawn(drawBoard, {}).sheets).toEqual([]);
  });

  it('shows the photo, and a face without one; the record knows one photo from another', () => {
    const files = {
      'hall.yaml': `${String(HALL['hall.yaml'])}people:\n  - { name: 赵一, department: police, windows: 12、13, photo: people/zhao.jpg }\n  - { name: 钱二 }\n`,
      'people/zhao.jpg': PHOTO,
    };
    const facts = pageAbout(drawn(drawBoard, files), 'board');
    if (facts.kind !== 'board') throw new Error('no board');
    const [zhao, qian] = facts.people;
    expect(zhao).toMatchObject({ name: '赵一', department: '县公安局', rows: [{ name: '窗口', value: '12、13 号' }] });
    expect(zhao?.photo?.path).toBe(`data:image/jpeg;base64,${Buffer.from(PHOTO).toString('base64')}`);
    expect(zhao?.photo?.print).toMatch(/^[0-9a-f]{16}$/);
    expect(qian).toEqual({ name: '钱二', rows: [] });
  });
});

describe('a machine', () => {
  it('that can do everything has all its guides, on as many pages as they take, its own code on the first', () => {
    const { sheets, problems } = drawn(drawDevices, oddHall(0));
    expect(problems).toEqual([]);
    const signs = sheets.flatMap(({ pages }) =>
      pages.flatMap(({ facts }) => (facts.kind === 'device' && facts.letters === 'S1' ? [facts] : [])),
    );
    expect(signs.flatMap(({ guides }) => guides.map(({ code }) => code.code))).toEqual(Array.from({ length: 24 }, (_, at) => `A${at + 1}`));
    expect(signs.map(({ code }) => code?.look)).toEqual(['second', ...signs.slice(1).map(() => undefined)]);
    expect(Math.min(...signs.flatMap(({ guides }) => guides.map(({ code }) => code.width)))).toBeGreaterThanOrEqual(24);
  });

  it('has on its sign how it is used, unless a step has no title', () => {
    const sign = (steps: string) => {
      const files = {
        'hall.yaml': `${String(HALL['hall.yaml'])}devices:\n  kiosk: { name: 一体机, guide: birth/use }\n`,
        'codes.yaml': 'A1: birth/hukou\nA2: birth/use\nS1: { device: kiosk }\n',
        'birth/use.md': `---\n标题: 一体机怎么用\n---\n\n## 您的情况\n\n### 有卡吗？\n- 有卡\n- 没有卡\n\n## 怎么办\n${steps}`,
      };
      const facts = pageAbout(drawn(drawDevices, files), 'S1');
      return facts.kind === 'device' ? facts.steps : undefined;
    };
    expect(sign('1. **放卡**：平着放。 {有卡}\n2. **取走，退出**：点退出。\n')).toEqual([
      { title: '放卡', when: '有卡的' },
      { title: '取走，退出' },
    ]);
    expect(sign('1. **放卡**：平着放。\n2. 点退出。\n')).toEqual([]);
  });

  it('read from too far is refused with the largest distance that fits', () => {
    const { sheets, problems } = drawn(drawDevices, oddHall(0), { distance: 5000 }, ['S1']);
    expect(sheets).toEqual([]);
    expect(problems.map(({ id, fix }) => [id, /--distance \d/.test(fix.zh)])).toEqual([['sheet-distance', true]]);
  });

  it('whose own code takes the sheet has its guides on the next one', () => {
    expect(gridPages(['一', '二'], 10, 200, 1).map(({ count }) => count)).toEqual([0, 2]);
  });

  it('that can do nothing has its own code only', () => {
    expect(gridPages([], 100, 200, 1).map(({ count }) => count)).toEqual([0]);
  });
});

describe('channels', () => {
  it('say what each is for; a code that leads elsewhere names its host', () => {
    const { sheets, problems } = drawn(drawChannels, oddHall(0));
    expect(problems).toEqual([]);
    const cards = sheets.flatMap(({ pages }) => pages.flatMap(({ facts }) => (facts.kind === 'channels' ? facts.channels : [])));
    expect(cards.map(({ code, host, how }) => [code.code, code.look, host, how])).toEqual([
      ['T1', 'outside', 'a-very-long-host-name.for-suggestions.and-complaints.example', '扫码上网说（要有网）'],
      ['T2', 'second', undefined, '扫码打电话'],
      ['T3', 'second', undefined, '到现场说'],
    ]);
    expect(cards[1]?.rows).toEqual([{ name: '电话', value: '12345' }]);
  });

  it('read from further away are fewer on a page, none lost', () => {
    const near = drawn(drawChannels, oddHall(0)).sheets[0]?.pages.length ?? 0;
    const far = drawn(drawChannels, oddHall(0), { distance: 800 }).sheets[0]?.pages.map(({ about }) => about) ?? [];
    expect(far.length).toBeGreaterThan(near);
    expect(far.join('、')).toBe('T1、T2、T3');
  });

  it('read from too far are refused with the largest distance that fits', () => {
    const { sheets, problems } = drawn(drawChannels, oddHall(0), { distance: 4000 });
    expect(sheets).toEqual([]);
    expect(problems.map(({ id }) => id)).toEqual(['sheet-distance']);
    expect(problems[0]?.message.zh).toContain('（共 3 个）要在 4 米外扫');
  });
});
