/** Hours with a false answer: none, and none may come. */
export const FALSE_YET: readonly string[] = [];

/** Hours that a person understands and the program does not answer: no harm, but nobody is helped. To be shortened. */
export const SILENT_YET: readonly string[] = ['周一至周五 9:00–17:00（周三下午除外，12:00 下班）'];
