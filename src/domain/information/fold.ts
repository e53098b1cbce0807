/** Little words that say nothing of what one looks for, in both languages. */
const littleWords = new Set(
  'a au aux ce ces d de des du elle en est et il ils j je l la le les leur m ma mes mon n nous on ou où par pour qu que qui s sa se ses son sur t un une vos votre vous an and are by can do for from how i in is it me my of on or the to what with you your'
    .split(' ')
    .map((word) => withoutAccents(word)),
);

/** Small letters without accents: « Où » → « ou », « Bœuf » → « boeuf ». */
function withoutAccents(text: string): string {
  return text.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').normalize('NFD').replaceAll(/\p{M}/gu, '');
}

/** Without the mark of a plural: « loyers » → « loyer », « travaux » → « travau ». */
function withoutPlural(word: string): string {
  return word.length > 3 ? word.replace(/[sx]$/, '') : word;
}

/** The words of a text as they are compared; the little ones only where there are no others. */
export function wordsOf(text: string): readonly string[] {
  const words = withoutAccents(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const saying = words.filter((word) => !littleWords.has(word));
  return (saying.length > 0 ? saying : words).map(withoutPlural);
}
