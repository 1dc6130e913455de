/** Codes beside the register: a text is ours, ours in another spelling, ours in words, or none of these. */

import type { PatrolCode, PatrolRegister } from '../../guide/patrol.ts';

/** `https://qinghe.example.evil.example` begins like our address and is not ours. */
export function isOurs(text: string, address: string): boolean {
  const bare = (url: string) => url.replace(/^https?:\/\//i, '').toLowerCase();
  return /^https?:\/\//i.test(text) && bare(text).startsWith(bare(address)) && /^(?:$|[/?#])/.test(bare(text).slice(bare(address).length));
}

/** Returns our code that this address opens though it is written another way: `http://…/a1/?from=wall`. */
export function otherwiseSpelt(text: string, { address, codes }: PatrolRegister): PatrolCode | undefined {
  if (!isOurs(text, address)) return undefined;
  return codes.find((code) => isOurs(code.text, address) && page(code.text) === page(text));
}

function page(address: string): string {
  return address
    .replace(/^https?:|[?#].*$/gis, '')
    .replace(/(?:\.html)?\/*$/i, '')
    .toLowerCase();
}

/** Returns whether these words are those of a code of ours: they begin with a title and end with its address (“没网扫这个”). */
export function isOurText(text: string, { codes }: PatrolRegister): boolean {
  const [title = ''] = text.split('\n');
  const [, address] = /\n.*?[：:]\s*(\S+)$/.exec(text) ?? [];
  return title !== '' && codes.some((code) => code.text === address && code.title?.startsWith(title));
}
