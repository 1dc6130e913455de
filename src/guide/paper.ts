/** A hall's facts for its paper and its patrol only: no phone of a reader ever gets them. */

/** Someone on the board of department representatives. */
export interface Person {
  readonly name: string;
  /** 首席代表 … */
  readonly role?: string;
  /** A key of the hall's departments, or a name of its own. */
  readonly department?: string;
  /** Keys of the hall's windows. */
  readonly windows?: readonly string[];
  readonly phone?: string;
  readonly hours?: readonly string[];
  /** A picture in the hall's folder, by its path there: `people/li.jpg`. */
  readonly photo?: string;
}

/** A place where codes hang: a wall, a board, a machine. */
export interface HangingPlace {
  readonly id: string;
  readonly name: string;
  /** In the order in which they hang. */
  readonly codes: readonly string[];
}

/** How a hall wants its wall printed. */
export interface WallWishes {
  /** From how far its codes are read, in mm. */
  readonly distance?: number;
  /** “没网扫这个”: the essentials as a second code on posters and slips. */
  readonly text?: true;
  /** The place to report a code that looks wrong: `1 号窗口`. */
  readonly report?: string;
}

export interface HallPaper {
  readonly people: readonly Person[];
  readonly places: readonly HangingPlace[];
  readonly wall: WallWishes;
}
