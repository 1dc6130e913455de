import type { FaqSection } from '../../guide/guide.ts';
import { limitsData, type Speech, When } from './limits.tsx';
import { GuideHtml } from './GuideHtml.tsx';

/** Frequent questions; the answers open with a tap, without script too. */
export function Faq({ section, speech }: { section: FaqSection; speech: Speech }) {
  return (
    <>
      {section.entries.map((entry) => (
        <details {...limitsData(entry)}>
          <summary id={entry.anchor}>{entry.question}</summary>
          <When of={entry} speech={speech} />
          <GuideHtml html={entry.answer} />
        </details>
      ))}
    </>
  );
}
