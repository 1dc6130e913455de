import type { DeskBox, DeskCode, DeskProps } from './desk-facts.ts';

/** The codes that may be ticked, by life event, by class and by whom they are for. */
export function DeskChoice({ facts: { all: everything, events, classes, audiences, others }, say }: DeskProps) {
  const all = say('全部', 'All');
  return (
    <>
      <fieldset>
        <Box field="all" value="1" name={say('所有的码', 'All codes')} chosen={everything} />
      </fieldset>
      {events.map(({ value, letter, name, look, chosen, codes }) => (
        <fieldset class={look}>
          <legend>
            <b class="tag">{letter}</b> {name}
          </legend>
          <Box field="event" value={value} name={all} chosen={chosen} />
          {codes.map((code) => (
            <CodeBox {...code} />
          ))}
        </fieldset>
      ))}
      {others.length > 0 && (
        <fieldset>
          <legend>{say('整面墙、机器、渠道', 'The wall, machines, channels')}</legend>
          {others.map((code) => (
            <CodeBox {...code} />
          ))}
        </fieldset>
      )}
      {audiences.length > 0 && (
        <fieldset>
          <legend>{say('给谁', 'For')}</legend>
          {audiences.map((one) => (
            <Box field="for" {...one} />
          ))}
        </fieldset>
      )}
      {classes.length > 0 && (
        <fieldset>
          <legend>{say('按类别', 'By class')}</legend>
          {classes.map((one) => (
            <Box field="class" {...one} />
          ))}
        </fieldset>
      )}
    </>
  );
}

function Box({ field, value, name, chosen }: DeskBox & { field: string }) {
  return (
    <label>
      <input type="checkbox" name={field} value={value} checked={chosen} />
      <b>{name}</b>
    </label>
  );
}

function CodeBox({ code, title, chosen }: DeskCode) {
  return (
    <label>
      <input type="checkbox" name="code" value={code} checked={chosen} />
      <span>
        {code !== 'index' && <b>{code} </b>}
        {title}
      </span>
    </label>
  );
}
