/** Storage on the phone is refused, lost or thrown away. */

import { expect } from 'vitest';
import { readRoot } from '../../../src/guide/read-root.ts';
import { packsFor } from '../../../src/guide/root.ts';
import { databaseName } from '../../../src/saved/database.ts';
import { keptOn, untilIn, untilKept, untilLost, untilShown } from '../phone.ts';
import { type Harm, type Situation, evict, harm } from '../scene.ts';

const BOXES = `[...document.querySelectorAll('[data-material] input[type=checkbox]')]`;
const OPENS = `new Promise((resolve) => {
  try {
    const asked = indexedDB.open('${databaseName('')}');
    asked.onsuccess = () => resolve((asked.result.close(), true));
    asked.onerror = () => resolve(false);
  } catch {
    resolve(false);
  }
})`;

const HARMS: readonly Harm[] = ['empty', 'cut', 'spoilt'];

export const STORAGE: readonly Situation[] = [
  {
    name: 'IndexedDB is refused: the page works, ticks stay while it is open',
    run: async ({ hall, phone }) => {
      const keeper = await phone('keeper', { database: false });
      await hall.line.cut();
      await keeper.open(`${hall.address}/A1`);
      await untilShown(keeper, 'A1');
      await untilKept(keeper, 'hall');
      expect(await keeper.evaluate(OPENS)).toBe(false);
      await keeper.evaluate(`${BOXES}[0].click()`);
      expect(await keeper.evaluate(`${BOXES}[0].checked`)).toBe(true);
      await keeper.reload();
      await untilShown(keeper, 'A1');
      await untilKept(keeper, 'hall');
    },
  },
  {
    name: 'IndexedDB is deleted while the page is open: nothing ticked is lost, and ticks are remembered again',
    run: async ({ hall, phone }) => {
      const keeper = await phone('keeper');
      await keeper.open(`${hall.address}/A1`);
      await untilShown(keeper, 'A1');
      await untilKept(keeper, 'hall');
      await keeper.evaluate(`${BOXES}[0].click()`);
      await keeper.evaluate(`void indexedDB.deleteDatabase('${databaseName('')}')`);
      await keeper.evaluate(`${BOXES}[1].click()`);
      expect(await keeper.evaluate(`${BOXES}[0].checked && ${BOXES}[1].checked`)).toBe(true);
      await keeper.reload();
      await untilShown(keeper, 'A1');
      await untilKept(keeper, 'hall');
      await keeper.evaluate(`${BOXES}[2].checked || ${BOXES}[2].click()`);
      await untilIn(keeper, SAVED);
      await keeper.reload();
      await untilIn(keeper, `${BOXES}[2].checked`);
    },
  },
  {
    name: 'One entry of the cache is gone, with network: it is fetched again',
    run: async ({ hall, phone }) => {
      const keeper = await phone('keeper');
      await keeper.open(`${hall.address}/A1`);
      await untilKept(keeper, 'hall');
      await evict(keeper, packOf(hall.read('root.json'), 'H1'));
      await keeper.open(`${hall.address}/H1`);
      await untilShown(keeper, 'H1');
      await untilKept(keeper, 'hall');
      await hall.line.cut();
      await keeper.open(`${hall.address}/H1`);
      await untilShown(keeper, 'H1');
    },
  },
  {
    name: 'One entry of the cache is gone, the server too: the badge says less, and the missing guide says so',
    run: async ({ hall, phone }) => {
      const keeper = await phone('keeper');
      await keeper.open(`${hall.address}/A1`);
      await untilKept(keeper, 'hall');
      await evict(keeper, packOf(hall.read('root.json'), 'H1'));
      await hall.line.cut();
      await keeper.open(`${hall.address}/A1`);
      await untilShown(keeper, 'A1');
      await untilKept(keeper, 'event');
      await keeper.open(`${hall.address}/H1`);
      await untilIn(keeper, `document.documentElement.dataset.kind === 'missing'`);
      expect(await keeper.text('main')).toContain('网');
      expect(await keptOn(keeper)).toBe('none');
    },
  },
  {
    name: 'Entries of the cache are empty, cut or spoilt on the disk, with network: they are fetched again',
    run: async ({ hall, phone }) => {
      const keeper = await phone('keeper');
      await keeper.open(`${hall.address}/A1`);
      await untilKept(keeper, 'hall');
      for (const how of HARMS) {
        await harm(keeper, '/', how);
        await keeper.open(`${hall.address}/H1`);
        await untilShown(keeper, 'H1');
        await untilKept(keeper, 'hall');
        await hall.line.cut();
        await keeper.open(`${hall.address}/A1`);
        await untilShown(keeper, 'A1');
        await untilKept(keeper, 'hall');
        await hall.publish('old');
      }
    },
  },
  {
    name: 'Entries of the cache are empty, cut or spoilt on the disk, the server gone: nothing is said to be kept that cannot be shown',
    run: async ({ hall, phone }) => {
      const keeper = await phone('keeper');
      for (const how of HARMS) {
        await keeper.open(`${hall.address}/A1`);
        await untilKept(keeper, 'hall');
        await harm(keeper, packOf(hall.read('root.json'), 'H1'), how);
        await hall.line.cut();
        await keeper.open(`${hall.address}/A1`);
        await untilShown(keeper, 'A1');
        await untilKept(keeper, 'event');
        await keeper.open(`${hall.address}/H1`);
        await untilIn(keeper, `document.documentElement.dataset.kind === 'missing'`);
        expect(await keeper.text('main')).toContain('网');
        await harm(keeper, '/assets/frame', how);
        await keeper.open(`${hall.address}/A1`);
        expect(await untilLost(keeper)).toContain('这一页还没存在手机上');
        await hall.publish('old');
      }
    },
  },
  {
    name: 'The browser threw everything away: two plain sentences, and with network all is kept again',
    run: async ({ hall, phone }) => {
      const keeper = await phone('keeper');
      await keeper.open(`${hall.address}/A1`);
      await untilKept(keeper, 'hall');
      await evict(keeper, '/');
      await hall.line.cut();
      await keeper.open(`${hall.address}/A2`);
      expect(await untilLost(keeper)).toContain('这一页还没存在手机上');
      await hall.publish('old');
      await keeper.open(`${hall.address}/A2`);
      await untilShown(keeper, 'A2');
      await untilKept(keeper, 'hall');
    },
  },
];

/** Whether the database has the ticks of three materials or fewer written by now. */
const SAVED = `new Promise((resolve) => {
  const asked = indexedDB.open('${databaseName('')}');
  asked.onerror = () => resolve(false);
  asked.onsuccess = () => {
    const database = asked.result;
    const all = database.transaction('saved').objectStore('saved').getAll();
    all.onsuccess = () => resolve((database.close(), all.result.some((value) => value.includes?.(${BOXES}[2].closest('[data-material]').dataset.material))));
  };
})`;

/** Returns the path of the pack that a guide is in. */
function packOf(rootText: string, code: string): string {
  const [entry] = packsFor(readRoot(rootText)!, code);
  return `/packs/${entry!.hash}.json`;
}
