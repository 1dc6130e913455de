/** Reads the questions of pages. Any other message is not for this worker. */

import type { Ask } from './messages.ts';

type Name = 'type' | 'page' | 'scope' | 'line' | 'version' | 'language';

/** Returns the question of a message, or undefined. */
export function readAsk(data: unknown): Ask | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { type, page, scope, line, version, language }: { readonly [K in Name]?: unknown } = data;
  if (typeof page !== 'string') return undefined;
  if (type === 'state' || type === 'forget') return { type, page };
  if (type === 'facts' && typeof version === 'string') return { type, page, version };
  if (type === 'inventory' && typeof language === 'string') return { type, page, language };
  if (type !== 'keep' || (scope !== 'guide' && scope !== 'event' && scope !== 'hall')) return undefined;
  return { type, page, scope, line: typeof line === 'string' ? line : undefined };
}
