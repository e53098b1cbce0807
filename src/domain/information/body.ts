import type { Block, Section } from './document.ts';
import { runsOf } from './runs.ts';

/** A line outside the few kinds that a text may hold. */
export interface LineProblem {
  /** From 1, in the whole file. */
  readonly line: number;
  readonly code: 'heading' | 'html' | 'markup' | 'brace' | 'listMark' | 'emptySection';
}

/** Beginnings of other kinds of Markdown, which would be shown as plain text. */
const otherMarkup = /^(?:[>|`=]|\d+[.)] |\[|!\[|-{3,}|_{3,})|\*\*|__|`/;

/**
 * Reads paragraphs, lists (`- `) and headings (`## `): nothing else, so that what is written is what is shown.
 * @param lines of the text
 * @param firstLine number of the first of them in its file
 */
export function readBody(
  lines: readonly string[],
  firstLine: number,
): { readonly sections: readonly Section[]; readonly problems: readonly LineProblem[] } {
  const problems = lines.flatMap((line, index) => problemOf(line, firstLine + index));
  const parts: { heading: string; line: number; lines: string[] }[] = [{ heading: '', line: firstLine, lines: [] }];
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('## ')) parts.push({ heading: line.slice(3).trim(), line: firstLine + index, lines: [] });
    else parts.at(-1)?.lines.push(line.trim());
  }
  const sections = parts.map(({ heading, lines: own }) => ({ heading, blocks: blocksOf(own) }));
  const empty = parts.flatMap(({ heading, line }, index): LineProblem[] =>
    heading !== '' && sections[index]?.blocks.length === 0 ? [{ line, code: 'emptySection' }] : [],
  );
  return {
    sections: sections.filter(({ blocks }) => blocks.length > 0),
    problems: [...problems, ...empty].toSorted((a, b) => a.line - b.line),
  };
}

function problemOf(line: string, number: number): readonly LineProblem[] {
  const text = line.trim();
  if (text.startsWith('#') && !/^## \S/.test(line)) return [{ line: number, code: 'heading' }];
  if (/<\/?[a-z!]/i.test(text)) return [{ line: number, code: 'html' }];
  if (/^[*+•–—] /.test(text) || /^-\S/.test(text)) return [{ line: number, code: 'listMark' }];
  if (otherMarkup.test(text)) return [{ line: number, code: 'markup' }];
  if (/[{}]/.test(text.replaceAll(/\{\{[^{}]+\}\}/g, ''))) return [{ line: number, code: 'brace' }];
  return [];
}

/** Lines without a blank between them are one paragraph; items follow each other. */
function blocksOf(lines: readonly string[]): readonly Block[] {
  const blocks: ({ kind: 'paragraph'; words: string[] } | { kind: 'list'; items: string[][] })[] = [];
  let isOpen = false;
  for (const line of lines) {
    const last = isOpen ? blocks.at(-1) : undefined;
    if (line.startsWith('- ')) {
      if (last?.kind === 'list') last.items.push([line.slice(2)]);
      else blocks.push({ kind: 'list', items: [[line.slice(2)]] });
    } else if (line !== '') {
      if (last?.kind === 'list') last.items.at(-1)?.push(line);
      else if (last) last.words.push(line);
      else blocks.push({ kind: 'paragraph', words: [line] });
    }
    isOpen = line !== '';
  }
  return blocks.map((block) =>
    block.kind === 'list'
      ? { kind: 'list', items: block.items.map((words) => runsOf(words.join(' '))) }
      : { kind: 'paragraph', runs: runsOf(block.words.join(' ')) },
  );
}
