/** A hall and a phone of its own for each test, or for all tests of a file: opened before, gone after, called by one name. */

import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type TestHall, openHall } from './hall.ts';
import { type Phone, newPhone } from './phone.ts';

interface Hooks {
  readonly before: (work: () => Promise<void>) => void;
  readonly after: (work: () => Promise<void>) => void;
}

const EACH: Hooks = { before: beforeEach, after: afterEach };
const ALL: Hooks = { before: beforeAll, after: afterAll };

/** Returns the sample hall of the running test, built and served. */
export const hallForEach = (): TestHall => hallAround(EACH);

/** Returns the sample hall, built and served once. */
export const hallForAll = (): TestHall => hallAround(ALL);

/** Returns the phone of the running test: one that has never seen anything unless `open` says otherwise. */
export const phoneForEach = (open: () => Promise<Phone> = () => newPhone()): Phone => phoneAround(EACH, open);

/** Returns one phone for all tests. */
export const phoneForAll = (open: () => Promise<Phone> = () => newPhone()): Phone => phoneAround(ALL, open);

function hallAround({ before, after }: Hooks): TestHall {
  let hall: TestHall;
  before(async () => {
    hall = await openHall();
  });
  after(() => hall.remove());
  return {
    get address() {
      return hall.address;
    },
    get out() {
      return hall.out;
    },
    get line() {
      return hall.line;
    },
    read: (path) => hall.read(path),
    edit: (file, change) => hall.edit(file, change),
    build: (...options) => hall.build(...options),
    remove: () => hall.remove(),
  };
}

function phoneAround({ before, after }: Hooks, open: () => Promise<Phone>): Phone {
  let phone: Phone;
  before(async () => {
    phone = await open();
  });
  after(() => phone.close());
  return {
    get context() {
      return phone.context;
    },
    get complaints() {
      return phone.complaints;
    },
    get asked() {
      return phone.asked;
    },
    open: (address) => phone.open(address),
    restart: () => phone.restart(),
    close: () => phone.close(),
  };
}
