/** The same situations in every engine: the differences stand in the table of `test/README.md`. */

import { afterAll, afterEach, beforeAll, describe, it } from 'vitest';
import type { Engine, Options } from './engine.ts';
import { type Phone, loses, newPhone, untilIn, untilKept, untilShown } from './phone.ts';
import { type Published, openPublished } from './published.ts';
import type { Kind } from './scene.ts';
import { SITUATIONS } from './situations/all.ts';
import { until } from './until.ts';

/** Runs every situation in one engine, each with a phone of its own. */
export function runIn(engine: Engine): void {
  describe(engine.name, () => {
    let hall: Published;
    const before: Partial<Record<Kind, Phone>> = {};
    const phones: Phone[] = [];

    beforeAll(async () => {
      engine.find();
      hall = await openPublished();
      before.keeper = await scanned(engine, hall, true);
      before.reader = await scanned(engine, hall, false);
    });

    afterEach(async () => {
      for (const phone of phones.splice(0)) await loses(phone);
      await hall.publish('old');
    });

    afterAll(async () => {
      for (const phone of Object.values(before)) await loses(phone);
      await hall?.remove();
    });

    for (const { name, run } of SITUATIONS) {
      it(name, () => {
        const phone = async (kind: Kind, options: Partial<Omit<Options, 'profile'>> = {}) => {
          const made = await newPhone(engine, { worker: kind !== 'reader', ...options }, before[kind]?.profile);
          phones.push(made);
          return made;
        };
        return run({ engine: engine.name, hall, phone });
      });
    }
  });
}

/** Returns a phone that has opened A1, has compared it with the server's root, and was then ended. */
async function scanned(engine: Engine, { address, line }: Published, worker: boolean): Promise<Phone> {
  const phone = await newPhone(engine, { worker });
  line.forget();
  try {
    await phone.open(`${address}/A1`);
    await untilShown(phone, 'A1');
    if (worker) await untilKept(phone, 'hall');
    await untilIn(phone, `document.readyState === 'complete'`);
    await until(async () => line.asked.some((path) => path.startsWith('/root.json')), 'the page asked for the root');
    if (!worker) await until(async () => isStored(engine, phone, address, line.asked), 'the document and its scripts are on the disk');
  } finally {
    await phone.close();
  }
  return phone;
}

function isStored({ hasStored = () => true }: Engine, { profile }: Phone, address: string, asked: readonly string[]): boolean {
  const scripts = asked.filter((path) => path.startsWith('/assets/'));
  return ['/A1', ...scripts].every((path) => hasStored(profile, address + path));
}
