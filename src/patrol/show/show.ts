/** Shows what was found: what is to be seen to first and large, then what was not seen yet, then what is right. */

import { make } from '../../ground/element.ts';
import type { Finding } from '../wall/compare.ts';
import type { PatrolRound } from './report.ts';
import { type PatrolWords, spoken } from './patrol-words.ts';

/** What is filled: a line for paper only, the sum, which is read aloud when it changes, and the findings. */
interface ReportPlaces {
  readonly paper: Element;
  readonly sum: Element;
  readonly findings: Element;
}

/** Shows these findings. `patrolled`: what stands above them on paper. */
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
  const summary = words.summary(right.length, codes, bad.length);
  if (sum.textContent !== summary) sum.textContent = summary;
  place.replaceChildren(
    ...(bad.length > 0 ? [make('section', {}, make('h2', {}, words.bad), list(bad, words))] : []),
    ...(unseen.length > 0 ? [folded(place, words.unseen, unseen, words)] : []),
    ...(right.length > 0 ? [folded(place, words.right, right, words)] : []),
  );
}

function list(findings: readonly Finding[], words: PatrolWords): HTMLElement {
  return make(
    'ul',
    { className: 'list findings' },
    ...findings.map((finding) =>
      make(
        'li',
        { className: finding.kind },
        make(
          'p',
          {},
          make('span', { className: 'tag' }, finding.code ?? finding.retired ?? '?'),
          make('span', {}, ...says(finding, words)),
        ),
      ),
    ),
  );
}

function says(finding: Finding, words: PatrolWords): HTMLElement[] {
  const { kind, title, found } = finding;
  return [
    make('b', {}, words.kinds[kind]),
    ...(title === undefined ? [] : [make('i', {}, title)]),
    make('span', {}, words.advice(finding)),
    // As text, never as a link: nobody should tap it.
    ...(found === undefined ? [] : [make('i', {}, words.says), make('samp', {}, found)]),
  ];
}

/** Open where it was open before. */
function folded(place: Element, name: string, findings: readonly Finding[], words: PatrolWords): HTMLElement {
  const lines = findings.map(({ code, title, kind }) =>
    make('li', { className: kind }, make('p', {}, make('span', { className: 'tag' }, code ?? '?'), make('span', {}, title ?? ''))),
  );
  const open = [...place.querySelectorAll('details')].some((old) => old.open && old.title === name);
  const summary = make('summary', {}, `${name} · ${words.count(findings.length)}`);
  return make('details', { title: name, open }, summary, make('ul', { className: 'list findings' }, ...lines));
}
