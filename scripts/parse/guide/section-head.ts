import type { At } from '../../ground/problem.ts';

/** What every section is told besides its content. */
export interface Head {
  readonly at: At;
  readonly heading: string;
  readonly limits?: number;
}
