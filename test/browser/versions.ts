/** A small hall in several contents, each built by the real command, published one after the other under growing numbers. */

import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateHall } from '../../scripts/bench/generated-hall.ts';
import { buildHall, FIRST_NUMBER } from './build-hall.ts';
import { answerFrom, listen } from '../../scripts/serve/serve.ts';

const GUIDES = 40;
/** Paths of files named by their content: those of an earlier version stay. */
const HASHED = /^\/(packs|indexes|lines|files|assets)\//;

/** The changes from the generated hall to each content: nothing, a line in some packs, every line, the hall line. */
const CONTENTS: readonly ((guides: string) => void)[] = [
  () => undefined,
  (guides) => ['birth/g2.md', 'work/g1.md', 'home/g5.md'].forEach((file) => say(join(guides, file), '换到二楼。')),
  (guides) => guidesIn(guides).forEach((file) => say(file, '全部换新。')),
  (guides) => {
    say(join(guides, 'birth/g1.md'), '电话换了。');
    change(join(guides, 'hall.yaml'), (text) => text.replaceAll('0999-0000001', '0999-7777777'));
  },
];

export interface Versions {
  /** How many contents there are. */
  readonly count: number;
  /** The number and the content of the version that the server has now. */
  readonly now: { readonly number: number; readonly content: number };
  /** Called with each path that is asked for. */
  onAsked: (path: string) => void;
  /** Returns the address of a site that no phone has ever seen: each has its own storage. */
  newSite(): string;
  /** The server has another content from now on, under the next number. */
  publish(content: number): void;
  /** Returns the content of the root that says this text, or undefined where none such was published. */
  contentOf(root: string): number | undefined;
  /** Returns a file of a content as built, or undefined. */
  file(content: number, path: string): string | undefined;
  /** The server is gone: its port refuses connections, and those that are open end. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  remove(): Promise<void>;
}

/** Builds all contents and serves the first as version 1. */
export async function openVersions(): Promise<Versions> {
  const dir = mkdtempSync(join(tmpdir(), 'guide-wall-versions-'));
  const folders = CONTENTS.map((_, content) => buildContent(dir, content));
  const answers = folders.map((folder) => answerFrom(folder));
  const roots = new Map<string, number>();
  let server = createServer(answer);
  let sites = 0;
  let now = { number: 0, content: 0 };
  const port = await listen(server, 0);
  const versions: Versions = {
    count: CONTENTS.length,
    get now() {
      return now;
    },
    onAsked: () => undefined,
    newSite: () => `http://site-${++sites}.localhost:${port}`,
    publish: (content) => {
      now = { number: now.number + 1, content };
      roots.set(rootText(), content);
    },
    contentOf: (root) => roots.get(root),
    file: (content, path) => {
      const file = join(folders[content] ?? '', path);
      return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    },
    cut: () => closed(server),
    mend: async () => {
      server = createServer(answer);
      await listen(server, port);
    },
    remove: async () => {
      await closed(server);
      rmSync(dir, { recursive: true, force: true });
    },
  };
  versions.publish(0);
  return versions;

  function rootText(): string {
    const built: object = JSON.parse(readFileSync(join(folders[now.content] ?? '', 'root.json'), 'utf8'));
    return JSON.stringify({ ...built, number: now.number });
  }

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const path = (request.url ?? '/').replace(/\?.*$/, '');
    versions.onAsked(path);
    if (path === '/root.json') return void response.writeHead(200, { 'Content-Type': 'application/json' }).end(rootText());
    const place = HASHED.test(path) ? folders.findIndex((folder) => existsSync(join(folder, path))) : -1;
    answers[place < 0 ? now.content : place]?.(request, response);
  }
}

function buildContent(dir: string, content: number): string {
  const [guides, out] = [join(dir, `guides-${content}`), join(dir, `dist-${content}`)];
  generateHall(guides, GUIDES);
  CONTENTS[content]?.(guides);
  buildHall(guides, out, FIRST_NUMBER);
  return out;
}

function guidesIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /\/g\d+\.md$/.test(name)).map((name) => join(folder, name));
}

function say(file: string, sentence: string): void {
  change(file, (text) => text.replace(/\n## 谁能办\n/, (heading) => `${sentence}\n${heading}`));
}

function change(file: string, make: (text: string) => string): void {
  const text = readFileSync(file, 'utf8');
  if (make(text) === text) throw new Error(`${file} did not change`);
  writeFileSync(file, make(text));
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
