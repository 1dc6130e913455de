import { codeOfPage } from '../../guide/address.ts';
import type { GuideFacts, GuideHall } from '../../guide/facts.ts';
import { type Answers, readAnswers } from '../../guide/condition.ts';
import { conditionInWords } from '../../guide/condition-in-words.ts';
import type { Answer, Guide, Question, QuestionsSection, Section } from '../../guide/guide.ts';
import { Alerts, Held } from '../parts/Alerts.tsx';
import { Checked } from '../parts/Checked.tsx';
import { Glance } from '../parts/Glance.tsx';
import { Languages } from './Frame.tsx';
import { limitsData, limitsInWords, type Speech, speechOf, When } from '../parts/limits.tsx';
import { callLink, linkIn } from '../ground/link.ts';
import { ChannelList } from '../parts/List.tsx';
import { Materials } from '../parts/Materials.tsx';
import { More } from '../parts/More.tsx';
import { Policies } from '../parts/Policies.tsx';
import { Questions } from '../parts/Questions.tsx';
import { Steps } from '../parts/Steps.tsx';
import { Translation } from '../parts/Translation.tsx';
import { GuideHtml } from '../parts/GuideHtml.tsx';
import { LargePlan } from '../parts/FloorPlan.tsx';
import { elsewhere, hasWhere, together, Where } from '../parts/Where.tsx';
import { valueInWords } from '../../words/value-in-words.ts';
import type { Words } from '../../words/view-in-words.ts';
import { tongueOf } from '../../words/words.ts';
import { questionsOf } from '../../guide/questions.ts';

/** A guide: the first glance, the questions, what to bring, where to go, how; then what one may also want to know. */
export function GuidePage({ facts }: { facts: GuideFacts }) {
  const { guide, hall, language } = facts;
  const questions = questionsOf(guide);
  const speech = speechOf(tongueOf(hall, language), questions);
  const { words } = speech;
  const { open, last } = byReading(guide.sections);
  const show = (section: Section) => <Part section={section} guide={guide} hall={hall} speech={speech} />;
  return (
    <>
      <Head facts={facts} speech={speech} />
      <Alerts guide={guide} hall={hall} speech={speech} />
      <div class="sheet">
        <First facts={facts} speech={speech} />
      </div>
      {guide.sections.filter(({ kind }) => kind === 'questions').map(show)}
      {withWhere(open, hasWhere(guide, hall)).map((section) =>
        section === 'where' ? (
          <section id="where">
            <h2 id={guide.anchors?.where}>
              {words.where} <LargePlan hall={hall} words={words} />
            </h2>
            <Where guide={guide} hall={hall} speech={speech} />
          </section>
        ) : (
          show(section)
        ),
      )}
      <Beside guide={guide} hall={hall} words={words} />
      <Policies cards={guide.policies?.filter(({ when }) => when)} guide={guide} hall={hall} speech={speech} />
      {guide.sections.length > 0 && <TakeAlong words={words} />}
      <More guide={guide} hall={hall} last={last} speech={speech} words={words} />
      <Stuck hall={hall} words={words} />
      <Checked guide={guide} hall={hall} speech={speech} />
    </>
  );
}

/** The bundles in which it is done with others, and where else it is done. */
function Beside({ guide, hall, words }: { guide: Guide; hall: GuideHall; words: Words }) {
  const rows = [...together(guide, hall, words), ...elsewhere(guide, hall, words)];
  return rows.length > 0 ? <ChannelList channels={rows} /> : null;
}

function Head({ facts: { guide, hall, language, page }, speech: { words } }: { facts: GuideFacts; speech: Speech }) {
  const { letter, name } = hall.event;
  const code = codeOfPage(page);
  return (
    <div class="head">
      <p class="sign">
        <b class="code">{code}</b>
        {letter ? <a href={linkIn(hall, letter, language)}>{name}</a> : <span>{name}</span>}
      </p>
      <Languages hall={hall} name={code} language={language} others={guide.languages ?? []} words={words} />
      <h1>{guide.title}</h1>
    </div>
  );
}

/** The first sheet. Nothing stands above its facts but which case the code is for, until when all of it holds, and the summary. */
function First({ facts: { guide, hall, page, answers }, speech }: { facts: GuideFacts; speech: Speech }) {
  const inForce = limitsInWords(guide, speech);
  return (
    <>
      {answers && <p class="when">{situationInWords(answers, speech)}</p>}
      {inForce && <p class="when">{inForce}</p>}
      {guide.summary && <GuideHtml html={guide.summary} class="lead" />}
      <Glance guide={guide} hall={hall} speech={speech} />
      {guide.latest && <GuideHtml html={guide.latest} class="latest" />}
      <Translation guide={guide} hall={hall} code={codeOfPage(page)} speech={speech} />
      <Held guide={guide} hall={hall} speech={speech} />
    </>
  );
}

