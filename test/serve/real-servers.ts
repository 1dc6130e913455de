/** nginx and Caddy themselves, each on free ports of this computer, with what a build emits for them. */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { bytesOf } from '../../scripts/make/made.ts';
import { makeOutput } from '../../scripts/make/output.ts';
import type { Hall } from '../../src/guide/hall.ts';
import { basePath } from '../../src/guide/page-address.ts';
import { circumstances, finished, guide } from '../make/small-hall.ts';

export interface RealServer {
  /** Asks for a path as it is, by the hall's name. */
  readonly ask: (path: string, host: string) => Promise<RealAnswer>;
  /** All that it said and logged. */
  readonly said: () => string;
  readonly close: () => Promise<void>;
}

export interface RealAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Writes a hall's output where its configuration looks for it below `root`; returns that folder. */
export function publishHall(root: string, address: string, changes: Partial<Hall> = {}): string {
  const out = join(root, basePath(address));
  const guides = [guide('A1', `A1 ${address}`), { ...guide('A2'), class: ['民政'] }, guide('B1')];
  const hall = finished(guides, { classes: { 民政: {} }, ...changes, address });
  for (const file of makeOutput(hall, circumstances())) {
    mkdirSync(dirname(join(out, file.path)), { recursive: true });
    writeFileSync(join(out, file.path), bytesOf(file));
  }
  return out;
}

/** Returns an emitted configuration with the one thing changed that an operator has to: the root. */
export function configIn(out: string, name: string, root: string): string {
  return readFileSync(join(out, name), 'utf8').replace(/(root (?:\* )?)\/var\/www(?:\/guide-wall)?/g, `$1${root}`);
}

/** Resolves with a port that nobody uses. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Returns what stands around the level of `http` in nginx's own file. */
export function nginxMain(dir: string, http: string): string {
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${dir}/${name};`);
  return `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off; pid ${dir}/pid; error_log ${dir}/error.log; worker_processes 1;
events {}
http { access_log ${dir}/access.log; ${folders.join(' ')}\n${http}\n}\n`;
}

/** Starts nginx with this at the level of `http`; resolves when it listens. */
export function startNginx(dir: string, http: string, port: number): Promise<RealServer> {
  writeFileSync(join(dir, 'main.conf'), nginxMain(dir, http));
  return started(spawn('nginx', ['-p', dir, '-e', `${dir}/error.log`, '-c', `${dir}/main.conf`]), port, [
    `${dir}/access.log`,
    `${dir}/error.log`,
  ]);
}

/** Returns what nginx says of a configuration at the level of `http`: nothing that it warns of but that all is well. */
export function checkNginx(dir: string, http: string): string {
  writeFileSync(join(dir, 'main.conf'), nginxMain(dir, http));
  const { status, stderr } = spawnSync('nginx', ['-t', '-q', '-p', dir, '-e', 'stderr', '-c', `${dir}/main.conf`], { encoding: 'utf8' });
  return `${status} ${stderr}`;
}

/** Starts Caddy with these sites; resolves when it listens. */
export function startCaddy(dir: string, sites: string, port: number): Promise<RealServer> {
  writeFileSync(join(dir, 'Main'), `{\n  admin off\n}\n${sites}`);
  return started(spawn('caddy', ['run', '--config', `${dir}/Main`, '--adapter', 'caddyfile'], { env: caddyEnv(dir) }), port, []);
}

/** Returns Caddy's complaints about these sites: none where all is well. */
export function checkCaddy(dir: string, sites: string): string {
  writeFileSync(join(dir, 'Main'), sites);
  const { status, stderr } = spawnSync('caddy', ['adapt', '--config', `${dir}/Main`, '--adapter', 'caddyfile'], {
    encoding: 'utf8',
    env: caddyEnv(dir),
  });
  return `${status} ${stderr}`;
}

function caddyEnv(dir: string) {
  return { ...process.env, HOME: dir, XDG_DATA_HOME: dir, XDG_CONFIG_HOME: dir };
}

async function started(child: ChildProcess, port: number, logs: readonly string[]): Promise<RealServer> {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (said += text.toString()));
  const all = () => said + logs.map(read).join('');
  const gone = new Promise<void>((done) => child.once('close', () => done()));
  let isGone = false;
  void gone.then(() => (isGone = true));
  while (!(await listens(port))) {
    if (isGone) throw new Error(all());
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    ask: (path, host) => ask(port, path, host),
    said: all,
    close: () => {
      child.kill('SIGTERM');
      return gone;
    },
  };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function listens(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      done(true);
    });
    socket.on('error', () => done(false));
  });
}

function ask(port: number, path: string, host: string): Promise<RealAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
      let text = '';
      response.on('data', (bytes: Buffer) => (text += bytes.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on('error', reject);
    sent.end();
  });
}
