import { UNSURE } from '../../guide/condition.ts';
import type { Answer, Question, QuestionsSection } from '../../guide/guide.ts';
import { limitsData, type Speech, When } from './limits.tsx';
import { GuideHtml } from './GuideHtml.tsx';

/** The questions that tailor the guide. Without script they stand there to be read, and every line says its condition. */
export function Questions({ section, speech }: { section: QuestionsSection; speech: Speech }) {
  return (
    <>
      {section.questions.map((question) => (
        <Ask question={question} speech={speech} />
      ))}
    </>
  );
}

function Ask({ question, speech }: { question: Question; speech: Speech }) {
  const { id, number, text, anchor, note, answers } = question;
  return (
    <fieldset data-question={id} data-number={number} {...limitsData(question)}>
      <legend id={anchor}>
        <When of={question} speech={speech} />
        {text}
      </legend>
      {note && <GuideHtml html={note} class="note" />}
      <div class="picks">
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

function Pick({ question, answer, speech }: { question: string; answer: Answer; speech: Speech }) {
  return (
    <label class={answer.id === UNSURE ? 'pick unsure' : 'pick'} {...limitsData(answer)}>
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
