/** Little words that say nothing of what one looks for, in both languages. */
const littleWords = new Set(
  'a ai au aux avec avoir c ce ces cette comment d dans de des dois du elle en est et être faire il ils j je l la le les leur m ma me mes mon n ne nous on ou où par pas peux plus pour qu quand que quel quelle quels quelles qui quoi s sa se ses si son suis sur t un une veux vos votre vous y a an and are by can do for from have how i in is it me my of on or the there to was what when where with you your'
    .split(' ')
    .map((word) => withoutAccents(word)),
);

/** Small letters without accents: « Où » → « ou », « Bœuf » → « boeuf ». */
function withoutAccents(text: string): string {
  return text.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').normalize('NFD').replaceAll(/\p{M}/gu, '');
}

/** The words of a text as they are compared; the little ones only where there are no others. */
export function wordsOf(text: string): readonly string[] {
  const words = withoutAccents(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const saying = words.filter((word) => !littleWords.has(word));
  return saying.length > 0 ? saying : words;
}
