/** Every code that may hang on a wall, with the exact text in its picture. */

import { isChinese } from '../../src/guide/language.ts';
import { compareCodes } from '../../src/guide/address.ts';
import { codeAddress } from '../../src/guide/codes.ts';
import { type Asked, readAnswers } from '../../src/guide/condition.ts';
import type { Answer, Guide } from '../../src/guide/guide.ts';
import type { Hall } from '../../src/guide/hall.ts';
import { type DrawnCode, drawCode, matrixHash, qrMatrix } from '../ground/qr.ts';
import { once } from '../ground/once.ts';
import type { FrozenCode } from '../parse/hall/frozen.ts';
import { questionsOf } from '../../src/guide/questions.ts';
import { valueInWords } from '../../src/words/value-in-words.ts';

export interface WallCode {
  /** `A1`, `A1-2`, `S1`; a life event's letter `A`; `index` for the wall itself. */
  readonly code: string;
  readonly kind: 'guide' | 'situation' | 'device' | 'channel' | 'class' | 'event' | 'wall';
  /** The exact text in the picture. */
  readonly address: string;
  /** Leads to another host than the hall's: of a channel only. */
  readonly outside?: true;
  /** The text beside the picture; of a situation also its answers: `新生儿户口登记（父母没有登记结婚）`. */
  readonly title: string;
  /** The life event's id; absent for devices, channels and the wall. */
  readonly event?: string;
  /** The guide's id, of guides and situations. */
  readonly guide?: string;
  /** The key of the hall's device, the id of its channel, or the name of its class. */
  readonly lead?: string;
  /** Absent: never printed. */
  readonly frozen?: FrozenCode;
  /** Drawn when first asked for. Throws where it is not the printed picture; `check` reports that first. */
  readonly matrix: () => DrawnCode;
}

/** A compiled hall, as far as its codes are concerned. */
export interface CodedHall {
  readonly hall: Hall;
  readonly guides: readonly Guide[];
  readonly register: { readonly frozen: ReadonlyMap<string, FrozenCode> };
}

/**
 * Returns all that may be printed, in the order a person counts: the wall, each life event before its guides.
 * Retired codes are not on it, nor are provisional ones: `Guide.provisional` and `register.provisional` (by the guide's
 * id) tell those.
 */
export function wallCodes(compiled: CodedHall): WallCode[] {
  return allCodes({ ...compiled, guides: compiled.guides.filter(({ provisional }) => !provisional) });
}

/** Returns the same with provisional codes among them: their pictures are made, and never printed. */
export function allCodes({ hall, guides, register: { frozen } }: CodedHall): WallCode[] {
  const codes = [
    ...guideCodes(hall, guides),
    ...leadCodes(hall),
    ...hall.events.map(({ letter, name, id }) => ({ code: letter, kind: 'event' as const, title: name, event: id })),
    { code: 'index', kind: 'wall' as const, title: hall.name },
  ];
  return codes
    .map((one) => withPicture({ ...one, ...codeAddress(hall, one.code) }, frozen.get(one.code)))
    .sort((a, b) => compareCodes(a.code, b.code));
}

type Named = Omit<WallCode, 'address' | 'matrix'>;

function guideCodes(hall: Hall, guides: readonly Guide[]): Named[] {
  const byCode = new Map<string, Guide>();
  for (const guide of guides) if (!byCode.has(guide.code) || guide.language === hall.language) byCode.set(guide.code, guide);
  const named = (code: string, kind: Named['kind'], { id, event }: Guide, title: string) => ({ code, kind, title, event, guide: id });
  return [
    ...[...byCode].map(([code, guide]) => named(code, 'guide', guide, guide.title)),
    ...Object.entries(hall.situations).flatMap(([code, { code: of, answers }]) => {
      const guide = byCode.get(of);
      return guide ? [named(code, 'situation', guide, situationTitle({ ...guide, questions: questionsOf(guide) }, answers))] : [];
    }),
  ];
}

/** As much of a guide as the title of its situations says. */
interface Situated {
  readonly title: string;
  readonly language: string;
  readonly questions: readonly (Omit<Asked, 'answers'> & { readonly answers: readonly Pick<Answer, 'id' | 'label'>[] })[];
}

/** Returns the title of the code of a situation: `新生儿户口登记（父母没有登记结婚）`. */
export function situationTitle({ title, language, questions }: Situated, fragment: string): string {
  const given = readAnswers(fragment, questions);
  const labels = questions.flatMap(({ id, ask, answers }) => {
    const value = given[id];
    return value !== undefined && ask ? [valueInWords(value, ask, { language })] : (answers.find((one) => one.id === value)?.label ?? []);
  });
  if (labels.length === 0) return title;
  return isChinese(language) ? `${title}（${labels.join('，')}）` : `${title} (${labels.join(', ')})`;
}

function leadCodes({ leads = {}, devices = {}, channels }: Hall): Named[] {
  return Object.entries(leads).map(([code, lead]) => {
    if ('device' in lead) return { code, kind: 'device', title: devices[lead.device]?.name ?? lead.device, lead: lead.device };
    if ('class' in lead) return { code, kind: 'class', title: lead.class, lead: lead.class };
    return { code, kind: 'channel', title: channels.find(({ id }) => id === lead.channel)?.name ?? lead.channel, lead: lead.channel };
  });
}

function withPicture(code: Omit<WallCode, 'matrix'>, frozen: FrozenCode | undefined): WallCode {
  const draw = () => (frozen ? drawFrozenOrThrow(code.code, frozen) : qrMatrix(code.address));
  return { ...code, ...(frozen ? { frozen } : {}), matrix: once(draw) };
}

function drawFrozenOrThrow(code: string, frozen: FrozenCode): DrawnCode {
  const matrix = drawFrozen(frozen);
  if (!matrix) throw new Error(`The code ${code} cannot be drawn as it was printed.`);
  return matrix;
}

/** Pictures that came out as they were printed: `check` draws each first, then every maker of a picture asks for it. */
const drawnAgain = new WeakMap<FrozenCode, DrawnCode>();

/** Returns the picture that was printed, or undefined where it comes out another one. */
export function drawFrozen(frozen: FrozenCode, draw = drawCode): DrawnCode | undefined {
  const known = draw === drawCode ? drawnAgain.get(frozen) : undefined;
  if (known) return known;
  try {
    const matrix = draw(frozen.address, frozen);
    if (matrixHash(matrix) !== frozen.matrix) return undefined;
    drawnAgain.set(frozen, matrix);
    return matrix;
  } catch {
    // A text that does not fit was never printed.
    return undefined;
  }
}

/** Returns the facts that the register is to keep of a code once it is printed. */
export function frozenOf({ address, frozen, matrix }: WallCode): FrozenCode {
  if (frozen) return frozen;
  const { version, level, mask, ...drawn } = matrix();
  return { address, version, level, mask, matrix: matrixHash(drawn) };
}
