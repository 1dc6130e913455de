import type { HallFacts } from '../../guide/hall-facts.ts';
import type { ComponentChildren } from 'preact';
import type { PageFacts } from '../../guide/facts.ts';
import { linkIn } from '../ground/link.ts';
import { languageName } from '../ground/language-name.ts';
import type { Words } from '../../words/view-in-words.ts';

interface AroundProps {
  hall: HallFacts;
  language: string;
  words: Words;
  kind: PageFacts['kind'];
  children: ComponentChildren;
}

/**
 * The parts around every page: the hall's name, the badge, news, the dock. News stand last and stick above the dock:
 * a link that a reader is about to tap does not move.
 */
export function Around({ hall, language, words, kind, children }: AroundProps) {
  const wall = linkIn(hall, 'index', language);
  return (
    <>
      <header class="bar">
        <a class="hall" href={wall} aria-label={hall.name}>
          <span>{hall.name}</span>
        </a>
        <span class="kept">
          <a href={linkIn(hall, 'kept', language)} data-badge hidden>
            {words.kept}
          </a>
        </span>
      </header>
      <main>
        {children}
        <div class="news" data-news role="status" />
      </main>
      <footer class="looks" />
      <Dock words={words}>
        {kind === 'wall' ? hall.channels.length > 0 && <a href="#help">{words.helper}</a> : <a href={wall}>{words.another}</a>}
      </Dock>
    </>
  );
}

/** Buttons that need a script are hidden until the script shows them. */
function Dock({ words, children }: { words: Words; children: ComponentChildren }) {
  return (
    <nav class="dock" data-dock aria-label={words.tools}>
      <button type="button" data-do="text-size" aria-pressed="false" hidden>
        {words.largeText}
      </button>
      <button type="button" data-do="read-aloud" aria-pressed="false" hidden>
        {words.readAloud}
      </button>
      <button type="button" data-do="share" hidden>
        {words.share}
      </button>
      {children}
    </nav>
  );
}

interface LanguagesProps {
  hall: HallFacts;
  /** The name of the page in the hall's own language: `A1`, `A1-2`, `A`, `index`. */
  name: string;
  language: string;
  others: readonly string[];
  words: Words;
}

/** The same page in other languages: at its top, since its reader cannot read anything above it. */
export function Languages({ hall, name, language, others, words }: LanguagesProps) {
  const links = others.filter((other) => other !== language);
  if (links.length === 0) return null;
  return (
    <nav class="languages" aria-label={words.languages}>
      {links.map((other) => (
        <a href={linkIn(hall, name, other)} lang={other} hreflang={other}>
          {languageName(other)}
        </a>
      ))}
    </nav>
  );
}
