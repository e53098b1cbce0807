import { PDFContext, PDFHexString, PDFWriter, type PDFRef } from 'pdf-lib';
import type { Artifact, Drawing, Drawn, Element } from './drawing.ts';
import { embedFace } from './embed-face.ts';
import { faces } from './face.ts';
import { FONT_NAMES } from './paint.ts';
import { xmpMetadata } from './xmp-metadata.ts';

/** Serialising never yields: a page is far smaller than what would hold up its worker. */
const OBJECTS_PER_TICK = Number.MAX_SAFE_INTEGER;

/**
 * Writes pages as a tagged PDF 1.7, to the rules of PDF/UA-1 (ISO 14289-1): marked content in reading order, structure
 * tree, language, displayed title, embedded fonts with their map to Unicode. The same drawing gives the same bytes: no date,
 * no random identifier.
 */
export async function writeTaggedPdf(drawing: Drawing): Promise<Uint8Array<ArrayBuffer>> {
  const context = PDFContext.create();
  const pageRefs = drawing.pages.map(() => context.nextRef());
  const pagesRef = context.nextRef();
  const structureRootRef = context.nextRef();

  const contents = writeStructure(context, drawing, { pageRefs, structureRootRef });
  const resources = {
    Font: {
      [FONT_NAMES.medium]: embedFace(context, faces.medium),
      [FONT_NAMES.bold]: embedFace(context, faces.bold),
    },
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
      Metadata: context.register(
        context.stream(utf8(xmpMetadata(drawing.title, drawing.language)), { Type: 'Metadata', Subtype: 'XML' }),
      ),
    }),
  );
  return new Uint8Array(await PDFWriter.forContext(context, OBJECTS_PER_TICK).serializeToBuffer());
}

interface Places {
  readonly pageRefs: readonly PDFRef[];
  readonly structureRootRef: PDFRef;
}

/** Writes the structure tree, and gives the content of each page with its marks. */
function writeStructure(
  context: PDFContext,
  drawing: Drawing,
  { pageRefs, structureRootRef }: Places,
): readonly string[] {
  const documentRef = context.nextRef();
  const pages = drawing.pages.map((content, index) =>
    writePage(context, content, documentRef, pageRefs[index] ?? documentRef),
  );
  const [firstPage] = pageRefs;
  context.assign(
    documentRef,
    context.obj({
      Type: 'StructElem',
      S: 'Document',
      P: structureRootRef,
      ...(firstPage === undefined ? {} : { Pg: firstPage }),
      K: pages.flatMap(({ kids }) => kids),
    }),
  );
  context.assign(
    structureRootRef,
    context.obj({
      Type: 'StructTreeRoot',
      K: [documentRef],
      ParentTree: context.register(context.obj({ Nums: pages.flatMap(({ owners }, index) => [index, owners]) })),
      ParentTreeNextKey: pages.length,
    }),
  );
  return pages.map(({ operators }) => operators);
}

interface WrittenPage {
  readonly operators: string;
  /** Its elements, in reading order. */
  readonly kids: PDFRef[];
  /** For each marked content, the element that holds it: the parent tree (14.7.4.4). */
  readonly owners: PDFRef[];
}

function writePage(context: PDFContext, content: readonly Drawn[], documentRef: PDFRef, pageRef: PDFRef): WrittenPage {
  const operators: string[] = [];
  const owners: PDFRef[] = [];

  const write = (drawn: Drawn, parent: PDFRef): PDFRef | undefined =>
    drawn.kind === 'artifact' ? writeArtifact(drawn) : writeElement(drawn, parent);

  const writeArtifact = (artifact: Artifact): undefined => {
    operators.push('/Artifact BMC', artifact.paint, 'EMC');
    return undefined;
  };

  const writeElement = (element: Element, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    const kids: (PDFRef | number)[] = [];
    if (element.paint !== undefined) {
      const mark = owners.push(ref) - 1;
      operators.push(`/${element.tag} <</MCID ${mark}>> BDC`, element.paint, 'EMC');
      kids.push(mark);
    }
    for (const child of element.children ?? []) {
      const childRef = write(child, ref);
      if (childRef !== undefined) kids.push(childRef);
    }
    context.assign(
      ref,
      context.obj({
        Type: 'StructElem',
        S: element.tag,
        P: parent,
        Pg: pageRef,
        K: kids,
        Lang: element.language === undefined ? undefined : PDFHexString.fromText(element.language),
        ...figureEntries(element),
      }),
    );
    return ref;
  };

  const kids = content.flatMap((drawn) => write(drawn, documentRef) ?? []);
  return { operators: operators.join('\n'), kids, owners };
}

/** A figure says in words what it shows, and where it stands (14.8.5.4.3). */
function figureEntries({
  alternative,
}: Element): Record<string, PDFHexString | { readonly [key: string]: string | number[] }> {
  if (alternative === undefined) return {};
  const { leftPt, bottomPt, widthPt, heightPt } = alternative.box;
  return {
    Alt: PDFHexString.fromText(alternative.text),
    A: { O: 'Layout', Placement: 'Block', BBox: [leftPt, bottomPt, leftPt + widthPt, bottomPt + heightPt] },
  };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
