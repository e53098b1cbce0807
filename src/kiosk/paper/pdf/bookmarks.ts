import { PDFHexString, type PDFContext, type PDFRef } from 'pdf-lib';

export interface Bookmark {
  readonly text: string;
  readonly pageRef: PDFRef;
  readonly topPt: number;
}

/** Writes the outline of a document (12.3.3), one line a heading. Gives its reference; undefined without headings. */
export function writeBookmarks(context: PDFContext, bookmarks: readonly Bookmark[]): PDFRef | undefined {
  const refs = bookmarks.map(() => context.nextRef());
  const [first, last] = [refs[0], refs.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const outlineRef = context.nextRef();
  for (const [index, { text, pageRef, topPt }] of bookmarks.entries()) {
    const [ref, previous, next] = [refs[index], refs[index - 1], refs[index + 1]];
    if (ref === undefined) continue;
    context.assign(
      ref,
      context.obj({
        Title: PDFHexString.fromText(text),
        Parent: outlineRef,
        Dest: [pageRef, 'XYZ', null, topPt, null],
        ...(previous === undefined ? {} : { Prev: previous }),
        ...(next === undefined ? {} : { Next: next }),
      }),
    );
  }
  context.assign(outlineRef, context.obj({ Type: 'Outlines', First: first, Last: last, Count: bookmarks.length }));
  return outlineRef;
}
