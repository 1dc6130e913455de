/** The means of a situation. */

import type { Published } from './published.ts';
import { NEWS } from './published.ts';
import type { EngineName, Options } from './engine.ts';
import { type Phone, untilShown } from './phone.ts';
import { until } from './until.ts';

/**
 * `new`: has never seen the hall. `keeper`: has scanned A1 and keeps the old version of the whole hall. `reader`: has
 * no worker, and has read the old version of A1. The last two have been started anew since.
 */
export type Kind = 'new' | 'keeper' | 'reader';

export interface Scene {
  readonly engine: EngineName;
  /** The old version is published. */
  readonly hall: Published;
  readonly phone: (kind: Kind, options?: Partial<Omit<Options, 'profile'>>) => Promise<Phone>;
}

export interface Situation {
  /** The row of the table in `test/README.md`. */
  readonly name: string;
  /** The result where all is well. Default: ✓ */
  readonly holds?: string;
  /** The result instead, where an engine cannot do that. The run asserts exactly this. */
  readonly instead?: Partial<Record<EngineName, string>>;
  readonly run: (scene: Scene) => Promise<void>;
}

export const LOGIN = '<!doctype html><title>Wi-Fi</title><h1>请登录</h1>';

/** Waits until A1 shows its new version, opening it again and again. */
export async function untilNews(phone: Phone, address: string): Promise<void> {
  await until(async () => {
    await phone.open(`${address}/A1`);
    await untilShown(phone, 'A1');
    return saysNews(phone);
  }, 'the new version of A1');
}

/** Returns whether the page has the sentence of the new version only. */
export async function saysNews(phone: Phone): Promise<boolean> {
  return ((await phone.text('main')) ?? '').includes(NEWS);
}

/** Returns all that is kept under this origin, by path, as text. A page of the hall must be open. */
export async function keptTexts(phone: Phone): Promise<Record<string, string>> {
  return (await phone.evaluate(`(async () => {
    const texts = {};
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        texts[new URL(request.url).pathname] = await (await cache.match(request)).text();
      }
    }
    return texts;
  })()`)) as Record<string, string>;
}

/** The harm that a disk can do to bytes. */
export type Harm = 'empty' | 'cut' | 'spoilt';

/** Spoils the files kept under paths that begin so, as a disk does; a page of the hall must be open. */
export async function harm(phone: Phone, start: string, how: Harm): Promise<void> {
  await phone.evaluate(`(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (!new URL(request.url).pathname.startsWith(${JSON.stringify(start)})) continue;
        const kept = await cache.match(request);
        const bytes = new Uint8Array(await kept.arrayBuffer());
        const half = bytes.length >> 1;
        if (${JSON.stringify(how)} === 'spoilt') bytes[half] ^= 1;
        const left = { empty: 0, cut: half, spoilt: bytes.length }[${JSON.stringify(how)}];
        await cache.put(request, new Response(bytes.slice(0, left), { headers: kept.headers }));
      }
    }
    return true;
  })()`);
}

/** Throws away the files kept under paths that begin so, as a browser does that needs room; rejects where there are none. A page of the hall must be open. */
export async function evict(phone: Phone, start: string): Promise<void> {
  const gone = await phone.evaluate(`(async () => {
    let gone = 0;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (new URL(request.url).pathname.startsWith(${JSON.stringify(start)}) && (await cache.delete(request))) gone++;
      }
    }
    return gone;
  })()`);
  if (gone === 0) throw new Error(`Nothing was kept under ${start}`);
}

/** Waits until the version of root.json that is in use on the phone is this text. */
export async function untilInUse(phone: Phone, root: string): Promise<void> {
  await until(async () => (await keptTexts(phone).catch(() => undefined))?.['/root.json'] === root, 'the new root is in use');
}
