/** The way from the place where a guide’s code hangs to its windows. */

/** The part of a way on one floor, in the units of that floor’s plan. */
export interface FloorWay {
  /** `1` of `plan.svg`, `2` of `plan-2.svg`. */
  readonly floor: string;
  /** Where one stands, or comes to this floor. */
  readonly from: readonly [x: number, y: number];
  /** The nearest way, as data of a path. */
  readonly line: string;
  /** The one without steps, where that is another. */
  readonly free?: string;
}

export interface GuideWay {
  /** In the order in which one comes to them. */
  readonly floors: readonly FloorWay[];
  /** In words, a sentence or two for each place to go to. */
  readonly said: readonly string[];
}
