import type { At } from '../../ground/problem.ts';

/** The head of every section, besides its content. */
export interface Head {
  readonly at: At;
  readonly heading: string;
  readonly limits?: number;
}
