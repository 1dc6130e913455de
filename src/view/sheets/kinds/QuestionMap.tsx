import { type Rect, hundredth } from '../facts/size.ts';
import { CodePicture } from '../pieces/CodePicture.tsx';
import type { MapFacts, MapNode } from '../facts/map-facts.ts';
import { FinePrint } from '../pieces/FinePrint.tsx';
import { sheetWords } from '../text/sheet-words.ts';

/** The questions of a guide, as a tree from left to right: every answer, with its text and its materials. */
export function QuestionMap({ facts: { hall, event, code, titleSize, tree, layout } }: { facts: MapFacts }) {
  const words = sheetWords(hall.language);
  const { width, height, size, unit, boxes, lines } = layout;
  return (
    <div class="map" style={`--u:${hundredth(unit)}mm`}>
      <div class="panel">
        <p>
          <b class="tag">{code.code}</b>
          <span class="event-name">{event.name}</span>
        </p>
        <h1 style={`font-size:calc(${titleSize} * var(--u))`}>{code.title}</h1>
        <p class="how">{words.mapHow}</p>
        <CodePicture code={code} />
        <p class="scan">{words.whole}</p>
      </div>
      <div class="tree" style={`width:${hundredth(width)}mm;height:${hundredth(height)}mm;font-size:${size}mm`}>
        <svg class="lines" viewBox={`0 0 ${hundredth(width)} ${hundredth(height)}`}>
          <path d={lines} />
        </svg>
        {inOrder(tree).map((node, at) => (
          <Box node={node} box={boxes[at]} />
        ))}
      </div>
      <FinePrint hall={hall} code={code} />
    </div>
  );
}

function inOrder(node: MapNode): MapNode[] {
  return [node, ...node.children.flatMap(inOrder)];
}

function Box({ node: { as, text, said, bring }, box }: { node: MapNode; box: Rect | undefined }) {
  if (!box) return null;
  return (
    <div
      class={`box ${as}`}
      style={`left:${hundredth(box.x)}mm;top:${hundredth(box.y)}mm;width:${hundredth(box.width)}mm;height:${hundredth(box.height)}mm`}
    >
      <b>{text}</b>
      {said.map((one) => (
        <p>{one}</p>
      ))}
      {bring.map((one) => (
        <p class="bring">
          <i class="dot" />
          {one}
        </p>
      ))}
    </div>
  );
}
