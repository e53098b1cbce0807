import { mm, type Box } from '../pdf/drawing.ts';
import { INK, n, paintRectangle, PAPER } from '../pdf/paint.ts';
import type { Block } from '../layout/block.ts';
import type { SealMatrix } from './seal-matrix.ts';

/** Light border around the square: one module is asked for (ISO/IEC 16022, 8.1), two are kept for dirty scanners. */
const QUIET_ZONE_MODULES = 2;

/** Smaller modules are lost in a scan at 150 dots an inch. */
export const MIN_MODULE_MM = 0.5;
const MAX_MODULE_MM = 0.75;

/** Where a seal stands: as wide as its place where its modules allow it, never wider than the column. */
export interface SealPlace {
  readonly preferredWidthPt: number;
  readonly columnWidthPt: number;
  readonly dotMm: number;
}

/** With its quiet zone, of which one side is so wide. */
export interface SealFigure extends Block {
  readonly widthPt: number;
  readonly quietPt: number;
}

/**
 * A seal as vectors, its modules of whole printer dots, so that their edges stay sharp; what is behind it is painted white.
 *
 * @throws Error when with modules of 0.5 mm it would be wider than the column.
 */
export function sealFigure(
  matrix: SealMatrix,
  alternative: string,
  { preferredWidthPt, columnWidthPt, dotMm }: SealPlace,
): SealFigure {
  const modules = matrix.size + 2 * QUIET_ZONE_MODULES;
  const dotsThatFit = Math.floor(preferredWidthPt / mm(dotMm) / modules);
  const dots = Math.max(Math.ceil(MIN_MODULE_MM / dotMm), Math.min(Math.floor(MAX_MODULE_MM / dotMm), dotsThatFit));
  const moduleMm = dots * dotMm;
  const sidePt = mm(moduleMm * modules);
  if (sidePt > columnWidthPt) throw new Error('the seal does not fit its place');
  return {
    widthPt: sidePt,
    quietPt: mm(moduleMm * QUIET_ZONE_MODULES),
    heightPt: sidePt,
    draw({ leftPt, topPt }) {
      const box: Box = { leftPt, bottomPt: topPt - sidePt, widthPt: sidePt, heightPt: sidePt };
      return [
        { kind: 'artifact', paint: paintRectangle(box, PAPER) },
        {
          kind: 'element',
          tag: 'Figure',
          alternative: { text: alternative, box },
          paint: paintMatrix(matrix, mm(moduleMm), box),
        },
      ];
    },
  };
}

/** The unit of length is one module; its y grows upwards, that of the outlines downwards. */
function paintMatrix({ size, outlines }: SealMatrix, modulePt: number, box: Box): string {
  const leftPt = box.leftPt + QUIET_ZONE_MODULES * modulePt;
  const bottomPt = box.bottomPt + QUIET_ZONE_MODULES * modulePt;
  const paths = outlines.map((points) =>
    points.map(([x, y], index) => `${x} ${size - y} ${index === 0 ? 'm' : 'l'}`).join(' '),
  );
  return `q ${INK} g ${n(modulePt)} 0 0 ${n(modulePt)} ${n(leftPt)} ${n(bottomPt)} cm ${paths.join('\n')} f* Q`;
}
