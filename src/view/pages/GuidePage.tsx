import { codeOfPage } from '../../guide/address.ts';
import type { GuideFacts, GuideHall } from '../../guide/facts.ts';
import { conditionInWords, readAnswers } from '../../guide/condition.ts';
import type { Guide, QuestionsSection, Section } from '../../guide/guide.ts';
import { Faq } from '../parts/Faq.tsx';
import { Held } from '../parts/Held.tsx';
import { FactsBox, MoreFacts } from '../parts/FactsBox.tsx';
import { Languages } from './Frame.tsx';
import { limitsData, limitsInWords, type Speech, speechOf, When } from '../parts/limits.tsx';
import { callLink, linkIn } from '../ground/link.ts';
import { ChannelList, GuideList } from '../parts/List.tsx';
import { Materials } from '../parts/Materials.tsx';
import { Questions } from '../parts/Questions.tsx';
import { Steps } from '../parts/Steps.tsx';
import { Translation } from '../parts/Translation.tsx';
import { GuideHtml } from '../parts/GuideHtml.tsx';
import { hasWhere, Where } from '../parts/Where.tsx';
import type { Words } from '../../words/view-words.ts';
import { dayInWords, fill, tongueOf } from '../../words/words.ts';

/** A guide: how one thing gets done, in the order the writer gave. */
export function GuidePage({ facts }: { facts: GuideFacts }) {
  const { guide, hall, language } = facts;
  const questions = guide.sections.flatMap((section) => (section.kind === 'questions' ? section.questions : []));
  const speech = speechOf(tongueOf(hall, language), questions);
  const { words } = speech;
  const savedAfter = guide.sections.find((section) => section.kind === 'materials');
  return (
    <>
      <Head facts={facts} speech={speech} />
      <Alerts guide={guide} hall={hall} speech={speech} />
      <FactsBox guide={guide} hall={hall} speech={speech} />
      <MoreFacts guide={guide} speech={speech} />
      {withWhere(guide.sections, hasWhere(guide, hall)).map((section) =>
        section === 'where' ? (
          <section>
            <h2 id={guide.anchors?.where}>{words.where}</h2>
            <Where guide={guide} hall={hall} speech={speech} />
          </section>
        ) : (
          <>
            <Part section={section} guide={guide} hall={hall} speech={speech} />
            {section === savedAfter && <SavePicture words={words} />}
          </>
        ),
      )}
      {!savedAfter && guide.sections.length > 0 && <SavePicture words={words} />}
      {guide.related && (
        <section>
          <h2>{words.related}</h2>
          <GuideList entries={guide.related} hall={hall} language={language} />
        </section>
      )}
      <Stuck hall={hall} words={words} />
      <footer>
        <Reviewed guide={guide} hall={hall} speech={speech} />
      </footer>
    </>
  );
}

function Head({ facts, speech }: { facts: GuideFacts; speech: Speech }) {
  const { guide, hall, language } = facts;
  const { letter, name } = hall.event;
  const { words } = speech;
  const code = codeOfPage(facts.page);
  const inForce = limitsInWords({ from: guide.from, until: guide.until }, speech);
  return (
    <div class="head">
      <p class="sign">
        <b class="code">{code}</b>
        {letter ? <a href={linkIn(hall, letter, language)}>{name}</a> : <span>{name}</span>}
      </p>
      <Languages hall={hall} name={code} language={language} others={guide.languages ?? []} words={words} />
      <h1>{guide.title}</h1>
      <Translation guide={guide} hall={hall} code={code} speech={speech} />
      {guide.held && <Held day={guide.held} guide={guide} hall={hall} speech={speech} />}
      {facts.answers && <p class="when">{situationInWords(facts.answers, speech)}</p>}
      {guide.summary && <GuideHtml html={guide.summary} class="lead" />}
      {inForce && <p class="when">{inForce}</p>}
    </div>
  );
}

/** Returns which case a situation's code stands for, in words. */
function situationInWords(answers: string, speech: Speech): string {
  const { questions } = speech;
  const chosen = readAnswers(answers, questions);
  const given = questions.flatMap(({ id }) => (chosen[id] ? [`${id}=${chosen[id]}`] : []));
  return given.length > 0 ? conditionInWords(given.join(' '), questions, speech.conditions) : '';
}

