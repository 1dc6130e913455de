import { eventClass } from '../../ground/event-class.ts';
import type { BookletContents, BookletCover, BookletFacts, BookletGuide, ContentsGroup } from '../facts/booklet-facts.ts';
import { CodePicture } from '../pieces/CodePicture.tsx';
import { FinePrint } from '../pieces/FinePrint.tsx';
import { NamedFacts } from '../pieces/NamedFacts.tsx';
import { type SheetWords, sheetWords } from '../text/sheet-words.ts';

/** A page of the booklet. */
export function Booklet({ facts }: { facts: BookletFacts }) {
  const words = sheetWords(facts.hall.language);
  return (
    <div class={`booklet booklet-${facts.part}`}>
      <Part facts={facts} words={words} />
      {facts.part !== 'cover' && (
        <p class="page-foot">
          <span>{facts.hall.name}</span>
          <b>{facts.page}</b>
        </p>
      )}
    </div>
  );
}

function Part({ facts, words }: { facts: BookletFacts; words: SheetWords }) {
  switch (facts.part) {
    case 'cover':
      return <Cover facts={facts} words={words} />;
    case 'contents':
      return <Contents facts={facts} words={words} />;
    case 'guides':
      return (
        <>
          {facts.guides.map((guide) => (
            <Guide guide={guide} words={words} />
          ))}
        </>
      );
    default:
      return <h2>{words.notes}</h2>;
  }
}

function Cover({ facts: { hall, nameSize, guides, rows, wall }, words }: { facts: BookletCover; words: SheetWords }) {
  return (
    <>
      <header>
        <p class="hall" style={`font-size:calc(${nameSize} * var(--u))`}>
          {hall.name}
        </p>
        <h1>{words.booklet}</h1>
        <p class="count">{words.bookletGuides(guides)}</p>
      </header>
      {wall && (
        <figure>
          <CodePicture code={wall} />
          <figcaption>{words.scanWall}</figcaption>
        </figure>
      )}
      <NamedFacts rows={rows} />
      <FinePrint hall={hall} {...(wall ? { code: wall } : {})} />
    </>
  );
}

function Contents({ facts: { by, groups }, words }: { facts: BookletContents; words: SheetWords }) {
  return (
    <>
      <h2>{by === 'event' ? words.byEvent : words.byLetter}</h2>
      {groups.map((group) => (
        <Group group={group} />
      ))}
    </>
  );
}

function Group({ group: { event, letter, lines } }: { group: ContentsGroup }) {
  return (
    <section class={event ? eventClass(event.id) : ''}>
      <h3>
        <b class="tag">{event?.letter ?? letter}</b>
        {event && <span>{event.name}</span>}
      </h3>
      {lines.map(({ code, title, page }) => (
        <p class="line">
          <b>{code}</b>
          <span>{title}</span>
          <i class="leader" />
          <b class="at">{page}</b>
        </p>
      ))}
    </section>
  );
}

function Guide({ guide, words }: { guide: BookletGuide; words: SheetWords }) {
  const { event, code, layout, titleSize, textSize, summary, materials, more, steps, rows } = guide;
  return (
    <article class={`${layout} ${eventClass(event.id)}`}>
      <header>
        <b class="tag">{code.code}</b>
        <h2 style={`font-size:calc(${titleSize} * var(--u))`}>{code.title}</h2>
      </header>
      <div class="both">
        <div class="text" style={`font-size:calc(${textSize} * var(--u))`}>
          {summary && <p>{summary}</p>}
          {materials.length > 0 && <h3>{words.bring}</h3>}
          {materials.map((one) => (
            <p class="bring">
              <i class="dot" />
              {one}
            </p>
          ))}
          {more > 0 && <p class="bring">{words.more(more)}</p>}
          {steps && <h3>{words.steps}</h3>}
          {steps && <p>{steps}</p>}
        </div>
        <figure>
          <CodePicture code={code} />
          <figcaption>{words.whole}</figcaption>
        </figure>
      </div>
      <NamedFacts rows={rows} />
    </article>
  );
}
