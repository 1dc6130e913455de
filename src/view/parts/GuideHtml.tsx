import type { Html, Limits } from '../../guide/guide.ts';
import { limitsData, type Speech, When } from './limits.tsx';

/** A guide's own text: HTML that the build made safe. */
export function GuideHtml({ html, class: name }: { html: Html; class?: string }) {
  return <div class={name} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** A guide's own text with its limits. */
export function LimitedText({ html, of, speech, class: name }: { html: Html; of: Limits; speech: Speech; class?: string }) {
  return (
    <div class={name} {...limitsData(of)}>
      <When of={of} speech={speech} />
      <GuideHtml html={html} />
    </div>
  );
}
