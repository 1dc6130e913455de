import type { At } from '../../ground/problem.ts';
import type { Heading } from '../markdown/tree.ts';

/** The head of every section, besides its content. */
export interface Head {
  readonly at: At;
  readonly heading: string;
  readonly anchor?: string;
  readonly limits?: number;
}

/** Returns a heading's anchor, to be spread into its result. */
export function anchorIn({ anchor }: Heading): { readonly anchor?: string } {
  return anchor === undefined ? {} : { anchor };
}
