/** The page meant by an address that does not exist. */

import { pagePath } from '../../guide/page-address.ts';
import { codeOfPage } from '../../guide/address.ts';
import { pagesMeant } from '../../guide/page-meant.ts';

/** Returns the address that was meant (`/a1` → `/A1`), or undefined when this is how it is written. */
export function addressMeant(path: string, base: string): string | undefined {
  return pagesMeant(local(path, base))
    .map((page) => pagePath(base, page))
    .find((address) => address !== path);
}

/** Of a page that may be there in another language (`/A2-en`): searches for its code. */
export function searchMeant(root: Document, path: string, base: string): void {
  const [page = ''] = pagesMeant(local(path, base));
  const code = codeOfPage(page);
  const input = root.querySelector<HTMLInputElement>('[role=search] input');
  if (code === page || !input || input.value !== '') return;
  input.value = code;
  // With this the search wakes.
  input.dispatchEvent(new Event('focus'));
}

function local(path: string, base: string): string {
  return path.startsWith(base) ? path.slice(base.length) : path;
}
