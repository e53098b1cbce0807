import { PDFHexString, type PDFContext, type PDFRef } from 'pdf-lib';
import type { Artifact, Drawing, Drawn, Element } from './drawing.ts';
import type { Bookmark } from './bookmarks.ts';

interface Places {
  readonly pageRefs: readonly PDFRef[];
  readonly structureRootRef: PDFRef;
}

interface WrittenStructure {
  /** The content of each page, with its marks. */
  readonly contents: readonly string[];
  readonly bookmarks: readonly Bookmark[];
}

/** An element under way: it is written when all its parts are known. */
interface OpenElement {
  readonly ref: PDFRef;
  readonly element: Element;
  readonly parent: PDFRef;
  readonly pageRef: PDFRef;
  readonly kids: (PDFRef | number)[];
}

/** Writes the structure tree (14.7), and gives what the pages then hold. */
export function writeStructure(
  context: PDFContext,
  drawing: Drawing,
  { pageRefs, structureRootRef }: Places,
): WrittenStructure {
  const documentRef = context.nextRef();
  const documentKids: PDFRef[] = [];
  const bookmarks: Bookmark[] = [];
  const elements: OpenElement[] = [];
  const continued = new Map<string, OpenElement>();

  const pages = drawing.pages.map((content, index) => {
    const pageRef = pageRefs[index] ?? documentRef;
    const operators: string[] = [];
    /** For each marked content, the element that holds it: the parent tree (14.7.4.4). */
    const owners: PDFRef[] = [];

    const open = (element: Element, parent: PDFRef): { readonly opened: OpenElement; readonly isNew: boolean } => {
      const begun = element.continuesAs === undefined ? undefined : continued.get(element.continuesAs);
      if (begun !== undefined) return { opened: begun, isNew: false };
      const opened = { ref: context.nextRef(), element, parent, pageRef, kids: [] };
      elements.push(opened);
      if (element.continuesAs !== undefined) continued.set(element.continuesAs, opened);
      return { opened, isNew: true };
    };

    /** Gives the reference of what its parent must still list. */
    const write = (drawn: Drawn, parent: PDFRef): PDFRef | undefined => {
      if (drawn.kind === 'artifact') {
        operators.push(artifactMark(drawn), drawn.paint, 'EMC');
        return undefined;
      }
      const { opened, isNew } = open(drawn, parent);
      if (drawn.paint !== undefined) {
        const mark = owners.push(opened.ref) - 1;
        operators.push(`/${drawn.tag} <</MCID ${mark}>> BDC`, drawn.paint, 'EMC');
        opened.kids.push(mark);
      }
      if (drawn.bookmark !== undefined) bookmarks.push({ ...drawn.bookmark, pageRef });
      for (const child of drawn.children ?? []) {
        const childRef = write(child, opened.ref);
        if (childRef !== undefined) opened.kids.push(childRef);
      }
      return isNew ? opened.ref : undefined;
    };

    documentKids.push(...content.flatMap((drawn) => write(drawn, documentRef) ?? []));
    return { operators: operators.join('\n'), owners };
  });

  for (const element of elements) writeElement(context, element);
  const [firstPage] = pageRefs;
  context.assign(
    documentRef,
    context.obj({
      Type: 'StructElem',
      S: 'Document',
      P: structureRootRef,
      ...(firstPage === undefined ? {} : { Pg: firstPage }),
      K: documentKids,
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
  return { contents: pages.map(({ operators }) => operators), bookmarks };
}

const artifactMark = ({ pagination }: Artifact): string =>
  pagination === undefined ? '/Artifact BMC' : `/Artifact <</Type /Pagination /Subtype /${pagination}>> BDC`;

function writeElement(context: PDFContext, { ref, element, parent, pageRef, kids }: OpenElement): void {
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
      ...cellEntries(element),
    }),
  );
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

function cellEntries({ scope, columnSpan }: Element): Record<string, Record<string, string | number>> {
  if (scope === undefined && columnSpan === undefined) return {};
  return {
    A: {
      O: 'Table',
      ...(scope === undefined ? {} : { Scope: scope }),
      ...(columnSpan === undefined ? {} : { ColSpan: columnSpan }),
    },
  };
}
