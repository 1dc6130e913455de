import { CodePicture } from './CodePicture.tsx';
import type { CodeFacts } from '../facts/facts.ts';

/** A code of the second class in its frame: thick and black, dashed where it leads to another host. */
export function SecondCode({ code }: { code: CodeFacts }) {
  return (
    <div class={`second-code ${code.look}`}>
      <CodePicture code={code} />
    </div>
  );
}
