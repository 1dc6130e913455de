/** A phone in the hands of somebody who taps, waits and reads. */

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Engine, Options } from './engine.ts';
import { until } from './until.ts';

/** So long may a page take to answer, in milliseconds. */
const PATIENCE = 10_000;

export type Kept = 'none' | 'guide' | 'event' | 'hall';

export interface Phone {
  /** Sets out for an address from an empty page. */
  readonly open: (address: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Returns the value of an expression in the page. Rejects where the page goes away meanwhile. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Returns the text of the first element that matches, or `undefined` where there is none now. */
  readonly text: (selector: string) => Promise<string | undefined>;
  /** The browser ends and is started again with the same profile. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
  /** Where its profile is; to be copied only while it is closed. */
  readonly profile: string;
}

/** Returns a phone that has never seen anything, or one with a copy of what another one kept. */
export async function newPhone(engine: Engine, options: Partial<Omit<Options, 'profile'>> = {}, from?: string): Promise<Phone> {
  const profile = mkdtempSync(join(tmpdir(), `guide-wall-${engine.name}-`));
  if (from !== undefined) cpSync(from, profile, { recursive: true, verbatimSymlinks: true, filter: isKept });
  const start = () => engine.start({ worker: true, database: true, ...options, profile });
  let browser: Browser | undefined = await start();
  const evaluate = async (expression: string) => {
    if (!browser) throw new Error('The browser is closed');
    return soon(browser.evaluate(expression));
  };
  const stop = async () => {
    await browser?.close();
    browser = undefined;
  };
  const is = (expression: string) => evaluate(expression).then(Boolean, () => false);
  return {
    profile,
    evaluate,
    open: async (address) => {
      await browser?.go('about:blank');
      await until(() => is(`location.href === 'about:blank' && (window.isBefore = true)`), 'an empty page');
      await browser?.go(address);
    },
    reload: async () => {
      await evaluate('void (window.isBefore = true)');
      await browser?.reload();
      await until(() => is('window.isBefore === undefined'), 'the page after a reload');
    },
    text: async (selector) => {
      const found = await evaluate(`document.querySelector(${JSON.stringify(selector)})?.textContent ?? ''`).catch(() => '');
      return typeof found === 'string' && found !== '' ? found : undefined;
    },
    restart: async () => {
      await stop();
      browser = await start();
    },
    close: stop,
  };
}

/** A page that is going away may never answer. */
function soon(answer: Promise<unknown>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('The page does not answer')), PATIENCE);
    void answer.then(resolve, reject).finally(() => clearTimeout(late));
  });
}

/** Forgets a phone and all that it kept. */
export async function loses(phone: Phone): Promise<void> {
  await phone.close();
  await until(async () => isRemoved(phone.profile), 'nobody writes into the profile any more');
}

function isRemoved(folder: string): boolean {
  try {
    rmSync(folder, { recursive: true, force: true });
    return true;
  } catch {
    return false;
  }
}

/** Locks and sockets are of the program that is gone. */
function isKept(path: string): boolean {
  return !/(Singleton\w+|\/lock|\.parentlock)$/.test(path);
}

/** Waits until the page of this guide stands there. */
export async function untilShown(phone: Phone, code: string): Promise<void> {
  await until(async () => (await phone.text('main .code')) === code, `the page of ${code}`);
}

/** Waits until the page says that this much is kept. */
export async function untilKept(phone: Phone, kept: Kept): Promise<void> {
  await until(async () => (await keptOn(phone)) === kept, `data-kept is ${kept}`);
}

/** Waits until something stands there that is no page of a hall, were it the browser's own error page, and returns its text. */
export async function untilLost(phone: Phone): Promise<string> {
  // Firefox never completes its own error page.
  const look = `!window.isBefore && document.documentElement.dataset.page === undefined
    && (document.documentURI.startsWith('about:neterror') || document.readyState === 'complete' && document.body.textContent !== '')`;
  await until(() => phone.evaluate(look).then(Boolean, () => false), 'anything but a page of the hall');
  return (await phone.text('body')) ?? '';
}

/** Waits until a condition holds in the page. */
export async function untilIn(phone: Phone, expression: string): Promise<void> {
  await until(() => phone.evaluate(expression).then(Boolean, () => false), expression);
}

/** Returns what `data-kept` says. */
export async function keptOn(phone: Phone): Promise<unknown> {
  return phone.evaluate('document.documentElement.dataset.kept').catch(() => undefined);
}
