import { PDFContext, PDFHexString, PDFWriter } from 'pdf-lib';
import { writeBookmarks } from './bookmarks.ts';
import type { Drawing } from './drawing.ts';
import { embedFace } from './embed-face.ts';
import { allFaces } from './face.ts';
import { writeStructure } from './structure-tree.ts';
import { xmpMetadata } from './xmp-metadata.ts';

/** Serialising never yields: a page is far smaller than what would hold up its worker. */
const OBJECTS_PER_TICK = Number.MAX_SAFE_INTEGER;

/**
 * Writes pages as a tagged PDF 1.7, to the rules of PDF/UA-1 (ISO 14289-1): marked content in reading order, structure
 * tree, language, displayed title, embedded fonts with their map to Unicode, bookmarks past one page. The same drawing gives
 * the same bytes: no date, no random identifier.
 */
export async function writeTaggedPdf(drawing: Drawing): Promise<Uint8Array<ArrayBuffer>> {
  const context = PDFContext.create();
  const pageRefs = drawing.pages.map(() => context.nextRef());
  const pagesRef = context.nextRef();
  const structureRootRef = context.nextRef();

  const { contents, bookmarks } = writeStructure(context, drawing, { pageRefs, structureRootRef });
  const used = allFaces.filter(({ resourceName }) => contents.some((content) => content.includes(`/${resourceName} `)));
  const programs = await Promise.all(used.map(async (face) => ({ face, bytes: await face.program() })));
  const resources = {
    Font: Object.fromEntries(programs.map(({ face, bytes }) => [face.resourceName, embedFace(context, face, bytes)])),
  };
  for (const [index, pageRef] of pageRefs.entries()) {
    context.assign(
      pageRef,
      context.obj({
        Type: 'Page',
        Parent: pagesRef,
        MediaBox: [0, 0, drawing.widthPt, drawing.heightPt],
        Resources: resources,
        Contents: context.register(context.stream(contents[index] ?? '')),
        StructParents: index,
        Tabs: 'S',
      }),
    );
  }
  context.assign(pagesRef, context.obj({ Type: 'Pages', Kids: pageRefs, Count: pageRefs.length }));

  const isBooklet = drawing.pages.length > 1;
  const outlineRef = isBooklet ? writeBookmarks(context, bookmarks) : undefined;
  const title = PDFHexString.fromText(drawing.title);
  context.trailerInfo.Info = context.register(context.obj({ Title: title }));
  context.trailerInfo.Root = context.register(
    context.obj({
      Type: 'Catalog',
      Pages: pagesRef,
      Lang: PDFHexString.fromText(drawing.language),
      MarkInfo: { Marked: true },
      ViewerPreferences: { DisplayDocTitle: true },
      StructTreeRoot: structureRootRef,
      ...(outlineRef === undefined ? {} : { Outlines: outlineRef, PageMode: 'UseOutlines' }),
      Metadata: context.register(
        context.stream(utf8(xmpMetadata(drawing.title, drawing.language)), { Type: 'Metadata', Subtype: 'XML' }),
      ),
    }),
  );
  return new Uint8Array(await PDFWriter.forContext(context, OBJECTS_PER_TICK).serializeToBuffer());
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
