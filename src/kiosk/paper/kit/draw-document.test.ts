import { describe, expect, test } from 'vitest';
import { LetterMissing } from '../pdf/printable-text.ts';
import { readPdf } from '../testing/read-pdf.ts';
import { nodesOf, readStructureTree } from '../testing/structure-tree.ts';
import { drawDocument } from './draw-document.ts';
import { facts, heading, keyFigure, note, paragraph, table, type DocumentWords, type Part } from './parts.ts';

const parts: readonly Part[] = [
  paragraph([
    { text: 'Nous attestons ', strong: false },
    { text: 'ceci.', strong: true },
  ]),
  keyFigure({ label: 'Quotient', value: '623 €' }, 'Calculé en octobre.'),
  heading('Les faits'),
  facts({ label: 'Nom', value: 'Martin' }, { label: 'Date', value: '5 novembre 2026' }),
  table({
    caption: 'Au 5 novembre 2026.',
    columns: [
      { header: 'Mois', align: 'left' },
      { header: 'Montant', align: 'right' },
    ],
    rows: [
      [['octobre'], ['1 €']],
      [['novembre', 'Rappel'], ['2 €']],
    ],
    total: { label: 'Total', amount: '3 €' },
  }),
  note('Une note.'),
];

const words = (change: Partial<DocumentWords> = {}): DocumentWords => ({
  title: 'Attestation',
  language: 'fr',
  isLargePrint: false,
  sender: { name: 'Caf', details: 'www.caf.fr' },
  recipient: ['Camille Martin', '12 RUE DU PARC', '31000 TOULOUSE'],
  head: [{ label: 'Numéro', value: '1234567' }],
  parts,
  ticketParts: parts,
  seal: { text: 'A1'.repeat(60), alternative: 'Code', lines: [[{ text: 'Référence', strong: false }]] },
  signature: [[{ text: 'Caf', strong: true }]],
  reference: 'Référence : 1',
  acrossPages: undefined,
  ...change,
});

const treeOf = async (change: Partial<DocumentWords>, format: 'a4' | 'ticket80' = 'a4') =>
  readStructureTree(readPdf(await drawDocument(words(change), format)).structure());

describe('a document of parts', () => {
  test.each(['a4', 'ticket80'] as const)('has its structure whatever its parts are: %s', async (format) => {
    const tree = await treeOf({}, format);
    expect(nodesOf(tree, 'H1', 'H2').map(({ tag, text }) => [tag, text])).toEqual([
      ['H1', 'Attestation'],
      ['H2', 'Les faits'],
    ]);
    const [grid] = nodesOf(tree, 'Table');
    expect(grid?.children.map(({ tag }) => tag)).toEqual(['Caption', 'THead', 'TBody', 'TFoot']);
    expect(nodesOf(tree, 'TR').map(({ children }) => children.map(({ tag, text }) => [tag, text]))).toEqual([
      [
        ['TH', 'Mois'],
        ['TH', 'Montant'],
      ],
      [
        ['TH', 'octobre'],
        ['TD', '1 €'],
      ],
      [
        ['TH', 'novembre Rappel'],
        ['TD', '2 €'],
      ],
      [
        ['TH', 'Total'],
        ['TD', '3 €'],
      ],
    ]);
    const terms = nodesOf(tree, 'LI').map(({ text }) => text.replace(' :', ''));
    expect(terms).toEqual(expect.arrayContaining(['Nom Martin', 'Date 5 novembre 2026']));
    expect(tree.text).toContain('Nous attestons ceci.');
    expect(tree.text).toContain('Quotient Calculé en octobre. 623 €');
    expect(nodesOf(tree, 'Figure')).toHaveLength(1);
  });

  test('without a table, a total or a caption is one all the same', async () => {
    const bare = table({ columns: [{ header: 'Mois', align: 'left' }], rows: [[['octobre']]] });
    const tree = await treeOf({ parts: [paragraph('Rien.'), bare] });
    expect(nodesOf(tree, 'Table')[0]?.children.map(({ tag }) => tag)).toEqual(['THead', 'TBody']);
    expect(nodesOf(await treeOf({ parts: [] }), 'Figure')).toHaveLength(1);
  });

  test('writes each name in its own letters', async () => {
    const names = ['Nguyễn Thị Ánh', 'Şükrü Yıldırım', 'Łukasz', 'Ọláńrewájú', 'Əliyev', 'Ɲɛɲɛ'];
    const pdf = readPdf(await drawDocument(words({ parts: names.map((name) => paragraph(name)) }), 'a4'));
    for (const name of names) {
      expect(pdf.structure()).toContain(name);
      expect(pdf.text()).toContain(name);
    }
    expect(pdf.fonts()).toMatch(/NotoSans-Medium +CID TrueType +Identity-H +yes yes yes/u);
  });

  test.each(['王', 'Иван', 'محمد', 'Adébáyọ̀'])(
    'is not drawn at all with %s, which no font has, wherever it stands',
    async (name) => {
      const fact = { label: 'Nom', value: name };
      const places: readonly Partial<DocumentWords>[] = [
        { recipient: [name] },
        { head: [fact] },
        { parts: [facts(fact)] },
        { parts: [table({ columns: [{ header: 'Nom', align: 'left' }], rows: [[['x', name]]] })] },
      ];
      for (const change of places)
        await expect(drawDocument(words(change), 'a4')).rejects.toBeInstanceOf(LetterMissing);
    },
  );

  test('whose seal holds other characters than its words is drawn: they are no letters of a name', async () => {
    await expect(
      drawDocument(words({ seal: { ...words().seal, text: 'DC04\x1D\x1F^_' } }), 'a4'),
    ).resolves.toBeDefined();
  });

  test('on a ticket has neither address nor page number; A4 alone has a form of its own', async () => {
    const text = readPdf(await drawDocument(words({}), 'ticket80')).text();
    expect(text).not.toContain('RUE DU PARC');
    await expect(drawDocument(words({ ticketParts: undefined }), 'ticket80')).rejects.toThrow('A4');
  });
});
