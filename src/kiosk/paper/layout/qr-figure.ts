import { encode } from 'uqr';
import { mm, type Box } from '../pdf/drawing.ts';
import { n, INK } from '../pdf/paint.ts';
import type { Block } from './block.ts';

/** Light border a reader needs around the square (ISO/IEC 18004, 9.1), in modules. */
const QUIET_ZONE_MODULES = 4;

/** SECURITY « QR »: modules of at least 0.75 mm, else phones miss them on thermal paper. */
export const SMALLEST_MODULE_MM = 0.75;
const LARGEST_MODULE_MM = 1;

/** One dot of a thermal printer (8 dots/mm): modules are whole dots, so that their edges stay sharp. */
const DOT_MM = 0.125;

/** SECURITY « QR »: at most version 13-M; a longer text is an error of ours. */
const LARGEST_VERSION = 13;

/** What version 13-M holds (ISO/IEC 18004, table 7). */
export const LARGEST_TEXT_BYTES = 331;

/**
 * A QR code (error correction M) as large as useful in a width, with its quiet zone, centred.
 *
 * @throws Error when the text needs more than version 13, or when its modules would be smaller than 0.75 mm.
 */
export function qrFigure(content: string, alternative: string, widthPt: number): Block {
  const { data, size } = encode(content, { ecc: 'M', border: 0, maxVersion: LARGEST_VERSION });
  const modules = size + 2 * QUIET_ZONE_MODULES;
  const moduleMm = Math.min(LARGEST_MODULE_MM, Math.floor(widthPt / mm(DOT_MM) / modules) * DOT_MM);
  if (moduleMm < SMALLEST_MODULE_MM) throw new Error('the QR code does not fit its place');
  const sidePt = mm(moduleMm * modules);

  return {
    heightPt: sidePt,
    draw({ leftPt, topPt }) {
      const box: Box = {
        leftPt: leftPt + (widthPt - sidePt) / 2,
        bottomPt: topPt - sidePt,
        widthPt: sidePt,
        heightPt: sidePt,
      };
      return [
        {
          kind: 'element',
          tag: 'Figure',
          alternative: { text: alternative, box },
          paint: paintModules(data, mm(moduleMm), box),
        },
      ];
    },
  };
}

/** Dark modules as bars, one for each run of a row: no hair between modules. The unit of length is one module. */
function paintModules(rows: readonly (readonly boolean[])[], modulePt: number, box: Box): string {
  const leftPt = box.leftPt + QUIET_ZONE_MODULES * modulePt;
  const bottomPt = box.bottomPt + QUIET_ZONE_MODULES * modulePt;
  const bars = rows.flatMap((row, y) =>
    runsOf(row).map(({ from, to }) => `${from} ${rows.length - 1 - y} ${to - from} 1 re`),
  );
  return `q ${INK} g ${n(modulePt)} 0 0 ${n(modulePt)} ${n(leftPt)} ${n(bottomPt)} cm ${bars.join('\n')} f Q`;
}

function runsOf(row: readonly boolean[]): readonly { readonly from: number; readonly to: number }[] {
  const starts = row.flatMap((dark, x) => (dark && row[x - 1] !== true ? [x] : []));
  return starts.map((from) => {
    const end = row.indexOf(false, from);
    return { from, to: end < 0 ? row.length : end };
  });
}
