/** An output folder that cannot be used; the message says why and what to do. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}