/** Returns which case a situation's code stands for, in words. */
function situationInWords(answers: string, speech: Speech): string {
  const { questions } = speech;
  const chosen = readAnswers(answers, questions);
  // What is typed is the label of an answer that nobody wrote.
  const named = questions.map((question) => ({ ...question, answers: [...question.answers, ...typedIn(question, chosen, speech)] }));
  const given = questions.flatMap(({ id }) => (chosen[id] ? [`${id}=${chosen[id]}`] : []));
  return given.length > 0 ? conditionInWords(given.join(' '), named, speech.conditions) : '';
}

function typedIn({ id, text, ask }: Question, chosen: Answers, speech: Speech): Answer[] {
  const value = chosen[id];
  return ask && value !== undefined ? [{ id: value, label: `${text.replace(/[？?]$/, '')} ${valueInWords(value, ask, speech)}` }] : [];
}

/** Read last, by those who want to know more. */
const LAST: readonly Section['kind'][] = ['who', 'result', 'faq', 'mistakes', 'basis'];

/**
 * Returns the sections but the questions in the writer’s order: those that stand open, and those that are read last, which
 * further text under a heading is too once a guide has said what to bring and what to do.
 */
function byReading(sections: readonly Section[]): { readonly open: readonly Section[]; readonly last: readonly Section[] } {
  const kinds = sections.map(({ kind }) => kind);
  const said = kinds.includes('materials') ? kinds.lastIndexOf('steps') : -1;
  const isLast = ({ kind, heading }: Section, at: number) =>
    LAST.includes(kind) || (kind === 'text' && heading !== '' && said >= 0 && at > said);
  return { open: sections.filter((one, at) => one.kind !== 'questions' && !isLast(one, at)), last: sections.filter(isLast) };
}

/** Returns the open sections with the place of “where to go”: the writer’s own, else behind the materials, else at the head; none where nothing is `known` of it. */
function withWhere(open: readonly Section[], known: boolean): readonly (Section | 'where')[] {
  if (!known || open.some(({ kind }) => kind === 'where')) return open;
  const at = open.map(({ kind }) => kind).lastIndexOf('materials') + 1;
  return [...open.slice(0, at), 'where', ...open.slice(at)];
}

function Part({ section, guide, hall, speech }: { section: Section; guide: Guide; hall: GuideHall; speech: Speech }) {
  const { kind } = section;
  const isFirst = guide.sections.find((one) => one.kind === kind) === section;
  return (
    <section
      class={kind === 'questions' ? 'ask' : undefined}
      id={isFirst && /^(?:questions|materials)$/.test(kind) ? `part:${kind}` : undefined}
      data-part={kind}
      {...limitsData(section)}
    >
      {(section.heading || ('materials' in section && section.materials[0])) && (
        <h2 id={section.anchor}>
          {section.heading}
          {kind === 'materials' && <small data-left role="status" />}
          {kind === 'where' && <LargePlan hall={hall} words={speech.words} />}
          {kind === 'questions' && <small data-count={guide.asking?.most ?? ''} role="status" />}
        </h2>
      )}
      <When of={section} speech={speech} />
      {section.intro && <GuideHtml html={section.intro} class="text" />}
      <Content section={section} guide={guide} hall={hall} speech={speech} />
    </section>
  );
}

function Content({ section, guide, hall, speech }: { section: Section; guide: Guide; hall: GuideHall; speech: Speech }) {
  switch (section.kind) {
    case 'questions':
      return <Questions section={section satisfies QuestionsSection} guide={guide} hall={hall} speech={speech} />;
    case 'materials':
      return <Materials section={section} speech={speech} />;
    case 'steps':
      return <Steps section={section} speech={speech} />;
    case 'where':
      return <Where section={section} guide={guide} hall={hall} speech={speech} />;
    default:
      return 'html' in section ? <GuideHtml html={section.html} class="text" /> : null;
  }
}

/** In no sheet: an answer may end the guide before its materials. A case that is known can also be shown and printed. */
function TakeAlong({ words }: { words: Words }) {
  return (
    <p class="acts">
      <span class="acts" data-known hidden>
        {(['window', 'print', 'roll'] as const).map((what) => (
          <button type="button" class={what === 'window' ? 'button' : 'button quiet'} data-do={what}>
            {words[what]}
          </button>
        ))}
      </span>
      <button type="button" class="button quiet" data-do="picture" hidden>
        {words.picture}
      </button>
    </p>
  );
}

function Stuck({ hall, words }: { hall: GuideHall; words: Words }) {
  const number = hall.department?.complaint;
  const complaint = number === undefined ? undefined : { id: 'complaint', name: words.complaint, url: callLink(number) };
  if (hall.channels.length === 0 && !complaint) return null;
  return (
    <section class="stuck">
      <h2>{words.stuck}</h2>
      <ChannelList channels={hall.channels} complaint={complaint} />
    </section>
  );
}
