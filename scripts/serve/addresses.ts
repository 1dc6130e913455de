/** Where a server on this computer is found: by this computer, and by a phone in the same network. */

import { inLanguage } from '../../src/guide/language.ts';
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import { qrMatrix, qrTerminal } from '../ground/qr.ts';

/** Returns the lines for a terminal: the addresses as text, the phone's also as a code. */
export function addressesOf(port: number, base: string, language: string, interfaces = networkInterfaces()): string {
  const local = `http://localhost:${port}${base}${base === '' ? '' : '/'}`;
  const lan = lanAddress(interfaces);
  const words = (zh: string, en: string) => inLanguage({ zh, en }, language);
  const lines = ['', `  ${words('这台电脑', 'This computer')}  ${local}`, `  ${words('打印', 'To print')}  http://localhost:${port}/print`];
  if (lan !== undefined) {
    const address = `http://${lan}:${port}${base}/`;
    lines.push(`  ${words('手机（同一个网络）', 'A phone in the same network')}  ${address}`, '', qrTerminal(qrMatrix(address)), '');
    lines.push(
      `  ${words(
        '手机这样打开只能看：不是 https 的网址，手机什么都留不下，断网就打不开。',
        'This way a phone can only look: over plain http it keeps nothing, and without network nothing opens.',
      )}`,
    );
  }
  return [...lines, '', `  ${words('按 Ctrl+C 停下。', 'Ctrl+C stops it.')}`, '', ''].join('\n');
}

/** The first address that is this computer's in a network; undefined without one. */
function lanAddress(interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>): string | undefined {
  const all = Object.values(interfaces).flatMap((some) => some ?? []);
  return all.find(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))?.address;
}

/** Says what to do when the port is taken, and makes the command fail. Throws anything else again. */
export function portTaken(error: unknown, port: string, command: string, language: string): undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'ERR_SOCKET_BAD_PORT') throw error;
  const other = code === 'EADDRINUSE' ? Number(port) + 1 : 8080;
  const words = {
    zh: `端口 ${port} 不能用（被别的程序占着，或者不许用）。换一个：${command} -- --port ${other}`,
    en: `Port ${port} cannot be used (another program has it, or it is not allowed). Take another: ${command} -- --port ${other}`,
  };
  process.stderr.write(`${inLanguage(words, language)}\n`);
  process.exitCode = 1;
  return undefined;
}
