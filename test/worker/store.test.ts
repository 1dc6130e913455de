import { describe, expect, it } from 'vitest';
import { cacheName } from '../../src/guide/cache-name.ts';
import { keptPaths, keptText, oneAtATime } from '../../src/worker/store/store.ts';
import { newPhone, nothing } from './phone.ts';

describe('cacheName(kind, place)', () => {
  it.each([
    ['https://qinghe.example/', 'guide-wall-content-v1'],
    ['https://cdn.example/qinghe/', 'guide-wall-content-v1/qinghe'],
    ['/qinghe', 'guide-wall-content-v1/qinghe'],
    ['', 'guide-wall-content-v1'],
  ])('%j', (place, name) => expect(cacheName('content', place)).toBe(name));
});

describe('oneAtATime()', () => {
  it('what fails does not hold up what follows', async () => {
    const inTurn = oneAtATime();
    const order: string[] = [];
    const first = inTurn(async () => {
      await Promise.resolve();
      order.push('first');
      throw new Error('broken');
    });
    const second = inTurn(async () => order.push('second'));
    await expect(first).rejects.toThrow('broken');
    await second;
    expect(order).toEqual(['first', 'second']);
  });
});

describe('a cache that cannot be read', () => {
  it('is a cache without it', async () => {
    const phone = newPhone(nothing);
    const broken = { ...phone, caches: { open: () => Promise.reject(new Error('SecurityError')) } };
    expect(await keptText(broken, 'root.json')).toBeUndefined();
    expect(await keptPaths(broken)).toEqual(new Set());
  });
});
