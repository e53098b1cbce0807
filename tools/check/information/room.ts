import type { InformationDocument, Run, Section } from '#domain/information/document.ts';

/**
 * What finds room at 100 % without scrolling (docs/requirements.md#screens-and-durations), counted in lines: on a tall screen all
 * of it, on a wide one the beginning beside the rest. Measured there; a little is kept back for wide letters.
 */
const tall = { titleSigns: 26, titleLines: 1.9, signs: 52, lines: 26 };
const beside = { startSigns: 38, startLines: 8, signs: 54, lines: 20 };
const heading = 1.6;
const max = { title: 72, summary: 90 };

/** What is too long for the screen, in words for its writer. */
export function roomProblems({ kind, title, summary, sections }: InformationDocument): readonly string[] {
  const [first, ...rest] = sections;
  const start = kind === 'sheet' && first ? linesOf([first], beside.startSigns) : 0;
  const right = linesOf(kind === 'sheet' ? rest : sections, beside.signs);
  const whole = Math.ceil(title.length / tall.titleSigns) * tall.titleLines + linesOf(sections, tall.signs);
  const tooLong = right > beside.lines || whole > tall.lines;
  return [
    ...(title.length > max.title ? [`le titre compte ${title.length} signes, au plus ${max.title}`] : []),
    ...(summary.length > max.summary ? [`le résumé compte ${summary.length} signes, au plus ${max.summary}`] : []),
    ...(start > beside.startLines
      ? [`le début du texte est trop long : environ ${start} lignes, au plus ${beside.startLines}`]
      : []),
    ...(tooLong
      ? [`le texte est trop long pour l’écran : environ ${Math.ceil(whole)} lignes, au plus ${tall.lines}`]
      : []),
  ];
}

function linesOf(sections: readonly Section[], signsInLine: number): number {
  return sections.reduce((sum, { heading: title, blocks }) => {
    const texts = blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.runs]));
    const lines = texts.reduce((count, runs) => count + Math.ceil(signsOf(runs) / signsInLine), 0);
    return sum + lines + (title === '' ? 0 : heading);
  }, 0);
}

/** A figure is about as long as « 638,28 € ». */
function signsOf(runs: readonly Run[]): number {
  return runs.reduce((signs, run) => signs + (typeof run === 'string' ? run.length : 8), 0);
}
