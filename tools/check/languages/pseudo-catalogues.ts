import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { languageIds, type LanguageId } from '#domain/language.ts';
import type { InformationDocument, Run, Section } from '#domain/information/document.ts';

/** French is marked ⟦ ⟧, every other language ⟪ ⟫: what is not marked comes from no catalogue. */
const marksOf = (language: LanguageId): readonly [string, string] => (language === 'fr' ? ['⟦', '⟧'] : ['⟪', '⟫']);

const markedIn =
  (language: LanguageId) =>
  (text: string): string => {
    const [open, close] = marksOf(language);
    return text === '' ? '' : `${open}${text}${close}`;
  };

/**
 * Puts marks around every text of the catalogues and of the documents, for all that is imported after it. Every
 * language has the French words: a pseudo-language, complete by how it is made.
 */
export function markCatalogues(): void {
  const folder = join(import.meta.dirname, '../../../src/languages');
  for (const name of readdirSync(join(folder, 'fr'))) {
    const texts = JSON.parse(readFileSync(join(folder, 'fr', name), 'utf8')) as Readonly<Record<string, string>>;
    for (const language of languageIds) {
      const marked: Readonly<Record<string, string>> = Object.fromEntries(
        Object.entries(texts).map(([key, text]) => [key, markedIn(language)(text)]),
      );
      vi.doMock(join(folder, language, name), () => ({ default: marked }));
    }
  }
  vi.doMock(import('#domain/information/parse.ts'), async (importOriginal) => {
    const original = await importOriginal();
    return {
      ...original,
      parseDocument: (place, text) => {
        const parsed = original.parseDocument(place, text);
        return parsed.document
          ? { ...parsed, document: markedDocument(parsed.document, markedIn(place.language)) }
          : parsed;
      },
    };
  });
}

function markedDocument(document: InformationDocument, mark: (text: string) => string): InformationDocument {
  // A figure stands between two runs and gets no mark of theirs: it is data.
  const runs = (all: readonly Run[]): readonly Run[] => all.map((run) => (typeof run === 'string' ? mark(run) : run));
  const sections = document.sections.map(({ heading, blocks }): Section => ({
    heading: mark(heading),
    blocks: blocks.map((block) =>
      block.kind === 'list'
        ? { kind: 'list', items: block.items.map(runs) }
        : { kind: 'paragraph', runs: runs(block.runs) },
    ),
  }));
  return { ...document, title: mark(document.title), summary: mark(document.summary), sections };
}

/** The text outside the marks of a language, at any depth of nesting. */
export function outside(text: string, language: LanguageId): string {
  const [open, close] = marksOf(language);
  let depth = 0;
  let found = '';
  for (const sign of text) {
    if (sign === open) depth += 1;
    else if (sign === close) depth -= 1;
    else found += depth === 0 ? sign : ' ';
  }
  return found.replaceAll(/\s+/g, ' ').trim();
}
