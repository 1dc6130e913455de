/** The worker that reads, so that the camera's picture does not stutter. Ears, no brain. */

import type { Order, Reply } from './look/reader-messages.ts';
import { readPicture, startReader } from './look/reader.ts';

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  void answer(data).then(
    (reply) => postMessage(reply),
    () => postMessage({ type: 'failed' } satisfies Reply),
  );
});

async function answer(order: Order): Promise<Reply> {
  if (order.type === 'read') return { type: 'codes', codes: await readPicture(order.picture, order.tiles) };
  await startReader(order.wasm);
  return { type: 'ready' };
}
