import { hundredth } from '../facts/size.ts';
import type { BoardFacts, BoardLayout, BoardPerson } from '../facts/lead-facts.ts';
import { sheetWords } from '../text/sheet-words.ts';

/** The representative of each department, with a face, a window and a number to call. */
export function Board({ facts: { hall, people, layout } }: { facts: BoardFacts }) {
  const words = sheetWords(hall.language);
  return (
    <div class="board">
      <header>
        <div>
          <h1>{words.board}</h1>
          <p class="class-name">{words.boardSay}</p>
        </div>
      </header>
      <div
        class="faces"
        style={`grid-template-columns:repeat(${layout.columns},${u(layout.width)});font-size:${u(layout.size)};gap:${u(layout.gap)}`}
      >
        {people.map((person) => (
          <Face person={person} layout={layout} />
        ))}
      </div>
      <footer class="fine">
        <p>
          <b>{hall.name}</b>
        </p>
      </footer>
    </div>
  );
}

function Face({ person: { name, role, department, rows, photo }, layout }: { person: BoardPerson; layout: BoardLayout }) {
  const size = `width:${u(layout.photo)};height:${u((layout.photo * 4) / 3)}`;
  return (
    <section style={`height:${u(layout.height)};padding:${u(layout.pad)};gap:${u(layout.pad)}`}>
      {photo ? (
        <img src={photo.path} alt={name} style={size} />
      ) : (
        <div class="no-photo" style={`${size};line-height:${u((layout.photo * 4) / 3)};font-size:${u(layout.photo * 0.5)}`}>
          {Array.from(name)[0]}
        </div>
      )}
      <div class="who">
        <p class="name">
          <b>{name}</b>
          {role && <span>{role}</span>}
        </p>
        {department && <p class="department">{department}</p>}
        {rows.map((row) => (
          <p>
            <span class="soft">{row.name}</span>
            <b class={row.value.length <= 14 && !row.value.includes(' ') ? 'unbroken' : ''}>{row.value}</b>
          </p>
        ))}
      </div>
    </section>
  );
}

function u(length: number): string {
  return `calc(${hundredth(length)} * var(--u))`;
}
