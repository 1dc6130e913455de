/** Hours with a false answer: none, and none may come. */
export const FALSE_YET: readonly string[] = [];

/** Hours that a person understands and the program does not answer: no harm, but nobody is helped. To be shortened. */
export const SILENT_YET: readonly string[] = [];
