/** The document around every page: the policy, the addresses, nothing alive that a writer typed. */

// @vitest-environment happy-dom

import { describe, expect, it } from 'vitest';
import type { PageFacts } from '../../src/guide/facts.ts';
import { versionOf } from '../../src/guide/facts.ts';
import { contentPolicy, hallStyle, pageText } from '../../src/view/document.tsx';
import { coloursOf } from '../../src/view/ground/colour.ts';
import { guide } from './sample-guide.ts';
import { englishFacts, eventFacts, events, frame, guideFacts, keptFacts, missingFacts, retiredFacts, wallFacts } from './sample.ts';

const KINDS: [string, PageFacts][] = [
  ['guide', guideFacts],
  ['guide in English', englishFacts],
  ['event', eventFacts],
  ['wall', wallFacts],
  ['retired', retiredFacts],
  ['kept', keptFacts],
  ['missing', missingFacts],
  ['missing, offline', { ...missingFacts, offline: true }],
];

const parsed = (facts: PageFacts) => new DOMParser().parseFromString(pageText(facts, frame), 'text/html');

describe('what a writer types never comes alive', () => {
  const nasty = `</script><script>alert(1)</script>"'&$&$\``;
  const text = pageText({ ...guideFacts, guide: { ...guide, title: nasty, item: nasty } }, frame);

  it('as title, description and JSON-LD', () => {
    expect(text).not.toContain('<script>alert');
    const root = new DOMParser().parseFromString(text, 'text/html');
    expect(root.querySelector('h1')?.textContent).toBe(nasty);
    expect(JSON.parse(root.querySelector('script[type="application/ld+json"]')?.textContent ?? '').name).toBe(nasty);
  });

  it('as a colour that is none', () => {
    expect(hallStyle('', { colours: coloursOf([{ id: 'a b', colour: 'red}body{display:none' }]) })).toBe(
      '.event-a_b{--event:#3a4a5e;--tint:#bbb}',
    );
  });
});

describe.each(KINDS)('%s', (_, facts) => {
  const text = pageText(facts, frame);
  const root = parsed(facts);

  it('has no place of the frame left over', () => {
    expect(text).not.toMatch(/data-frame|<!--|"\.\/|undefined|\[object/);
  });

  it('keeps telephones from making links of numbers that are none, and has its icons and its manifest', () => {
    expect(root.querySelector('meta[name=format-detection]')?.getAttribute('content')).toBe('telephone=no');
    const links = [...root.querySelectorAll('link')].map((link) => [link.rel, link.getAttribute('href')?.replace(/^.*\//, '')]);
    expect(links).toEqual(
      expect.arrayContaining([
        ['manifest', 'manifest.webmanifest'],
        ['icon', 'icon.svg'],
        ['apple-touch-icon', 'icon-192.png'],
      ]),
    );
  });

  it('has one style block, no style attribute, no inline script', () => {
    expect(root.querySelectorAll('style').length).toBe(1);
    expect(root.querySelectorAll('[style]').length).toBe(0);
    expect([...root.querySelectorAll('script:not([type="application/ld+json"])')].map((script) => script.getAttribute('src'))).toEqual([
      '/assets/main-1.js',
    ]);
  });

  it('says what it is on <html>', () => {
    const { dataset, lang } = root.documentElement;
    expect(lang).toBe(facts.language);
    expect(dataset['page']).toBe(facts.page);
    expect(dataset['version']).toBe(versionOf(facts));
    expect(dataset['kept']).toBe('none');
    expect(dataset['line']).toBe(facts.kind === 'guide' ? facts.line : undefined);
  });

  it('has exactly the policy of the contract', () => {
    expect(root.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'sha256-abc'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types guide-wall",
    );
    expect(contentPolicy('sha256-abc')).not.toContain('frame-ancestors');
  });

  it('has one h1, and a heading for nothing that is empty', () => {
    expect(root.querySelectorAll('h1').length).toBe(1);
    expect([...root.querySelectorAll('h1,h2')].every((heading) => heading.textContent.trim() !== '')).toBe(true);
  });

  it('asks nobody else for anything', () => {
    const asked = [...root.querySelectorAll('script[src],img[src],link[rel~=icon],link[rel=manifest],link[rel=apple-touch-icon]')];
    expect(
      asked.map((element) => element.getAttribute('src') ?? element.getAttribute('href')).filter((path) => !path?.startsWith('/')),
    ).toEqual([]);
  });
});

describe('a hall whose address has a path', () => {
  const hall = { ...guideFacts.hall, address: 'https://example.org/hall' };
  const text = pageText({ ...guideFacts, hall }, frame);

  it.each([
    'src="/hall/assets/main-1.js"',
    'href="/hall/"',
    'href="/hall/A"',
    'href="/hall/G3"',
    'href="/hall/manifest.webmanifest"',
    'data-base="/hall"',
  ])('%s', (part) => {
    expect(text).toContain(part);
  });

  it('names its whole address', () => {
    expect(text).toContain('<link rel="canonical" href="https://example.org/hall/A1">');
    expect(text).toContain('<link rel="alternate" hreflang="en" href="https://example.org/hall/A1-en">');
  });
});

describe('a situation’s page', () => {
  const root = parsed({ ...guideFacts, page: 'A1-2', answers: 'married=no' });

  it('gives its answers, and its guide’s address', () => {
    expect(root.documentElement.dataset['answers']).toBe('married=no');
    expect(root.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe('https://qinghe.example/A1');
  });
});

it.each([missingFacts, { ...missingFacts, offline: true as const }])('a page that is not there has its heading as its title', (facts) => {
  const page = parsed(facts);
  expect(page.title).toBe(`${page.querySelector('h1')?.textContent} · ${facts.hall.name}`);
});

describe('colours', () => {
  it.each([
    ['#8c1d13', '#8c1d13'],
    ['#8C1D13', '#8c1d13'],
    ['#b3261e', '#ab221a'],
    ['#fd0', /^#[0-9a-f]{6}$/],
  ])('%s is dark enough for white text', (colour, expected) => {
    const [, given = ''] = /--event:(#[0-9a-f]+)/.exec(hallStyle('', { colours: coloursOf([{ id: 'x', colour }]) })) ?? [];
    expect(given).toMatch(expected);
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => (parseInt(given.slice(at, at + 2), 16) / 255) ** 2.2);
    expect(1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)).toBeGreaterThan(6.9);
  });

  it('around a page, a phone shows its life event’s; around the wall none', () => {
    const around = (facts: Parameters<typeof parsed>[0]) => parsed(facts).querySelector<HTMLMetaElement>('meta[name=theme-color]')?.content;
    expect([guideFacts, eventFacts, wallFacts].map(around)).toEqual(['#b3261e', '#b3261e', '#f6f3ee']);
  });

  it('one class for each life event', () => {
    expect(hallStyle('a{b:c}', { colours: coloursOf(events.slice(0, 2)) })).toMatch(
      /^a\{b:c\}\.event-birth\{--event:#[0-9a-f]{6};--tint:#[0-9a-f]{3}\}\.event-work\{--event:#[0-9a-f]{6};--tint:#[0-9a-f]{3}\}$/,
    );
  });
});
