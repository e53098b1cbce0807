import { plain } from '#kiosk/journeys/documents/testing/expected-words.ts';
import { nodesOf, type StructureNode } from '#kiosk/paper/testing/structure-tree.ts';

/**
 * What a paper says, line by line in the order in which it is read aloud: « H2 Famille », « LI Édité le : … »,
 * « HEAD Mois | Montant », « ROW octobre 2026 | 12,00 € ». A row counts as one only with its header cell, and a column only
 * with its own.
 */
export function readLines(tree: StructureNode): readonly string[] {
  const [document, ...others] = tree.children;
  if (document?.tag !== 'Document' || others.length > 0) throw new Error('the tree has not one document');
  return document.children.flatMap(linesOf).map(plain);
}

function linesOf(node: StructureNode): readonly string[] {
  switch (node.tag) {
    case 'L':
      return node.children.map(itemLine);
    case 'Table':
      return node.children.flatMap(sectionLines);
    case 'Figure':
      // Its picture is read by itself (`seals`).
      return node.text === '' ? [] : [`Figure ${node.text}`];
    default:
      return [`${node.tag} ${node.text}`];
  }
}

/** A name that stands beside its value is an element of its own; one before it is its beginning. */
function itemLine({ tag, text, children }: StructureNode): string {
  const [name] = children.filter((child) => child.tag === 'Lbl');
  const [value] = children.filter((child) => child.tag === 'LBody');
  return name === undefined ? `${tag} ${text}` : `${tag} ${name.text} : ${value?.text ?? ''}`;
}

function sectionLines(section: StructureNode): readonly string[] {
  const rows = nodesOf(section, 'TR');
  switch (section.tag) {
    case 'Caption':
      return [`CAPTION ${section.text}`];
    case 'THead':
      return rows.map((row) => rowLine('HEAD', row, isColumnHeader));
    case 'TBody':
      return rows.map((row) => rowLine('ROW', row, isCellOfRow));
    case 'TFoot':
      return rows.map((row) => rowLine('TOTAL', row, isCellOfRow));
    default:
      return [`${section.tag} ${section.text}`];
  }
}

function rowLine(kind: string, row: StructureNode, isRight: (cell: StructureNode, index: number) => boolean): string {
  const line = row.children.map(({ text }) => text).join(' | ');
  return row.children.every(isRight) ? `${kind} ${line}` : `${kind} without its headers ${line}`;
}

const isColumnHeader = ({ tag, attributes }: StructureNode): boolean =>
  tag === 'TH' && attributes.includes('/Scope /Column');

const isCellOfRow = ({ tag, attributes }: StructureNode, index: number): boolean =>
  index === 0 ? tag === 'TH' && attributes.includes('/Scope /Row') : tag === 'TD';
