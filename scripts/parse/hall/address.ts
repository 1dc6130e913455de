/** The hall's address, in the one form that may be printed. */

import type { Wording } from '../../ground/problem.ts';
import { type Fields, type Shape, report, textIn } from '../yaml/shape.ts';

/** In the path only what every server, browser and disk writes in the one same way: `%E5` is `%e5` to some, and a folder of another name to others. */
function isPlain(segment: string): boolean {
  return /^[A-Za-z0-9_~-][A-Za-z0-9._~-]*$/.test(segment);
}

/** RFC 1035, 2.3.4: at most 63 in a label, 253 in the whole name without its last dot; RFC 1123, 2.1. In some networks names have underscores. */
const LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;
const LONGEST_HOST = 253;

/** A name that servers and certificates take, as a browser asks for it (`xn--…`); or an address in numbers. */
function isHost(name: string): boolean {
  return name.startsWith('[') || (name.length <= LONGEST_HOST && name.split('.').every((label) => LABEL.test(label)));
}

/** Returns an address as lower-case scheme and host, no port that goes without saying, the path as it is, no slash at the end; undefined for a text that is none. */
export function normalAddress(typed: string): string | undefined {
  const parts = /^(https?):\/\/([^/?#\s]+)(\/[^?#\s]*)?$/i.exec(typed.trim());
  if (!parts || !URL.canParse(typed) || !isHost(new URL(typed).hostname)) return undefined;
  const [, scheme = '', host = '', path = ''] = parts;
  if (host.includes('@') || !path.replace(/\/+$/, '').split('/').slice(1).every(isPlain)) return undefined;
  const usualPort = scheme.toLowerCase() === 'https' ? /:(0*443)?$/ : /:(0*80)?$/;
  return `${scheme.toLowerCase()}://${host.toLowerCase().replace(usualPort, '')}${path.replace(/\/+$/, '')}`;
}

/** `qinghe.example` lacks nothing else. */
function withScheme(typed: string): Wording | undefined {
  const address = /^[^:]+\./.test(typed) ? normalAddress(`https://${typed}`) : undefined;
  return address === undefined ? undefined : { zh: `前面加上 https://，写成 ${address}。`, en: `With https:// before it: ${address}.` };
}

/** Returns the hall's address. One that is written another way is put right, with a warning: printed codes must all be alike. */
export function readAddress(shape: Shape, fields: Fields): string | undefined {
  const typed = textIn(shape, fields, 'address', '');
  if (typed === undefined) return undefined;
  const at = shape.places.get('address') ?? { line: 1, column: 1 };
  const address = normalAddress(typed);
  if (address === undefined) {
    report(
      shape,
      at,
      'hall-address',
      'error',
      { zh: `“${typed}”不是网址，印出去的码会打不开。`, en: `“${typed}” is no web address: printed codes would lead nowhere.` },
      withScheme(typed) ?? {
        zh: '写成 https://qinghe.example 或 https://qinghe.example/hall 这样：域名的每一段有 1 到 63 个字母、数字、连字符，连字符不在头尾，段之间只一个点，末尾没有点，一共不超过 253 个；后面不带 ? 和 #，路径里只用字母、数字和 . _ ~ -。',
        en: 'Write it like https://qinghe.example or https://qinghe.example/hall: each part of the host’s name has 1 to 63 letters, digits and hyphens, no hyphen first or last, one dot between parts and none at the end, at most 253 in all; without ? and #, in the path only letters, digits and . _ ~ -.',
      },
    );
  } else if (address !== typed) {
    report(
      shape,
      at,
      'hall-address',
      'warning',
      {
        zh: `地址按“${address}”用：大写字母、末尾的斜线、:443 和 :80 会让二维码变大。`,
        en: `Used as “${address}”: scheme and host in lower case, without a slash at the end, :443 or :80.`,
      },
      { zh: `改成 ${address}`, en: `Write ${address}` },
    );
  }
  return address;
}
