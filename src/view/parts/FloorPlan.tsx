import type { GuideHall } from '../../guide/facts.ts';
import type { Guide } from '../../guide/guide.ts';
import { type Words, windowNames } from '../../words/view-in-words.ts';
import { fill } from '../../words/words.ts';

/** The plan of the floor with the windows, which the button above it or a tap on it shows large, and the way there from where the code hangs, drawn and in words. */
export function FloorPlan({ guide, hall, words }: { guide: Guide; hall: GuideHall; words: Words }) {
  const { plan, floor = '1' } = hall;
  const way = guide.way?.floors.find((one) => one.floor === floor)?.svg ?? '';
  const keys = hall.windows.map((window) => window.key);
  const label = fill(words.planHere, windowNames(keys, words));
  return (
    <>
      {plan && 'href' in plan && (
        <p>
          <a href={plan.href}>{words.planOpen}</a>
        </p>
      )}
      {plan && 'svg' in plan && (
        <>
          <div
            class="plan"
            role="img"
            aria-label={label}
            dangerouslySetInnerHTML={{
              __html: `<label for="large">${markWindows(plan.svg, keys).replace('</svg>', `${way}</svg>`)}</label>`,
            }}
          />
        </>
      )}
      {guide.way?.said.map((sentence) => (
        <p>{sentence}</p>
      ))}
    </>
  );
}

/** Shows the plan large, which a script does: in the heading above it. */
export function LargePlan({ hall: { plan }, words }: { hall: GuideHall; words: Words }) {
  if (!plan || 'href' in plan) return null;
  return (
    <button type="button" class="change" data-do="plan" hidden id="large">
      {words.planLarge}
    </button>
  );
}

/** Returns the plan with the class `here` on these windows, and a dot in each that is a plain rectangle: colour is never alone. */
export function markWindows(svg: string, keys: readonly string[]): string {
  return svg.replace(/<[a-z][^<>]*\sid="window-([^"]*)"[^<>]*>/gi, (tag: string, key: string) => {
    if (!keys.includes(key)) return tag;
    const here = /\sclass="/.test(tag) ? tag.replace(/\sclass="/, ' class="here ') : tag.replace(/\sid="/, ' class="here" id="');
    return here + dotIn(tag);
  });
}

/** Returns a dot in the middle of a rectangle that is closed in its tag; nothing in any other shape. */
function dotIn(tag: string): string {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(new RegExp(`\\s${name}="([\\d.-]+)"`).exec(tag)?.[1]));
  if (!/^<rect[^]*\/>$/.test(tag) || /\stransform=/.test(tag) || !x || !y || !width || !height) return '';
  return `<circle class="dot" cx="${x + width / 2}" cy="${y + height / 2}" r="${Math.min(width, height) / 4}"/>`;
}
