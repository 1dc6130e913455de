import type { Entry } from '../../guide/entry.ts';
import type { HallFacts } from '../../guide/hall-facts.ts';
import type { Related } from '../../guide/guide.ts';
import type { Channel } from '../../guide/hall.ts';
import { eventClass } from '../ground/event-class.ts';
import { linkIn } from '../ground/link.ts';
import { pageWordsOf } from '../../words/view-in-words.ts';
import { fill } from '../../words/words.ts';

/** A guide in a list; `about`: its second line, before which a bundle says of how many guides it is. */
type Listed = Related & Pick<Entry, 'bundle'> & { readonly about?: string };

/** Guides as station signs: the code in its life event's colour, then the title. */
export function GuideList({ entries, hall, language }: { entries: readonly Listed[]; hall: HallFacts; language: string }) {
  const { bundle: ofGuides } = pageWordsOf(hall, language);
  const second = (bundle?: number, about?: string) => [bundle && fill(ofGuides, bundle), about].filter(Boolean).join(' · ');
  return (
    <ul class="list">
      {entries.map(({ code, title, event, language: own = hall.language, bundle, about }) => (
        <li class={eventClass(event)}>
          <a href={linkIn(hall, code, own)} lang={own === language ? undefined : own}>
            <span class="tag">{code}</span>
            <Named name={title} about={second(bundle, about)} />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Ways to be heard, each with where it is, and a link where it has one. */
export function ChannelList({ channels, complaint }: { channels: readonly Channel[]; complaint?: Channel | undefined }) {
  return (
    <ul class="list">
      {[...channels, ...(complaint ? [complaint] : [])].map(({ name, url, where }) => (
        <li>
          {url ? (
            <a href={url}>
              <Named name={name} about={where} />
              {url.startsWith('tel:') ? (
                <span class="go tel">{url.slice(4)}</span>
              ) : (
                <span class="go" aria-hidden="true">
                  →
                </span>
              )}
            </a>
          ) : (
            <p>
              <Named name={name} about={where} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Named({ name, about }: { name: string; about: string | undefined }) {
  return (
    <span>
      {name}
      {about && <i>{about}</i>}
    </span>
  );
}
