/** Shows the findings: faults first and large, then codes not seen yet, then codes that are right. */

import { newElement } from './new-element.ts';
import type { Finding } from '../wall/compare.ts';
import type { PatrolRound } from './report.ts';
import { fill } from '../../words/words.ts';
import { type PatrolWords, spoken } from './spoken.ts';

/** The places of a report: a line for paper only, the sum, which is read aloud when it changes, and the findings. */
interface ReportPlaces {
  readonly paper: Element;
  readonly sum: Element;
  readonly findings: Element;
}

/** Shows these findings, with the round's head above them on paper. */
export function showFindings(
  { paper, sum, findings: place }: ReportPlaces,
  found: readonly Finding[],
  { hall, place: name, time, who }: PatrolRound,
  words: PatrolWords,
): void {
  const findings = found.map((finding) => spoken(finding, words));
  const of = (wanted: Finding['kind']) => findings.filter(({ kind }) => kind === wanted);
  const [right, unseen] = [of('right'), of('unseen')];
  const bad = findings.filter(({ kind }) => kind !== 'right' && kind !== 'unseen');
  const codes = new Set(findings.flatMap(({ code, isGuest }) => (code === undefined || isGuest ? [] : code))).size;
  paper.textContent = [hall, name, time, who].filter((text) => text !== '').join(' · ');
  const summary = bad.length > 0 ? fill(words.summaryBad, codes, right.length, bad.length) : fill(words.summary, codes, right.length);
  if (sum.textContent !== summary) sum.textContent = summary;
  place.replaceChildren(
    ...(bad.length > 0 ? [newElement('section', {}, newElement('h2', {}, words.bad), list(bad, words))] : []),
    ...(unseen.length > 0 ? [folded(place, words.unseen, unseen, words)] : []),
    ...(right.length > 0 ? [folded(place, words.right, right, words)] : []),
  );
}

function list(findings: readonly Finding[], words: PatrolWords): HTMLElement {
  return newElement(
    'ul',
    { className: 'list findings' },
    ...findings.map((finding) =>
      newElement(
        'li',
        { className: finding.kind },
        newElement(
          'p',
          {},
          newElement('span', { className: 'tag' }, finding.code ?? finding.retired ?? '?'),
          newElement('span', {}, ...says(finding, words)),
        ),
      ),
    ),
  );
}

function says(finding: Finding, words: PatrolWords): HTMLElement[] {
  const { kind, title, found } = finding;
  return [
    newElement('b', {}, words.kinds[kind]),
    ...(title === undefined ? [] : [newElement('i', {}, title)]),
    newElement('span', {}, words.advice(finding)),
    // As text, never as a link: nobody should tap it.
    ...(found === undefined ? [] : [newElement('i', {}, words.says), newElement('samp', {}, found)]),
  ];
}

/** Open where it was open before. */
function folded(place: Element, name: string, findings: readonly Finding[], words: PatrolWords): HTMLElement {
  const lines = findings.map(({ code, title, kind }) =>
    newElement(
      'li',
      { className: kind },
      newElement('p', {}, newElement('span', { className: 'tag' }, code ?? '?'), newElement('span', {}, title ?? '')),
    ),
  );
  const open = [...place.querySelectorAll('details')].some((old) => old.open && old.title === name);
  const summary = newElement('summary', {}, `${name} · ${fill(words.count, findings.length)}`);
  return newElement('details', { title: name, open }, summary, newElement('ul', { className: 'list findings' }, ...lines));
}
