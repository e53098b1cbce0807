import type { InformationDocument, Section } from '#domain/information/document.ts';

/** Signs in a line, and lines, that find room without scrolling on the least screen at 100 %, in landscape. */
const least = { signsInLine: 44, linesOfFirst: 12, linesOfRest: 22, title: 72, summary: 90 };

/** What is too long to be read without scrolling (DESIGN §6), in words for its writer. */
export function roomProblems({ kind, title, summary, sections }: InformationDocument): readonly string[] {
  const [first, ...rest] = sections;
  const [read, beside] = kind === 'sheet' ? [first ? linesOf(first) : 0, linesOfAll(rest)] : [0, linesOfAll(sections)];
  return [
    ...(title.length > least.title ? [`le titre compte ${title.length} signes, au plus ${least.title}`] : []),
    ...(summary.length > least.summary ? [`le résumé compte ${summary.length} signes, au plus ${least.summary}`] : []),
    ...(read > least.linesOfFirst ? [`le début du texte est trop long : environ ${read} lignes, au plus ${least.linesOfFirst}`] : []),
    ...(beside > least.linesOfRest ? [`le texte est trop long : environ ${beside} lignes, au plus ${least.linesOfRest}`] : []),
  ];
}

const linesOfAll = (sections: readonly Section[]): number => sections.reduce((sum, section) => sum + linesOf(section), 0);

/** A heading takes a line and a half with the room above it. */
function linesOf({ heading, blocks }: Section): number {
  const texts = blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.runs]));
  const lines = texts.map((runs) => Math.ceil(runs.reduce((signs, run) => signs + (typeof run === 'string' ? run.length : 8), 0) / least.signsInLine));
  return lines.reduce((sum, count) => sum + count, heading === '' ? 0 : 1.5);
}
