/** The whole document of a page. The build and the worker call the same function, and get the same bytes. */

import { basePath, pageAddress } from '../guide/page-address.ts';
import { codeOfPage, pageName } from '../guide/address.ts';
import { type PageFacts, versionOf } from '../guide/facts.ts';
import { directionOf } from '../guide/language.ts';
import type { Hall, LifeEvent, OwnWords } from '../guide/hall.ts';
import { escapeHtml, plainText } from '../guide/html.ts';
import { eventClass } from './ground/event-class.ts';
import { ClassPage } from './pages/ClassPage.tsx';
import { EventPage } from './pages/EventPage.tsx';
import { Around } from './pages/Frame.tsx';
import { GuidePage } from './pages/GuidePage.tsx';
import { jsonLd } from './pages/json-ld.ts';
import { KeptPage } from './pages/KeptPage.tsx';
import { LeadPage } from './pages/LeadPage.tsx';
import { element, intoFrame } from './ground/into-frame.ts';
import { PointsPage } from './pages/PointsPage.tsx';
import { MissingPage, RetiredPage } from './pages/LostPages.tsx';
import { markupOf } from './ground/markup.ts';
import { PoliciesPage } from './pages/PoliciesPage.tsx';
import { TablesPage } from './pages/TablesPage.tsx';
import { WallPage } from './pages/WallPage.tsx';
import { pageWordsOf } from '../words/view-in-words.ts';
import { tongueOf } from '../words/words.ts';

/** The frame of every document of a hall: `index.html` as built, and the style block. */
export interface Frame {
  /** With the places that `intoFrame` fills, and script addresses that begin with `./`. */
  readonly html: string;
  /** The whole text of the style block. */
  readonly style: string;
  /** `sha256-<base64>` of `style`. */
  readonly styleHash: string;
}

/** Returns the style block's text: the look, and a class for each life event that carries its colour, and the lighter one of the dark edition. */
export function hallStyle(css: string, { colours = {} }: Pick<Hall, 'colours'>): string {
  return (
    css.trim() +
    Object.entries(colours)
      .map(([id, [shade, tint]]) => `.${eventClass(id)}{--event:${shade};--tint:${tint}}`)
      .join('')
  );
}

/** Returns the content security policy of every page, but for `frame-ancestors`, which only a header can say. */
export function contentPolicy(styleHash: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src '${styleHash}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types guide-wall',
  ].join('; ');
}

/** Returns the whole document that shows these facts. */
export function pageText(facts: PageFacts, frame: Frame): string {
  const base = basePath(facts.hall.address);
  const body = markupOf(
    <Around kind={facts.kind} hall={facts.hall} language={facts.language} words={pageWordsOf(facts.hall, facts.language)}>
      <Content facts={facts} />
    </Around>,
  );
  return intoFrame(frame.html, base, htmlData(facts), head(facts, frame, base), body);
}

function Content({ facts }: { facts: PageFacts }) {
  switch (facts.kind) {
    case 'guide':
      return <GuidePage facts={facts} />;
    case 'tables':
      return <TablesPage facts={facts} />;
    case 'event':
      return <EventPage facts={facts} />;
    case 'wall':
      return <WallPage facts={facts} />;
    case 'kept':
      return <KeptPage facts={facts} />;
    case 'class':
      return <ClassPage facts={facts} />;
    case 'points':
      return <PointsPage facts={facts} />;
    case 'policies':
      return <PoliciesPage facts={facts} />;
    case 'lead':
      return <LeadPage facts={facts} />;
    case 'retired':
      return <RetiredPage facts={facts} />;
    default:
      return <MissingPage facts={facts} />;
  }
}

function htmlData(facts: PageFacts): Readonly<Record<string, string | undefined>> {
  const event = eventOf(facts);
  const { language } = tongueOf(facts.hall, facts.language);
  return {
    lang: facts.language,
    dir: directionOf(facts.language),
    class: event && eventClass(event.id),
    'data-page': facts.page,
    'data-version': versionOf(facts),
    'data-line': 'line' in facts ? facts.line : undefined,
    'data-kept': 'none',
    'data-kind': facts.kind,
    'data-base': basePath(facts.hall.address),
    'data-hall-language': facts.hall.language,
    'data-speaks': language === facts.language ? undefined : language,
    'data-timezone': facts.hall.timezone,
    'data-answers': facts.kind === 'guide' ? facts.answers : undefined,
  };
}

