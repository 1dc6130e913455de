/**
 * Requests are answered for known hosts only. A name of somebody else’s that leads to this computer (DNS rebinding) makes their page, in a browser
 * here, one of ours: pages that write or show drafts answer only to known names.
 */

import type { IncomingMessage } from 'node:http';
import { networkInterfaces } from 'node:os';
import { contentType } from '../../src/guide/content-type.ts';
import type { First } from './serve.ts';

/** Returns whether a request names this computer: as localhost, by an address of its own, or by one of `names`. */
function isKnownHost({ headers }: Pick<IncomingMessage, 'headers'>, names: readonly string[]): boolean {
  const [, host = ''] = /^(\[[^\]]*\]|[^:]*)(?::\d*)?$/.exec((headers.host ?? '').toLowerCase()) ?? [];
  if (/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host)) return true;
  return names.some((name) => name.toLowerCase() === host) || ownAddresses().includes(host);
}

function ownAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((some) => some ?? []);
  return all.map(({ family, address }) => (family === 'IPv6' ? `[${address}]` : address));
}

/** Returns a handler that refuses requests under an unknown name, in one sentence, and leaves all others to `next`. `meant`: which requests it looks at. */
export function onlyKnownHosts(names: readonly string[], next: First, meant: (request: IncomingMessage) => boolean = () => true): First {
  return (request, response) => {
    if (!meant(request) || isKnownHost(request, names)) return next(request, response);
    response.writeHead(403, { 'Content-Type': contentType('.txt'), 'Cache-Control': 'no-store' });
    response.end(
      '这个名字不是这台电脑的：用窗口里写的网址打开；确实要用这个名字，启动时加上 -- --host 名字。 ' +
        'This name is not known here: open the address that the window shows, or start with -- --host NAME.\n',
    );
    return true;
  };
}
