import { CodePicture } from '../pieces/CodePicture.tsx';
import type { PosterFacts } from '../facts/facts.ts';
import { FinePrint } from '../pieces/FinePrint.tsx';
import { type SheetWords, sheetWords } from '../text/sheet-words.ts';

/** One guide on one sheet: its letters, its title, its code, and the facts that one must know before one goes. */
export function Poster({ facts }: { facts: PosterFacts }) {
  const words = sheetWords(facts.hall.language);
  const { event, code, layout, titleSize, text } = facts;
  return (
    <div class={`poster ${layout}${text ? ' with-text' : ''}`}>
      <header>
        <b class="tag">{code.code}</b>
        <div>
          <p class="event-name">{event.name}</p>
          <h1 style={`font-size:calc(${titleSize} * var(--u))`}>
            {code.title.split(/(?=（)/).map((part) => (
              <span>{part}</span>
            ))}
          </h1>
        </div>
      </header>
      <figure class="main-code">
        <CodePicture code={code} />
        <figcaption>
          <b>{words.scan}</b>
          <span>{words.scanHow}</span>
        </figcaption>
      </figure>
      <div class="below">
        {text && (
          <figure class="text-code">
            <CodePicture code={text} />
          </figure>
        )}
        <div>
          {text && (
            <div class="text-say">
              <h2>{words.text}</h2>
              <p>{words.textHow}</p>
            </div>
          )}
          <Bring facts={facts} words={words} />
          <Facts facts={facts} words={words} />
        </div>
      </div>
      <FinePrint hall={facts.hall} code={code} />
    </div>
  );
}

function Bring({ facts: { materials, more, materialsSize }, words }: { facts: PosterFacts; words: SheetWords }) {
  if (materials.length === 0 && more === 0) return null;
  return (
    <section class="bring" style={`font-size:calc(${materialsSize} * var(--u))`}>
      <h2>{words.bring}</h2>
      <ul>
        {materials.map((one) => (
          <li>
            <i class="dot" />
            {one}
          </li>
        ))}
      </ul>
      {more > 0 && <p class="more">{words.more(more)}</p>}
    </section>
  );
}

function Facts({ facts: { time, fee, windows }, words }: { facts: PosterFacts; words: SheetWords }) {
  const rows = [
    [words.time, time],
    [words.fee, fee],
    [words.window, windows],
  ].filter(([, value]) => value !== undefined);
  if (rows.length === 0) return null;
  return (
    <dl class="facts">
      {rows.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
