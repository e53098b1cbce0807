import { describe, expect, test } from 'vitest';
import { widthOf } from '../pdf/face.ts';
import { COLUMN_GAP_PT, columnWidths } from './table-columns.ts';
import type { TableWords } from './parts.ts';

const SIZE_PT = 12;
const WIDTH_PT = 480;
const amounts: TableWords = {
  columns: [
    { header: 'Prestation', align: 'left' },
    { header: 'Mois de droit', align: 'left' },
    { header: 'Versé', align: 'right' },
  ],
  rows: [
    [['Aide personnalisée au logement'], ['octobre 2026'], ['312,08\u00A0€']],
    [['Prime d’activité'], ['septembre 2026'], ['1\u00A0246,73\u00A0€']],
  ],
  total: { label: 'Total', amount: '123\u00A0456\u00A0789,00\u00A0€' },
};
const filled = (widths: readonly number[] = []): number =>
  widths.reduce((sum, width) => sum + width, 0) + COLUMN_GAP_PT * (widths.length - 1);

describe('columns', () => {
  test('fill the width; figures, the total too, stay on one line', () => {
    const widths = columnWidths(amounts, SIZE_PT, WIDTH_PT);
    expect(filled(widths)).toBeCloseTo(WIDTH_PT, 6);
    expect(widths?.[2]).toBeCloseTo(widthOf('bold', amounts.total?.amount ?? '', SIZE_PT), 6);
  });

  test('that have not all they wish for share what there is, and cut no word', () => {
    const narrowPt = 290;
    const widths = columnWidths(amounts, SIZE_PT, narrowPt);
    expect(filled(widths)).toBeCloseTo(narrowPt, 6);
    expect(widths?.[0]).toBeLessThan(widthOf('medium', 'Aide personnalisée au logement', SIZE_PT));
    expect(widths?.[0]).toBeGreaterThanOrEqual(widthOf('medium', 'personnalisée', SIZE_PT));
    expect(widths?.[1]).toBeGreaterThanOrEqual(widthOf('medium', 'septembre', SIZE_PT));
  });

  test('that would cut a word do not stand side by side', () => {
    expect(columnWidths(amounts, SIZE_PT, 200)).toBeUndefined();
    expect(columnWidths(amounts, 2 * SIZE_PT, 290)).toBeUndefined();
  });

  test('of figures alone share the width too', () => {
    const figures: TableWords = { columns: [{ header: 'Versé', align: 'right' }], rows: [[['1\u00A0€']]] };
    expect(columnWidths(figures, SIZE_PT, WIDTH_PT)).toEqual([WIDTH_PT]);
  });
});
