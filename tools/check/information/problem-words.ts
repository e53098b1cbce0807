import type { DocumentProblem } from '#domain/information/parse.ts';

/** What is wrong and what to do, in French: those who write texts read it, not those who write code. */
const words: Readonly<Record<DocumentProblem['code'], string>> = {
  noHead: 'le fichier doit commencer par un en-tête entre deux lignes « --- »',
  headLine: 'cette ligne de l’en-tête doit être de la forme « mot: valeur »',
  missing: 'il manque une ligne de l’en-tête',
  unknownKey: 'ce mot de l’en-tête n’est pas connu ici',
  twice: 'ce mot de l’en-tête est écrit deux fois',
  value: 'cette valeur de l’en-tête ne convient pas',
  noText: 'le texte manque après l’en-tête',
  heading: 'un intertitre s’écrit « ## » suivi d’une espace',
  html: 'les balises HTML ne sont pas lues',
  markup: 'seuls les paragraphes, les intertitres « ## » et les listes « - » sont lus',
  listMark: 'un élément de liste s’écrit « - » suivi d’une espace',
  brace: 'un montant s’écrit entre doubles accolades, fermées : {{parameter:ppa.base}}',
  emptySection: 'cet intertitre n’a pas de texte',
};

/** One problem as a line for its writer: « ligne 4 : … (themes) ». */
export function wordsOfProblem(problem: DocumentProblem): string {
  const key = 'key' in problem ? ` (${problem.key})` : '';
  return `ligne ${problem.line} : ${words[problem.code]}${key}`;
}
