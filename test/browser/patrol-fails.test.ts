/** The patrol where something is missing: the camera, the program that reads codes, the register. The page says so, with what to do. */

import { beforeAll, describe, expect, it } from 'vitest';
import { photo } from './film.ts';
import { hallForAll, phoneForAll } from './for-each.ts';
import { ALLOWED, EVIL, RIGHT_ONES, WRONG, cameraForAll, hallOfNine, patrol, told } from './patrol-wall.ts';
import { newPhone } from './phone.ts';

const CAMERA = cameraForAll();
const hall = hallForAll();
hallOfNine(hall);
const phone = phoneForAll(() => newPhone({ args: [...CAMERA, ALLOWED] }));
/** One that keeps nothing: each visit is its first. */
const stranger = phoneForAll(() =>
  newPhone({ args: [...CAMERA, ALLOWED, '--host-resolver-rules=MAP hall.example 127.0.0.1'], serviceWorkers: 'block' }),
);

beforeAll(() => stranger.context.addInitScript(() => Reflect.deleteProperty(window, 'caches')));

describe('no camera', () => {
  it('that was refused: said with what to do, and a photo still works', async () => {
    // Without the flag that says yes to everything, nobody is there to allow it.
    const refusing = await newPhone({ args: [...CAMERA, '--deny-permission-prompts'] });
    const on = await refusing.open(`${hall.address}/patrol`);
    await on.getByRole('button', { name: '打开摄像头' }).click();
    await on.getByText('没有让这一页用摄像头').waitFor();
    await on.getByLabel('巡查哪里').selectOption('north');
    const buffer = photo({ rows: WRONG }, { width: 1280, height: 720, module: 5, step: 215 });
    await on.getByLabel('用照片').setInputFiles({ name: 'wall.bmp', mimeType: 'image/bmp', buffer });
    await on.waitForSelector('.findings .foreign');
    expect(await told(on, 'right')).toEqual(RIGHT_ONES);
    await refusing.close();
  });

  it('while the phone was locked: it goes on; taken away for good: said, and it can be opened again', async () => {
    const on = await phone.open(`${hall.address}/patrol`);
    await on.getByRole('button', { name: '打开摄像头' }).click();
    await on.getByText('正在看').waitFor();
    await on.evaluate(() => {
      document.querySelector('video')?.pause();
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await on.waitForFunction(() => document.querySelector('video')?.paused === false);
    await on.evaluate(() => {
      const stream = document.querySelector('video')?.srcObject;
      if (stream instanceof MediaStream) for (const track of stream.getTracks()) track.dispatchEvent(new Event('ended'));
    });
    await on.getByText('摄像头断开了').waitFor();
    await on.getByRole('button', { name: '打开摄像头' }).click();
    await on.getByText('正在看').waitFor();
    await on.close();
  });

  it('over plain http: the browser has none to give, and the page says why', async () => {
    const on = await stranger.open(hall.address.replace('localhost', 'hall.example') + '/patrol');
    await on.getByRole('button', { name: '打开摄像头' }).click();
    await on.getByText('网址不是 https 开头').waitFor();
    await on.close();
  });
});

describe('the program that reads', () => {
  it('cannot be had: said with what to do', async () => {
    hall.line.fault = (path) => (path.endsWith('.wasm') ? 'drop' : undefined);
    const on = await stranger.open(`${hall.address}/patrol`);
    await on.getByText('读码的程序打不开').waitFor();
    await on.close();
    hall.line.fault = () => undefined;
  });
  it('runs in the page itself where no worker starts', async () => {
    hall.line.fault = (path) => (path.includes('patrol-reading') ? 'drop' : undefined);
    const on = await stranger.open(`${hall.address}/patrol`);
    await patrol(on);
    expect([on.workers().length, await told(on, 'foreign', 'swapped', 'missing')]).toEqual([0, [`C2 ${EVIL}`, 'F1', 'F3', 'G2']]);
    await on.close();
    hall.line.fault = () => undefined;
  });
});

describe('the register is missing or broken', () => {
  it.each(['{"format":1,"codes":[', '<!doctype html><title>Login</title>'])(
    '%s: the page says so, and compares with nothing',
    async (body) => {
      hall.line.fault = (path) => (path === '/patrol.json' ? { status: 200, headers: {}, body } : undefined);
      const on = await stranger.open(`${hall.address}/patrol`);
      await on.getByText('登记册（patrol.json）打不开').waitFor();
      expect(await on.getByRole('button').count()).toBe(0);
      await on.close();
      hall.line.fault = () => undefined;
    },
  );
});
