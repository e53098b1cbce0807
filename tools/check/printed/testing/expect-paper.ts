import { expect } from 'vitest';
import { addressWindow } from '#domain/documents/address-window.ts';
import { holdersOf } from '#domain/documents/holders-of.ts';
import type { IssuedDocument } from '#domain/documents/issued-document.ts';
import { bytesOf, type Variant } from '#kiosk/journeys/documents/testing/printed-samples.ts';
import { overlap, readPdf, type PlacedWord, type ReadPdf } from '#kiosk/paper/testing/read-pdf.ts';
import { readStructureTree } from '#kiosk/paper/testing/structure-tree.ts';
import { label, money } from './due-blocks.ts';
import { dueLines, inGroups, VERIFY_ADDRESS } from './due-lines.ts';
import { paintedPages } from './painted-pages.ts';
import { readLines } from './read-lines.ts';
import { pageLines, rowsOutOfOrder, tokensOf, without } from './read-pages.ts';

/** A paper that was drawn and read back. */
export interface Paper {
  readonly document: IssuedDocument;
  readonly variant: Variant;
  readonly bytes: Uint8Array;
  readonly pdf: ReadPdf;
  /** As the structure tree says them (`readLines`). */
  readonly lines: readonly string[];
}

export async function drawn(document: IssuedDocument, variant: Variant): Promise<Paper> {
  const bytes = await bytesOf(document, variant);
  const pdf = readPdf(bytes);
  return { document, variant, bytes, pdf, lines: readLines(readStructureTree(pdf.structure())) };
}

/** It says what the caisse said: every field in its place, each row in its order, and nothing else. */
export function expectSaysContent({ document, variant, lines }: Paper): void {
  expect(lines).toEqual(dueLines(document, variant, lines));
}

/** « −1 234,50 € » as cents. */
const centsOf = (text = ''): number => Number(text.replaceAll(/[^\d−]/gu, '').replace('−', '-'));
const lastCell = (line: string): string | undefined => line.split(' | ').at(-1);

/** Of each table with a total, the amounts as they are written add up to it. */
export function expectAddsUp({ lines }: Pick<Paper, 'lines'>): void {
  let rows: string[] = [];
  for (const line of lines) {
    if (line.startsWith('HEAD ')) rows = [];
    if (line.startsWith('ROW ')) rows.push(line);
    if (!line.startsWith('TOTAL ')) continue;
    const sum = rows.reduce((cents, row) => cents + centsOf(lastCell(row)), 0);
    expect(lastCell(line)).toBe(money(sum));
  }
}

/**
 * What is read aloud stands on the pages, no word of it cut or covered, each row below the one before, and nothing else stands
 * there but what decorates them. Read without « SPÉCIMEN » across, whose letters a reader of texts finds between all others.
 */
export async function expectStandsOnPages({ document, variant, bytes, lines }: Paper): Promise<void> {
  const { count, ...painted } = await paintedPages(bytes);
  const title = label(`title.${document.content.type}`);
  expect(painted).toEqual({
    language: 'fr',
    title,
    marked: document.isSpecimen ? count : 0,
    outsideStructure: [],
    alternatives: [
      expect.stringContaining(`${inGroups(document.reference)}. Adresse\u00A0: ${VERIFY_ADDRESS}.`) as string,
    ],
  });

  const unmarked = { ...document, isSpecimen: false };
  const pdf = readPdf(await bytesOf(unmarked, variant));
  const said = dueLines(unmarked, variant, lines);
  const words = pdf.words();
  expectSameWords(said, pdf.text(), title);
  expect(rowsOutOfOrder(said, pageLines(words))).toEqual([]);
  expect(words.flatMap((one, index) => words.slice(index + 1).filter((other) => overlap(one, other)))).toEqual([]);
  if (variant === 'a4') expectAddressInWindow(document, words);
}

function expectSameWords(lines: readonly string[], text: string, title: string): void {
  const said = lines.flatMap((line) => tokensOf(line.replace(/^\S+ /u, '').replaceAll(' | ', ' ')));
  const shown = tokensOf(text);
  const decoration = decorationOf(title, lines, text.split(PAGE_END).length - 1);
  // Beside a name in a column of its own there is no colon.
  expect(without(said, shown).filter((word) => word !== ':')).toEqual([]);
  expect(without(shown, said).filter((word) => !decoration.has(word))).toEqual([]);
}

const PAGE_END = '\f';

/** On a booklet: its title and reference at the head of a page, its number, the header of a table that goes on. */
function decorationOf(title: string, lines: readonly string[], pages: number): ReadonlySet<string> {
  if (pages === 1) return new Set();
  const numbers = Array.from({ length: pages }, (_, index) => String(index + 1));
  const repeated = lines.filter((line) => /^(?:HEAD|P Référence) /u.test(line)).join(' ');
  return new Set([...tokensOf(`${title} ${repeated}`), '/', ...numbers, ...numbers.map((number) => `${number}/`)]);
}

const PT_A_MM = 72 / 25.4;

/** Name and address show in the window of an envelope, alone, and wherever the letter slides in it. */
function expectAddressInWindow({ content }: IssuedDocument, words: readonly PlacedWord[]): void {
  const { leftMm, topMm, widthMm, heightMm } = addressWindow;
  const showing = words.filter(
    ({ page, box: [left, top, right, bottom] }) =>
      page === 1 &&
      right > leftMm * PT_A_MM &&
      left < (leftMm + widthMm) * PT_A_MM &&
      bottom > topMm * PT_A_MM &&
      top < (topMm + heightMm - BELOW_LETTERS_MM) * PT_A_MM,
  );
  const [person] = holdersOf(content);
  const address = [person?.firstNames ?? '', person?.usedName ?? person?.birthName ?? '', ...content.address];
  expect(showing.flatMap(({ word }) => tokensOf(word))).toEqual(address.flatMap(tokensOf));
  const hidden = showing.filter(
    ({ box: [left, top, right, bottom] }) =>
      left < leftMm * PT_A_MM ||
      top < (topMm + PLAY_MM / 2) * PT_A_MM ||
      right > (leftMm + widthMm - PLAY_MM) * PT_A_MM ||
      bottom > (topMm + heightMm - PLAY_MM + BELOW_LETTERS_MM) * PT_A_MM,
  );
  expect(hidden.map(({ word }) => word)).toEqual([]);
}

/** A letter slides so far in its envelope. */
const PLAY_MM = 5;
/** The box of a word is that much higher than its letters. */
const BELOW_LETTERS_MM = 1.2;

/** A PDF that its readers take without complaint, its fonts with it, dated by nothing. */
export function expectSound({ pdf }: Pick<Paper, 'pdf'>): void {
  expect(pdf.check()).toContain('No syntax or stream encoding errors found');
  const [, , ...fonts] = pdf.fonts().trim().split('\n');
  expect(fonts.length).toBeGreaterThanOrEqual(2);
  for (const font of fonts) expect(font).toMatch(/CID TrueType +Identity-H +yes yes yes/u);
}
