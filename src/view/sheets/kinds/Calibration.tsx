import { hundredth } from '../facts/size.ts';
import { labelStyle } from './Labels.tsx';
import type { CalibrationFacts } from '../facts/wall-facts.ts';
import { sheetWords } from '../text/sheet-words.ts';

/** How far a scale reaches to each side, in mm. */
const REACH = 6;
/** A scale's own height, in mm. */
const HEIGHT = 4;

/** The outlines of the labels, and scales on which one reads by how much the printer misses them. */
export function Calibration({ facts: { hall, layout } }: { facts: CalibrationFacts }) {
  const words = sheetWords(hall.language);
  const { columns, rows, size, left, top, right, down } = layout;
  const across = edge(left, size.width, columns);
  const below = edge(top, size.height, rows);
  return (
    <div class="calibration">
      {Array.from({ length: columns * rows }, (_, at) => (
        <i class="outline" style={labelStyle(layout, at)} />
      ))}
      <div class="scale lying" style={`left:${hundredth(across - REACH - 2)}mm;top:${hundredth(top + size.height / 2 - 5)}mm`}>
        <Scale lying />
      </div>
      <div class="scale" style={`left:${hundredth(left + size.width / 2 - 8)}mm;top:${hundredth(below - REACH - 2)}mm`}>
        <Scale />
      </div>
      <div class="say">
        <h1>{words.calibration}</h1>
        {words.calibrationHow.map((line, at) => (
          <p>
            {at + 1}. {line}
          </p>
        ))}
        <p>
          <b>{words.calibrated(hundredth(size.width), hundredth(size.height), columns * rows, `${right},${down}`)}</b>
        </p>
      </div>
    </div>
  );
}

/** An edge between two labels, or that of the first one where there is but one. */
function edge(start: number, side: number, count: number): number {
  return count > 1 || start < REACH + 6 ? start + side : start;
}

/** Ticks of half a millimetre; `--offset` takes the number that is read on it. */
function Scale({ lying = false }: { lying?: boolean }) {
  const ticks = Array.from({ length: REACH * 4 + 1 }, (_, at) => {
    const [place, length] = [at / 2, at % 10 === 2 ? HEIGHT : at % 2 === 0 ? HEIGHT * 0.7 : HEIGHT * 0.4];
    return lying ? `M${place} ${HEIGHT}v${-length}` : `M0 ${place}h${length}`;
  });
  const [width, height] = lying ? [REACH * 2, HEIGHT] : [HEIGHT, REACH * 2];
  return (
    <>
      <svg viewBox={`0 0 ${width} ${height}`} style={`width:${width}mm;height:${height}mm`} aria-hidden="true">
        <path d={ticks.join('')} fill="none" stroke="#16191d" stroke-width="0.12" />
      </svg>
      {[-5, 0, 5].map((number) => (
        <span style={lying ? `left:${number + REACH}mm` : `top:${number + REACH}mm`}>{number > 0 ? `+${number}` : number}</span>
      ))}
    </>
  );
}