/** Alerts about this copy: those that depend on the day are revealed by the page's script. The phone number comes first. */
function Alerts({ guide: { from, until, reviewBy, phone, provisional }, hall, speech }: { guide: Guide; hall: GuideHall; speech: Speech }) {
  const { words } = speech;
  const number = phone ?? hall.department?.phone ?? hall.phone;
  const alert = (data: Record<string, string>, text: string) => (
    <p class="alert" {...data} hidden>
      {number && <a href={callLink(number)}>☎ {number}</a>} {text}
    </p>
  );
  return (
    <>
      {provisional && <p class="alert">{words.provisional}</p>}
      {from && alert({ 'data-alert-until': from }, fill(words.notYet, dayInWords(from, speech)))}
      {until && alert({ 'data-alert-after': until }, fill(words.noLonger, dayInWords(until, speech)))}
      {reviewBy && alert({ 'data-alert-after': reviewBy }, fill(words.overdue, dayInWords(reviewBy, speech)))}
    </>
  );
}

/** Returns the sections with the place of “where to go”: the writer's own, else before the sections that are read last, if `known` at all. */
function withWhere(sections: readonly Section[], known: boolean): readonly (Section | 'where')[] {
  if (!known || sections.some((section) => section.kind === 'where')) return sections;
  const last = sections.findIndex((section) => ['faq', 'mistakes', 'basis'].includes(section.kind));
  const at = last < 0 ? sections.length : last;
  return [...sections.slice(0, at), 'where', ...sections.slice(at)];
}

function Part({ section, guide, hall, speech }: { section: Section; guide: Guide; hall: GuideHall; speech: Speech }) {
  if (section.kind === 'basis') {
    return (
      <section class="quiet" {...limitsData(section)}>
        <details>
          <summary id={section.anchor}>{section.heading}</summary>
          <When of={section} speech={speech} />
          {section.intro && <GuideHtml html={section.intro} />}
          <GuideHtml html={section.html} />
        </details>
      </section>
    );
  }
  return (
    <section class={section.kind === 'questions' ? 'ask' : undefined} data-part={section.kind} {...limitsData(section)}>
      {(section.heading || section.kind === 'materials') && (
        <h2 id={section.anchor}>
          {section.heading}
          {section.kind === 'materials' && <small data-left role="status" />}
        </h2>
      )}
      <When of={section} speech={speech} />
      {section.intro && <GuideHtml html={section.intro} />}
      <Content section={section} guide={guide} hall={hall} speech={speech} />
    </section>
  );
}

function Content({ section, guide, hall, speech }: { section: Section; guide: Guide; hall: GuideHall; speech: Speech }) {
  switch (section.kind) {
    case 'questions':
      return <Questions section={section satisfies QuestionsSection} speech={speech} />;
    case 'materials':
      return <Materials section={section} speech={speech} />;
    case 'steps':
      return <Steps section={section} speech={speech} />;
    case 'faq':
      return <Faq section={section} speech={speech} />;
    case 'where':
      return <Where section={section} guide={guide} hall={hall} speech={speech} />;
    default:
      return <GuideHtml html={section.html} class="text" />;
  }
}

/** Under the list that people take along: not in it, since an answer may end the guide before its materials. */
function SavePicture({ words }: { words: Words }) {
  return (
    <p class="acts">
      <button type="button" class="button quiet" data-do="picture" hidden>
        {words.picture}
      </button>
    </p>
  );
}

function Stuck({ hall, words }: { hall: GuideHall; words: Words }) {
  const number = hall.department?.complaint;
  const complaint = number === undefined ? undefined : { id: 'complaint', name: words.complaint, where: number, url: callLink(number) };
  if (hall.channels.length === 0 && !complaint) return null;
  return (
    <section class="stuck">
      <h2>{words.stuck}</h2>
      <ChannelList channels={hall.channels} complaint={complaint} />
    </section>
  );
}

/** The department that checked the guide, the day, and the day of the next review. */
function Reviewed({ guide, hall, speech }: { guide: Guide; hall: GuideHall; speech: Speech }) {
  const { words } = speech;
  const parts = [
    hall.department?.name,
    guide.reviewed && fill(words.reviewed, dayInWords(guide.reviewed, speech)),
    guide.reviewBy && fill(words.reviewBy, dayInWords(guide.reviewBy, speech)),
    guide.item && fill(words.item, guide.item),
  ].filter(Boolean);
  return (
    <p data-reviewed={guide.reviewed}>
      {parts.map((part) => (
        <>
          <span>{part}</span>{' '}
        </>
      ))}
    </p>
  );
}
