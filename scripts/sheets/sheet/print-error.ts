/** Nothing can be printed at all; the message says to whoever ran the command why, and what to do. */
export class PrintError extends Error {}
