import { codeOfPage } from '../../guide/address.ts';
import type { TablesFacts } from '../../guide/facts.ts';
import type { LookupTable } from '../../guide/lookup-table.ts';
import { tongueOf } from '../../words/words.ts';
import { linkIn } from '../ground/link.ts';
import { type Speech, speechOf, When } from '../parts/limits.tsx';

/** The tables of a guide, whole. */
export function TablesPage({ facts: { guide, hall, page, language } }: { facts: TablesFacts }) {
  const questions = guide.sections.flatMap((section) => (section.kind === 'questions' ? section.questions : []));
  const speech = speechOf(tongueOf(hall, language), questions);
  const code = codeOfPage(page);
  return (
    <>
      <div class="head">
        <p class="sign">
          <b class="code">{code}</b>
        </p>
        <h1>{guide.title}</h1>
      </div>
      {guide.tables?.map((table) => (
        <section>
          <h2>{table.label}</h2>
          <Table table={table} speech={speech} />
        </section>
      ))}
      <p class="acts">
        <a class="button quiet" href={linkIn(hall, code, language)}>
          {code} {guide.title}
        </a>
      </p>
    </>
  );
}

function Table({ table: { columns, groups }, speech }: { table: LookupTable; speech: Speech }) {
  const row = (cells: readonly string[], Cell: 'td' | 'th') => (
    <tr>
      {cells.map((cell) => (
        <Cell>{cell}</Cell>
      ))}
    </tr>
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide table is scrolled with the keyboard
    <table tabindex={0} aria-label={columns.map(({ head }) => head).join(' | ')}>
      {groups.map(({ when, rows }) => (
        <>
          {when && (
            <tr>
              <th colspan={columns.length}>
                <When of={{ when }} speech={speech} />
              </th>
            </tr>
          )}
          {row(
            columns.map(({ head }) => head),
            'th',
          )}
          {rows.map((cells) => row(cells, 'td'))}
        </>
      ))}
    </table>
  );
}
