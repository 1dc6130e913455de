/** A request that cannot be met: an output folder with something else in it, a key that is none. The message says why and what to do. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}

/** A disk that takes nothing more: what lies on it is as it was. */
export class DiskRefusedError extends RefusedError {}
