import type { StepsSection } from '../../guide/guide.ts';
import { limitsData, type Speech, When } from './limits.tsx';
import { GuideHtml } from './GuideHtml.tsx';

/** The steps, in order. A step that is hidden is not counted. */
export function Steps({ section, speech }: { section: StepsSection; speech: Speech }) {
  return (
    <ol class="steps">
      {section.steps.map((step) => (
        <li {...limitsData(step)}>
          <When of={step} speech={speech} />
          {step.title && <b>{step.title}</b>}
          <GuideHtml html={step.html} />
        </li>
      ))}
    </ol>
  );
}
