/** The pages of `/print`, for staff with no command line: choosing sheets, seeing them, and noting them as printed. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentType } from '../../../src/guide/content-type.ts';
import { printScriptBuild } from '../../../vite.config.ts';
import { type Compiled, isReadable } from '../../journey/compile.ts';
import { freezeCodes } from '../../register/freeze.ts';
import { outputText, viteOutput } from '../../make/shell/vite.ts';
import type { Wording } from '../../ground/problem.ts';
import { alone } from '../../register/register-file.ts';
import { isFailure } from '../../ground/report.ts';
import { ROOT } from '../../ground/root.ts';
import { saidIn } from '../../resolve/said-in.ts';
import { brokenPage } from './broken-page.ts';
import { type Noting, deskPage } from './desk.ts';
import { fontFile } from '../fonts/fonts.ts';
import { shownCodes } from '../order/order.ts';
import { shown } from './shown.ts';

/** The hall that is printed. */
export interface PrintRoom {
  /** The hall's folder. */
  readonly dir: string;
  /** The hall as it is shown now. */
  readonly compiled: () => Compiled;
  /** With another address (`--address`) nothing is noted. */
  readonly address?: string | undefined;
}

export interface DeskResponse {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
}

const HTML = contentType('.html');
const TEXT = contentType('.txt');

/** Returns the response for a path, `/print` and below, or undefined where there is none. `here`: a request of this computer itself. */
export async function printPage(room: PrintRoom, path: string, query: URLSearchParams, here: boolean): Promise<DeskResponse | undefined> {
  if (/^\/print\/?$/.test(path)) return page(room, query, here);
  if (path === '/print/preview.js') return { status: 200, type: contentType(path), body: await script() };
  const [, font = ''] = /^\/print\/fonts\/([47]00\.css|files\/[a-z0-9-]+\.woff2)$/.exec(path) ?? [];
  const body = font === '' ? undefined : fontFile(font);
  return body && { status: 200, type: contentType(font), body };
}

/**
 * Notes the codes that these wishes show as printed, in codes.yaml: from now on they never change.
 * Returns the message; a status of 200 only where they are noted.
 */
export async function noteAsPrinted(room: PrintRoom, query: URLSearchParams): Promise<DeskResponse> {
  const compiled = room.compiled();
  const words = (status: number, wording: Wording) => ({ status, type: TEXT, body: saidIn(wording, compiled.language) });
  if (room.address !== undefined) {
    return words(409, { zh: '这是用别的网址试印，码不会记下。', en: 'Printed with another address: nothing is noted.' });
  }
  if (!isReadable(compiled) || isFailure(compiled.problems)) {
    return words(409, {
      zh: '大厅的文件有错误，没有记下。先运行 npm run check。',
      en: 'The hall has errors: nothing was noted. Run npm run check.',
    });
  }
  const { sheets, errors } = shown(compiled, query);
  const codes = shownCodes(sheets, compiled);
  if (codes.length === 0)
    return words(400, errors[0] ?? { zh: '没有选中任何码，没有记下。', en: 'No code was chosen: nothing was noted.' });
  const [problem] = await alone(room.dir, () => freezeCodes(room.dir, codes).problems);
  if (problem)
    return words(409, { zh: `没有记下：${problem.message.zh}${problem.fix.zh}`, en: `Not noted: ${problem.message.en} ${problem.fix.en}` });
  return words(200, {
    zh: `记下了 ${codes.length} 个码，从此不再变。`,
    en: `${codes.length} codes are noted: they never change from now on.`,
  });
}

function page(room: PrintRoom, query: URLSearchParams, here: boolean): DeskResponse {
  const compiled = room.compiled();
  if (!isReadable(compiled) || isFailure(compiled.problems))
    return { status: 409, type: HTML, body: brokenPage(compiled, room.dir, query, deskCss()) };
  const found = shown(compiled, query);
  const noting = shownCodes(found.sheets, compiled).length === 0 ? 'nothing' : notingOf(room, query, here);
  return { status: found.refused ? 400 : 200, type: HTML, body: deskPage(compiled, query, found, noting, deskCss()) };
}

function notingOf({ address }: PrintRoom, query: URLSearchParams, here: boolean): Noting {
  if (address !== undefined) return 'address';
  if (!here) return 'elsewhere';
  return query.has('noted') ? 'noted' : 'can';
}

let built: Promise<string> | undefined;

/** The page's script, put together when it is first asked for. */
function script(): Promise<string> {
  built ??= viteOutput(printScriptBuild).then(([script]) => outputText(script));
  return built;
}

function deskCss(): string {
  return readFileSync(join(ROOT, 'scripts/sheets/laid-out/desk.css'), 'utf8');
}