function eventOf(facts: PageFacts): LifeEvent | undefined {
  return 'guide' in facts ? facts.hall.event : facts.kind === 'event' ? facts.event : undefined;
}

function head(facts: PageFacts, frame: Frame, base: string): string {
  const event = eventOf(facts);
  return [
    `<title>${escapeHtml(titleOf(facts))}</title>`,
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: contentPolicy(frame.styleHash) }),
    `<style>${frame.style}</style>`,
    element('meta', { name: 'description', content: descriptionOf(facts) }),
    element('meta', { name: 'format-detection', content: 'telephone=no' }),
    element('meta', { name: 'theme-color', content: event?.colour ?? '#f6f3ee' }),
    ...addresses(facts),
    element('link', { rel: 'manifest', href: `${base}/manifest.webmanifest` }),
    element('link', { rel: 'icon', href: `${base}/icon.svg`, type: 'image/svg+xml' }),
    element('link', { rel: 'apple-touch-icon', href: `${base}/icon-192.png` }),
    ...(facts.kind === 'guide' ? [`<script type="application/ld+json">${jsonLd(facts)}</script>`] : []),
    ...(facts.hall.words ? [element('meta', { name: 'words', content: JSON.stringify(scriptWords(facts, facts.hall.words)) })] : []),
  ].join('\n');
}

/** Of a page's own words those that its scripts may say: neither the markup's, nor those of a search or of the kept content where there is none. */
function scriptWords({ kind }: PageFacts, words: OwnWords): object {
  const { search, kept, ...said } = words.said;
  return {
    ...words,
    said: { ...said, view: undefined, search: kind === 'guide' ? undefined : search, kept: kind === 'kept' ? kept : undefined },
  };
}

function titleOf(facts: PageFacts): string {
  const words = pageWordsOf(facts.hall, facts.language);
  switch (facts.kind) {
    case 'guide':
    case 'tables':
      return `${codeOfPage(facts.page)} ${facts.guide.title} · ${facts.hall.name}`;
    case 'event':
      return `${facts.event.letter} ${facts.event.name} · ${facts.hall.name}`;
    case 'wall':
      return facts.hall.name;
    case 'kept':
      return `${words.kept} · ${facts.hall.name}`;
    case 'class':
      return `${facts.name} · ${facts.hall.name}`;
    case 'points':
      return `${words.points} · ${facts.hall.name}`;
    case 'policies':
      return `${words.policies} · ${facts.hall.name}`;
    case 'lead':
    case 'retired':
      return `${facts.code}${facts.kind === 'lead' ? ` ${facts.lead.name}` : ''} · ${facts.hall.name}`;
    default:
      return `${facts.offline ? words.offline : words.missing} · ${facts.hall.name}`;
  }
}

function descriptionOf(facts: PageFacts): string | undefined {
  if (facts.kind === 'guide') return facts.guide.summary && plainText(facts.guide.summary);
  if (facts.kind === 'event')
    return facts.entries
      .slice(0, 12)
      .map((entry) => entry.title)
      .join(' · ');
  return facts.kind === 'wall' ? facts.events.map((event) => event.name).join(' · ') : undefined;
}

/** The page's name in the hall's own language. */
function ownName(facts: Exclude<PageFacts, { kind: 'missing' | 'kept' | 'tables' }>): string {
  switch (facts.kind) {
    case 'guide':
      return facts.guide.code;
    case 'event':
      return facts.event.letter;
    case 'wall':
      return 'index';
    case 'class':
      return facts.own;
    case 'points':
    case 'policies':
      return facts.kind;
    default:
      return facts.code;
  }
}

/** Returns the link to the one address of this page, and to the same page in other languages. */
function addresses(facts: PageFacts): string[] {
  const { hall, language } = facts;
  if (facts.kind === 'missing' || facts.kind === 'kept' || facts.kind === 'tables')
    return [element('meta', { name: 'robots', content: 'noindex' })];
  // A situation's page is its guide with answers given.
  const name = ownName(facts);
  const languages = facts.kind === 'guide' ? [language, ...(facts.guide.languages ?? [])] : facts.kind === 'retired' ? [] : facts.languages;
  const address = (tongue: string) => pageAddress(hall.address, pageName(name, tongue, hall.language));
  return [
    element('link', { rel: 'canonical', href: address(language) }),
    ...(languages.length > 1
      ? [...new Set(languages)].map((hreflang) => element('link', { rel: 'alternate', hreflang, href: address(hreflang) }))
      : []),
  ];
}
