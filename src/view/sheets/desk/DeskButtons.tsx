import type { DeskProps } from './desk-facts.ts';

/** How to print the shown sheets, whether they are noted, and the buttons. */
export function Buttons({ facts: { pages, more, noting, fields }, say }: DeskProps) {
  return (
    <>
      <div id="faults" class="wrong" role="alert" hidden>
        <p>{say('先改好再印：', 'Not fit for printing yet:')}</p>
        <ul />
      </div>
      {more.map(({ name, href }) => (
        <p>
          <a href={href}>{name}</a>
        </p>
      ))}
      <h2>{say(`下面是 ${pages} 页，印出来就是这个样子`, `${pages === 1 ? '1 page, as it' : `${pages} pages, as they`} will come out`)}</h2>
      <p>
        {say('打印时选“实际大小”（100%），不要选“适合纸张”，不要页眉页脚。', 'Print at actual size (100 %), without headers and footers.')}
      </p>
      <Noting noting={noting} say={say} />
      <p id="said" class="good" role="status" hidden={noting !== 'noted'}>
        {say('记下了。现在打印（Ctrl+P）。', 'Noted. Now print (Ctrl+P).')}
      </p>
      <div class="row">
        {noting === 'can' && (
          <form class="noting" method="post" action="/print/freeze">
            {fields.map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <button type="submit" class="main">
              {say('记下并打印', 'Note and print')}
            </button>
          </form>
        )}
        <button type="button" id="print" data-script hidden>
          {say('打印', 'Print')}
        </button>
        <noscript>{say('按 Ctrl+P 打印。', 'Print with Ctrl+P.')}</noscript>
      </div>
    </>
  );
}

/** The effect of noting, or why it is not possible. */
function Noting({ noting, say }: Pick<DeskProps, 'say'> & Pick<DeskProps['facts'], 'noting'>) {
  return (
    <>
      {noting === 'can' && (
        <p>
          {say(
            '要贴出去的，按“记下并打印”：这些码从此不再变，以后重印还是同一个图案。只是看看样子的，按“打印”。',
            'For what will hang on a wall press Note and print: from then on these codes never change. For a look only press Print.',
          )}
        </p>
      )}
      {noting === 'address' && (
        <p class="hint">
          {say('这是用别的网址试印（--address），码不会记下。', 'Printed with another address (--address): nothing is noted.')}
        </p>
      )}
      {noting === 'elsewhere' && (
        <p class="hint">
          {say(
            '要贴出去的，请到运行本程序的那台电脑上打开 http://localhost 打印，才能把码记下。这里印的只能试用。',
            'For what will hang on a wall, print on the computer that runs this program: only there codes are noted.',
          )}
        </p>
      )}
    </>
  );
}
