import type { DrawingContext } from 'bwip-js/generic';

/** The dark area of a DataMatrix, in modules from its upper left corner. */
export interface SealMatrix {
  /** Modules a side. */
  readonly size: number;
  /** Outlines; a module inside an even number of them is white. */
  readonly outlines: readonly (readonly (readonly [x: number, y: number])[])[];
}

/**
 * A text as a square DataMatrix (ISO/IEC 16022, ECC 200), without its quiet zone. The writer of squares is fetched by the
 * first document that needs one.
 *
 * @throws Error when the text is longer than a square can hold.
 */
export async function sealMatrix(text: string): Promise<SealMatrix> {
  const { datamatrix } = await import('bwip-js/generic');
  return datamatrix({ bcid: 'datamatrix', text, scale: 1 }, outlineReader());
}

/** Takes what `bwip-js` would paint: one pixel a module. */
function outlineReader(): DrawingContext<SealMatrix> {
  const outlines: (readonly (readonly [number, number])[])[] = [];
  let size = 0;
  return {
    scale: () => [1, 1],
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init: (width) => {
      size = width;
    },
    polygon: (points) => void outlines.push(points),
    line: () => undefined,
    hexagon: () => undefined,
    ellipse: () => undefined,
    fill: () => undefined,
    text: () => undefined,
    end: () => ({ size, outlines }),
  };
}
