import type { Tree } from '../markdown/tree.ts';

/** A tree that is being read into sections, and what the sections say of its limits and links. */
export interface Reading {
  readonly tree: Tree;
  /** By the number of limits: those around them, which must hold as well. */
  readonly within: Map<number, number>;
  /** The numbers of links that lead to tables to look up. */
  readonly tables: Set<number>;
}
