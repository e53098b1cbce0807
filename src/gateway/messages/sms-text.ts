/** Characters of the GSM 03.38 basic table that French and English texts use, beside ASCII ones. */
const gsmAccents = 'àéèùìòÇÉÄÖÜäöüñåÅæÆßøØ¡¿§£¥¤';
const gsmAscii = /^[A-Za-z0-9 \r\n@$_!"#%&'()*+,\-./:;<=>?]$/;

const replacements: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u202f': ' ',
  '’': "'",
  '‘': "'",
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  œ: 'oe',
  Œ: 'OE',
};

/**
 * The text as a mobile network carries it cheaply: only characters of the GSM 03.38 basic table, so that a
 * segment holds 153 characters and not 67. Accents outside the table lose their mark (ê → e, ç → c).
 */
export function plainSmsText(text: string): string {
  return [...text.normalize('NFC')].map((character) => gsmCharacter(character)).join('');
}

function gsmCharacter(character: string): string {
  if (gsmAscii.test(character) || gsmAccents.includes(character)) return character;
  const replacement = replacements[character];
  if (replacement !== undefined) return replacement;
  const base = character.normalize('NFD').replace(/\p{M}/gu, '');
  return gsmAscii.test(base) ? base : '?';
}
