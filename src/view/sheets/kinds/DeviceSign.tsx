import { eventClass } from '../../ground/event-class.ts';
import { CodePicture } from '../pieces/CodePicture.tsx';
import { FinePrint } from '../pieces/FinePrint.tsx';
import type { DeviceFacts } from '../facts/lead-facts.ts';
import { NamedFacts } from '../pieces/NamedFacts.tsx';
import { SecondCode } from '../pieces/SecondCode.tsx';
import { sheetWords } from '../text/sheet-words.ts';

/** A sign on a machine: its name, the guides that it can handle, and the code to learn more. */
export function DeviceSign({ facts }: { facts: DeviceFacts }) {
  const { hall, letters, name, code, titleSize, steps = [], guides, layout, page, pages } = facts;
  const words = sheetWords(hall.language);
  const device = words.lead('device');
  return (
    <div class="device second">
      <header>
        <b class="tag">{letters}</b>
        <div>
          <p class="class-name">{pages > 1 ? `${device} · ${words.pageOf(page, pages)}` : device}</p>
          <h1 style={`font-size:calc(${titleSize} * var(--u))`}>{name}</h1>
        </div>
      </header>
      {code && <Own facts={facts} />}
      {steps.length > 0 && (
        <ol class="use">
          {steps.map(({ title, when }) => (
            <li>
              {title}
              {when && <small>{when}</small>}
            </li>
          ))}
        </ol>
      )}
      {guides.length > 0 && <h2>{words.can}</h2>}
      <div class="cells" style={`grid-template-columns:repeat(${layout.columns},1fr)`}>
        {guides.map((guide) => (
          <figure class={eventClass(guide.event.id)}>
            <CodePicture code={guide.code} />
            <b class="cell-tag">{guide.code.code}</b>
            <figcaption style={`font-size:calc(${layout.size} * var(--u))`}>{guide.code.title}</figcaption>
          </figure>
        ))}
      </div>
      <FinePrint hall={hall} {...(code ? { code } : {})} />
    </div>
  );
}

function Own({ facts: { hall, code, where, hours, steps = [], guides, layout } }: { facts: DeviceFacts }) {
  const words = sheetWords(hall.language);
  const rows = [
    { name: words.place, value: where },
    { name: words.hours, value: hours },
  ].flatMap(({ name, value }) => (value === undefined ? [] : [{ name, value }]));
  return (
    <div class={`own ${layout.beside ? 'beside' : 'under'}${guides.length + steps.length > 0 ? '' : ' alone'}`}>
      {code && <SecondCode code={code} />}
      <div class="say">
        <b class="scan">{words.scanHelp}</b>
        <NamedFacts rows={rows} />
        <p>{words.deviceAsk}</p>
      </div>
    </div>
  );
}
