/** `npm run build -- --keep-going` where a table that guides look up has an error. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { errorsOf, heldIn, publishedHall } from './held-hall.ts';

// Each test builds a hall two or three times.
vi.setConfig({ testTimeout: 120_000 });
afterAll(() => vi.resetConfig());

describe('a table with an error', () => {
  const TABLE = 'married,born,份数\nyes,2020-01..2030-12,1\nno,2020-01..2030-12,2\n';
  const ASKS = ['', '### 孩子哪年哪月出生？ {#born 月份}', '照[对照表](shared/table.csv)。', ''].join('\n');

  it.each(['birth/shared/table.csv', 'birth/hukou/table.csv'])('holds the guides that look it up: %s', async (path) => {
    const hall = await publishedHall();
    mkdirSync(join(hall.guides, dirname(path)), { recursive: true });
    writeFileSync(join(hall.guides, path), TABLE);
    const asks = ASKS.replace('shared/table.csv', path.slice('birth/'.length));
    hall.edit('birth/hukou.md', (text) => text.replace('- 没有登记 {#no}\n', `- 没有登记 {#no}\n${asks}`));
    await hall.make('2026-10-02', { keepGoing: false });
    const { tables } = hall.guide('A1') ?? {};
    expect(tables).toHaveLength(1);
    hall.edit(path, TABLE.replace('2020-01..2030-12,1', '2020-13,1'));
    hall.edit('work/card.md', (text) => text.replace('好。', '三天办好。'));
    const arrived = await hall.make('2026-11-20');
    expect(errorsOf(arrived, hall)).toEqual([`${path}:2 broken-table`]);
    expect(heldIn(arrived)).toContain('birth/hukou 2026-10-02');
    expect(hall.guide('A1')).toMatchObject({ tables, held: '2026-10-02' });
    expect([hall.page('B1').includes('三天办好'), arrived.published?.guides]).toEqual([true, 3]);
  });

  it('holds each of several, and a table that is gone as well', async () => {
    const hall = await publishedHall();
    mkdirSync(join(hall.guides, 'work/shared'));
    writeFileSync(join(hall.guides, 'work/shared/table.csv'), 'born,份数\n2020-01..2030-12,1\n');
    const asks = '\n## 您的情况\n### 哪年哪月出生？ {#born 月份}\n照[对照表](../work/shared/table.csv)。\n';
    hall.edit('work/card.md', (text) => text + asks);
    hall.edit('birth/certificate.md', (text) => text + asks);
    await hall.make('2026-10-02', { keepGoing: false });
    hall.edit('work/shared/table.csv', 'born,份数\n2020-13,1\n');
    const held = ['birth/certificate 2026-10-02', 'work/card 2026-10-02'];
    expect(heldIn(await hall.make('2026-11-20'))).toEqual(held);
    hall.edit('work/shared/table.csv', undefined);
    expect(heldIn(await hall.make('2026-11-21'))).toEqual(held);
  });
});
