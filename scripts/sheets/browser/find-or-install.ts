/** Finds a program that no npm package brings, or installs it with Debian's apt-get: announced, without a question, within a time. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export interface Program {
  /** As people call it. */
  readonly name: string;
  /** The environment variable that may hold its path. */
  readonly variable: string;
  /** Returns where it may be, the first choice first. */
  readonly places: () => readonly string[];
  /** Debian's packages that bring it. */
  readonly packages: readonly string[];
}

/** Milliseconds that apt-get may take: Chromium and its fonts are 200 MB. */
const PATIENCE = 600_000;

/** Why packages could not be installed: apt-get is tried once in the life of a process. */
const failures = new Map<string, string>();

/** Returns the path of a program. Throws one line: what failed, and how to get the program. `patience`: milliseconds for apt-get. */
export function findOrInstall({ name, variable, places, packages }: Program, patience = PATIENCE): string {
  const look = () => [process.env[variable] ?? '', ...places()].find((place) => place !== '' && existsSync(place));
  const found = look();
  if (found !== undefined) return found;
  const failure = install(packages, patience);
  const installed = look();
  if (installed !== undefined) return installed;
  const [why, because] = failure === undefined ? ['', ''] : [`，apt-get 也没有装上（${failure}）`, `, and apt-get failed (${failure})`];
  const command = `apt-get install ${packages.join(' ')}`;
  throw new Error(
    `没有找到 ${name}${why}。请安装（Debian：${command}），或者把 ${variable} 设成它的路径。 ` +
      `No ${name} found${because}: install it (Debian: ${command}) or set ${variable} to its path.`,
  );
}

/** Returns why it failed; undefined where it did not, or where this user may not install anything. */
function install(packages: readonly string[], patience: number): string | undefined {
  const list = packages.join(' ');
  if (failures.has(list) || process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return failures.get(list);
  console.error(`正在用 apt-get 安装：${list} …… Installing with apt-get: ${list} …`);
  const end = Date.now() + patience;
  // Where the lists cannot be brought up to date, the old ones may do.
  aptGet(['update'], end);
  const failure = aptGet(['install', '-y', '--no-install-recommends', ...packages], end);
  if (failure !== undefined) failures.set(list, failure);
  return failure;
}

/** Returns the last line of its complaints. `end`: milliseconds since 1970. */
function aptGet(words: readonly string[], end: number): string | undefined {
  const { status, stderr, error } = spawnSync('apt-get', ['-qq', ...words], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    timeout: Math.max(1, end - Date.now()),
    killSignal: 'SIGKILL',
  });
  return status === 0 ? undefined : (error?.message ?? stderr.trim().split('\n').pop());
}
