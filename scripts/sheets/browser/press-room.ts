/** The browser that lays sheets out and prints them: headless Chromium, with the fonts that travel along and no network. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Size } from '../../../src/view/sheets/facts/size.ts';
import { type BrowserPage, openChromium } from './chromium.ts';
import { contentType } from '../../../src/guide/content-type.ts';
import { ROOT } from '../../ground/root.ts';
import { fontFile } from '../fonts/fonts.ts';
import type { LaidPage, Pixels } from '../sheet/layout.ts';

/** An address that leads nowhere (RFC 6761): everything asked there is answered from our own files. */
const HERE = 'http://sheets.invalid';

/** Where a sheet's document asks for fonts. */
export const FONTS = `${HERE}/fonts`;

export interface PressRoom {
  /** Lays a document out, returns its layout. It stays open for `pdf`. */
  readonly layOut: (html: string) => Promise<readonly LaidPage[]>;
  /** Returns the pixels of the pictures in the document that was laid out last. */
  readonly pictures: () => Promise<readonly Pixels[]>;
  /** Returns the document that was laid out last as PDF. */
  readonly pdf: (paper: Size) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** Opens a browser. `program`: the path of a Chromium. */
export async function openPressRoom(program: string): Promise<PressRoom> {
  const browser = await openChromium(program, ['--font-render-hinting=none']);
  const page = await browser.newPage({ viewport: { width: 1200, height: 1600 } });
  let document = '';
  await page.route('**/*', (route) => {
    const path = route.request().url().slice(HERE.length);
    if (path === '/sheet') return route.fulfill({ contentType: contentType('.html'), body: document });
    const font = path.startsWith('/fonts/') ? fontFile(path.slice('/fonts/'.length)) : undefined;
    if (!font) return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: contentType(path), body: font });
  });
  return {
    layOut: async (html) => {
      document = html;
      return readLayout(page);
    },
    pictures: () => readPictures(page),
    pdf: async ({ width, height }) =>
      undated(await page.pdf({ width: `${width}mm`, height: `${height}mm`, printBackground: true, preferCSSPageSize: true })),
    close: () => browser.close(),
  };
}

async function readLayout(page: BrowserPage): Promise<readonly LaidPage[]> {
  await page.goto(`${HERE}/sheet`, { waitUntil: 'load' });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  return page.evaluate(calling('read-layout.js', 'readLayout'));
}

/** Returns a script that calls a function of ours in the page, and returns its result. */
function calling(file: string, name: string): string {
  const script = readFileSync(join(ROOT, 'scripts/sheets/laid-out', file), 'utf8');
  return `${script.replace(/^export /m, '')}\n${name}();`;
}

async function readPictures(page: BrowserPage): Promise<readonly Pixels[]> {
  const found: readonly (Omit<Pixels, 'rgba'> & { readonly rgba: string })[] = await page.evaluate(
    calling('read-pictures.js', 'readPictures'),
  );
  return found.map((one) => ({ ...one, rgba: Buffer.from(one.rgba, 'base64') }));
}

/** Returns a PDF of Chromium with blanks for its dates: the same sheet gives the same bytes every day. */
function undated(pdf: Buffer): Uint8Array {
  for (const key of ['/CreationDate (D:', '/ModDate (D:']) {
    const at = pdf.lastIndexOf(key);
    if (at >= 0) pdf.fill(' ', at, pdf.indexOf(')', at) + 1);
  }
  return pdf;
}
