import { PDFDocument, StandardFonts, type PDFFont, type PDFPage } from 'pdf-lib';
import { addressWindow } from '#domain/documents/address-window.ts';
import { languageOf } from '#domain/language.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import { codeLetterWords, type CodeLetterFacts, type LetterWords } from './letter-words.ts';

/** Points in a millimetre. */
const MM = 72 / 25.4;

const page = { widthMm: 210, heightMm: 297, marginMm: 22 } as const;

const textPt = 11.5;
const codePt = 30;
/** Between two lines, in text sizes. */
const leading = 1.4;

/** A letter with a code as a PDF. */
export const codeLetterPdf = async (facts: CodeLetterFacts): Promise<Uint8Array> =>
  await letterPdf(codeLetterWords(facts), facts.writtenAt);

/**
 * One A4 page, in the letters of the PDF standard, so that any print service prints it alike. The window of the envelope stays
 * white, for the address that the caisse's print service writes.
 */
export async function letterPdf(words: LetterWords, writtenAt: EpochMs): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const writtenOn = new Date(writtenAt);
  document.setTitle(words.title, { showInWindowTitleBar: true });
  document.setLanguage(languageOf(words.language).locale);
  document.setCreationDate(writtenOn);
  document.setModificationDate(writtenOn);
  const regular = await document.embedFont(StandardFonts.Helvetica);
  const bold = await document.embedFont(StandardFonts.HelveticaBold);
  const sheet = document.addPage([page.widthMm * MM, page.heightMm * MM]);
  const write = writerOn(sheet);

  write.from(page.marginMm);
  const [name = '', ...details] = words.sender;
  write.line(name, bold, textPt);
  for (const detail of details) write.line(detail, regular, textPt);
  write.from(addressWindow.topMm + addressWindow.heightMm + 8);
  write.line(words.date, regular, textPt, addressWindow.leftMm);
  write.gap();
  write.paragraph(words.object, bold, textPt);
  for (const paragraph of words.before) write.paragraph(paragraph, regular, textPt);
  if (words.code !== undefined) write.middle(words.code, bold, codePt);
  for (const paragraph of words.after) write.paragraph(paragraph, regular, textPt);
  write.line(words.signature, regular, textPt, addressWindow.leftMm);
  return await document.save();
}

/** Writes from top to bottom. Places are in millimetres from the top left corner. */
function writerOn(sheet: PDFPage) {
  let topPt = 0;
  const widthPt = (page.widthMm - 2 * page.marginMm) * MM;

  function line(text: string, font: PDFFont, size: number, leftMm: number = page.marginMm): void {
    topPt += size * leading;
    sheet.drawText(spaced(text), { font, size, x: leftMm * MM, y: page.heightMm * MM - topPt });
  }
  function gap(): void {
    topPt += textPt * 0.7;
  }
  return {
    from(mm: number): void {
      topPt = mm * MM;
    },
    line,
    gap,
    paragraph(text: string, font: PDFFont, size: number): void {
      for (const part of linesOf(text, font, size, widthPt)) line(part, font, size);
      gap();
    },
    middle(text: string, font: PDFFont, size: number): void {
      const leftPt = (page.widthMm * MM - font.widthOfTextAtSize(text, size)) / 2;
      line(text, font, size, leftPt / MM);
      gap();
      gap();
    },
  };
}

/** The text in lines no longer than `widthPt`; no-break spaces hold their words together. */
function linesOf(text: string, font: PDFFont, size: number, widthPt: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && font.widthOfTextAtSize(spaced(longer), size) <= widthPt) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The standard fonts draw no-break spaces as no glyph of theirs: a line that is cut already needs none. */
const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');
