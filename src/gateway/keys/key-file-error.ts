/** The keys cannot be used; the sentence says what to do. It never holds a part of the file. */
export class KeyFileError extends Error {
  override readonly name = 'KeyFileError';
}
