/** The texts of a draft, part by part: each may get a word behind it. */

import { escapeHtml, plainText } from '../../src/guide/html.ts';
import type { Html } from '../../src/guide/guide.ts';
import type { At } from '../ground/problem.ts';
import type { Draft, DraftMaterial, DraftSection, FieldName } from '../parse/guide/draft.ts';
import { isText } from '../parse/guide/field-values.ts';

/** Gets a text without markup, and returns what is to stand behind it; empty: nothing. */
export type Visit = (text: string, at: At) => string;

/** Texts of the front matter that no fact of the page is made of. */
const SAID: readonly FieldName[] = ['who', 'result', 'valid'];

/** Returns a draft with what `visit` says behind the texts before its sections: always as many. */
export function visitHead(draft: Draft, visit: Visit): Draft {
  const { summary } = draft;
  const html = behind(summary?.html ?? '', '', summary?.at ?? { line: 1, column: 1 }, visit);
  const fields = { ...draft.fields };
  for (const name of SAID) {
    const field = fields[name];
    const value = field?.value;
    const word = visit(value && isText(value) ? value.text : '', field?.at ?? { line: 1, column: 1 });
    if (word && field && value && isText(value)) fields[name] = { ...field, value: { ...value, text: `${value.text} ${word}` } };
  }
  return { ...draft, fields, ...(summary ? { summary: { ...summary, html } } : {}) };
}

/** Returns a section with what `visit` says behind its texts. Lines of time and fee are facts: they are not visited. */
export function visitSection(section: DraftSection, visit: Visit): DraftSection {
  const { at, intro } = section;
  if ('lines' in section) return section;
  const introduced = behind(intro ?? '', '', at, visit);
  const head = introduced === '' ? {} : { intro: introduced };
  switch (section.kind) {
    case 'materials':
      return {
        ...section,
        ...head,
        materials: section.materials.map((one) =>
          'anyOf' in one
            ? {
                ...one,
                label: [one.label, visit(one.label, one.at)].filter(Boolean).join(' '),
                anyOf: one.anyOf.map((each) => visitMaterial(each, visit)),
              }
            : visitMaterial(one, visit),
        ),
      };
    case 'steps':
      return { ...section, ...head, steps: section.steps.map((step) => ({ ...step, html: behind(step.html, '', step.at, visit) })) };
    case 'questions':
      return {
        ...section,
        ...head,
        questions: section.questions.map((question) => {
          const asked = [question.text, ...question.answers.map(({ label }) => label)].join('\n');
          return {
            ...question,
            ...noted(question.note, asked, question.at, visit),
            answers: question.answers.map((answer) => {
              const said = behind(answer.said ?? '', '', answer.at, visit);
              return { ...answer, ...(said === '' ? {} : { said }) };
            }),
          };
        }),
      };
    case 'faq':
      return {
        ...section,
        ...head,
        entries: section.entries.map((entry) => ({ ...entry, answer: behind(entry.answer, entry.question, entry.at, visit) })),
      };
    default:
      return { ...section, ...head, html: inBlocks(section.html, at, visit) };
  }
}

function visitMaterial(material: DraftMaterial, visit: Visit): DraftMaterial {
  return { ...material, ...noted(material.note, `${material.name}\n${material.form ?? ''}`, material.at, visit) };
}

function noted(note: Html | undefined, before: string, at: At, visit: Visit): { readonly note?: Html } {
  const html = behind(note ?? '', before, at, visit);
  return html === '' ? {} : { note: html };
}

/** `before` is shown before it, elsewhere. */
function behind(html: Html, before: string, at: At, visit: Visit): Html {
  const word = visit(`${before}\n${plainText(html)}`.trim(), at);
  const space = word.startsWith('（') ? '' : ' ';
  return word === '' ? html : `${html}${space}<strong>${escapeHtml(word)}</strong>`.trim();
}

/** A text in paragraphs, items and cells: each is one. */
function inBlocks(html: Html, at: At, visit: Visit): Html {
  return html
    .split(/(?=<\/(?:p|li|t[dh]|h[1-6]|pre)>)/)
    .map((block) => behind(block, '', at, visit))
    .join('');
}
