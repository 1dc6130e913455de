import type { GuideHall } from '../../guide/facts.ts';
import type { Guide, Html, Line, Question } from '../../guide/guide.ts';
import { isAlwaysOpen, SOON } from '../../guide/hours.ts';
import { escapeHtml, plainText } from '../../guide/html.ts';
import { isChinese } from '../../guide/language.ts';
import type { Speech } from './limits.tsx';
import { GuideHtml } from './GuideHtml.tsx';
import { hallAlone, officeOf } from './Where.tsx';
import { type Words, tripsInWords } from '../../words/view-in-words.ts';
import { openWords } from '../../words/open-words.ts';
import { fill, wordsIn } from '../../words/words.ts';

interface GlanceProps {
  guide: Guide;
  hall: GuideHall;
  speech: Speech;
}

/** What everybody asks first: how long, how much, how often, which window, whether it is open; and one way on. */
export function Glance({ guide, hall, speech }: GlanceProps) {
  const { words } = speech;
  const department = hall.department?.name;
  const cells = [
    ...(['time', 'fee'] as const).flatMap((part) => {
      const lines = guide[part];
      return lines ? [{ part, html: inShort(lines, speech), hangs: lines.some(({ when }) => when) }] : [];
    }),
    ...(guide.visits ? [{ part: 'visits' as const, html: escapeHtml(tripsInWords(guide.visits, words)), hangs: false }] : []),
  ];
  /** Short ones stand side by side; one alone has a row like the long ones. */
  const isLong = cells.filter(({ html }) => !isLongText(html)).length < 2;
  return (
    <>
      {(cells.length > 0 || department || hall.windows.length > 0) && (
        <dl class="facts">
          {cells.map((cell) => (
            <Cell {...cell} name={words[cell.part]} isLong={isLong || isLongText(cell.html)} />
          ))}
          {hall.windows.length > 0 ? (
            <Windows hall={hall} words={words} isMany={guide.bundle !== undefined} />
          ) : (
            department && (
              <div class="long" data-glance="window">
                <dt>{words.department}</dt>
                <dd>{department}</dd>
              </div>
            )
          )}
        </dl>
      )}
      <Now guide={guide} hall={hall} speech={speech} />
      <Todo guide={guide} questions={speech.questions} words={words} />
    </>
  );
}

/** Longer values, in characters, have a row of their own. */
const SHORT = 8;

/** Returns whether a value is too long to stand beside another: it has a row of its own, which may end in “…” where there is little room. */
export function isLongText(html: Html): boolean {
  return plainText(html).length > SHORT;
}

interface CellProps {
  part: 'time' | 'fee' | 'visits';
  name: string;
  html: Html;
  /** Whether it hangs on an answer: the page’s script puts in the line that holds once it is given. */
  hangs: boolean;
  isLong: boolean;
}

function Cell({ part, name, html, hangs, isLong }: CellProps) {
  return (
    <div class={isLong ? 'long' : undefined} data-glance={part}>
      <dt>{name}</dt>
      <dd data-of={hangs ? part : undefined}>
        <GuideHtml html={html} />
      </dd>
    </div>
  );
}

/** Returns the line that holds for everyone; where others hang on an answer it says so in a word. */
function inShort(lines: readonly Line[], { words, language }: Speech): Html {
  const first = lines.find(({ when, from, until }) => !(when ?? from ?? until));
  if (!first) return escapeHtml(words.depends);
  // A section’s line stands again further down: links lead there.
  const html = first.html.replace(/ id="[^"]*"/g, '');
  return lines.length === 1 || html.includes(words.usually) ? html : escapeHtml(words.usually) + (isChinese(language) ? '：' : ': ') + html;
}

/** Windows are plates, as they hang in the hall. Those of several guides are told apart further down. */
function Windows({ hall, words, isMany }: { hall: GuideHall; words: Words; isMany: boolean }) {
  const about = (say: (window: GuideHall['windows'][number]) => string | undefined) =>
    [...new Set(hall.windows.map(say))].filter(Boolean).join(words.and);
  const [where, names] = [about((window) => window.where), about(({ key, name }) => (/^\d+$/.test(key) ? name : (name ?? key)))];
  const numbers = hall.windows.map(({ key }) => key).filter((key) => /^\d+$/.test(key));
  return (
    <div class="long to" data-glance="window">
      <dt>{words.counter}</dt>
      <dd>
        {numbers.map((key) => (
          <>
            <b class="plate">{key}</b>{' '}
          </>
        ))}
        {!isMany && (
          <span>
            {where}
            {names && <span class={where ? 'far' : undefined}>{where ? `\u00a0· ${names}` : names}</span>}
          </span>
        )}
      </dd>
    </div>
  );
}

/** Whether it is open, which the page’s script says; room is kept for the longest that it may say. */
function Now({ guide, hall, speech }: GlanceProps) {
  const timetable = officeOf(guide, hall)?.timetable;
  if (!timetable) return null;
  const whose = officeOf(guide, hall) === hall ? hallAlone(guide, hall, speech.words) : '';
  const { always, soon } = wordsIn(openWords, speech);
  // Before it stands the dot.
  const room = '\u3000' + whose + (isAlwaysOpen(timetable) ? always : fill(soon, SOON));
  return <p class="now" data-glance="open" data-hours={JSON.stringify(timetable)} data-whose={whose || undefined} data-room={room} />;
}

/** Fewer papers, of which some may not be needed, are not what one comes to see. */
const SOME = 3;

/** The one large way on: to the questions, else to the papers. */
function Todo({ guide, questions, words }: { guide: Guide; questions: readonly Question[]; words: Words }) {
  const papers = guide.sections.flatMap((section) => (section.kind === 'materials' ? section.materials : []));
  if (questions.length === 0 && papers.length === 0) return null;
  const isSure = papers.every(({ from, until }) => !(from ?? until));
  return (
    <a class="button todo" data-glance="todo" href={questions.length > 0 ? '#part:questions' : '#part:materials'}>
      <span>
        {questions.length === 0 && isSure ? fill(words.bring, papers.length) : papers.length >= SOME ? words.seePapers : words.seeHow}
        {guide.asking && <small>{askingInWords(guide.asking, words)}</small>}
      </span>
    </a>
  );
}

function askingInWords({ least, most }: NonNullable<Guide['asking']>, words: Words): string {
  return least === most ? fill(words.asking, most) : fill(words.askingMost, least, most);
}
