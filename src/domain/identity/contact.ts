import * as z from 'zod/mini';

/** A French mobile, overseas included: ten digits that begin with 06 or 07. */
export const mobileSchema = z.string().check(z.regex(/^0[67]\d{8}$/));
export type Mobile = z.infer<typeof mobileSchema>;

/** An e-mail address, in the form that SMTP carries; 254 characters at most (RFC 5321). */
export const emailSchema = z.email().check(z.maxLength(254));
export type Email = z.infer<typeof emailSchema>;

/**
 * One writing for each mailbox: case and what follows a « + » do not count (RFC 5233). « One address, one account » is meant of
 * mailboxes (#251).
 */
export function canonicalMail(mail: Email): string {
  const at = mail.lastIndexOf('@');
  const [box = ''] = mail.slice(0, at).split('+');
  return `${box}${mail.slice(at)}`.toLowerCase();
}

/** Where a message can reach a person. */
const contactSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('mobile'), mobile: mobileSchema }),
  z.object({ kind: z.literal('email'), email: emailSchema }),
]);
export type Contact = Readonly<z.infer<typeof contactSchema>>;

const MASK = '•••';
const GAP = '\u00A0';

/** Country code of each overseas mobile prefix; 06 39 98 is the fictitious range of the mainland. */
const OVERSEAS: readonly (readonly [RegExp, string])[] = [
  [/^069[01]/, '590'],
  [/^0694/, '594'],
  [/^069[67]/, '596'],
  [/^069[23]/, '262'],
  [/^0639(?!98)/, '262'],
];

/** As SMS providers take it (E.164): « +33639980001 ». */
export function internationalMobile(mobile: Mobile): string {
  const country = OVERSEAS.find(([prefix]) => prefix.test(mobile))?.[1] ?? '33';
  return `+${country}${mobile.slice(1)}`;
}

/** « XX XX XX 46 65 »: all but the last four digits (#154), with no-break spaces. */
export function maskMobile(mobile: Mobile): string {
  return ['XX', 'XX', 'XX', mobile.slice(6, 8), mobile.slice(8)].join(GAP);
}

/** « m•••@example.org »: the first letter; the number of dots says nothing of the length. */
export function maskEmail(email: Email): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}${MASK}${email.slice(at)}`;
}
