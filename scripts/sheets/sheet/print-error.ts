/** Nothing can be printed at all; the message says to the person at the command why, and what to do. */
export class PrintError extends Error {}
