/** The worker draws pages without Preact: the markup is that of Preact. */

import { join } from 'node:path';
import { renderToString } from 'preact-render-to-string';
import { jsx as element } from 'preact/jsx-runtime';
import { expect, it, onTestFinished, vi } from 'vitest';
import { compile, isReadable } from '../../scripts/journey/compile.ts';
import { linesOfGuides } from '../../scripts/make/lines.ts';
import { allFacts, listFacts, carriedLists } from '../../scripts/make/pages.ts';
import { entryOf } from '../../src/guide/entry.ts';
import { jsx, Fragment, renderToString as draw } from '../../src/worker/preact.ts';
import { LOOK } from './phone.ts';
import { guides, HALL, publish } from './published.ts';

const frame = { html: LOOK.html, style: LOOK.css, styleHash: 'sha256-x' };

/** Returns `pageText` as the worker has it: the same views, with its own elements in the place of Preact's. */
async function workersPageText() {
  const small = await import('../../src/worker/preact.ts');
  for (const name of ['preact/jsx-runtime', 'preact/jsx-dev-runtime', 'preact-render-to-string']) {
    vi.doMock(name, () => ({ ...small, jsxDEV: small.jsx }));
    onTestFinished(() => vi.doUnmock(name));
  }
  vi.resetModules();
  onTestFinished(() => void vi.resetModules());
  return (await import('../../src/view/document.tsx')).pageText;
}

function sampleHall() {
  const compiled = compile({ dir: join(import.meta.dirname, '../../guides') });
  if (!isReadable(compiled)) throw new Error('The sample hall is not readable');
  const { hall, guides, lines, files } = compiled;
  const entries = guides.map(entryOf);
  return [...allFacts(hall, listFacts(hall, guides, carriedLists(hall, files)), linesOfGuides(guides, lines), entries)];
}

const odd = { children: ['<&"', 0, null, false, undefined, true, ['a', ''], []] };

it.each([
  ['text that looks like markup, and what says nothing', 'p', odd],
  ['attributes that are empty, false or numbers', 'a', { href: '', hidden: false, title: undefined, tabindex: 0, class: '<"&' }],
  ['what is said to be false', 'button', { 'aria-pressed': false, 'data-on': true, disabled: true }],
  ['what is never closed', 'input', { type: 'checkbox', checked: true }],
  ['markup of our own', 'div', { dangerouslySetInnerHTML: { __html: '<b>&</b>' } }],
  ['a picture', 'path', { 'stroke-width': 2, d: 'M0 0' }],
])('%s', (_, type, props) => {
  const text = draw(jsx(type, props));
  expect(text).toBe(renderToString(element(type, props)));
});

it('components in components', () => {
  const Item = ({ n, children }: { readonly n?: unknown; readonly children?: unknown }) => jsx('li', { hidden: n === 1, children });
  const tree = jsx(Fragment, { children: [1, 2].map((n) => jsx(Item, { n, children: [`${n} <`, jsx('b', {})] })) });
  expect(draw(tree)).toBe('<li hidden>1 &lt;<b></b></li><li>2 &lt;<b></b></li>');
});

it('each page of the sample hall, and of one with situations, devices and retired codes, byte for byte', async () => {
  const pages = [...sampleHall(), ...publish(1, guides(), HALL).pages];
  const { pageText } = await import('../../src/view/document.tsx');
  const built = pages.map((facts) => pageText(facts, frame));
  const drawn = await workersPageText();
  expect(pages.length).toBeGreaterThan(60);
  pages.forEach((facts, place) => expect(drawn(facts, frame), facts.page).toBe(built[place]));
  // Else both would be the same program.
  expect(await import('preact/jsx-runtime')).toHaveProperty('renderToString');
});
