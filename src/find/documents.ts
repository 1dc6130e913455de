/** What search knows of a guide, a situation, a device, a channel: its names and its sentences. */

import type { CodeEntry } from '../guide/codes.ts';
import type { Guide, Section } from '../guide/guide.ts';
import type { Hall } from '../guide/hall.ts';
import { hallTexts } from '../guide/hall-facts.ts';
import { aboutOf } from '../guide/entry.ts';

/** `rack`: what it stands under: class, department. */
export type FieldKind = 'title' | 'alias' | 'material' | 'rack' | 'summary' | 'text';

export interface NameOrText {
  readonly kind: FieldKind;
  /** As the guide has it: plain text, or HTML. */
  readonly raw: string;
}

interface Titled {
  readonly language: string;
  readonly title: string;
  /** What it is, in a line. */
  readonly second?: string;
}

/** All languages of one code. */
export interface Doc {
  readonly code: string;
  readonly kind: 'guide' | 'situation' | 'device' | 'channel';
  readonly event: string;
  /** Further life events to which it belongs. */
  readonly also: readonly string[];
  readonly titles: readonly Titled[];
  readonly fields: readonly NameOrText[];
}

/** Returns the documents of a hall. `guides`: in all their languages; `others`: of guides whose line is not at hand. */
export function documentsOf(hall: Hall, guides: readonly Guide[], others: readonly CodeEntry[] = []): Doc[] {
  const byCode = new Map<string, Guide[]>();
  for (const guide of guides) {
    const same = byCode.get(guide.code);
    if (same) same.push(guide);
    else byCode.set(guide.code, [guide]);
  }
  const whole = Array.from(byCode.values(), (same) => guideDoc(hall, same));
  const known = new Map(whole.map((doc) => [doc.code, doc]));
  const entries = others.filter(
    ({ code, title, state }) => title !== undefined && !known.has(code) && (state === 'active' || state === 'provisional'),
  );
  return [...whole, ...entryDocs(entries), ...situationDocs(hall, known), ...leadDocs(hall)];
}

function guideDoc(hall: Hall, same: readonly Guide[]): Doc {
  const [first] = same;
  return {
    code: first?.code ?? '',
    kind: 'guide',
    event: first?.event ?? '',
    also: first?.also ?? [],
    titles: same.map((guide) => titled(guide.language, guide.title, aboutOf(guide))),
    fields: same.flatMap((guide) => guideFields(hall, guide)),
  };
}

function titled(language: string, title: string, second?: string): Titled {
  return second ? { language, title, second } : { language, title };
}

function guideFields(hall: Hall, guide: Guide): NameOrText[] {
  const texts = hallTexts(hall, guide.language);
  const department = guide.department === undefined ? [] : [texts.departments[guide.department]?.name ?? guide.department];
  const lines = [...(guide.time ?? []), ...(guide.fee ?? [])].map(({ html }) => html);
  return [
    ...fields('title', [guide.title]),
    ...fields('alias', guide.aliases),
    ...fields('rack', [...(guide.class ?? []), ...department]),
    ...fields('summary', [guide.summary]),
    ...fields('text', [guide.who, guide.result, ...lines, ...(guide.online ?? []).map(({ name }) => name)]),
    ...guide.sections.flatMap(sectionFields),
  ];
}

function fields(kind: FieldKind, raws: readonly (string | undefined)[] = []): NameOrText[] {
  return raws.flatMap((raw) => (raw ? [{ kind, raw }] : []));
}

function sectionFields(section: Section): NameOrText[] {
  const own = fields('text', [section.intro]);
  if (section.kind === 'materials') {
    const materials = section.materials.flatMap((one) => ('anyOf' in one ? one.anyOf : [one]));
    return [
      ...own,
      ...fields(
        'material',
        materials.map(({ name }) => name),
      ),
      ...fields(
        'text',
        materials.map(({ note }) => note),
      ),
    ];
  }
  if (section.kind === 'steps')
    return [
      ...own,
      ...fields(
        'text',
        section.steps.map(({ html }) => html),
      ),
    ];
  if (section.kind === 'faq')
    return [
      ...own,
      ...fields(
        'text',
        section.entries.flatMap(({ question, answer }) => [question, answer]),
      ),
    ];
  if (section.kind !== 'questions') return [...own, ...fields('text', [section.html])];
  const words = section.questions.flatMap(({ text, note, answers }) => [
    text,
    note,
    ...answers.flatMap(({ label, said }) => [label, said]),
  ]);
  return [...own, ...fields('text', words)];
}

function entryDocs(entries: readonly CodeEntry[]): Doc[] {
  const byCode = new Map<string, CodeEntry[]>();
  for (const entry of entries) byCode.set(entry.code, [...(byCode.get(entry.code) ?? []), entry]);
  return Array.from(byCode, ([code, same]) => ({
    code,
    kind: 'guide' as const,
    event: same[0]?.event ?? '',
    also: same[0]?.also ?? [],
    titles: same.map(({ language, title = '' }) => ({ language, title })),
    fields: same.flatMap(({ title, aliases }) => [...fields('title', [title]), ...fields('alias', aliases)]),
  }));
}

/** A situation answers to its code only. */
function situationDocs(hall: Hall, guides: ReadonlyMap<string, Doc>): Doc[] {
  return Object.entries(hall.situations).flatMap(([code, situation]) => {
    const guide = guides.get(situation.code);
    return guide ? [{ ...guide, code, kind: 'situation' as const, fields: [] }] : [];
  });
}

function leadDocs(hall: Hall): Doc[] {
  return Object.entries(hall.leads ?? {}).flatMap(([code, lead]) => {
    if ('class' in lead) return [];
    const kind = 'device' in lead ? 'device' : 'channel';
    const titles = [hall.language, ...hall.languages].flatMap((language) => {
      const texts = hallTexts(hall, language);
      const found = 'device' in lead ? texts.devices?.[lead.device] : texts.channels.find(({ id }) => id === lead.channel);
      return found ? [titled(language, found.name, found.where)] : [];
    });
    const names = titles.flatMap(({ title, second }) => [...fields('title', [title]), ...fields('text', [second])]);
    return titles.length > 0 ? [{ code, kind, event: '', also: [], titles, fields: names } as const] : [];
  });
}
