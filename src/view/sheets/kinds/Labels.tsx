import { hostOf } from '../../../guide/page-address.ts';
import { hundredth } from '../facts/size.ts';
import { eventClass } from '../../ground/event-class.ts';
import { CodePicture } from '../pieces/CodePicture.tsx';
import type { Label, LabelLayout, LabelsFacts } from '../facts/wall-facts.ts';

/** A sheet of labels: letters, title and code on each. */
export function Labels({ facts: { labels, layout } }: { facts: LabelsFacts }) {
  return (
    <div class="labels" style={`--p:${hundredth(layout.picture)}mm`}>
      {layout.order.map((name, at) => {
        const label = labels[name];
        return label && <One label={label} shape={layout.shape} place={labelStyle(layout, at)} />;
      })}
    </div>
  );
}

function One({ label: { code, event, titleSize }, shape, place }: { label: Label; shape: string; place: string }) {
  return (
    <article class={`label ${shape} ${code.look}${event === undefined ? '' : ` ${eventClass(event)}`}`} style={place}>
      <CodePicture code={code} />
      <div>
        {code.code && <b class="tag">{code.code}</b>}
        <p style={`font-size:${titleSize}mm`}>{code.title}</p>
        {code.look === 'outside' && <span class="host">{hostOf(code.says)}</span>}
      </div>
    </article>
  );
}

/** Returns the style that puts something on the label of this number, counted from 0, row by row. */
export function labelStyle({ columns, size, gap, left, top, right, down }: LabelLayout, at: number): string {
  const x = left + right + (at % columns) * (size.width + gap.width);
  const y = top + down + Math.floor(at / columns) * (size.height + gap.height);
  return `left:${hundredth(x)}mm;top:${hundredth(y)}mm;width:${hundredth(size.width)}mm;height:${hundredth(size.height)}mm`;
}
