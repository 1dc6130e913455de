/** Large text, once chosen, is on the patrol page too. */

import { cacheName } from '../../src/guide/cache-name.ts';
import { expect, it } from 'vitest';
import { wantsLargeText } from '../../src/patrol/keep/large-text.ts';
import { newPhone, nothing } from '../worker/phone.ts';
import { SCOPE } from '../worker/published.ts';

it('caches that are refused, or none at all: the usual size', async () => {
  expect(await wantsLargeText({ base: SCOPE, caches: undefined })).toBe(false);
  expect(await wantsLargeText({ base: SCOPE, caches: { open: () => Promise.reject(new Error('refused')) } })).toBe(false);
});

it('is large from when it was chosen until it is put away', async () => {
  const { caches } = newPhone(nothing);
  const marks = await caches.open(cacheName('reader', SCOPE));
  expect(await wantsLargeText({ base: SCOPE, caches })).toBe(false);
  await marks.put(`${SCOPE}data-text=large`, new Response());
  expect(await wantsLargeText({ base: SCOPE, caches })).toBe(true);
  await marks.delete(`${SCOPE}data-text=large`);
  expect(await wantsLargeText({ base: SCOPE, caches })).toBe(false);
});
