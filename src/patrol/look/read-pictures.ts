/** The page's way to the reader: a worker, or the page itself where a browser starts none. */

import type { Order, Reply } from './reader-messages.ts';
import type { SeenCode } from '../wall/wall.ts';

/** Reads the codes of a picture, cut into so many pieces a side, one reading each (`readPicture`). */
export type PictureReader = (picture: ImageData, tiles: readonly number[]) => Promise<readonly SeenCode[]>;

/** A worker that does not answer for so long (milliseconds) is none. */
const PATIENCE = 20_000;

/** Returns a reader of pictures. `start`: starts the worker; `wasm`: zxing's program. Rejects where nothing here can run it. */
export async function openReader(start: () => Worker, wasm: ArrayBuffer): Promise<PictureReader> {
  try {
    return await workerReader(start(), wasm);
  } catch {
    const { readPicture: readCodes, startReader } = await import('./reader.ts');
    await startReader(wasm);
    return readCodes;
  }
}

async function workerReader(worker: Worker, wasm: ArrayBuffer): Promise<PictureReader> {
  let last: Promise<unknown> = Promise.resolve();
  const ask = (order: Order, transfer: Transferable[] = []) => {
    const turn = last.then(() => answerTo(worker, order, transfer));
    last = turn.catch(() => undefined);
    return turn;
  };
  try {
    await ask({ type: 'start', wasm });
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return async (picture, tiles) => {
    const reply = await ask({ type: 'read', picture, tiles }, [picture.data.buffer]);
    return reply.type === 'codes' ? reply.codes : [];
  };
}

function answerTo(worker: Worker, order: Order, transfer: Transferable[]): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const heard = new AbortController();
    const fail = () => {
      heard.abort();
      reject(new Error('The reading worker does not answer'));
    };
    const late = setTimeout(fail, PATIENCE);
    heard.signal.addEventListener('abort', () => clearTimeout(late));
    worker.addEventListener('error', fail, { signal: heard.signal });
    const hear = ({ data }: MessageEvent<Reply>) => {
      if (data.type === 'failed') return fail();
      heard.abort();
      resolve(data);
    };
    worker.addEventListener('message', hear, { signal: heard.signal });
    worker.postMessage(order, transfer);
  });
}
