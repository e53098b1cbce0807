import { describe, expect, test } from 'vitest';
import { mm } from '../pdf/drawing.ts';
import { MIN_MODULE_MM, sealFigure } from './seal-figure.ts';
import { sealMatrix } from './seal-matrix.ts';

const OFFICE_DOT_MM = 25.4 / 300;
const ROLL_DOT_MM = 0.125;
const place = { preferredWidthPt: mm(38), columnWidthPt: mm(170), dotMm: OFFICE_DOT_MM };

/** Side of a module in millimetres, from the paint. */
function moduleMm(figure: ReturnType<typeof sealFigure>): number {
  const painted = figure.draw({ leftPt: 0, topPt: 0 }).find(({ kind }) => kind === 'element')?.paint ?? '';
  return (Number(/^q 0 g ([\d.]+) 0 0/u.exec(painted)?.[1]) * 25.4) / 72;
}

describe('the square of a seal', () => {
  test.each([60, 230, 260, 400, 1_200])(
    'of %i characters has modules of whole dots, 0.5 mm at least',
    async (length) => {
      const matrix = await sealMatrix('A1 '.repeat(length / 3));
      for (const { dotMm, columnWidthPt } of [place, { dotMm: ROLL_DOT_MM, columnWidthPt: mm(72) }]) {
        const figure = sealFigure(matrix, '', { ...place, dotMm, columnWidthPt });
        const module = moduleMm(figure);
        expect(module).toBeGreaterThanOrEqual(MIN_MODULE_MM - 0.0001);
        expect(Math.abs(module / dotMm - Math.round(module / dotMm))).toBeLessThan(0.001);
        expect(figure.widthPt).toBeCloseTo(mm(module * (matrix.size + 4)), 1);
        expect(figure.quietPt).toBeCloseTo(mm(2 * module), 1);
      }
    },
  );

  test('is as wide as its place where its modules allow it', async () => {
    const short = await sealMatrix('A1 '.repeat(80));
    expect(sealFigure(short, '', place).widthPt).toBeLessThanOrEqual(place.preferredWidthPt);
    const long = await sealMatrix('A1 '.repeat(400));
    expect(sealFigure(long, '', place).widthPt).toBeGreaterThan(place.preferredWidthPt);
  });

  test('has white paper behind it, its border too', async () => {
    const figure = sealFigure(await sealMatrix('A1 '.repeat(80)), '', place);
    const [behind, square] = figure.draw({ leftPt: 10, topPt: 500 });
    expect(behind).toMatchObject({ kind: 'artifact', paint: expect.stringMatching(/^1 g 10 /u) as string });
    expect(square).toMatchObject({ kind: 'element', tag: 'Figure' });
  });

  test('is refused where it would be wider than the column', async () => {
    const matrix = await sealMatrix('A1 '.repeat(400));
    expect(() => sealFigure(matrix, '', { ...place, columnWidthPt: mm(50) })).toThrow('does not fit');
  });

  test('is refused for a text that no square holds', async () => {
    await expect(sealMatrix('A'.repeat(4_000))).rejects.toThrow();
  });
});
