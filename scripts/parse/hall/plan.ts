/** plan.svg, made safe to stand inside a page: drawing only. The one importer of `svgo`. */

import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { CustomPlugin, PluginConfig, XastChild, XastElement, XastParent } from 'svgo';
import type { Problem } from '../../ground/problem.ts';
import type { PlanFile } from '../../read/read.ts';
import { MOST_PIECES, type PlanMarks, straightPieces, takeMarks } from './plan-marks.ts';
import { MOST_STEPS, TooManyStyles, stepsToInline } from './plan-styles.ts';

export interface Plan extends PlanMarks, Pick<PlanFile, 'file' | 'floor'> {
  readonly svg: string;
  /** Bytes as sent with gzip. */
  readonly gzip: number;
}

/** Elements that draw, or name a drawing. All others — scripts, pictures, foreign documents, animations — are left out. */
const ELEMENTS = new Set(
  (
    'svg g path rect circle ellipse line polyline polygon text tspan textPath title desc defs linearGradient radialGradient ' +
    'stop clipPath mask pattern use symbol marker a switch'
  ).split(' '),
);

/** Returns the plan in its one written form, and its marks: no scripts, no styles, nothing from elsewhere; `window-…` ids stay. */
export function parsePlan(source: PlanFile): { plan?: Plan; problems: readonly Problem[] } {
  if (hasNestedEntities(source.text)) return { problems: [broken(source, 1, 1)] };
  // Loaded only when there is a plan to read: it takes a third of a second.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `require` knows no types
  const { optimize, querySelectorAll } = createRequire(import.meta.url)('svgo') as typeof import('svgo');
  const styles: CustomPlugin = {
    name: 'few-styles',
    fn: (root) => {
      if (stepsToInline(root, (selector) => querySelectorAll(root, selector).length) > MOST_STEPS) throw new TooManyStyles();
      return {};
    },
  };
  const taken: PlanMarks[] = [];
  const marks: CustomPlugin = {
    name: 'take-marks',
    fn: (root) => {
      taken.push(takeMarks(root, source.text));
      return {};
    },
  };
  const plugins = [styles, marks, ...PLUGINS];
  try {
    const { data } = optimize(source.text, { multipass: false, js2svg: { eol: 'lf', finalNewline: false }, plugins });
    const [found] = taken;
    if (!found || !/^<svg\b/.test(data)) return { problems: [broken(source, 1, 1)] };
    const { file, floor } = source;
    if (straightPieces(found) > MOST_PIECES) return { problems: [tooManyWays(source)] };
    return { plan: { file, floor, svg: data, gzip: gzipSync(data, { level: 9 }).length, ...found }, problems: [] };
  } catch (error) {
    if (error instanceof TooManyStyles || error instanceof RangeError) return { problems: [tooLarge(source)] };
    const [line, column] = ['line', 'column'].map((key) => Number(error instanceof Error ? Reflect.get(error, key) : 1) || 1);
    return { problems: [broken(source, line ?? 1, column ?? 1)] };
  }
}

