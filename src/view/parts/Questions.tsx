import { UNSURE } from '../../guide/condition.ts';
import { tablesName } from '../../guide/address.ts';
import type { GuideHall } from '../../guide/facts.ts';
import type { Answer, Guide, Question, QuestionsSection } from '../../guide/guide.ts';
import type { LookupTable } from '../../guide/lookup-table.ts';
import { linkIn } from '../ground/link.ts';
import type { AskedFor } from '../../guide/typed.ts';
import type { Words } from '../../words/view-in-words.ts';
import { limitsData, type Speech, When } from './limits.tsx';
import { GuideHtml } from './GuideHtml.tsx';

interface QuestionsProps {
  readonly section: QuestionsSection;
  readonly guide: Guide;
  readonly hall: GuideHall;
  readonly speech: Speech;
}

/** The questions that tailor the guide. Without script they stand there to be read, and every line says its condition. */
export function Questions({ section: { questions }, guide, hall, speech }: QuestionsProps) {
  const typed = questions.filter(({ ask }) => ask !== undefined);
  const last = typed[typed.length - 1] ?? questions[questions.length - 1];
  return (
    <>
      {questions.map((question) => (
        <>
          <Ask question={question} speech={speech} />
          {guide.tables && question === last && <Found tables={guide.tables} guide={guide} hall={hall} />}
        </>
      ))}
    </>
  );
}

/** The place for what the script finds in the tables, which are a page of their own; a translation has no link of its own to it. */
function Found({ tables, guide: { code, language }, hall }: Pick<QuestionsProps, 'guide' | 'hall'> & { tables: readonly LookupTable[] }) {
  const labels = tables.map(({ label, language: own }, at) => (
    <>
      {at > 0 && ' · '}
      <span lang={own}>{label}</span>
    </>
  ));
  return (
    <>
      <div class="found" role="status" />
      {language !== hall.language && (
        <p>
          <a href={linkIn(hall, tablesName(code), language)}>{labels}</a>
        </p>
      )}
    </>
  );
}

function Ask({ question, speech }: { question: Question; speech: Speech }) {
  const { id, number, text, anchor, note, ask, answers } = question;
  return (
    <fieldset data-question={id} data-number={number} data-ask={ask} {...limitsData(question)}>
      <legend id={anchor}>
        <When of={question} speech={speech} />
        {text}
      </legend>
      {note && <GuideHtml html={note} class="note" />}
      {ask && <Typed ask={ask} name={text} words={speech.words} />}
      <div class="picks">
        {ask && <Pick question={id} answer={TYPED} speech={speech} />}
        {answers.map((answer) => (
          <>
            <Pick question={id} answer={answer} speech={speech} />
            {answer.said && <Said question={id} answer={answer} html={answer.said} speech={speech} />}
          </>
        ))}
        {answers[answers.length - 1]?.id !== UNSURE && (
          <Pick question={id} answer={{ id: UNSURE, label: speech.words.unsure }} speech={speech} />
        )}
      </div>
    </fieldset>
  );
}

/** The answer that is typed: the script puts it here. */
const TYPED: Answer = { id: '', label: '' };

/** Fields that everybody can fill in: no browser’s picker of months is near 1970, and some have none. */
function Typed({ ask, name, words }: { ask: AskedFor; name: string; words: Words }) {
  if (ask === 'day')
    return (
      <p class="note asks">
        <input type="date" autocomplete="off" aria-label={name} />
      </p>
    );
  if (ask === 'number')
    return (
      <p class="note asks">
        <input inputmode="decimal" autocomplete="off" aria-label={name} />
      </p>
    );
  return (
    <p class="note asks">
      <label>
        <input inputmode="numeric" maxlength={4} size={4} autocomplete="off" /> {words.year}
      </label>
      <label>
        <select autocomplete="off">
          <option value="">–</option>
          {MONTHS.map((month) => (
            <option>{month}</option>
          ))}
        </select>{' '}
        {words.month}
      </label>
    </p>
  );
}

const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));

function Pick({ question, answer, speech }: { question: string; answer: Answer; speech: Speech }) {
  return (
    <label class={answer.id === UNSURE ? 'pick unsure' : 'pick'} hidden={answer === TYPED} {...limitsData(answer)}>
      <input type="radio" autocomplete="off" name={question} value={answer.id} data-stop={answer.stop} />
      <span>
        {answer.label}
        <When of={answer} speech={speech} />
      </span>
    </label>
  );
}

/** A screen reader announces the text that appears. */
function Said({ question, answer, html, speech }: { question: string; answer: Answer; html: string; speech: Speech }) {
  const of = { when: `${question}=${answer.id}`, from: answer.from, until: answer.until };
  return (
    <div role="status">
      <div class={answer.stop ? 'said stop' : 'said'} {...limitsData(of)}>
        <When of={of} speech={speech} />
        <GuideHtml html={html} />
      </div>
    </div>
  );
}
