/** Materials: their form understood as numbers, the same one counted once, and that of two persons twice. */

import type { Choice, Material, Section } from '../../src/guide/guide.ts';
import { plainText } from '../../src/guide/html.ts';
import { personIn } from '../parse/markdown/person.ts';
import { either } from '../resolve/resolve-draft.ts';

const CHINESE = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** Returns how many originals and copies a form asks for, where it says so in numbers. */
export function countsOf(form: string | undefined): Pick<Material, 'originals' | 'copies'> {
  if (form === undefined) return {};
  const text = form
    .normalize('NFKC')
    .replace(/[一二两三四五六七八九十](?=\s*份)/g, (digit) => String(digit === '两' ? 2 : CHINESE.indexOf(digit)));
  const each = /原件\s*(?:和|及|与|、|\/|,)\s*复印件\s*(?:各)?\s*(\d+)\s*份/.exec(text)?.[1] ?? /各\s*(\d+)\s*份/.exec(text)?.[1];
  const originals =
    /原件\s*(\d+)\s*份/.exec(text)?.[1] ?? /(\d+)\s*originals?\b/i.exec(text)?.[1] ?? /\boriginals?\s*[x×:]\s*(\d+)/i.exec(text)?.[1];
  const copies =
    /复印件\s*(\d+)\s*份/.exec(text)?.[1] ??
    /(\d+)\s*(?:photo)?cop(?:y|ies)\b/i.exec(text)?.[1] ??
    /\bcop(?:y|ies)\s*[x×:]\s*(\d+)/i.exec(text)?.[1];
  const found = {
    originals: originals ?? (text.includes('原件') ? each : undefined),
    copies: copies ?? (text.includes('复印件') ? each : undefined),
  };
  return {
    ...(found.originals === undefined ? {} : { originals: Number(found.originals) }),
    ...(found.copies === undefined ? {} : { copies: Number(found.copies) }),
  };
}

/** Returns a guide's sections with every material of each counted once: the first stays, and holds when any of them does. */
export function mergeMaterials(sections: readonly Section[]): Section[] {
  return ofPersons(sections).map((section) => (section.kind === 'materials' ? { ...section, materials: mergedIn(section) } : section));
}

type Materials = Extract<Section, { kind: 'materials' }>;

/** A paper that two persons need, each beneath a heading or a line of their own, are two: `男方身份证`, `女方身份证`. Ticks are kept by name. */
function ofPersons(sections: readonly Section[]): Section[] {
  const persons = sections.map((section) => (section.kind === 'materials' ? personOf(section) : undefined));
  const needed = new Map<string, Set<string>>();
  sections.forEach((section, index) => {
    const person = persons[index];
    if (person === undefined || section.kind !== 'materials') return;
    for (const { name } of section.materials.filter(isMaterial)) needed.set(name, (needed.get(name) ?? new Set()).add(person));
  });
  return sections.map((section, index) => {
    const person = persons[index];
    if (person === undefined || section.kind !== 'materials') return section;
    const named = (one: Material | Choice) =>
      isMaterial(one) && (needed.get(one.name)?.size ?? 0) > 1 ? { ...one, name: person + one.name } : one;
    return { ...section, materials: section.materials.map(named) };
  });
}

function personOf({ heading, intro = '' }: Materials): string | undefined {
  return personIn(heading) ?? personIn(plainText(intro).trim());
}

/** A material under a heading that is limited holds under other conditions than it says: it is left alone. */
function mergedIn({ materials, when, from, until }: Materials): Materials['materials'] {
  if (when || from || until) return materials;
  const first = new Map<string, Material>();
  const merged = new Map<Material, Material>();
  for (const material of materials.filter(isMaterial)) {
    const before = first.get(material.name);
    const known = before && (merged.get(before) ?? before);
    if (!before || !known || !alike(known, material)) {
      if (!before) first.set(material.name, material);
      continue;
    }
    merged.set(before, joined(known, material));
    merged.set(material, before);
  }
  return merged.size === 0 ? materials : keptOf(materials, first, merged);
}

function isMaterial(one: Material | Choice): one is Material {
  return !('anyOf' in one);
}

function alike(a: Material, b: Material): boolean {
  return (
    isSame(a.form, b.form) && isSame(a.note, b.note) && isSame(a.blank?.href, b.blank?.href) && a.from === b.from && a.until === b.until
  );
}

/** A text that only one of the two has does not tell them apart. */
function isSame(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

function joined(a: Material, b: Material): Material {
  const { when: _, from, until, ...rest } = { ...b, ...a };
  const when = either(a.when, b.when);
  return { ...rest, ...(when === undefined ? {} : { when }), ...(from ? { from } : {}), ...(until ? { until } : {}) };
}

function keptOf(
  materials: readonly (Material | Choice)[],
  first: ReadonlyMap<string, Material>,
  merged: ReadonlyMap<Material, Material>,
): (Material | Choice)[] {
  return materials.flatMap((one): (Material | Choice)[] => {
    if (!isMaterial(one)) return [one];
    const other = merged.get(one);
    if (other === undefined) return [one];
    return first.get(one.name) === one ? [other] : [];
  });
}
