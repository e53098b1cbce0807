import type { Box } from './drawing.ts';
import { faceRuns, type Weight } from './face.ts';

/** Shades of grey, 0 black to 1 white: tickets and most office printers know no colour. */
export const INK = 0;
export const PAPER = 1;
export const HAIRLINE_GREY = 0.55;

/** One run of text on its baseline. Every setting is given again: no state leaks from one run to the next. */
export function paintText(
  weight: Weight,
  text: string,
  at: {
    readonly xPt: number;
    readonly baselinePt: number;
    readonly sizePt: number;
    readonly letterSpacingPt?: number;
    readonly grey?: number;
  },
): string {
  const place = `${n(at.grey ?? INK)} g BT ${n(at.letterSpacingPt ?? 0)} Tc 1 0 0 1 ${n(at.xPt)} ${n(at.baselinePt)} Tm`;
  const shown = faceRuns(weight, text).map(
    ({ face, glyphs }) => `/${face.resourceName} ${n(at.sizePt)} Tf <${glyphs.map(hex4).join('')}> Tj`,
  );
  return [place, ...shown, 'ET'].join(' ');
}

export function paintRectangle(box: Box, grey: number = INK): string {
  return `${n(grey)} g ${n(box.leftPt)} ${n(box.bottomPt)} ${n(box.widthPt)} ${n(box.heightPt)} re f`;
}

/** A horizontal rule. */
export function paintRule(
  leftPt: number,
  yPt: number,
  widthPt: number,
  thicknessPt: number,
  grey: number = INK,
): string {
  return paintRectangle({ leftPt, bottomPt: yPt - thicknessPt / 2, widthPt, heightPt: thicknessPt }, grey);
}

/** Control points of a quarter circle, as a share of its radius. */
const QUARTER = 0.5523;

/** A frame with rounded corners; the line runs inside the box. */
export function paintFrame(box: Box, radiusPt: number, thicknessPt: number, grey: number = INK): string {
  const inset = thicknessPt / 2;
  const [left, bottom] = [box.leftPt + inset, box.bottomPt + inset];
  const [right, top] = [box.leftPt + box.widthPt - inset, box.bottomPt + box.heightPt - inset];
  const r = radiusPt;
  const c = r * (1 - QUARTER);
  return [
    `q ${n(grey)} G ${n(thicknessPt)} w ${n(left + r)} ${n(bottom)} m`,
    `${n(right - r)} ${n(bottom)} l ${n(right - c)} ${n(bottom)} ${n(right)} ${n(bottom + c)} ${n(right)} ${n(bottom + r)} c`,
    `${n(right)} ${n(top - r)} l ${n(right)} ${n(top - c)} ${n(right - c)} ${n(top)} ${n(right - r)} ${n(top)} c`,
    `${n(left + r)} ${n(top)} l ${n(left + c)} ${n(top)} ${n(left)} ${n(top - c)} ${n(left)} ${n(top - r)} c`,
    `${n(left)} ${n(bottom + r)} l ${n(left)} ${n(bottom + c)} ${n(left + c)} ${n(bottom)} ${n(left + r)} ${n(bottom)} c s Q`,
  ].join('\n');
}

/** A number as PDF writes it: at most four decimals, never an exponent. */
export function n(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}

const hex4 = (glyph: number): string => glyph.toString(16).padStart(4, '0');
