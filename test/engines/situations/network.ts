/** The network comes and goes. */

import { expect } from 'vitest';
import { untilKept, untilLost, untilShown } from '../phone.ts';
import { type Situation, keptTexts, saysNews, untilInUse, untilNews } from '../scene.ts';
import { until } from '../until.ts';

/** So many phones in a row may be so slow that they rightly show what they keep. */
const TRIES = 5;

export const NETWORK: readonly Situation[] = [
  {
    name: 'First scan: the guide, its life event and the small hall are kept',
    run: async ({ hall, phone }) => {
      const scanned = await phone('new');
      await scanned.open(`${hall.address}/A1`);
      await untilShown(scanned, 'A1');
      await untilKept(scanned, 'hall');
      const kept = Object.keys(await keptTexts(scanned));
      const root = JSON.parse((await keptTexts(scanned))['/root.json'] ?? '{}') as { packs: { hash: string }[] };
      expect(root.packs.length).toBeGreaterThan(1);
      for (const { hash } of root.packs) expect(kept).toContain(`/packs/${hash}.json`);
    },
  },
  {
    name: 'The browser was ended, the server is gone: the guide that was read',
    run: async ({ hall, phone }) => {
      const keeper = await phone('keeper');
      await hall.line.cut();
      await keeper.open(`${hall.address}/A1`);
      await untilShown(keeper, 'A1');
      await untilKept(keeper, 'hall');
      await keeper.restart();
      await keeper.open(`${hall.address}/a1/?from=timeline`);
      await untilShown(keeper, 'A1');
    },
  },
  {
    name: 'The server is gone: a guide that was never opened, and the wall',
    run: async ({ hall, phone }) => {
      const keeper = await phone('keeper');
      await hall.line.cut();
      await keeper.open(`${hall.address}/H1`);
      await untilShown(keeper, 'H1');
      await untilKept(keeper, 'hall');
      await keeper.open(`${hall.address}/?q=${encodeURIComponent('上户口')}`);
      await until(async () => (await keeper.text('[role=search] ol a'))?.includes('A1'), 'the search finds A1');
    },
  },
  {
    name: 'A new version: its text on the first load',
    run: async ({ hall, phone }) => {
      await hall.publish('new');
      for (let left = TRIES; left > 0; left--) {
        const keeper = await phone('keeper');
        await keeper.open(`${hall.address}/A1`);
        await untilShown(keeper, 'A1');
        const isNew = await saysNews(keeper);
        await untilInUse(keeper, hall.read('root.json'));
        await keeper.close();
        if (isNew) return;
      }
      expect.fail('Never was the new text there on the first load');
    },
  },
  {
    name: 'The network dies in the middle of an update: the old version whole, later the new one whole',
    run: async ({ hall, phone }) => {
      const keeper = await phone('keeper');
      await hall.publish('new');
      hall.line.fault = (path) => (/^\/(lines|packs)\//.test(path) ? 'drop' : undefined);
      await keeper.open(`${hall.address}/A1`);
      await untilShown(keeper, 'A1');
      await until(async () => hall.line.asked.some((path) => path.startsWith('/lines/')), 'the update is under way');
      await hall.line.cut();
      expect(await saysNews(keeper)).toBe(false);
      await keeper.restart();
      await keeper.open(`${hall.address}/A1`);
      await untilShown(keeper, 'A1');
      await untilKept(keeper, 'hall');
      expect(await saysNews(keeper)).toBe(false);
      await hall.publish('new');
      await untilNews(keeper, hall.address);
      await untilInUse(keeper, hall.read('root.json'));
      await hall.line.cut();
      await keeper.restart();
      await keeper.open(`${hall.address}/A1`);
      await untilShown(keeper, 'A1');
      await untilKept(keeper, 'hall');
      expect(await saysNews(keeper)).toBe(true);
    },
  },
  {
    name: 'Every request stalls: the kept page, while the network still says nothing',
    run: async ({ hall, phone }) => {
      const keeper = await phone('keeper');
      hall.line.fault = () => 'stall';
      await keeper.open(`${hall.address}/A2`);
      await untilShown(keeper, 'A2');
      expect(hall.line.stalled).toBeGreaterThan(0);
      await untilKept(keeper, 'hall');
    },
  },
  {
    name: 'The server is gone and nothing was ever kept',
    holds: "the browser's own error page",
    run: async ({ hall, phone }) => {
      const stranger = await phone('new');
      await hall.line.cut();
      await stranger.open(`${hall.address}/A1`);
      await untilLost(stranger);
      await hall.publish('old');
      await stranger.open(`${hall.address}/A1`);
      await untilShown(stranger, 'A1');
      await untilKept(stranger, 'hall');
    },
  },
];
