import { describe, expect, test } from 'vitest';
import type { InformationDocument } from './document.ts';
import { parseDocument } from './parse.ts';
import { shownOn } from './shown.ts';
import { someSheet } from './testing/files.ts';

function sheet(text: string): InformationDocument {
  const { document } = parseDocument({ language: 'fr', kind: 'sheet', id: 'apl' }, someSheet({ text }));
  if (!document) throw new Error('the sheet is not understood');
  return document;
}

const today = '2026-11-22';

describe('a document is shown', () => {
  test('with the figures of the day, in its language', () => {
    const document = sheet('Base : {{parameter:ppa.base}}.\n\n- Dès {{parameter:ppa.ageMin}} ans.');
    expect(shownOn(document, { today, language: 'fr' })).toEqual({
      sections: [
        {
          heading: '',
          blocks: [
            { kind: 'paragraph', text: 'Base\u00A0: 638,28\u00A0€.' },
            { kind: 'list', items: ['Dès 18 ans.'] },
          ],
        },
      ],
      amountsSince: '2026-04-01',
      isStale: false,
      hasStaleFigures: false,
    });
    expect(shownOn(document, { today: '2025-12-31', language: 'en' }).sections[0]?.blocks[0]).toEqual({
      kind: 'paragraph',
      text: 'Base\u00A0: €633.21.',
    });
  });

  test('without a date for amounts when it names none', () => {
    expect(shownOn(sheet('Dès {{parameter:ppa.ageMin}} ans.'), { today, language: 'fr' }).amountsSince).toBeUndefined();
  });

  test('with a sign that it or its figures should have been read again', () => {
    expect(shownOn(sheet('Une aide.'), { today: '2027-04-01', language: 'fr' })).toMatchObject({
      isStale: true,
      hasStaleFigures: false,
    });
    expect(shownOn(sheet('{{parameter:al.charges}}'), { today, language: 'fr' })).toMatchObject({
      isStale: false,
      hasStaleFigures: true,
    });
  });
});
