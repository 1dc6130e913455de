/** Walls as a camera would see them: a grid of codes, and pictures of it. */

import type { PatrolRegister } from '../../src/guide/patrol.ts';
import type { Point, SeenCode } from '../../src/patrol/wall/wall.ts';

export const ADDRESS = 'https://qinghe.example';

const CODES = ['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C1', 'C2', 'C3'];

export const register: PatrolRegister = {
  format: 1,
  hall: '青禾县政务服务大厅',
  address: ADDRESS,
  codes: [
    ...[...CODES, 'D1'].map((code) => ({ code, text: `${ADDRESS}/${code}`, title: `办事 ${code}`, state: 'active' as const })),
    { code: 'T1', text: 'https://yijian.example/box', title: '意见建议', state: 'channel' },
    { code: 'A', text: `${ADDRESS}/A`, title: '出生', state: 'event' },
    { code: 'index', text: ADDRESS, title: '青禾县政务服务大厅', state: 'wall' },
    { code: 'E9', text: `${ADDRESS}/E9`, state: 'retired', now: 'A1' },
  ],
  places: [
    { id: 'gate', name: '进门左手墙', codes: CODES },
    { id: 'right', name: '右手墙', codes: ['D1', 'T1'] },
  ],
};

export const gate = register.places[0]!;

/** A place in a row: one of our codes by its name, another text, `?` unreadable, `` nothing. */
export type Hung = string;

const textOf = (hung: Hung) => (/^[A-Z][0-9]$/.test(hung) ? `${ADDRESS}/${hung}` : hung);

/** Returns a picture of rows of codes, 100 px each and 180 px apart, turned, moved and made larger. */
export function picture(rows: readonly (readonly Hung[])[], { turned = 0, scale = 1, x = 0, y = 0 } = {}): SeenCode[] {
  const at = (px: number, py: number): Point => ({
    x: x + scale * (px * Math.cos(turned) - py * Math.sin(turned)),
    y: y + scale * (px * Math.sin(turned) + py * Math.cos(turned)),
  });
  return rows.flatMap((row, r) =>
    row.flatMap((hung, c): SeenCode[] => {
      const [left, top] = [c * 180, r * 180];
      const corners = [at(left, top), at(left + 100, top), at(left + 100, top + 100), at(left, top + 100)] as const;
      return hung === '' ? [] : [hung === '?' ? { corners } : { text: textOf(hung), corners }];
    }),
  );
}
