/** News without a worker: the page looks again whenever it becomes visible, and a tap brings the newest document. */

// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://qinghe.example/" }

import { afterEach, describe, expect, it, vi } from 'vitest';
import { versionOf } from '../../src/guide/facts.ts';
import { type Freshness, readFrom, reloadNewest, watchForNews } from '../../src/page/news/news.ts';
import { built } from '../worker/phone.ts';
import { changed, guides, publish, type Published } from '../worker/published.ts';
import { settled } from './opened.ts';

const v1 = publish(1, guides());
const v2 = publish(2, changed(guides(), ['A1']));

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('“there is a newer version: open it”', () => {
  const reload = () => vi.spyOn(location, 'reload').mockImplementation(() => undefined);
  function network(answer: () => Promise<Response>) {
    const asked: [unknown, RequestInit | undefined][] = [];
    vi.stubGlobal('fetch', (address: unknown, init?: RequestInit) => {
      asked.push([address, init]);
      return answer();
    });
    return asked;
  }

  it('without network leaves the page that stands there', async () => {
    const reloads = reload();
    network(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await reloadNewest()).toBe(false);
    expect(reloads).not.toHaveBeenCalled();
  });

  it('so too where the server answers with an error', async () => {
    const reloads = reload();
    network(async () => new Response('', { status: 502 }));
    expect(await reloadNewest()).toBe(false);
    expect(reloads).not.toHaveBeenCalled();
  });

  it('brings the document past the HTTP cache, which has the old one, and then loads it; answers in the address stay there', async () => {
    const reloads = reload();
    history.replaceState(null, '', '/A1?q=1#married=yes');
    const asked = network(async () => {
      expect(reloads).not.toHaveBeenCalled();
      return new Response('new');
    });
    expect(await reloadNewest()).toBe(true);
    expect(asked).toEqual([['https://qinghe.example/A1?q=1', { cache: 'reload' }]]);
    expect(reloads).toHaveBeenCalledOnce();
    expect(location.hash).toBe('#married=yes');
  });
});

describe('a page that stays open', () => {
  const facts = v1.pages.find(({ page }) => page === 'A1');
  const shown = { page: 'A1', version: facts ? versionOf(facts) : '', line: facts?.kind === 'guide' ? facts.line : undefined };

  function opened() {
    const phone: { network: Published | undefined; told: Freshness[] } = { network: v1, told: [] };
    const read = async (path: string) => {
      const text = phone.network?.files.get(path) ?? (phone.network && (await built(phone.network, path)));
      if (text === undefined) throw new Error(path);
      return text;
    };
    watchForNews(shown, (freshness) => phone.told.push(freshness), read);
    return phone;
  }
  function turn(visibility: DocumentVisibilityState) {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);
    document.dispatchEvent(new Event('visibilitychange'));
    return settled();
  }

  it('hears how fresh it is when it opens, and each time it becomes visible again; never while nobody looks', async () => {
    const phone = opened();
    await settled();
    expect(phone.told).toEqual(['same']);
    phone.network = v2;
    await turn('hidden');
    expect(phone.told).toEqual(['same']);
    await turn('visible');
    phone.network = undefined;
    await turn('visible');
    expect(phone.told).toEqual(['same', 'newer', 'offline']);
  });
});

describe('readFrom(base)', () => {
  it('an error of the server is no text; that something is not there any more is', async () => {
    vi.stubGlobal('fetch', async () => new Response('Bad gateway', { status: 502 }));
    await expect(readFrom('https://qinghe.example/hall/')('root.json')).rejects.toThrow('root.json: 502');
    vi.stubGlobal('fetch', async () => new Response('Not found', { status: 404 }));
    expect(await readFrom('https://qinghe.example/hall/')('A1')).toBe('Not found');
  });

  it('reads below the hall’s own base, past the cache where that is asked for', async () => {
    const asked = vi.fn(async (address: string, init?: RequestInit) => new Response(`${address} ${init?.cache}`));
    vi.stubGlobal('fetch', asked);
    const read = readFrom('https://qinghe.example/hall/');
    expect(await read('root.json', 'no-cache')).toBe('https://qinghe.example/hall/root.json no-cache');
    expect(await read('lines/1.json')).toBe('https://qinghe.example/hall/lines/1.json default');
  });
});
