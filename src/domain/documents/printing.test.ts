import { describe, expect, test } from 'vitest';
import { documentTypeIds } from './document-types.ts';
import { isPrintedOn } from './printing.ts';

describe('a document', () => {
  test.each(documentTypeIds)('%s has a form for A4, and none where there is no printer', (type) => {
    expect([isPrintedOn(type, 'a4'), isPrintedOn(type, 'none')]).toEqual([true, false]);
  });

  test('is printed on a ticket where its lines are few', () => {
    expect(documentTypeIds.filter((type) => isPrintedOn(type, 'ticket80'))).toEqual([
      'paiementEtQuotient',
      'quotientFamilial',
      'droits',
      'complementaireSante',
    ]);
  });
});
