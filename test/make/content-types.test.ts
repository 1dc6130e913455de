/** Every server says the same of the same file: by the one table, and by the nginx.conf that is made from it. */

import { expect, it } from 'vitest';
import { contentType, keptType, mediaType } from '../../src/guide/content-type.ts';
import { bytesOf } from '../../scripts/make/made.ts';
import { makeOutput } from '../../scripts/make/output.ts';
import { circumstances, finished, guide } from './small-hall.ts';

const conf = [...makeOutput(finished([guide('A1')]), circumstances())].find(({ path }) => path === 'nginx.conf');
const text = conf ? Buffer.from(bytesOf(conf)).toString('utf8') : '';
const listed = (directive: string) => new RegExp(`^ +${directive} (.*);$`, 'm').exec(text)?.[1]?.split(' ') ?? [];

it.each([
  ['A1.html', 'text/html; charset=utf-8'],
  ['assets/main-1.js', 'text/javascript; charset=utf-8'],
  ['packs/0a.json', 'application/json; charset=utf-8'],
  ['manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['codes/A1.svg', 'image/svg+xml; charset=utf-8'],
  ['codes/A1.png', 'image/png'],
  ['files/0a.jpg', 'image/jpeg'],
  ['files/0a.pdf', 'application/pdf'],
  ['files/0a.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['assets/patrol-zxing-1.wasm', 'application/wasm'],
])('%s is %s, for nginx too', (path, type) => {
  expect(contentType(path)).toBe(type);
  const end = path.replace(/.*\./, '');
  const own = new RegExp(`^ +(\\S+) (?:\\w+ )*${end}(?: \\w+)*;$`, 'm').exec(text)?.[1] ?? '';
  expect(own).toBe(mediaType(type));
  // nginx gives text/html the charset by itself.
  expect(own === 'text/html' || listed('charset_types').includes(own)).toBe(type.endsWith('charset=utf-8'));
});

it.each(['files/0a.exe', 'files/0a', ''])('%j, which the table does not name, is bytes and nothing more', (path) => {
  expect([contentType(path), keptType(path)]).toEqual(['application/octet-stream', 'application/octet-stream']);
});
