/** Where there is no worker: is the document that the HTTP cache gave still the newest? */

import { describe, expect, it } from 'vitest';
import { versionOf } from '../../src/guide/facts.ts';
import { freshnessOf } from '../../src/page/news/news.ts';
import { built } from '../worker/phone.ts';
import { changed, guides, HALL, publish, type Published } from '../worker/published.ts';

const v1 = publish(1, guides());
const v2 = publish(2, changed(guides(), ['A1']));
const otherHall = publish(2, guides(), { ...HALL, phone: '0999-9999999' });
const gone = publish(
  2,
  guides().filter(({ code }) => code !== 'A1'),
);

function shown(version: Published, page: string) {
  const facts = version.pages.find((one) => one.page === page);
  if (!facts) throw new Error(`No page ${page}`);
  return { page, version: versionOf(facts), line: facts.kind === 'guide' ? facts.line : undefined };
}

const read = (version: Published) => async (path: string) => {
  const text = version.files.get(path) ?? (await built(version, path)) ?? (await built(version, '404'));
  if (text === undefined) throw new Error(path);
  return text;
};

describe('freshnessOf(shown, read)', () => {
  it.each([
    ['no network', () => Promise.reject(new Error('offline'))],
    ['a captive portal', async () => '<!doctype html>'],
    ['half a root', async () => v1.files.get('root.json')?.slice(0, 50) ?? ''],
  ])('%s: it is the stored copy', async (_, network) => {
    expect(await freshnessOf(shown(v1, 'A1'), network)).toBe('offline');
  });

  it('a captive portal comes after the root: it is the stored copy', async () => {
    const network = async (path: string) => (path === 'root.json' ? read(v2)(path) : '<!doctype html><html lang="zh">登录');
    expect(await freshnessOf(shown(v1, 'A1'), network)).toBe('offline');
  });

  it('a captive portal comes in place of the page only: it is the stored copy', async () => {
    const network = async (path: string) => (path === 'A1' ? '<!doctype html><html lang="zh">登录' : read(v1)(path));
    expect(await freshnessOf(shown(v1, 'A1'), network)).toBe('offline');
  });

  it.each(['A1', 'A1-2', 'A', 'index', 'A-en', 'A1-en', 'A91'])('%s as it is published', async (page) => {
    expect(await freshnessOf(shown(v1, page), read(v1))).toBe('same');
  });

  it.each(['A1', 'A1-2', 'A'])('%s shows what changed', async (page) => {
    expect(await freshnessOf(shown(v1, page), read(v2))).toBe('newer');
  });

  it.each(['A2', 'A1-en', 'index', 'A-en'])('%s shows nothing of what changed', async (page) => {
    expect(await freshnessOf(shown(v1, page), read(v2))).toBe('same');
  });

  it.each(['A1', 'A1-2', 'A', 'index'])('%s: the hall has another phone number', async (page) => {
    expect(await freshnessOf(shown(v1, page), read(otherHall))).toBe('newer');
  });

  it.each(['A1', 'A'])('%s: the guide is gone', async (page) => {
    expect(await freshnessOf(shown(v1, page), read(gone))).toBe('newer');
  });
});
