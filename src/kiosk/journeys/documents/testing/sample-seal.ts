/** Every character that a seal may hold, most of them where they are rare in a true one. */
const SYMBOLS = ' 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const SIGNATURE_SYMBOLS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const SIGNATURE_LENGTH = 103;
const FIELD_LENGTH = 14;

/**
 * A text in the characters and of the length of a seal; it seals nothing.
 * @param length of the whole: 230 to 400 characters for most documents
 */
export function sampleSeal(length: number): string {
  const fieldsLength = length - SIGNATURE_LENGTH - 1;
  const fields = Array.from({ length: fieldsLength }, (_, index) =>
    index % FIELD_LENGTH === FIELD_LENGTH - 1 ? '\x1D' : (SYMBOLS[(index * 31 + 7) % SYMBOLS.length] ?? ''),
  );
  const signature = Array.from(
    { length: SIGNATURE_LENGTH },
    (_, index) => SIGNATURE_SYMBOLS[(index * 13 + 5) % SIGNATURE_SYMBOLS.length] ?? '',
  );
  return `DC04${fields.join('').slice(4)}\x1F${signature.join('')}`;
}
