/** The shapes of an SVG as points: what a person drew, without curves. */

/** In the units of the plan’s `viewBox`, y downwards. */
export type PlanPoint = readonly [x: number, y: number];

/** An element as a parser of SVG has it. */
interface SvgElement extends SvgParent {
  readonly type: 'element';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface SvgParent {
  children: (SvgElement | { readonly type: 'text' | 'comment' | 'cdata' | 'doctype' | 'instruction' })[];
}

/** As SVG has it: `matrix(a b c d e f)`. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0];

/** Returns the lines of a shape and of all in it, each from point to point; a curve is its ends. `moved`: by what stands around it. */
export function linesOf(element: SvgElement, moved: Matrix): PlanPoint[][] {
  const here = movedBy(element, moved);
  const own = shapeOf(element).map((line) => line.map(([x, y]): PlanPoint => movePoint(here, x, y)));
  return [...own, ...element.children.flatMap((child) => (child.type === 'element' ? linesOf(child, here) : []))];
}

/** Returns how an element and all in it are moved. */
export function movedBy({ attributes }: SvgElement, outside: Matrix): Matrix {
  const moves = [...(attributes['transform'] ?? '').matchAll(/(\w+)\s*\(([^)]*)\)/g)];
  return moves.reduce((all, [, name = '', numbers = '']) => combined(all, matrixOf(name, numbersIn(numbers))), outside);
}

function matrixOf(name: string, [a = 0, b, c, d, e, f]: readonly number[]): Matrix {
  if (name === 'translate') return [1, 0, 0, 1, a, b ?? 0];
  if (name === 'scale') return [a, 0, 0, b ?? a, 0, 0];
  if (name === 'matrix') return [a, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
  if (name !== 'rotate') return UNMOVED;
  const [sin, cos] = [Math.sin((a * Math.PI) / 180), Math.cos((a * Math.PI) / 180)];
  const [x, y] = [b ?? 0, c ?? 0];
  return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
}

function combined([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + c * B, b * A + d * B, a * C + c * D, b * C + d * D, a * E + c * F + e, b * E + d * F + f];
}

function movePoint([a, b, c, d, e, f]: Matrix, x: number, y: number): PlanPoint {
  return [a * x + c * y + e, b * x + d * y + f];
}

function shapeOf({ name, attributes }: SvgElement): PlanPoint[][] {
  const number = (key: string) => Number.parseFloat(attributes[key] ?? '') || 0;
  const [x, y, r] = [number('cx'), number('cy'), number('r')];
  if (name === 'rect') return [corners(number('x'), number('y'), number('width'), number('height'))];
  if (name === 'circle') return [corners(x - r, y - r, 2 * r, 2 * r)];
  if (name === 'ellipse') return [corners(x - number('rx'), y - number('ry'), 2 * number('rx'), 2 * number('ry'))];
  if (name === 'line')
    return [
      [
        [number('x1'), number('y1')],
        [number('x2'), number('y2')],
      ],
    ];
  if (name === 'polyline' || name === 'polygon') return [pairs(numbersIn(attributes['points'] ?? ''))];
  if (name === 'path') return pathLines(attributes['d'] ?? '');
  return name === 'text' || name === 'use' ? [[[number('x'), number('y')]]] : [];
}

function corners(x: number, y: number, width: number, height: number): PlanPoint[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

function numbersIn(text: string): number[] {
  return (text.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
}

function pairs(numbers: readonly number[]): PlanPoint[] {
  return numbers.flatMap((x, at) => (at % 2 === 0 && numbers[at + 1] !== undefined ? [[x, numbers[at + 1] ?? 0] as const] : []));
}

/** How many numbers each command of a path takes; the last two are where it ends. */
const TAKES: Readonly<Record<string, number>> = { m: 2, l: 2, t: 2, s: 4, q: 4, c: 6, a: 7, h: 1, v: 1 };

/** Returns the lines of a path’s data, one for each `M`. */
function pathLines(data: string): PlanPoint[][] {
  const lines: PlanPoint[][] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', text = ''] of data.matchAll(/([a-z])([^a-df-z]*)/gi)) {
    const kind = command.toLowerCase();
    const isRelative = command === kind;
    const numbers = numbersIn(kind === 'a' ? withFlagsApart(text) : text);
    const takes = TAKES[kind] ?? Infinity;
    if (kind === 'z') [x, y] = closed(lines);
    for (let at = 0; at + takes <= numbers.length; at += takes) {
      const [first = 0, second = 0] = takes === 1 ? [numbers[at], numbers[at]] : numbers.slice(at + takes - 2);
      if (kind !== 'v') x = (isRelative ? x : 0) + first;
      if (kind !== 'h') y = (isRelative ? y : 0) + second;
      // What follows the first pair of an `M` is drawn.
      if (kind === 'm' && at === 0) lines.push([]);
      lines.at(-1)?.push([x, y]);
    }
  }
  return lines;
}

/** Ends the last line where it began. */
function closed(lines: readonly PlanPoint[][]): PlanPoint {
  const line = lines.at(-1) ?? [];
  const [start = [0, 0] as const] = line;
  line.push(start);
  return start;
}

/** The two flags of an arc may stand together, and together with what follows: `a5 5 0 01.5 9`. */
function withFlagsApart(text: string): string {
  const number = String.raw`[-+]?[\d.]+(?:e[-+]?\d+)?[\s,]*`;
  return text.replace(new RegExp(`(${number}${number}${number})([01])[\\s,]*([01])`, 'gi'), '$1$2 $3 ');
}
