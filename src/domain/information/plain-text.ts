import type { InformationDocument, Run } from './document.ts';

/** All words of a document's text, its headings included, without its figures. */
export function plainTextOf({ sections }: Pick<InformationDocument, 'sections'>): string {
  const plain = (runs: readonly Run[]): string => runs.filter((run) => typeof run === 'string').join(' ');
  return sections
    .flatMap(({ heading, blocks }) => [
      heading,
      ...blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(plain) : plain(block.runs))),
    ])
    .join('\n');
}
