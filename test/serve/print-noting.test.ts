/** Noting printed codes on /print: permission and effect, for another program and for a browser without script. */

import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../scripts/journey/compile.ts';
import { lockFile } from '../../scripts/ground/lock.ts';
import { roomForEach, sheets } from './print-room.ts';

const room = roomForEach();
const { ask, freeze, own, register } = room;

describe('nobody but this page, on this computer, notes what was printed', () => {
  const before = () => expect(register()).not.toContain('matrix');
  for (const [who, headers] of Object.entries<Record<string, string>>({
    'another site': { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    'another site in a browser that does not say so': { origin: 'https://evil.example' },
    'another port of this computer': { origin: 'http://localhost:1', 'sec-fetch-site': 'same-site' },
    'a page without an address of its own': { origin: 'null' },
    'nobody knows who': {},
    'another name that leads here': { host: 'evil.example', origin: 'http://evil.example', 'sec-fetch-site': 'same-origin' },
  })) {
    it(who, async () => {
      expect((await freeze({ headers })).status).toBe(403);
      before();
    });
  }
  it('a link', async () => {
    expect((await ask('/print/freeze?code=A1')).status).toBe(405);
    before();
  });
  it('a form without end', async () => {
    expect((await freeze({ body: `code=${'A'.repeat(200_000)}` })).status).toBe(413);
    before();
  });
  it('nor is anything noted that is not shown', async () => {
    for (const body of ['', 'sheet=poster/a4', 'sheet=poster/a4&code=Z9', 'sheet=carpet&code=A1', 'sheet=poster/a4&code=A1&distance=9m']) {
      const { status, text } = await freeze({ body });
      expect([body, status, text.length > 0]).toEqual([body, 400, true]);
    }
    before();
  });
  it('nor with another address, which the page says', async () => {
    await room.reopen({ address: 'https://other.example' });
    const { text } = await ask('/print?code=A1');
    expect(text).toContain('这是用别的网址试印');
    expect(text).toContain('data-says="https://other.example/A1"');
    expect(text).not.toContain('记下并打印</button>');
    expect((await freeze()).status).toBe(409);
    before();
  });
  it('nor where codes.yaml was broken meanwhile, and it is said', async () => {
    const before = compile({ dir: room.dir });
    await room.reopen({ compiled: () => before });
    writeFileSync(join(room.dir, 'codes.yaml'), 'A1: [birth\n');
    const { status, text } = await freeze();
    expect([status, text]).toEqual([409, expect.stringContaining('没有记下：')]);
    expect(register()).toBe('A1: [birth\n');
  });
});

it('from another computer one may look and print, and is told where to note', async () => {
  const { status, text } = await ask('/print?code=A1', { headers: { host: `192.168.1.20:${room.port}` } });
  expect([status, sheets(text)]).toEqual([200, 1]);
  expect(text).toContain('到运行本程序的那台电脑上');
  expect(text).not.toContain('记下并打印</button>');
});

describe('noting', () => {
  it('while somebody else prints waits for them, and loses nothing of theirs', async () => {
    const release = await lockFile(join(room.dir, '.codes.lock'), { zh: '试', en: 'A test' }, () => {});
    const mine = register();
    const noted = freeze();
    // Until the other one has answered, this one has been heard as well.
    await ask('/print');
    writeFileSync(join(room.dir, 'codes.yaml'), `${mine}# theirs\n`);
    release();
    expect((await noted).status).toBe(200);
    expect(register()).toMatch(/^A1: \{ guide: .*matrix: \w{16}, check: \w{8} \}$/m);
    expect(register()).toContain('\n# theirs\n');
    expect(readdirSync(room.dir).filter((name) => name.includes('lock'))).toEqual([]);
  });
  it('freezes the codes that are shown, and those only; a second time changes nothing', async () => {
    const { status, text } = await freeze();
    expect([status, text]).toEqual([200, '记下了 1 个码，从此不再变。']);
    expect(register().match(/matrix/g)).toHaveLength(1);
    expect(register()).toMatch(/^A1: \{ guide: .*matrix: \w{16}, check: \w{8} \}$/m);
    const noted = register();
    expect((await freeze()).status).toBe(200);
    expect(register()).toBe(noted);
  });
  it('without script leads back to the same sheets, which say so', async () => {
    const { status, headers } = await freeze({ headers: { ...own(), accept: 'text/html,*/*' } });
    expect(status).toBe(303);
    const { text } = await ask(headers.location ?? '');
    expect(sheets(text)).toBe(1);
    expect(text).toMatch(/<p id="said" class="good" role="status">记下了/);
  });
});
