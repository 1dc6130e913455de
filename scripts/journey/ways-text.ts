/** The ways through a hall's guides as text: how many, and what each one brings along. */

import type { Answer, Choice, Guide, Material, Question, Section } from '../../src/guide/guide.ts';
import { groupsOf } from '../../src/guide/condition.ts';
import { inLanguage } from '../../src/guide/language.ts';
import { questionsOf } from '../../src/guide/questions.ts';
import { type Shown, shownOn, walkWays } from '../resolve/ways.ts';
import { compile } from './compile.ts';

/**
 * Returns the table of papers of the guide with this id or code; with an empty name how many ways each guide has, a line a
 * guide. Both of the guides in the hall's own language. Undefined where there is no such guide, or none at all.
 */
export function waysText(dir: string, name: string): string | undefined {
  const { guides = [], language } = compile({ dir });
  const own = guides.filter((guide) => guide.language === language);
  if (name === '') return own.length === 0 ? undefined : countsText(own, language);
  const guide = own.find(({ id, code }) => id === name || code === name.toUpperCase());
  return guide && papersText(guide);
}

function countsText(guides: readonly Guide[], language: string): string {
  const counts = guides.map((guide) => countWays(guide));
  const all = counts.reduce((sum, { ways }) => sum + ways, 0);
  const columns = guides.map(({ code, id, title }, at) => [code, id, counts[at] ? countOf(counts[at]) : '', title] as const);
  const [codes, ids, numbers] = [0, 1, 2].map((column) => Math.max(...columns.map((row) => row[column]?.length ?? 0)));
  const lines = columns.map(([code, id, count, title]) => {
    return [code.padEnd(codes ?? 0), id.padEnd(ids ?? 0), count.padStart(numbers ?? 0), title].join('  ');
  });
  const total = countOf({ ways: all, isWhole: counts.every(({ isWhole }) => isWhole) });
  const words = { zh: `${guides.length} 篇指南，一共 ${total} 种答法。`, en: `${guides.length} guides, ${total} ways in all.` };
  return `${[...lines, inLanguage(words, language)].join('\n')}\n`;
}

interface Count {
  readonly ways: number;
  /** False: there are more. */
  readonly isWhole: boolean;
}

function countWays(guide: Guide): Count {
  let ways = 0;
  const isWhole = walkWays(questionsOf(guide), () => void (ways += 1));
  return { ways, isWhole };
}

/** `46`, or `> 20000` where not all are walked. */
function countOf({ ways, isWhole }: Count): string {
  return isWhole ? String(ways) : `> ${ways}`;
}

type Paper = Material | Choice;

/**
 * Returns a guide's table of papers: first the papers, numbered; then a row a way, with the numbers of its papers, how many
 * steps it has, and its answers. Of a bundle, whose ways are a product, a table a list: with the ways of the questions on
 * which something in it hangs.
 */
export function papersText(guide: Guide): string {
  const { code, id, title, language, sections } = guide;
  const questions = questionsOf(guide);
  const head = [code, id, title, inLanguage(countInWords(countOf(countWays(guide))), language)].join('  ');
  if (!guide.bundle) return `${[head, '', ...tableOf(guide, questions)].join('\n')}\n`;
  const lists = sections.filter(({ kind }) => kind === 'materials' || kind === 'steps');
  return `${[head, ...lists.flatMap((list) => ['', `# ${list.heading}`, '', ...tableOf({ ...guide, sections: [list] }, hungOn(list, questions))])].join('\n')}\n`;
}

function countInWords(count: string) {
  return { zh: `${count} 种答法`, en: `${count} ways` };
}

/** Returns the questions on which something in a list hangs, and those on which these do. */
function hungOn(list: Section, questions: readonly Question[]): Question[] {
  const hung = new Set<string>();
  const add = (within: unknown): void => {
    for (const [, when = ''] of JSON.stringify(within).matchAll(/"when":"([^"]*)"/g))
      for (const { question } of groupsOf(when).flat()) {
        if (hung.has(question)) continue;
        hung.add(question);
        add(questions.find(({ id }) => id === question) ?? {});
      }
  };
  add(list);
  return questions.filter(({ id }) => hung.has(id));
}

function tableOf(guide: Guide, questions: readonly Question[]): string[] {
  const { language } = guide;
  const ways: { readonly answers: readonly Answer[]; readonly shown: Shown }[] = [];
  walkWays(questions, (way) => void ways.push({ answers: way.answers, shown: shownOn(way, guide) }));
  const papers = [
    ...new Set(
      inOrder(
        ways.flatMap(({ shown }) => shown.papers),
        guide,
      ).map((paper) => typed(paper, language)),
    ),
  ];
  const width = String(papers.length).length;
  const number = (at: number) => String(at + 1).padStart(width);
  const rows = ways.map(({ answers, shown }) => {
    const brought = new Set(shown.papers.map((paper) => typed(paper, language)));
    const marks = papers.map((paper, at) => (brought.has(paper) ? number(at) : '-'.padStart(width)));
    return [marks.join(' '), stepsOf(shown, language), waySaid(answers, language)].join('  ').trim();
  });
  return [...papers.map((paper, at) => `${number(at)}  ${paper}`), '', ...rows];
}

/** Returns papers in the order in which the guide names them. */
function inOrder(papers: readonly Paper[], { sections }: Guide): Paper[] {
  const named = sections.flatMap((section) => (section.kind === 'materials' ? section.materials.map(nameOf) : []));
  const place = (paper: Paper) => named.indexOf(nameOf(paper));
  return papers.toSorted((a, b) => place(a) - place(b));
}

function nameOf(paper: Paper): string {
  return 'anyOf' in paper ? paper.label : paper.name;
}

/** Returns a paper as the writer typed it. */
function typed(paper: Paper, language: string): string {
  const rest = 'anyOf' in paper ? paper.anyOf.map((one) => typed(one, language)).join(' / ') : paper.form;
  return [nameOf(paper), ...(rest === undefined ? [] : [rest])].join(inLanguage({ zh: '：', en: ': ' }, language));
}

function stepsOf({ steps: { length } }: Shown, language: string): string {
  return inLanguage({ zh: `${length} 步`, en: `${length} ${length === 1 ? 'step' : 'steps'}` }, language);
}

function waySaid(answers: readonly Answer[], language: string): string {
  const end = answers.at(-1)?.stop ? inLanguage({ zh: '（到此为止）', en: ' (ends here)' }, language) : '';
  return answers.map(({ label }) => label).join(' → ') + end;
}
