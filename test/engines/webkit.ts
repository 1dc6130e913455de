/** WebKitGTK's MiniBrowser, near to Safari but not the same, driven over its inspector. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { listen } from '../../scripts/serve/serve.ts';
import type { Engine, Options } from './engine.ts';
import { inspect, type Inspector } from './inspector.ts';
import { findOrInstallDisplay, findOrInstallWebKit } from './programs.ts';
import { until } from './until.ts';

export const WEBKIT: Engine = {
  name: 'WebKit',
  find: () => {
    findOrInstallDisplay();
    return findOrInstallWebKit();
  },
  // It writes a second after it has read, and is killed as a phone kills an app.
  hasStored: (profile, address) => isInCache(join(profile, 'cache'), address),
  start: async (options) => {
    const display = spawn(findOrInstallDisplay(), ['-displayfd', '1', '-screen', '0', '390x844x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [number] = (await once(display.stdout, 'data')) as [Buffer];
    const port = await freePort();
    const program = startProgram(options, String(number).trim(), port);
    const inspector = await until(() => inspect(port).catch(() => undefined), 'MiniBrowser has a page');
    return {
      go: async (url) => void inspector.send('Page.navigate', { url }),
      reload: async () => void inspector.send('Page.reload', {}),
      evaluate: (expression) => evaluate(inspector, expression),
      close: async () => {
        inspector.close();
        program.kill();
        await until(async () => !isThere(program), 'the browser and its processes have ended');
        display.kill();
      },
    };
  },
};

/** Files come and go while one looks: then it is not there yet. */
function isInCache(folder: string, address: string): boolean {
  try {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const records = files.map((entry) => join(entry.parentPath, entry.name)).filter((path) => /WebKitCache.*Records/.test(path));
    return records.some((path) => readFileSync(path).includes(address));
  } catch {
    return false;
  }
}

function startProgram({ profile, worker, database }: Options, display: string, port: number): ChildProcess {
  const features = `${worker ? '+' : '!'}ServiceWorkers,${database ? '+' : '!'}IndexedDBAPI`;
  return spawn(findOrInstallWebKit(), [`--features=${features}`, 'about:blank'], {
    stdio: 'ignore',
    // A group of its own, so that one can see when the last of its processes has ended.
    detached: true,
    env: {
      ...process.env,
      DISPLAY: `:${display}`,
      HOME: profile,
      XDG_DATA_HOME: join(profile, 'data'),
      XDG_CACHE_HOME: join(profile, 'cache'),
      XDG_CONFIG_HOME: join(profile, 'config'),
      XDG_RUNTIME_DIR: profile,
      WEBKIT_INSPECTOR_HTTP_SERVER: `127.0.0.1:${port}`,
      // A bare machine has no session bus.
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
      NO_AT_BRIDGE: '1',
      GSETTINGS_BACKEND: 'memory',
      LANGUAGE: 'zh_CN',
    },
  });
}

async function evaluate(inspector: Inspector, expression: string): Promise<unknown> {
  const { result } = await said(inspector.send('Runtime.evaluate', { expression, returnByValue: false }));
  if (result?.type !== 'object' || result.objectId === undefined) return result?.value;
  // A promise is awaited, any other object is sent whole.
  const isPromise = result.className === 'Promise';
  const { result: value } = isPromise
    ? await said(inspector.send('Runtime.awaitPromise', { promiseObjectId: result.objectId, returnByValue: true }))
    : await said(inspector.send('Runtime.evaluate', { expression, returnByValue: true }));
  return value?.value;
}

async function said(reply: ReturnType<Inspector['send']>) {
  const { error, result } = await reply;
  if (error || !result || result.wasThrown) throw new Error(error?.message ?? JSON.stringify(result));
  return result;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The process that writes the profile ends after the one that was killed. */
function isThere({ pid }: ChildProcess): boolean {
  try {
    return pid !== undefined && process.kill(-pid, 0);
  } catch {
    return false;
  }
}
