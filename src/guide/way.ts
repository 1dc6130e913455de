/** The way from the place where a guide’s code hangs to its windows. */

/** The part of a way on one floor. */
interface FloorWay {
  /** `1` of `plan.svg`, `2` of `plan-2.svg`. */
  readonly floor: string;
  /** What is drawn on that plan: `.way` dotted the nearest, `.way.free` dashed the one without steps, a disc where one stands. */
  readonly svg: string;
}

export interface GuideWay {
  /** In the order in which one comes to them. */
  readonly floors: readonly FloorWay[];
  /** In words, a sentence or two for each place to go to. */
  readonly said: readonly string[];
}
