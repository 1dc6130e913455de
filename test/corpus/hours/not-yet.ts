/** Hours of which something is said that is not so: none, and none may come. */
export const FALSE_YET: readonly string[] = [];

/** Hours that a person understands and of which nothing is said: no harm, but nobody is helped. To be shortened. */
export const SILENT_YET: readonly string[] = ['周一至周五 9:00–17:00（周三下午除外，12:00 下班）'];
