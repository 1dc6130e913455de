/** Reads what pages ask. Whatever else arrives as a message is not for us. */

import type { Ask } from './messages.ts';

/** Returns what a message asks, or undefined. */
export function readAsk(data: unknown): Ask | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { type, page, scope, line }: { type?: unknown; page?: unknown; scope?: unknown; line?: unknown } = data;
  if (typeof page !== 'string') return undefined;
  if (type === 'state' || type === 'update') return { type, page };
  if (type !== 'keep' || (scope !== 'guide' && scope !== 'event' && scope !== 'hall')) return undefined;
  return { type, page, scope, line: typeof line === 'string' ? line : undefined };
}
