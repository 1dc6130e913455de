import { hundredth } from '../facts/size.ts';
import { QUIET_ZONE, pictureWidth } from '../../../guide/reach.ts';
import type { CodeFacts } from '../facts/facts.ts';

/** The picture of a code, quiet zone and all, in its width on this sheet. */
export function CodePicture({ code }: { code: CodeFacts }) {
  const side = code.modules + 2 * QUIET_ZONE;
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${side} ${side}`}
      style={`width:${hundredth(pictureWidth(code.width, code.modules))}mm`}
      role="img"
      aria-label={code.code ?? code.title}
      data-says={code.says}
      data-modules={code.modules}
    >
      <path fill="#fff" d={`M0 0h${side}v${side}H0z`} />
      <path fill-rule="evenodd" d={code.path} />
    </svg>
  );
}
