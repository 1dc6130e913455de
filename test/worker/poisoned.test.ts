/** The browser's own HTTP cache holds what a liar sent under the server's own ETag: `no-cache` gives it again and again. */

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keep } from '../../src/worker/keep/keep.ts';
import { answerAsset, keepShell } from '../../src/worker/keep/keep-shell.ts';
import { stateOf } from '../../src/worker/answer/state.ts';
import type { Phone } from '../../src/worker/store/store.ts';
import { update } from '../../src/worker/sync/sync.ts';
import { changed, guides, publish } from './published.ts';
import { newPhone, nothing, type TestPhone, serving } from './phone.ts';

const v1 = publish(1, guides());
const v2 = publish(2, changed(guides(), ['A3']));
const LIE = '{"half":';

/** The phone behind such a cache. */
function behind(phone: TestPhone, isPoisoned: (address: string) => boolean): Phone {
  const fetch: Phone['fetch'] = async (address, init) => {
    const answer = await phone.fetch(address, init);
    if (init?.cache === 'reload' || !isPoisoned(address)) return answer;
    return Object.defineProperty(new Response(LIE), 'type', { value: 'basic' });
  };
  return { ...phone, fetch };
}

describe('what was altered on the way lies in the HTTP cache', () => {
  it.each([
    ['the root', /root\.json$/],
    ['lines, indexes and packs', /(lines|indexes|packs)\//],
    ['everything', /./],
  ])('%s: the hall is kept, and later updated', async (_, poisoned) => {
    const phone = newPhone(serving(v1));
    const misled = behind(phone, (address) => poisoned.test(address));
    await keep(misled, { type: 'keep', page: 'A1', scope: 'hall' });
    expect(await stateOf(misled, 'A1')).toMatchObject({ kept: 'hall', number: 1 });
    phone.network = serving(v2);
    expect(await update(misled)).toBe(true);
    expect(await stateOf(misled, 'A1')).toMatchObject({ kept: 'hall', number: 2 });
    expect([...(await phone.kept()).values()].filter((text) => text === LIE)).toEqual([]);
  });

  it('a script of the shell: the true one is kept', async () => {
    const phone = newPhone(() => 'main');
    const integrity = `sha256-${createHash('sha256').update('main').digest('base64')}`;
    const assets = [{ url: 'assets/main.js', revision: null, integrity }];
    await keepShell(
      behind(phone, () => true),
      assets,
    );
    phone.network = nothing;
    expect(await (await answerAsset(phone, assets, 'assets/main.js')).text()).toBe('main');
  });
});
