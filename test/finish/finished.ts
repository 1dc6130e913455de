/** Guides as they are published, of a few lines each. */

import type { Guide, Material, Section } from '../../src/guide/guide.ts';
import { type Files, compiled, guide } from '../check/hall-folder.ts';

/** Two questions: whether married, and if not, whom the child follows. */
export const ASKED = [
  '## 您的情况',
  '### 结婚了吗？ {#married}',
  '- 已登记 {#yes}',
  '- 没有登记 {#no}',
  '### 跟谁？ {#follow 没有登记}',
  '- 随父亲 {#father}',
  '- 随母亲 {#mother}',
  '',
];

/** Returns the only guide of the usual hall with these files over it. */
export function only(files: Files): Guide {
  const { guides = [] } = compiled(files);
  const [first] = guides;
  if (!first) throw new Error('no guide');
  return first;
}

/** Returns that guide’s section of this kind. */
export function section<K extends Section['kind']>(kind: K, files: Files): Extract<Section, { kind: K }> {
  const found = only(files).sections.find((one): one is Extract<Section, { kind: K }> => one.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
}

/** Returns the materials of these lines in a guide that asks `ASKED`; choices are left out. */
export function materials(...lines: string[]): Material[] {
  return section('materials', guide(...ASKED, '## 要带的材料', ...lines)).materials.filter((one): one is Material => !('anyOf' in one));
}
