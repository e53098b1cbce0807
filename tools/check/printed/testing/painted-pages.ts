import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream } from 'pdf-lib';

/** What the bytes of a PDF say of its pages, where the programs of a reader say nothing of it. */
export interface PaintedPages {
  readonly count: number;
  /** How many of them bear words across. */
  readonly marked: number;
  readonly language: string;
  readonly title: string;
  /** Of the figures. */
  readonly alternatives: readonly string[];
  /** Text and lines that neither the structure tree holds nor a mark names as decoration. */
  readonly outsideStructure: readonly string[];
}

export async function paintedPages(bytes: Uint8Array): Promise<PaintedPages> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const contents = document.getPages().map(({ node }) => {
    const stream = node.Contents();
    if (!(stream instanceof PDFRawStream)) throw new Error('a page has no content');
    return new TextDecoder('latin1').decode(stream.getContents());
  });
  const elements = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict && object.get(PDFName.of('Alt')) ? [object] : []));
  return {
    count: contents.length,
    marked: contents.filter((content) => content.includes('/Subtype /Watermark')).length,
    language: document.catalog.lookup(PDFName.of('Lang'), PDFHexString).decodeText(),
    title: document.getTitle() ?? '',
    alternatives: elements.map((element) => element.lookup(PDFName.of('Alt'), PDFHexString).decodeText()),
    outsideStructure: contents.flatMap(outsideStructure),
  };
}

/** Operators that show something, and those among them that show text (ISO 32000-1, annex A). */
const SHOWS = /(?:^|\s)(?:Tj|TJ|'|"|f\*?|F|S|s|B\*?|b\*?|sh|Do)(?=\s|$)/u;
const SHOWS_TEXT = /(?:^|\s)(?:Tj|TJ|'|")(?=\s|$)/u;

function outsideStructure(content: string): readonly string[] {
  let mark: string | undefined;
  return content.split('\n').filter((line) => {
    if (/ B(?:DC|MC)$/u.test(line)) {
      mark = line;
      return false;
    }
    if (line === 'EMC') {
      mark = undefined;
      return false;
    }
    if (mark === undefined) return SHOWS.test(line);
    // Decoration that is none of a page's own may be lines, never words.
    return mark === '/Artifact BMC' && SHOWS_TEXT.test(line);
  });
}
