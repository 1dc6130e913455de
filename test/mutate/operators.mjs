/** Mutants: each is one small change of a source that a test should notice. */

import { Visitor, parseSync } from 'rolldown/utils';

/**
 * @typedef {object} Mutant
 * @property {string} file from the root of the project
 * @property {string} operator which of the changes below it is
 * @property {number} start where the text that it replaces begins, in UTF-16 units
 * @property {number} end where that ends
 * @property {string} put what stands there instead
 */

/** @typedef {{ readonly start: number, readonly end: number }} Place */
/** @typedef {(operator: string, place: Place, put: string) => void} Add */
/** @typedef {(place: Place) => string} Source */

/** @type {Record<string, string>} */
const SWAPPED = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '&&': '||',
  '||': '&&',
  '??': '||',
  '+=': '-=',
  '-=': '+=',
};

/** Methods of which each is the other's opposite. */
const OPPOSITES = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['min', 'max'],
  ['max', 'min'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
]);
const LEFT_OUT = new Set(['filter', 'sort', 'toSorted', 'trim', 'slice', 'reverse']);

/**
 * Returns every mutant of a source, in the order of its text.
 * @param {string} file @param {string} text @returns {Mutant[]}
 */
export function mutantsOf(file, text) {
  /** @type {Mutant[]} */
  const found = [];
  const { program } = parseSync(file, text);
  const source = (/** @type {Place} */ { start, end }) => text.slice(start, end);
  /** @type {Add} */
  const add = (operator, { start, end }, put) => {
    if (text.slice(start, end) !== put) found.push({ file, operator, start, end, put });
  };
  new Visitor({ ...conditions(add, source), ...values(add, source), ...results(add, source) }).visit(program);
  return found.sort((a, b) => a.start - b.start || a.end - b.end || (a.operator < b.operator ? -1 : 1));
}

/** @param {Add} add @param {Source} source @returns {import('rolldown/utils').VisitorObject} */
function conditions(add, source) {
  const negate = (/** @type {{ test: Place }} */ { test }) => add('condition negated', test, `!(${source(test)})`);
  return {
    IfStatement: negate,
    ConditionalExpression: negate,
    WhileStatement: ({ test }) => add('loop never entered', test, 'false'),
    BinaryExpression: (node) => swap(node, add, source),
    LogicalExpression: (node) => {
      // `a ?? ''` and `a || ''` are the same, as with 0 and with [].
      if (!/^(''|0|\[\])$/.test(source(node.right))) swap(node, add, source);
      if (node.operator === '??') add('default removed', node, source(node.left));
    },
    AssignmentExpression: (node) => {
      const put = SWAPPED[node.operator];
      if (put) add('operator swapped', node, `${source(node.left)} ${put} ${source(node.right)}`);
    },
    UnaryExpression: (node) => {
      if (node.operator === '!' || node.operator === '-') add('sign removed', node, `(${source(node.argument)})`);
    },
  };
}

/** @param {Place & { left: Place, right: Place, operator: string }} node @param {Add} add @param {Source} source */
function swap(node, add, source) {
  const put = SWAPPED[node.operator];
  const kind = /^[<>]=?$/.test(node.operator) ? 'boundary moved' : 'operator swapped';
  // `a ?? b || c` is no JavaScript.
  const [left, right] = [node.left, node.right].map((side) =>
    node.operator === '??' && isChain(side) ? `(${source(side)})` : source(side),
  );
  if (put) add(kind, node, `(${left} ${put} ${right})`);
}

/** @param {Place & { type?: string, operator?: string }} node */
function isChain({ type, operator }) {
  return type === 'LogicalExpression' && operator === '??';
}

/** @param {Add} add @param {Source} source @returns {import('rolldown/utils').VisitorObject} */
function values(add, source) {
  /** Where literals begin that are none of the program: types, names of modules, keys. */
  const others = new Set();
  const leaveOut = (/** @type {Place | null | undefined} */ place) => place && others.add(place.start);
  return {
    ImportDeclaration: (node) => leaveOut(node.source),
    ImportExpression: (node) => leaveOut(node.source),
    ExportNamedDeclaration: (node) => leaveOut(node.source),
    ExportAllDeclaration: (node) => leaveOut(node.source),
    TSLiteralType: (node) => leaveOut(node.literal),
    TSImportType: (node) => leaveOut(node.source),
    Property: (node) => node.computed || leaveOut(node.key),
    TSPropertySignature: (node) => node.computed || leaveOut(node.key),
    ExpressionStatement: (node) => {
      if (node.directive) leaveOut(node.expression);
      else add('statement removed', node, ';');
    },
    JSXAttribute: ({ value }) => {
      if (value?.type !== 'Literal') return;
      leaveOut(value);
      add('string emptied', value, '""');
    },
    Literal: (node) => {
      if (others.has(node.start)) return;
      if ('regex' in node) add('pattern altered', node, altered(source(node)));
      else if (typeof node.value === 'boolean') add('literal changed', node, String(!node.value));
      else if (typeof node.value === 'number') add('literal changed', node, String(node.value < 10 ? node.value + 1 : node.value * 2));
      else if (typeof node.value === 'string') add('string emptied', node, node.value === '' ? "'mutant'" : "''");
    },
    TaggedTemplateExpression: (node) => leaveOut(node.quasi),
    TemplateLiteral: (node) => {
      if (!others.has(node.start)) add('string emptied', node, '``');
    },
  };
}

/** @param {Add} add @param {Source} source @returns {import('rolldown/utils').VisitorObject} */
function results(add, source) {
  return {
    ReturnStatement: ({ argument }) => {
      if (argument) add('return removed', argument, 'undefined');
    },
    ArrowFunctionExpression: ({ body }) => {
      if (body.type !== 'BlockStatement') add('return removed', body, 'undefined');
    },
    ObjectExpression: ({ properties }) => properties.forEach((one) => one.type === 'SpreadElement' && add('spread removed', one, '...{}')),
    ArrayExpression: ({ elements }) => elements.forEach((one) => one?.type === 'SpreadElement' && add('spread removed', one, '...[]')),
    CallExpression: (node) => {
      const { callee } = node;
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier' || callee.computed) return;
      const { name } = callee.property;
      const opposite = OPPOSITES.get(name);
      if (opposite) add('method swapped', callee.property, opposite);
      if (LEFT_OUT.has(name)) add('method removed', node, source(callee.object));
    },
  };
}

/** Returns another pattern: without its anchor, else with one that it had not. @param {string} pattern */
function altered(pattern) {
  if (pattern.startsWith('/^')) return `/${pattern.slice(2)}`.replace(/^\/\//, '/(?:)/');
  if (/\$\/[a-z]*$/.test(pattern)) return pattern.replace(/\$(\/[a-z]*)$/, '$1');
  return `/^${pattern.slice(1)}`;
}
