/** An element of a PDF's structure tree, as an independent program reads it. */
export interface StructureNode {
  readonly tag: string;
  /** « /Scope /Column », « /ColSpan 3 ». */
  readonly attributes: readonly string[];
  /** Its own text and that of what it holds, in reading order, with single spaces. */
  readonly text: string;
  readonly children: readonly StructureNode[];
}

interface OpenNode {
  readonly tag: string;
  readonly depth: number;
  readonly attributes: string[];
  readonly texts: string[];
  readonly children: OpenNode[];
}

const TAG = /^([A-Z][A-Za-z0-9]*)(?: \(block\)|:)?$/u;

/** Reads what `pdfinfo -struct-text` prints: two spaces a level, tags, then attributes and quoted texts. */
export function readStructureTree(printed: string): StructureNode {
  const root: OpenNode = { tag: 'root', depth: -1, attributes: [], texts: [], children: [] };
  const path = [root];
  for (const line of printed.split('\n')) {
    const content = line.trimStart();
    const depth = line.length - content.length;
    while ((path.at(-1)?.depth ?? -1) >= depth && path.length > 1) path.pop();
    const parent = path.at(-1) ?? root;
    const tag = TAG.exec(content)?.[1];
    if (tag !== undefined) {
      const node: OpenNode = { tag, depth, attributes: [], texts: [], children: [] };
      for (const open of path) open.texts.push(' ');
      parent.children.push(node);
      path.push(node);
    } else if (content.startsWith('/')) {
      parent.attributes.push(content);
    } else if (content.startsWith('"')) {
      const text = content.replaceAll(/^"|"$/gu, '').replaceAll(/"\s*"/gu, '');
      for (const open of path) open.texts.push(text);
    }
  }
  return closed(root);
}

const closed = ({ tag, attributes, texts, children }: OpenNode): StructureNode => ({
  tag,
  attributes,
  text: texts.join('').replaceAll(/\s+/gu, ' ').trim(),
  children: children.map(closed),
});

/** Every element of these tags, at any depth, in reading order. */
export const nodesOf = (node: StructureNode, ...tags: readonly string[]): readonly StructureNode[] => [
  ...(tags.includes(node.tag) ? [node] : []),
  ...node.children.flatMap((child) => nodesOf(child, ...tags)),
];
