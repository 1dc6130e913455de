import { all } from './page.ts';

/** Folded parts are printed too, and folded again afterwards: not every browser can unfold by style alone. */
export function unfoldWhilePrinted(root: Document): void {
  addEventListener('beforeprint', () => {
    for (const folded of all<HTMLDetailsElement>(root, 'details:not([open])')) {
      folded.open = true;
      addEventListener('afterprint', () => (folded.open = false), { once: true });
    }
  });
}
