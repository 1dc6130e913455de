/** Liars between the phone and the server. */

import { expect } from 'vitest';
import type { Fault } from '../../browser/line.ts';
import { type Phone, untilIn, untilKept, untilLost, untilShown } from '../phone.ts';
import { LOGIN, type Scene, type Situation, keptTexts, saysNews, untilInUse, untilNews } from '../scene.ts';
import { until } from '../until.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const INJECTED = '<script>window.isInjected = true</script>';

export const LIARS: readonly Situation[] = [
  {
    name: 'First scan behind a captive portal: nothing is kept, and after the login the hall is',
    run: async ({ hall, phone }) => {
      const stranger = await phone('new');
      hall.line.fault = () => ({ status: 200, headers: HTML, body: LOGIN });
      await stranger.open(`${hall.address}/A1`);
      expect(await untilLost(stranger)).toContain('请登录');
      expect(await keptTexts(stranger)).toEqual({});
      await hall.publish('old');
      await stranger.open(`${hall.address}/A1`);
      await untilShown(stranger, 'A1');
      await untilKept(stranger, 'hall');
    },
  },
  {
    name: 'A captive portal answers everything with its login page',
    run: (scene) => liesToKeeper(scene, () => ({ status: 200, headers: HTML, body: LOGIN })),
  },
  {
    name: 'A captive portal leads everything to its login page',
    run: (scene) =>
      liesToKeeper(scene, (path) =>
        path === '/login' ? { status: 200, headers: HTML, body: LOGIN } : { status: 302, headers: { location: '/login' }, body: '' },
      ),
  },
  {
    name: 'The server answers everything with an error (5xx)',
    run: (scene) => liesToKeeper(scene, () => ({ status: 503, headers: HTML, body: LOGIN })),
  },
  {
    name: 'Bodies are cut off in the middle: the old version whole, later the new one',
    run: async ({ hall, phone }) => {
      const keeper = await phone('keeper');
      await hall.publish('new');
      hall.line.fault = () => 'truncate';
      await oldAndWhole(keeper, hall.address);
      await hall.publish('new');
      // Half a body that says it is whole: only its hash can tell.
      const half = {
        rewrite: (answer: { status: number; headers: object; body: string }) => ({
          ...answer,
          headers: { ...answer.headers },
          body: answer.body.slice(0, answer.body.length / 2),
        }),
      };
      hall.line.fault = (path) => (path.startsWith('/root.json') ? undefined : half);
      await oldAndWhole(keeper, hall.address);
      await until(async () => hall.line.asked.some((path) => /^\/(lines|packs|indexes)\//.test(path)), 'half a file was sent');
      await oldAndWhole(keeper, hall.address);
      await hall.publish('new');
      await untilNews(keeper, hall.address);
      await untilKept(keeper, 'hall');
    },
  },
  {
    name: 'Every content type is wrong: content is proved by its hash, not by its type',
    run: async ({ hall, phone }) => {
      const keeper = await phone('keeper');
      await hall.publish('new');
      hall.line.fault = () => ({
        rewrite: (answer) => ({ ...answer, headers: { ...answer.headers, 'content-type': 'application/octet-stream' } }),
      });
      await untilNews(keeper, hall.address);
      await untilInUse(keeper, hall.read('root.json'));
      await untilKept(keeper, 'hall');
    },
  },
  {
    name: 'A proxy writes a script into everything: it is never run and never kept',
    run: async ({ hall, phone }) => {
      const inject = {
        rewrite: (answer: { status: number; headers: Record<string, string | string[] | undefined>; body: string }) => ({
          ...answer,
          body: `${answer.body}${INJECTED}`,
        }),
      };
      const keeper = await phone('keeper');
      await hall.publish('new');
      hall.line.fault = () => inject;
      await oldAndWhole(keeper, hall.address);
      await until(async () => hall.line.asked.some((path) => path.startsWith('/root.json')), 'the proxy was asked');
      await clean(keeper);
      await keeper.close();
      // It rewrites pages only, as most do: kept pages are made from packs, and the page's policy stops the script.
      const stranger = await phone('new');
      hall.line.fault = (path) => (/\.(js|json)(\?|$)/.test(path) ? undefined : inject);
      await stranger.open(`${hall.address}/A1`);
      await untilShown(stranger, 'A1');
      await untilKept(stranger, 'hall');
      expect(await stranger.evaluate('document.documentElement.outerHTML')).toContain('isInjected');
      await clean(stranger);
      await hall.line.cut();
      await stranger.open(`${hall.address}/A1`);
      await untilShown(stranger, 'A1');
      expect(await stranger.evaluate('document.documentElement.outerHTML')).not.toContain('isInjected');
    },
  },
  {
    name: 'A stale cache in between answers with the old version: what is kept never goes back',
    run: async ({ hall, phone }) => {
      const keeper = await phone('keeper');
      await hall.publish('new');
      await untilNews(keeper, hall.address);
      await untilInUse(keeper, hall.read('root.json'));
      await hall.publish('old');
      await keeper.open(`${hall.address}/A1`);
      await untilShown(keeper, 'A1');
      await untilKept(keeper, 'hall');
      expect(await saysNews(keeper)).toBe(true);
      expect((await keptTexts(keeper))['/root.json']).toBe(hall.read('root.json'));
    },
  },
  {
    name: 'A stale cache in between has the new root and the old rest: one version, whole',
    run: async ({ hall, phone }) => {
      const keeper = await phone('keeper');
      const root = hall.read('root.json');
      hall.line.fault = (path) =>
        path.startsWith('/root.json') ? { status: 200, headers: { 'content-type': 'application/json' }, body: root } : undefined;
      await oldAndWhole(keeper, hall.address);
      await until(async () => hall.line.asked.some((path) => path.startsWith('/indexes/')), 'the new version was looked for');
      await oldAndWhole(keeper, hall.address);
      await hall.publish('new');
      await untilNews(keeper, hall.address);
      await untilKept(keeper, 'hall');
    },
  },
];

/** A liar that answers everything so: the kept pages are shown, and none of its answers is kept. */
async function liesToKeeper({ hall, phone }: Scene, fault: (path: string) => Fault): Promise<void> {
  const keeper = await phone('keeper');
  hall.line.fault = fault;
  hall.line.forget();
  await keeper.open(`${hall.address}/A2`);
  await untilShown(keeper, 'A2');
  await untilKept(keeper, 'hall');
  await until(async () => hall.line.asked.some((path) => path.startsWith('/root.json')), 'the liar was asked');
  await keeper.reload();
  await untilShown(keeper, 'A2');
  expect(Object.values(await keptTexts(keeper)).filter((text) => text.includes('请登录'))).toEqual([]);
  await hall.line.cut();
  await keeper.restart();
  await keeper.open(`${hall.address}/G1`);
  await untilShown(keeper, 'G1');
  await untilKept(keeper, 'hall');
}

/** A1 is shown in its old version, and the whole hall is kept. */
async function oldAndWhole(phone: Phone, address: string): Promise<void> {
  await phone.open(`${address}/A1`);
  await untilShown(phone, 'A1');
  await untilKept(phone, 'hall');
  expect(await saysNews(phone)).toBe(false);
}

async function clean(phone: Phone): Promise<void> {
  await untilIn(phone, `document.readyState === 'complete'`);
  expect(await phone.evaluate('typeof window.isInjected')).toBe('undefined');
  expect(Object.values(await keptTexts(phone)).filter((text) => text.includes('isInjected'))).toEqual([]);
}
