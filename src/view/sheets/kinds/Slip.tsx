import { CodePicture } from '../pieces/CodePicture.tsx';
import { FinePrint } from '../pieces/FinePrint.tsx';
import { NamedFacts } from '../pieces/NamedFacts.tsx';
import type { SlipBlock, SlipFacts } from '../facts/slip-facts.ts';
import { type SheetWords, sheetWords } from '../text/sheet-words.ts';

/** Materials and steps, to be ticked off at the window and taken home. */
export function Slip({ facts }: { facts: SlipFacts }) {
  const { hall, code, blocks, page, pages, textSize } = facts;
  const words = sheetWords(hall.language);
  return (
    <div class="slip">
      {page === 1 ? <Head facts={facts} words={words} /> : <SmallHead facts={facts} words={words} />}
      <div class="blocks" style={`font-size:calc(${textSize} * var(--u))`}>
        {blocks.map((block) => (
          <Block block={block} words={words} />
        ))}
      </div>
      {page < pages && <p class="next">{words.next}</p>}
      <FinePrint hall={hall} {...(code ? { code } : {})} />
    </div>
  );
}

function Head({ facts: { letters, title, code, event, titleSize, rows, page, pages }, words }: { facts: SlipFacts; words: SheetWords }) {
  return (
    <>
      <header>
        <b class="tag">{letters}</b>
        <div>
          <p class="event-name">
            <b>{words.slip}</b>
            <span>{event.name}</span>
            {pages > 1 && <span class="page">{words.pageOf(page, pages)}</span>}
          </p>
          <h1 style={`font-size:calc(${titleSize} * var(--u))`}>{title}</h1>
        </div>
      </header>
      <div class="first">
        <NamedFacts rows={rows} />
        {code && (
          <figure>
            <CodePicture code={code} />
          </figure>
        )}
      </div>
    </>
  );
}

function SmallHead({ facts: { letters, title, page, pages }, words }: { facts: SlipFacts; words: SheetWords }) {
  return (
    <header class="small">
      <b class="tag">{letters}</b>
      <span class="title">{title}</span>
      <span>{words.pageOf(page, pages)}</span>
    </header>
  );
}

function Block({ block, words }: { block: SlipBlock; words: SheetWords }) {
  switch (block.as) {
    case 'heading':
      return <h2>{block.text}</h2>;
    case 'paragraph':
      return block.text === '' ? null : <p class="told">{block.text}</p>;
    case 'material':
      return (
        <div class="item">
          <i class="tick" />
          <p>{block.text}</p>
          {block.note && <p class="note">{block.note}</p>}
        </div>
      );
    case 'step':
      return (
        <div class="item">
          <b class="number">{block.number}</b>
          <p>{block.text}</p>
        </div>
      );
    case 'sign':
      return (
        <div class="sign">
          <span>{words.clerk}</span>
          <i class="blank" />
          <span>{words.date}</span>
          <i class="blank" />
        </div>
      );
    default:
      return (
        <figure class="offline">
          <h2>{words.text}</h2>
          <p>{words.textHow}</p>
          <CodePicture code={block.code} />
        </figure>
      );
  }
}
