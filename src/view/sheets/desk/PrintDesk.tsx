/** The desk above the sheets on the pages of `/print`: choices, problems and buttons. Never on paper. */

import { markupOf } from '../../ground/markup.ts';
import type { DeskFacts, DeskProps, Say } from './desk-facts.ts';
import { Buttons } from './DeskButtons.tsx';
import { DeskChoice } from './DeskChoice.tsx';

/** Returns the desk's upper part as HTML. */
export function deskMarkup(facts: DeskFacts, say: Say): string {
  return markupOf(<PrintDesk facts={facts} say={say} />);
}

function PrintDesk({ facts, say }: DeskProps) {
  return (
    <main class="desk">
      <h1>{say('打印：', 'Print: ') + facts.hall}</h1>
      {facts.problems.length > 0 && (
        <div class="wrong" role="alert">
          {facts.problems.map((problem) => (
            <p>{problem}</p>
          ))}
        </div>
      )}
      <Wishes facts={facts} say={say} />
      {facts.pages > 0 && <Buttons facts={facts} say={say} />}
      <script type="module" src="/print/preview.js" />
    </main>
  );
}

function Wishes({ facts, say }: DeskProps) {
  return (
    <form method="get" action="/print">
      <div class="row">
        <label>
          <span>{say('印什么', 'What')}</span>
          <select name="sheet">
            {facts.papers.map(({ value, name, chosen }) => (
              <option value={value} selected={chosen}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <Typed name="distance" says={say('从多远扫', 'Read from')} value={facts.extras.distance} like="2m" />
        <Typed name="label" says={say('标签宽x高（毫米）', 'Label (mm)')} value={facts.extras.label} like="70x37" />
        <Typed name="offset" says={say('偏移（毫米）', 'Offset (mm)')} value={facts.extras.offset} like="1.5,-0.5" />
        {facts.extras.tiled !== undefined && (
          <label class="tick">
            <input type="checkbox" name="tiled" value="1" checked={facts.extras.tiled} />
            {say('用 A4 拼', 'From A4 sheets')}
          </label>
        )}
        <button type="submit" class="main">
          {say('看样子', 'Show')}
        </button>
      </div>
      <details class="choice" open={facts.pages === 0}>
        <summary>
          {facts.pages === 0
            ? say('勾选要印的码，再按“看样子”', 'Tick what is to be printed, then press Show')
            : `${say('选了', 'Chosen:')} ${facts.shown}`}
        </summary>
        <DeskChoice facts={facts} say={say} />
      </details>
    </form>
  );
}

function Typed({ name, says, value, like }: { name: string; says: string; value: string | undefined; like: string }) {
  if (value === undefined) return null;
  return (
    <label>
      <span>{says}</span>
      <input type="text" name={name} value={value} placeholder={like} size={8} />
    </label>
  );
}
