/** Rows of an AZERTY keyboard, at most ten keys each. The last row leaves room for further keys. */
export const azertyRows = { first: 'azertyuiop', second: 'qsdfghjklm', third: 'wxcvbn' } as const;

/** Accented letters, the usual ones of French first, then those of neighbours' names. */
export const accentRows = { first: 'éèêëàâäçîï', second: 'ôöùûüÿœæñå', third: 'áíóúãõ' } as const;

export const digitRow = '1234567890';

/** What a row of ten keys can hold. */
export const keysPerRow = 10;

/** Endings most French addresses have; a site may give its own. */
export const usualMailDomains: readonly string[] = ['gmail.com', 'orange.fr', 'hotmail.fr', 'laposte.net'];

/** Cuts signs into whole rows of ten and a last, shorter one for the row of shift and deletion (at most six). */
export function signRows(signs: string): { readonly whole: readonly string[]; readonly last: string } {
  const all = [...signs];
  const wholeCount = Math.ceil(Math.max(0, all.length - 6) / keysPerRow);
  const whole = Array.from({ length: wholeCount }, (_, row) =>
    all.slice(row * keysPerRow, (row + 1) * keysPerRow).join(''),
  );
  return { whole, last: all.slice(wholeCount * keysPerRow).join('') };
}

/** An address with this ending: what stands before the @ is kept, or all of it when there is none yet. */
export function withMailDomain(typed: string, domain: string): string {
  const [local = ''] = typed.split('@');
  return `${local}@${domain}`;
}
