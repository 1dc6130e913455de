import { codeOfPage, tablesName } from '../../guide/address.ts';
import type { TablesFacts } from '../../guide/facts.ts';
import type { LookupTable } from '../../guide/lookup-table.ts';
import { tongueOf } from '../../words/words.ts';
import { linkIn } from '../ground/link.ts';
import { Alerts, Held } from '../parts/Alerts.tsx';
import { Checked } from '../parts/Checked.tsx';
import { type Speech, speechOf, When } from '../parts/limits.tsx';
import { Translation } from '../parts/Translation.tsx';
import { Languages } from './Frame.tsx';
import { questionsOf } from '../../guide/questions.ts';

/** The tables of a guide, whole; what is to be known of the guide’s copy is said here as on its own page. */
export function TablesPage({ facts: { guide, hall, page, language } }: { facts: TablesFacts }) {
  const questions = questionsOf(guide);
  const speech = speechOf(tongueOf(hall, language), questions);
  const code = codeOfPage(page);
  const name = tablesName(code);
  return (
    <>
      <div class="head">
        <p class="sign">
          <b class="code">{code}</b>
        </p>
        <Languages hall={hall} name={name} language={language} others={guide.languages ?? []} words={speech.words} />
        <h1>{guide.title}</h1>
      </div>
      <Alerts guide={guide} hall={hall} speech={speech} />
      <div class="sheet">
        <When of={{ from: guide.from, until: guide.until }} speech={speech} />
        <Translation guide={guide} hall={hall} code={name} speech={speech} />
        <Held guide={guide} hall={hall} speech={speech} />
        <p class="acts">
          <a class="button quiet" href={linkIn(hall, code, language)}>
            {code} {guide.title}
          </a>
        </p>
      </div>
      {guide.tables?.map((table) => (
        <section>
          <h2 lang={table.language}>{table.label}</h2>
          <Table table={table} speech={speech} />
        </section>
      ))}
      <Checked guide={guide} hall={hall} speech={speech} />
    </>
  );
}

/** What a translation has of its original’s table is in the original’s language; the names of its questions are its own. */
function Table({ table: { columns, groups, language }, speech }: { table: LookupTable; speech: Speech }) {
  const isAsked = (key: string | undefined) => speech.questions.some(({ id }) => id === key);
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
          <tr>
            {columns.map(({ head, key }) => (
              <th lang={isAsked(key) ? undefined : language}>{head}</th>
            ))}
          </tr>
          {rows.map((cells) => (
            <tr lang={language}>
              {cells.map((cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </>
      ))}
    </table>
  );
}
