/** The names of the first few places at which a guide is done, and how many there are. */
export type SomePlaces = Readonly<{ names: readonly string[]; count: number }>;
