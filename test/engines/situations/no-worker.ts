/** There is no service worker: WeChat and Alipay on an iPhone, old browsers, private windows. */

import { expect } from 'vitest';
import { keptOn, untilIn, untilLost, untilShown } from '../phone.ts';
import { LOGIN, type Situation, saysNews } from '../scene.ts';
import { until } from '../until.ts';

const ERROR_PAGE = "the browser's own error page";

export const NO_WORKER: readonly Situation[] = [
  {
    name: 'No worker, first scan: the guide works, and the badge says that it is not kept',
    run: async ({ hall, phone }) => {
      const stranger = await phone('new', { worker: false });
      await stranger.open(`${hall.address}/A1`);
      await untilShown(stranger, 'A1');
      await until(async () => (await stranger.text('[data-badge]'))?.includes('存不住'), 'the badge says that nothing is kept');
      expect(await keptOn(stranger)).toBe('none');
    },
  },
  {
    name: 'No worker, the browser was ended, the server is gone: the guide that was read opens, and says that it is a stored copy',
    instead: { Chromium: `${ERROR_PAGE} (it has the worker)` },
    run: async ({ engine, hall, phone }) => {
      const reader = await phone('reader');
      await hall.line.cut();
      await reader.open(`${hall.address}/A1`);
      if (engine === 'Chromium') {
        await untilLost(reader);
        return;
      }
      await untilShown(reader, 'A1');
      await until(async () => (await reader.text('[data-badge]'))?.includes('上次打开'), 'the badge says that it is a stored copy');
      expect(await keptOn(reader)).toBe('none');
    },
  },
  {
    name: 'No worker, the network ends while the page wakes up: the badge says that it is a stored copy',
    run: async ({ hall, phone }) => {
      const stranger = await phone('new', { worker: false });
      hall.line.fault = (path) => (path.startsWith('/assets/news-') ? 'drop' : undefined);
      await stranger.open(`${hall.address}/A1`);
      await untilShown(stranger, 'A1');
      await until(async () => (await stranger.text('[data-badge]'))?.includes('上次打开'), 'the badge says that it is a stored copy');
    },
  },
  {
    name: 'No worker, the server is gone: a guide that was never opened',
    holds: ERROR_PAGE,
    run: async ({ hall, phone }) => {
      const reader = await phone('reader');
      await hall.line.cut();
      await reader.open(`${hall.address}/A2`);
      await untilLost(reader);
      await hall.publish('old');
      await reader.open(`${hall.address}/A2`);
      await untilShown(reader, 'A2');
    },
  },
  {
    name: 'No worker, a new version: the stored copy offers it, one tap shows it',
    instead: { Chromium: 'the new version at once' },
    run: async ({ engine, hall, phone }) => {
      const reader = await phone('reader');
      await hall.publish('new');
      await reader.open(`${hall.address}/A1`);
      await untilShown(reader, 'A1');
      if (engine !== 'Chromium') {
        expect(await saysNews(reader)).toBe(false);
        await untilIn(reader, `document.querySelector('[data-news] button') !== null`);
        await reader.evaluate(`document.querySelector('[data-news] button').click()`);
      }
      await until(() => saysNews(reader), 'the new version');
    },
  },
  {
    name: 'No worker, every request stalls: the stored copy, while the network still says nothing',
    instead: { Chromium: 'waits like any page; the guide as soon as the network answers' },
    run: async ({ engine, hall, phone }) => {
      const reader = await phone('reader');
      hall.line.fault = () => 'stall';
      await reader.open(`${hall.address}/A1`);
      await until(async () => hall.line.stalled > 0, 'the network was asked');
      if (engine === 'Chromium') {
        expect(await reader.text('main .code')).toBeUndefined();
        await hall.line.cut();
        await hall.publish('old');
        await reader.open(`${hall.address}/A1`);
      }
      await untilShown(reader, 'A1');
    },
  },
  {
    name: 'No worker, a captive portal answers everything: the stored copy; after the login, the guide',
    instead: { Chromium: 'the login page; after the login, the guide' },
    run: async ({ engine, hall, phone }) => {
      const reader = await phone('reader');
      hall.line.fault = () => ({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: LOGIN });
      await reader.open(`${hall.address}/A1`);
      if (engine === 'Chromium') expect(await untilLost(reader)).toContain('请登录');
      else await untilShown(reader, 'A1');
      await hall.publish('old');
      await until(async () => {
        await reader.open(`${hall.address}/A1`);
        await untilIn(reader, '!window.isBefore');
        return (await reader.text('main .code')) === 'A1';
      }, 'the guide after the login');
    },
  },
];
