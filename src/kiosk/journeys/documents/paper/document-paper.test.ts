import { beforeAll, describe, expect, test } from 'vitest';
import { sumOf } from '#domain/documents/cents.ts';
import { documentContentSchema } from '#domain/documents/document.ts';
import type { IssuedDocument } from '#domain/documents/issued-document.ts';
import type { ReadPdf } from '#kiosk/paper/testing/read-pdf.ts';
import { nodesOf, readStructureTree, type StructureNode } from '#kiosk/paper/testing/structure-tree.ts';
import { expectedWords, linesOf, plain } from '../testing/expected-words.ts';
import { printed, samplesAs, variants, wordsOf } from '../testing/printed-samples.ts';

const cells = (row: StructureNode): readonly string[] => row.children.map(({ text }) => plain(text));

/** « −1 234,50 € » as cents. */
const centsOf = (text = ''): number => Number(text.replaceAll(/[^\d−]/gu, '').replace('−', '-'));

/** The table whose rows are the lines of the content. */
const tableOfLines = (tree: StructureNode, count: number): StructureNode | undefined =>
  nodesOf(tree, 'Table').find(
    (table) =>
      nodesOf(table, 'TFoot').length > 0 &&
      nodesOf(table, 'TBody').flatMap((body) => nodesOf(body, 'TR')).length === count,
  );

describe.each(variants)('%s', (variant) => {
  describe.each(samplesAs(variant))('$name', ({ document }: { document: IssuedDocument }) => {
    let pdf: ReadPdf;
    let tree: StructureNode;
    beforeAll(async () => {
      pdf = await printed(document, variant);
      tree = readStructureTree(pdf.structure());
    });

    test('says all that the content says, and when it was made', () => {
      expect(documentContentSchema.parse(document.content)).toEqual(document.content);
      const { address, ...content } = document.content;
      const said = plain(tree.text);
      const expected = [
        ...expectedWords(content),
        ...(variant === 'ticket80' ? [] : address),
        ...expectedWords({ issuedOn: document.issuedOn }),
        ...(document.requestedBy === null ? [] : [document.requestedBy]),
        document.reference.replaceAll(/.{4}(?=.)/gu, '$&-'),
        'borne.example.org/verifier',
      ];
      expect(expected.filter((words) => !said.includes(plain(words)))).toEqual([]);
    });

    test('shows every word of it on the page', () => {
      const shown = plain(pdf.text()).split(' ').join('');
      const words = plain(tree.text).split(' ');
      expect(words.length).toBeGreaterThan(30);
      // A word may be cut at its hyphen, at the end of a line.
      const parts = words.flatMap((word) => word.split(/(?<=-)/u));
      expect(parts.filter((part) => !shown.includes(part))).toEqual([]);
    });

    test('has each line in a row of its own, and a total that is their sum', () => {
      const lines = linesOf(document.content);
      if (lines.length === 0) return;
      const table = tableOfLines(tree, lines.length);
      if (table === undefined) throw new Error('no table of its lines');
      const rows = nodesOf(table, 'TBody').flatMap((body) => nodesOf(body, 'TR'));
      rows.forEach((row, index) => {
        expect(expectedWords(lines[index]).filter((words) => !plain(row.text).includes(words))).toEqual([]);
      });
      const [foot] = nodesOf(table, 'TFoot');
      const [, total] = foot ? nodesOf(foot, 'TR').flatMap(cells) : [];
      expect(centsOf(total)).toBe(sumOf(rows.map((row) => centsOf(cells(row).at(-1)))));
      expect(plain(tree.text)).toContain(plain(total ?? 'no total'));
    });

    test('has one title, headings, and header cells for every row and column', () => {
      expect(nodesOf(tree, 'Document')).toHaveLength(1);
      expect(nodesOf(tree, 'H1').map(({ text }) => plain(text))).toEqual([plain(wordsOf(document).title)]);
      expect(nodesOf(tree, 'H1', 'H2')[0]?.tag).toBe('H1');
      for (const table of nodesOf(tree, 'Table')) {
        expect(table.children.map(({ tag }) => tag).filter((tag) => !['Caption', 'TFoot'].includes(tag))).toEqual([
          'THead',
          'TBody',
        ]);
        const [header, ...rows] = nodesOf(table, 'TR');
        const columns = header?.children ?? [];
        expect(columns.map(({ tag, attributes }) => [tag, ...attributes])).toEqual(
          columns.map(() => ['TH', '/Scope /Column']),
        );
        for (const row of rows) {
          const [name, ...others] = row.children;
          expect([name?.tag, name?.attributes[0]]).toEqual(['TH', '/Scope /Row']);
          expect(others.map(({ tag }) => tag)).toEqual(others.map(() => 'TD'));
          const spans = row.children.map(({ attributes }) =>
            Number(/ColSpan (\d+)/u.exec(attributes.join(' '))?.[1] ?? 1),
          );
          expect(spans.reduce((sum, span) => sum + span, 0)).toBe(columns.length);
        }
      }
    });

    test('is a sound PDF in French, titled without a name, with embedded fonts and no date', () => {
      expect(pdf.check()).toContain('No syntax or stream encoding errors found');
      const info = pdf.info();
      expect(info).toMatch(/Tagged: +yes/u);
      expect(plain(/Title: +(.*)/u.exec(info)?.[1] ?? '')).toBe(plain(wordsOf(document).title));
      expect(info).not.toMatch(/CreationDate|ModDate|Producer|Creator/u);
      const [, , ...fonts] = pdf.fonts().trim().split('\n');
      expect(fonts.length).toBeGreaterThanOrEqual(2);
      for (const font of fonts) expect(font).toMatch(/CID TrueType +Identity-H +yes yes yes/u);
    });
  });
});
