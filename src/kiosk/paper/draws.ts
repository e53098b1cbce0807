import { drawSlip } from '../journeys/provisional-code/paper/draw-slip.ts';
import { specimen } from '../journeys/provisional-code/paper/specimen.ts';
import { drawSimulation } from '../journeys/simulation/paper/draw-simulation.ts';
import { drawDocument } from './kit/draw-document.ts';
import type { PaperKind } from './kinds.ts';
import type { Draw, PaperFormat } from './paper.ts';

/** How each kind of paper is drawn. Only the worker loads this. */
export const draws = {
  slip: drawSlip,
  simulation: drawSimulation,
  document: drawDocument,
  testPage: drawSlip,
} as const satisfies Record<PaperKind, Draw<never>>;

/** Draws a paper that says nothing: the first true one is quick then. */
export const drawSpecimen = (format: PaperFormat) => drawSlip(specimen, format);
