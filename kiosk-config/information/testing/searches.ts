import { caisses, type CaisseId } from '#domain/caisse/caisse.ts';
import { languageIds, type LanguageId } from '#domain/language.ts';
import text from './searches.txt?raw';

/** One thing that people type, and the pages of which one must be among the first. */
export interface LabelledSearch {
  readonly caisse: CaisseId;
  readonly language: LanguageId;
  readonly typed: string;
  /** As `question.attestation-caf`. */
  readonly pages: readonly string[];
}

const ids = Object.keys(caisses) as readonly CaisseId[];

/** Every labelled search of `searches.txt`. */
export const labelledSearches: readonly LabelledSearch[] = text.split(/^\[/m).flatMap((part) => {
  const [head = '', ...lines] = part.split('\n');
  const caisse = ids.find((id) => head.startsWith(`${caisses[id].kind} `));
  const language = languageIds.find((id) => head.trim().endsWith(`${id}]`));
  if (!caisse || !language) return [];
  return lines
    .filter((line) => line.includes(' = '))
    .map((line) => {
      const [typed = '', pages = ''] = line.split(' = ');
      return { caisse, language, typed: typed.trim(), pages: pages.split('|').map((page) => page.trim()) };
    });
});
