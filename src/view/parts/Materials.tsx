import type { Attachment, Choice, Material, MaterialsSection } from '../../guide/guide.ts';
import { limitsData, type Speech, When } from './limits.tsx';
import { GuideHtml } from './GuideHtml.tsx';

/** Materials to bring, each with a tick that is still there tomorrow. */
export function Materials({ section, speech }: { section: MaterialsSection; speech: Speech }) {
  return (
    <ul class="bring">
      {section.materials.map((one) => ('anyOf' in one ? <AnyOf choice={one} speech={speech} /> : <Bring material={one} speech={speech} />))}
    </ul>
  );
}

function Bring({ material, speech }: { material: Material; speech: Speech }) {
  return (
    <li data-material={material.name} {...limitsData(material)}>
      <label>
        <input type="checkbox" autocomplete="off" aria-describedby={material.note && noteId(material)} />
        <span>
          <When of={material} speech={speech} />
          <b>{material.name}</b>
          <Form form={material.form} />
        </span>
      </label>
      <Notes material={material} speech={speech} />
    </li>
  );
}

/** A choice of any one: one tick for all. */
function AnyOf({ choice, speech }: { choice: Choice; speech: Speech }) {
  return (
    <li data-material={choice.anyOf.map((one) => one.name).join(' / ')} {...limitsData(choice)}>
      <label>
        <input type="checkbox" autocomplete="off" />
        <span>
          <When of={choice} speech={speech} />
          <b>{choice.label.replace(/[：:]\s*$/, '')}</b>
        </span>
      </label>
      <ul class="any">
        {choice.anyOf.map((one) => (
          <li {...limitsData(one)}>
            <When of={one} speech={speech} />
            <b>{one.name}</b>
            <Form form={one.form} />
            <Notes material={one} speech={speech} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function Form({ form }: { form: string | undefined }) {
  return form ? <i>{form}</i> : null;
}

function Notes({ material, speech }: { material: Material; speech: Speech }) {
  const { note, blank, sample } = material;
  const { words } = speech;
  if (!note && !blank && !sample) return null;
  return (
    <div class="note" id={noteId(material)}>
      {note && <GuideHtml html={note} />}
      {(blank || sample) && (
        <p class="files">
          {blank && <File file={blank} name={words.blank} />}
          {sample && <File file={sample} name={words.sample} />}
        </p>
      )}
    </div>
  );
}

/** The same paper may be asked for in two forms. No heading's id has a colon. */
function noteId({ name, form }: Material): string {
  return `note:${name}${form}`.replace(/\s/g, '-');
}

function File({ file, name }: { file: Attachment; name: string }) {
  return <a href={file.href}>{file.label || name}</a>;
}
