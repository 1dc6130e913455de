/** Runs Vite, and finds its output. How each part is built stands in `vite.config.ts`. */

import type { InlineConfig, Rolldown } from 'vite';
import { ROOT } from '../../ground/root.ts';

/** A file of `assets/`, named by content. */
export interface Asset {
  readonly path: string;
  readonly text: string;
}

type Output = Rolldown.OutputChunk | Rolldown.OutputAsset;

/** Returns Vite's output for this configuration, in memory. Vite is loaded only here: it costs a quarter of a second. */
export async function viteOutput(config: InlineConfig): Promise<readonly Output[]> {
  const vite = await import('vite');
  const built = await vite.build({
    ...config,
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    build: { ...config.build, write: false },
  });
  const outputs = Array.isArray(built) ? built : [built];
  return outputs.flatMap((one) => ('output' in one ? one.output : []));
}

/** Returns the text of a file that Vite made; throws where it made none. */
export function outputText(file: Output | undefined): string {
  if (!file) throw new Error('Vite left out a file of the shell.');
  if (file.type === 'chunk') return file.code;
  return typeof file.source === 'string' ? file.source : Buffer.from(file.source).toString('utf8');
}

/** Returns the scripts among these files, by path; those that only styles asked for are empty. */
export function scriptsOf(output: readonly Output[]): Asset[] {
  const chunks = output.filter((file) => file.type === 'chunk' && file.code.trim() !== '');
  return chunks.map((file) => ({ path: file.fileName, text: outputText(file) })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Returns the packages of which something is in these scripts: `preact`, `@noble/ed25519`. */
export function packagesIn(output: readonly Output[]): string[] {
  const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  return [...new Set(modules.flatMap((id) => /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []))];
}
