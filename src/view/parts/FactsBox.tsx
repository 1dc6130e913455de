import type { GuideHall } from '../../guide/facts.ts';
import type { Guide, Line } from '../../guide/guide.ts';
import type { Speech } from './limits.tsx';
import { LimitedText } from './GuideHtml.tsx';
import { tripsInWords, type Words } from '../../words/view-words.ts';
import { fill } from '../../words/words.ts';

/** The facts that everybody asks first: time, fee, number of visits, window. */
export function FactsBox({ guide, hall, speech }: { guide: Guide; hall: GuideHall; speech: Speech }) {
  const { words } = speech;
  const window = windowsInShort(hall, words);
  const department = hall.department?.name;
  if (![guide.time, guide.fee, guide.visits, window, department].some(Boolean)) return null;
  return (
    <dl class="facts">
      {guide.time && <Lines name={words.time} id={guide.anchors?.time} lines={guide.time} speech={speech} />}
      {guide.fee && <Lines name={words.fee} id={guide.anchors?.fee} lines={guide.fee} speech={speech} />}
      {guide.visits && <Fact name={words.visits} value={tripsInWords(guide.visits, words)} />}
      {window && <Fact name={words.window} value={window} />}
      {!window && department && <Fact name={words.department} value={department} />}
    </dl>
  );
}

/** Applicants, result and validity: as far as the front matter has them. */
export function MoreFacts({ guide, speech }: { guide: Guide; speech: Speech }) {
  const { words } = speech;
  if (!guide.who && !guide.result && !guide.valid) return null;
  return (
    <dl class="rows">
      {guide.who && <Fact name={words.who} id={guide.anchors?.who} value={guide.who} />}
      {guide.result && <Fact name={words.result} id={guide.anchors?.result} value={guide.result} />}
      {guide.valid && <Fact name={words.valid} value={guide.valid} />}
    </dl>
  );
}

function Fact({ name, id, value }: { name: string; id?: string | undefined; value: string }) {
  return (
    <div>
      <dt id={id}>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Lines({ name, id, lines, speech }: { name: string; id: string | undefined; lines: readonly Line[]; speech: Speech }) {
  const long = lines.length > 1 || lines.some((line) => line.when !== undefined || line.html.length > 24);
  return (
    <div class={long ? 'long' : undefined}>
      <dt id={id}>{name}</dt>
      <dd>
        {lines.map((line) => (
          <LimitedText html={line.html} of={line} speech={speech} />
        ))}
      </dd>
    </div>
  );
}

/** Returns the windows in short: `12、13 号`, or their names where they have no number. */
function windowsInShort(hall: GuideHall, words: Words): string {
  const numbers = hall.windows.map((window) => window.key).filter((key) => /^\d+$/.test(key));
  const names = hall.windows.filter((window) => !numbers.includes(window.key)).map((window) => window.name ?? window.key);
  return [...(numbers.length > 0 ? [fill(words.windowNumbers, numbers.join(words.list))] : []), ...names].join(words.and);
}
