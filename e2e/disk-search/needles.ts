/** One way a marker may have been written. */
export interface Needle {
  readonly marker: string;
  readonly form: string;
  readonly bytes: Buffer;
}

/**
 * Every form in which the search knows a marker: UTF-8, Latin-1, UTF-16, and base64 of UTF-8 and
 * UTF-16 at the three alignments (a marker inside a longer text starts anywhere in a group of three
 * bytes). Base64url differs in two signs only, so both alphabets are tried.
 */
export function needlesOf(marker: string): readonly Needle[] {
  const utf8 = Buffer.from(marker, 'utf8');
  const utf16 = Buffer.from(marker, 'utf16le');
  const latin1 = Buffer.from(marker, 'latin1');
  const plain: readonly (readonly [string, Buffer])[] = [
    ['utf-8', utf8],
    ['utf-16', utf16],
    ...(latin1.equals(utf8) ? [] : [['latin-1', latin1] as const]),
  ];
  const encoded = [...base64Forms('base64 of utf-8', utf8), ...base64Forms('base64 of utf-16', utf16)];
  return [...plain, ...encoded].map(([form, bytes]) => ({ marker, form, bytes }));
}

/** Signs of base64 that depend on neighbours of the marker are cut off at both ends. */
function base64Forms(name: string, bytes: Buffer): readonly (readonly [string, Buffer])[] {
  return [0, 1, 2].flatMap((alignment) => {
    const shifted = Buffer.concat([Buffer.alloc(alignment), bytes]);
    const start = alignment === 0 ? 0 : alignment + 1;
    const end = Math.floor((shifted.length * 8) / 6);
    const standard = shifted.toString('base64').slice(start, end);
    const url = standard.replaceAll('+', '-').replaceAll('/', '_');
    const forms = standard === url ? [standard] : [standard, url];
    return forms.map((text) => [`${name}, alignment ${alignment}`, Buffer.from(text, 'latin1')] as const);
  });
}
