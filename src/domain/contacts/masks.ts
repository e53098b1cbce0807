/** Written for every part that is not shown: its length says nothing of what it hides. */
const DOTS = '•••••';

/**
 * « m•••••@••••• »: the first letter, as one tells one's own addresses apart. Nothing of the domain: an unusual one names
 * its holder, and no made-up mask could be as unusual (I7). A first character that is no letter is hidden too.
 */
export function maskMailWhole(mail: string): string {
  return maskedMail(mail.slice(0, 1).toLowerCase());
}

/** The mask of an address that begins so. */
export function maskedMail(first: string): string {
  return `${/^[a-z]$/.test(first) ? first : '•'}${DOTS}@${DOTS}`;
}
