import type { Run } from './document.ts';

const figure = /\{\{([^{}]*)\}\}/g;

/** Cuts a text at its figures: « de {{amount:cf}} par mois ». */
export function runsOf(text: string): readonly Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(figure)) {
    if (match.index > end) runs.push(text.slice(end, match.index));
    runs.push({ figure: (match[1] ?? '').trim() });
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push(text.slice(end));
  return runs;
}
