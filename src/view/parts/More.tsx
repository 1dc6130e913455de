import type { HallFacts } from '../../guide/hall-facts.ts';
import type { Guide, Section } from '../../guide/guide.ts';
import type { VNode } from 'preact';
import { Faq } from './Faq.tsx';
import { isLongText } from './Glance.tsx';
import { limitsData, type Speech, When } from './limits.tsx';
import { GuideHtml, LimitedText } from './GuideHtml.tsx';
import { GuideList } from './List.tsx';
import { Policies } from './Policies.tsx';
import type { Words } from '../../words/view-in-words.ts';

interface MoreProps {
  guide: Guide;
  hall: HallFacts;
  /** The sections that are read last. */
  last: readonly Section[];
  speech: Speech;
  words: Words;
}

/** Folded under one heading; each opens with a tap, without script too. */
export function More({ guide, hall, last, speech, words }: MoreProps) {
  const rows = moreRows(guide, speech, words);
  const cards = guide.policies?.filter(({ when }) => !when) ?? [];
  if (last.length + rows.length + cards.length === 0 && !guide.related) return null;
  return (
    <section class="more">
      <h2>{words.more}</h2>
      {rows.length > 0 && (
        <details>
          <summary>{rows.map(({ name }) => name).join(words.and)}</summary>
          <dl class="rows">
            {rows.map(({ name, id, value }) => (
              <div>
                <dt id={id}>{name}</dt>
                {value}
              </div>
            ))}
          </dl>
        </details>
      )}
      {last.map((section) =>
        section.kind === 'faq' ? (
          <div data-part="faq" {...limitsData(section)}>
            <When of={section} speech={speech} />
            {section.intro && <GuideHtml html={section.intro} />}
            <Faq section={section} speech={speech} />
          </div>
        ) : (
          <details data-part={section.kind} {...limitsData(section)}>
            <summary id={section.anchor}>{section.heading}</summary>
            <When of={section} speech={speech} />
            {section.intro && <GuideHtml html={section.intro} />}
            {'html' in section && <GuideHtml html={section.html} class="text" />}
          </details>
        ),
      )}
      {(guide.related ?? cards[0]) && (
        <details>
          <summary>{words.related}</summary>
          {guide.related && <GuideList entries={guide.related} hall={hall} language={guide.language} />}
          <Policies cards={cards} guide={guide} hall={hall} speech={speech} />
        </details>
      )}
    </section>
  );
}

/** The lines of which the glance shows one, or of which it may show the beginning only, applicants, result and validity: as far as the guide has them. */
function moreRows(guide: Guide, speech: Speech, words: Words): { name: string; id: string | undefined; value: VNode }[] {
  return [
    ...(['time', 'fee'] as const).flatMap((part) => {
      const lines = guide[part] ?? [];
      const isWhole =
        !guide.anchors?.[part] &&
        lines.length < 2 &&
        // What takes longest of a bundle stands with its guide.
        lines.every(({ html, when, from, until }) => !(when ?? from ?? until) && (!!guide.bundle || !isLongText(html)));
      const value = (
        <dd data-lines={part}>
          {lines.map((line) => (
            <LimitedText html={line.html} of={line} speech={speech} />
          ))}
        </dd>
      );
      return isWhole ? [] : [{ name: words[part], id: guide.anchors?.[part], value }];
    }),
    ...(['who', 'result', 'valid'] as const).flatMap((part) =>
      guide[part] ? [{ name: words[part], id: part === 'valid' ? undefined : guide.anchors?.[part], value: <dd>{guide[part]}</dd> }] : [],
    ),
  ];
}
