/** “存成图片”: the QR code under the guide leads back to the page that was saved. */

// @vitest-environment happy-dom

import { expect, it } from 'vitest';
import { readPage } from '../../src/page/ground/page.ts';
import { codePicture } from '../../src/page/tools/picture.ts';
import { guideFacts } from '../view/sample.ts';
import { open } from './opened.ts';

it.each([
  ['A1-2', '/codes/A1-2.png'],
  ['A1-2-en', '/codes/A1-2.png'],
  ['A1', '/codes/A1.png'],
  ['A1-en', '/codes/A1.png'],
])('of %s it is %s', (page, address) => {
  open({ ...guideFacts, page });
  expect(codePicture(readPage(document.documentElement))).toBe(address);
});
