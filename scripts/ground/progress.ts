/** How far long work has come: one line that changes on a terminal, plain lines in a log. */

interface Progress {
  readonly say: (words: string) => void;
  /** Takes the changing line away. */
  readonly done: () => void;
}

interface Stream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const CLEAR_LINE = '\r\u001b[K';

/** Returns the display of progress on a stream. */
export function progressOn(stream: Stream): Progress {
  const terminal = stream.isTTY === true;
  return {
    say: (words) => void stream.write(terminal ? CLEAR_LINE + words : `${words}\n`),
    done: () => void (terminal && stream.write(CLEAR_LINE)),
  };
}
