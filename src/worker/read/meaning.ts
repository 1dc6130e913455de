/** The meaning of a page's name in this hall. */

import { pageName, tablesName } from '../../guide/address.ts';
import { className } from '../../guide/class-facts.ts';
import type { Guide } from '../../guide/guide.ts';
import type { Hall } from '../../guide/hall.ts';

export type Meaning =
  | { readonly kind: 'wall' | 'kept' | 'points' | 'policies'; readonly language: string }
  /** `code`: by which it is opened. */
  | { readonly kind: 'class'; readonly class: string; readonly code?: string; readonly language: string }
  | { readonly kind: 'event'; readonly event: string; readonly language: string }
  | { readonly kind: 'retired' | 'lead'; readonly code: string; readonly language: string }
  /** `answers`: of a situation, whose own code `name` is. `tables`: the page of a guide’s tables. */
  | { readonly kind: 'guide'; readonly code: string; readonly name: string; readonly answers?: string; readonly tables?: boolean };

/** Returns the meaning of a page's name (`pageOf`), or undefined where this hall cannot have such a page. */
export function meaningOf(hall: Hall, page: string): Meaning | undefined {
  const languages = [hall.language, ...hall.languages];
  for (const named of page.startsWith('class/') ? Object.keys(hall.classes ?? {}) : []) {
    const language = languages.find((tag) => pageName(className(named), tag, hall.language) === page);
    if (language !== undefined) return { kind: 'class', class: named, language };
  }
  const [, name, table, suffix] = /^(index|kept|points|policies|[A-Z]{1,2}[0-9]*(?:-[0-9]{1,2})?)(-table)?(?:-(.+))?$/.exec(page) ?? [];
  if (name === undefined) return undefined;
  const language = suffix === undefined ? hall.language : languages.find((tag) => tag.toLowerCase() === suffix);
  const situation = hall.situations[name];
  if (situation) return { kind: 'guide', code: situation.code, name, answers: situation.answers };
  const kind = hall.leads?.[name] ? 'lead' : name in hall.retired ? 'retired' : undefined;
  if (/[0-9]/.test(name) && !kind)
    return table ? { kind: 'guide', code: name, name: tablesName(name), tables: true } : { kind: 'guide', code: name, name };
  if (language === undefined) return undefined;
  if (name === 'index') return { kind: 'wall', language };
  if (name === 'kept') return { kind: 'kept', language };
  if (name === 'points' || name === 'policies') return hall[name] === undefined ? undefined : { kind: name, language };
  const lead = hall.leads?.[name];
  if (lead && 'class' in lead) return { kind: 'class', class: lead.class, code: name, language };
  if (kind) return { kind, code: name, language };
  const event = hall.events.find(({ letter }) => letter === name);
  return event && { kind: 'event', event: event.id, language };
}

/** Returns whether a page's name asks for this guide: its language is the page's. */
export function isAskedFor(guide: Guide, name: string, page: string, hall: Hall): boolean {
  return pageName(name, guide.language, hall.language) === page;
}
