import { CodePicture } from '../pieces/CodePicture.tsx';
import type { CodeFacts } from '../facts/facts.ts';
import { FinePrint } from '../pieces/FinePrint.tsx';
import { sized } from './Wall.tsx';
import type { TentFacts } from '../facts/wall-facts.ts';
import { sheetWords } from '../text/sheet-words.ts';

/** A table tent: two faces with the fold between them, the upper one on its head. */
export function Tent({ facts }: { facts: TentFacts }) {
  const words = sheetWords(facts.hall.language);
  return (
    <div class="tent">
      <Face facts={facts} code={facts.layout.back} turned />
      <p class="fold">{words.fold}</p>
      <Face facts={facts} code={facts.code} />
    </div>
  );
}

function Face({ facts: { hall, event, layout }, code, turned = false }: { facts: TentFacts; code: CodeFacts; turned?: boolean }) {
  const words = sheetWords(hall.language);
  const above = event ? event.name : code.lead && words.lead(code.lead);
  return (
    <section class={`face ${code.look}${turned ? ' turned' : ''}`}>
      <div class="face-main">
        <CodePicture code={code} />
        <div>
          {above !== code.title && <p class="event-name">{above}</p>}
          {code.code && <b class="tag">{code.code}</b>}
          <h1 style={sized(layout.titleSize)}>{code.title}</h1>
          <p class="scan">{words.scan}</p>
          <p class="scan-how">{words.scanHow}</p>
        </div>
      </div>
      <FinePrint hall={hall} code={code} />
    </section>
  );
}
