/** Where each link of a draft leads once it is published. */

import { basePath, pagePath } from '../../src/guide/page-address.ts';
import { pageName, tablesName } from '../../src/guide/address.ts';
import { type LinkTargets, followLink } from '../resolve/link.ts';
import type { Draft } from '../parse/guide/draft.ts';
import type { Destination } from './html.ts';

/** A file as it is published: `files/<16 hex>.pdf`. */
export interface CarriedFile {
  readonly path: string;
  readonly body: Uint8Array | string;
}

export interface LinkContext {
  readonly targets: LinkTargets;
  /** The hall's address and language. */
  readonly address: string;
  readonly hallLanguage: string;
  /** By guide id, its code. */
  readonly codeOf: ReadonlyMap<string, string>;
  /** By guide id, the languages in which it exists. */
  readonly languagesOf: ReadonlyMap<string, readonly string[]>;
  /** Returns a fragment as a guide's page in a language has it; empty where nothing there is called so. */
  readonly fragmentOn: (id: string, language: string, typed: string) => string;
  /** Publishes an attachment and returns its path in the output, `files/<hash>.pdf`; empty where it cannot be read. */
  readonly publish: (path: string) => string;
}

/** Returns the destinations of a draft's links, by index. */
export function destinationsOf(draft: Draft, language: string, published: LinkContext): Destination[] {
  return draft.links.map(({ target, picture, table }) =>
    table ? { href: tablesHref(draft, language, published) } : destinationOf(target, picture === true, draft, language, published),
  );
}

function tablesHref({ id }: Draft, language: string, { address, hallLanguage, codeOf }: LinkContext): string {
  return pagePath(address, pageName(tablesName(codeOf.get(id) ?? ''), language, hallLanguage));
}

function destinationOf(target: string, picture: boolean, draft: Draft, language: string, published: LinkContext): Destination {
  const fate = followLink(target, draft.id, published.targets);
  const base = basePath(published.address);
  switch (fate.kind) {
    case 'live':
      return { href: fate.href, outward: true };
    case 'fragment': {
      const href = published.fragmentOn(draft.id, language, fate.href);
      return href === '' ? undefined : { href };
    }
    case 'attachment': {
      const path = published.publish(fate.path);
      return path === '' ? undefined : { href: `${base}/${path}`, ...(picture && isPicture(path) ? { picture } : {}) };
    }
    case 'guide': {
      const code = published.codeOf.get(fate.id);
      if (code === undefined) return undefined;
      const wanted = fate.language ?? language;
      const exists = published.languagesOf.get(fate.id)?.find((one) => one.toLowerCase() === wanted.toLowerCase());
      const page = pageName(code, exists ?? published.hallLanguage, published.hallLanguage);
      const fragment = fate.fragment === '' ? '' : published.fragmentOn(fate.id, wanted, fate.fragment);
      return { href: pagePath(published.address, page) + fragment };
    }
    default:
      return undefined;
  }
}

function isPicture(path: string): boolean {
  return /\.(png|jpe?g|webp)$/i.test(path);
}
