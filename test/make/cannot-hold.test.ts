/** `build -- --keep-going`, and yet the build stops: nothing is guessed, and nothing that is damaged is published. */

import { generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { readLastGuides } from '../../scripts/journey/last-guides.ts';
import { withSignature } from '../../src/guide/signed.ts';
import { type HeldHall, WRONG, errorsOf, filesIn, onlyIn, publishedHall } from './held-hall.ts';

// Each test builds a hall two or three times.
vi.setConfig({ testTimeout: 120_000 });
afterAll(() => vi.resetConfig());

const spoil = (hall: HeldHall) => hall.edit('birth/hukou.md', WRONG);

/** Expects that nothing was built, for this reason, and that the output is as it was. */
async function expectStopped(hall: HeldHall, reason: RegExp, changes: Parameters<HeldHall['make']>[1] = {}) {
  const before = filesIn(hall.dir);
  const arrived = await hall.make('2026-11-20', changes);
  expect(arrived.published).toBeUndefined();
  expect(arrived.held).toEqual([]);
  const said = arrived.problems.find(({ id }) => id === 'cannot-hold');
  expect(said?.message.zh).toMatch(reason);
  expect(filesIn(hall.dir)).toEqual(before);
  return errorsOf(arrived, hall);
}

describe('the build stops, says which guide and why, and leaves the output as it was', () => {
  it('nothing was ever published', async () => {
    const hall = await publishedHall();
    rmSync(hall.out, { recursive: true });
    spoil(hall);
    expect(await expectStopped(hall, /还没发布过/)).toEqual(['birth/hukou.md:3 cannot-hold', 'birth/hukou.md:3 unknown-department']);
  });

  it('of this guide nothing was published', async () => {
    const hall = await publishedHall();
    hall.edit('work/new.md', '---\n标题: 新的\n部门: 没有\n---\n\n好。\n');
    hall.edit('codes.yaml', (text) => `${text}B2: work/new\n`);
    expect(await expectStopped(hall, /还没发布过/)).toEqual(['work/new.md:3 cannot-hold', 'work/new.md:3 unknown-department']);
  });

  it('of this translation nothing was published', async () => {
    const hall = await publishedHall();
    hall.edit('work/card.en.md', '---\ntitle: Card\ndepartment: nobody\n---\n\nDone.\n');
    expect(await expectStopped(hall, /还没发布过/)).toEqual(['work/card.en.md:3 cannot-hold', 'work/card.en.md:3 unknown-department']);
  });

  it.each<[string, RegExp, (hall: HeldHall) => void]>([
    [
      'one letter of a pack is another one',
      /packs\//,
      ({ out, guide }) => {
        const pack = packOf(out, guide('A1')?.title ?? '');
        writeFileSync(pack, readFileSync(pack, 'utf8').replace('当场办好', '当场作废'));
      },
    ],
    ['a pack is gone', /packs\//, ({ out, guide }) => rmSync(packOf(out, guide('A1')?.title ?? ''))],
    ['the root is cut off', /root\.json/, ({ out }) => truncateSync(join(out, 'root.json'), 90)],
    ['the hall line is another one', /lines\//, ({ out }) => writeFileSync(hallLineOf(out), '{}')],
    ['a form that it links to is gone', /files\//, ({ out }) => rmSync(onlyIn(join(out, 'files'), '.pdf'))],
    ['a form that it links to is another one', /files\//, ({ out }) => writeFileSync(onlyIn(join(out, 'files'), '.pdf'), 'THE FORM')],
  ])('the last output is damaged: %s', async (_, what, damage) => {
    const hall = await publishedHall();
    damage(hall);
    spoil(hall);
    await expectStopped(hall, what);
  });

  it.each<[string, RegExp, (hall: HeldHall) => void]>([
    [
      'its code is another one',
      /码变了：那时是“A1”，现在是“A9”/,
      ({ edit }) => edit('codes.yaml', (text) => text.replace('A1:', 'A9:').replace('A1-2', 'A9-2')),
    ],
    ['its department is gone', /部门“police”/, ({ edit }) => edit('hall.yaml', (text) => text.replace('police:', 'security:'))],
    ['its window is gone', /窗口“12”/, ({ edit }) => edit('hall.yaml', (text) => text.replace(/^ {2}12:.*\n/m, ''))],
    [
      'the hall lies under another path',
      /路径变了：那时是“”，现在是“\/hall”/,
      ({ edit }) => edit('hall.yaml', (text) => text.replace('qinghe.example', 'qinghe.example/hall')),
    ],
    ['the hall speaks another language', /语言变了：那时是“zh-CN”/, ({ edit }) => edit('hall.yaml', (text) => `${text}language: zh-HK\n`)],
  ])('since it was published %s', async (_, why, change) => {
    const hall = await publishedHall();
    spoil(hall);
    change(hall);
    await expectStopped(hall, why);
  });

  it.each<[string, string, (hall: HeldHall) => void]>([
    ['hall.yaml', 'hall.yaml:1 yaml-syntax', ({ edit }) => edit('hall.yaml', (text) => `name: [\n${text}`)],
    ['codes.yaml', 'codes.yaml:3 code-without-guide', ({ edit }) => edit('codes.yaml', (text) => text.replace('work/card', 'work/gone'))],
    [
      'two files of one guide',
      'birth/certificate.zh-CN.md:1 duplicate-guide',
      ({ edit }) => edit('birth/certificate.zh-CN.md', '---\n标题: 又一份\n---\n\n好。\n'),
    ],
    ['a translation whose original is gone', 'birth/hukou.en.md:1 unlinked-translation', ({ edit }) => edit('birth/hukou.md', undefined)],
    ['a floor plan', 'plan.svg:1 plan-broken', ({ edit }) => edit('plan.svg', '<svg')],
  ])('an error of something else besides: %s', async (_, expected, change) => {
    const hall = await publishedHall();
    hall.edit('work/card.md', (text) => text.replace('---\n\n', '部门: 没有\n---\n\n'));
    change(hall);
    const arrived = await hall.make('2026-11-20');
    expect(arrived.published).toBeUndefined();
    expect(errorsOf(arrived, hall)).toContain(expected);
    // All are told at once.
    expect(errorsOf(arrived, hall)).toContain('work/card.md:3 unknown-department');
  });

  it('a guide that is held is linked to from one that was never published, by the name that it is to get', async () => {
    const hall = await publishedHall();
    hall.edit('birth/hukou.md', (text) => WRONG(text).replace('新生儿户口登记', '给孩子上户口'));
    hall.edit('work/new.md', '---\n标题: 新的\n相关: 给孩子上户口\n---\n\n好。\n');
    hall.edit('codes.yaml', (text) => `${text}B2: work/new\n`);
    expect(await expectStopped(hall, /还没发布过/)).toContain('work/new.md:3 unknown-related');
  });
});

describe('of a hall that signs only what its keys signed is published again', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64');
  const others = 'A'.repeat(43) + '=';
  const lastWith = ({ out }: HeldHall, root: string, keys: readonly string[]) => {
    const bytes = (path: string) => readFileSync(join(out, path));
    return readLastGuides({ read: (path) => (path === 'root.json' ? root : bytes(path).toString()), bytes }, keys);
  };
  const signed = (text: string) => withSignature({ text, signature: sign(null, Buffer.from(text), privateKey).toString('base64') });

  it('not a root without a signature, with that of another key, or with another text under it', async () => {
    const hall = await publishedHall();
    const root = readFileSync(join(hall.out, 'root.json'), 'utf8');
    expect(lastWith(hall, root, [key, others])).toEqual({ damaged: 'root.json' });
    expect(lastWith(hall, signed(root), [others, others])).toEqual({ damaged: 'root.json' });
    expect(lastWith(hall, signed(root).replace('"guides":', '"guides": '), [key, others])).toEqual({ damaged: 'root.json' });
    expect(lastWith(hall, signed(root), [others, key])).toHaveProperty('guides');
  });
});

function packOf(out: string, title: string): string {
  const found = [...filesIn(join(out, 'packs')).keys()].find(
    (name) => name.endsWith('.json') && readFileSync(join(out, 'packs', name), 'utf8').includes(title),
  );
  return join(out, 'packs', found ?? '');
}

function hallLineOf(out: string): string {
  const { hall } = JSON.parse(readFileSync(join(out, 'root.json'), 'utf8'));
  return join(out, `lines/${hall.slice(0, 16)}.json`);
}
