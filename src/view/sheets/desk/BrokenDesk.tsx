/** The page `/print` of a hall with errors: the place and the fix of each, instead of anything to print. */

import { markupOf } from '../../ground/markup.ts';
import type { BrokenDeskFacts, Say } from './desk-facts.ts';

/** Returns all that the page shows, as HTML. */
export function brokenDeskMarkup(facts: BrokenDeskFacts, say: Say): string {
  return markupOf(<BrokenDesk facts={facts} say={say} />);
}

function BrokenDesk({ facts: { hall, problems, again }, say }: { facts: BrokenDeskFacts; say: Say }) {
  return (
    <main class="desk">
      <h1>{hall === undefined ? say('打印', 'Print') : say('打印：', 'Print: ') + hall}</h1>
      <div class="wrong" role="alert">
        <p>
          <strong>{say('大厅的文件有错误，改好才能打印。', 'The hall has errors; nothing can be printed before they are mended.')}</strong>
        </p>
        <ol>
          {problems.map(({ file, place, message, fix }) => (
            <li>
              <p>
                <code>{file}</code> {place}
                <br />
                {message}
                <br />
                {`→ ${fix}`}
              </p>
            </li>
          ))}
        </ol>
      </div>
      <p>
        {say('改好、存盘以后，', 'When they are mended and saved, ')}
        <a href={again}>{say('再打开一次', 'open this page again')}</a>
        {say(
          '；还是老样子，就把运行本程序的窗口关掉，重新启动。',
          '; if nothing has changed, stop the program in its window and start it again.',
        )}
      </p>
    </main>
  );
}