/** Entities made of entities grow without end; no drawing program writes them. */
function hasNestedEntities(text: string): boolean {
  return /<!ENTITY[^>]*["'][^"'>]*&[a-z]/i.test(text);
}

function broken(source: PlanFile, line: number, column: number): Problem {
  return {
    id: 'plan-broken',
    level: 'error',
    file: source.file,
    line,
    column: Math.max(1, column),
    message: { zh: '平面图读不懂，不是完整的 SVG。', en: 'The floor plan cannot be read: it is no whole SVG.' },
    fix: { zh: '在画图软件里重新导出成 SVG。', en: 'Export it from the drawing program as SVG again.' },
  };
}

function tooLarge(source: PlanFile): Problem {
  return {
    id: 'too-large',
    level: 'error',
    file: source.file,
    line: 1,
    column: 1,
    message: {
      zh: '平面图的样式太多，或者一层套一层太深，没有读。',
      en: 'The floor plan has too many styles, or nests too deeply, and was not read.',
    },
    fix: {
      zh: '在画图软件里导出 SVG 时，样式选“展示属性”（不要样式表），并把图简化。',
      en: 'Export it from the drawing program with presentation attributes instead of a style sheet, and simplify it.',
    },
  };
}

function tooManyWays(source: PlanFile): Problem {
  return {
    ...tooLarge(source),
    message: { zh: '平面图上的路线（way-…）太多，没有读。', en: 'The floor plan has too many ways (way-…) and was not read.' },
    fix: {
      zh: `一层楼的路线最多 ${MOST_PIECES} 段：只画主要的过道，画成直线。`,
      en: `Draw the main ways only, as straight lines: at most ${MOST_PIECES} pieces a floor.`,
    },
  };
}

const drawOnly: CustomPlugin = {
  name: 'draw-only',
  fn: () => ({
    element: { enter: (node, parent) => keepElement(node, parent) },
    comment: { enter: (node, parent) => removeFrom(parent, node) },
    cdata: { enter: (node, parent) => removeFrom(parent, node) },
    doctype: { enter: (node, parent) => removeFrom(parent, node) },
    instruction: { enter: (node, parent) => removeFrom(parent, node) },
  }),
};

/** Styles are already attributes when this runs; a style that could not become one is lost. */
function keepElement(node: XastElement, parent: XastParent): void {
  const isInWords = parent.type === 'element' && (parent.name === 'title' || parent.name === 'desc');
  if (!ELEMENTS.has(node.name) || isInWords) {
    removeFrom(parent, node);
    return;
  }
  if (node.name === 'a') {
    node.name = 'g';
    node.attributes = {};
  }
  for (const [name, value] of Object.entries(node.attributes)) if (!isHarmless(name, value)) delete node.attributes[name];
  const target = node.attributes['xlink:href'];
  if (target !== undefined) {
    node.attributes['href'] ??= target;
    delete node.attributes['xlink:href'];
  }
  delete node.attributes['xmlns:xlink'];
}

function isHarmless(name: string, value: string): boolean {
  if (/^(on|style$|class$|xml:base$|data-)/i.test(name)) return false;
  if (name === 'href' || name === 'xlink:href') return value.startsWith('#');
  if (name.includes(':')) return name === 'xml:space' || name === 'xmlns:xlink';
  return (
    [...value.matchAll(/url\(([^)]*)\)/gi)].every(([, target = '']) => /^\s*["']?#/.test(target)) &&
    !/javascript:|\\|expression\(/i.test(value)
  );
}

function removeFrom(parent: XastParent, node: XastChild): void {
  parent.children = parent.children.filter((child) => child !== node);
}

/** Ids other than windows' get a prefix, so that none meets an id of the page around it. */
const prefixOtherIds: CustomPlugin = {
  name: 'prefix-other-ids',
  fn: () => ({
    element: {
      enter: ({ attributes }) => {
        for (const [name, value] of Object.entries(attributes)) {
          if (name === 'id' || name.startsWith('aria-')) attributes[name] = name === 'id' ? prefixed(value) : value;
          else if (name === 'href') attributes[name] = `#${prefixed(value.slice(1))}`;
          else attributes[name] = value.replace(/url\(\s*["']?#([^)"']+)["']?\s*\)/g, (_, id: string) => `url(#${prefixed(id)})`);
        }
        for (const name of Object.keys(attributes)) if (/^aria-(labelledby|describedby)$/.test(name)) delete attributes[name];
      },
    },
  }),
};

function prefixed(id: string): string {
  return id.startsWith('window-') ? id : `plan-${id}`;
}

const PLUGINS: PluginConfig[] = [
  'removeXMLProcInst',
  'removeDoctype',
  'removeComments',
  'removeMetadata',
  'removeEditorsNSData',
  'mergeStyles',
  { name: 'inlineStyles', params: { onlyMatchedOnce: false } },
  'convertStyleToAttrs',
  'removeScripts',
  drawOnly,
  { name: 'cleanupIds', params: { minify: true, preservePrefixes: ['window-'] } },
  prefixOtherIds,
  'cleanupAttrs',
  'cleanupNumericValues',
  'convertColors',
  'removeUselessDefs',
  'removeNonInheritableGroupAttrs',
  'convertPathData',
  'convertTransform',
  'removeEmptyAttrs',
  'removeEmptyContainers',
  'removeUnusedNS',
  'collapseGroups',
  'sortAttrs',
];
