import type { CaisseKind } from '../caisse/caisse.ts';
import { maskMobile } from '../identity/contact.ts';
import { maskedMail } from './masks.ts';
import proportions from './proportions.json';

/** The masked contacts that somebody is offered; undefined: none of that kind is on file. */
export interface MaskedContacts {
  readonly mobile: string | undefined;
  readonly mail: string | undefined;
}

/** What is on file of somebody, in the proportions of the caisse's own file. */
type OnFile = keyof (typeof proportions)['on-file']['caf'];

const offered: Readonly<Record<OnFile, { readonly mobile: boolean; readonly mail: boolean }>> = {
  both: { mobile: true, mail: true },
  mobileOnly: { mobile: true, mail: false },
  mailOnly: { mobile: false, mail: true },
  none: { mobile: false, mail: false },
};

/**
 * Contacts of somebody who does not exist, as they would be masked (#154): kinds and first letters are as frequent as in
 * the caisse's file (`src/domain/contacts/proportions.json`), the last four digits of a mobile are equally likely.
 *
 * @param bytes at least 12, unpredictable, always the same ones for the same person: the contacts are made of them.
 */
export function decoyContacts(kind: CaisseKind, bytes: Uint8Array): MaskedContacts {
  const number = (start: number): number => new DataView(bytes.buffer, bytes.byteOffset + start, 4).getUint32(0);
  const { mobile, mail } = offered[chosen(proportions['on-file'][kind], number(0))];
  const digits = String(number(4) % 10_000).padStart(4, '0');
  return {
    mobile: mobile ? maskMobile(`060000${digits}`) : undefined,
    mail: mail ? maskedMail(chosen(proportions['mail-first'], number(8))) : undefined,
  };
}

/** One of the names, each as likely as its share says. */
function chosen<Name extends string>(shares: Readonly<Record<Name, number>>, number: number): Name {
  const entries = Object.entries(shares) as [Name, number][];
  const total = entries.reduce((sum, [, share]) => sum + share, 0);
  let rest = (number / 2 ** 32) * total;
  const found = entries.find(([, share]) => (rest -= share) < 0) ?? entries[0];
  if (found === undefined) throw new Error('the table of proportions is empty');
  return found[0];
}
