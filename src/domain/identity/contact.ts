import isEmail from 'validator/lib/isEmail.js';
import * as z from 'zod/mini';

/** A French mobile, overseas included: ten digits that begin with 06 or 07. */
export const mobileSchema = z.string().check(z.regex(/^0[67]\d{8}$/));
export type Mobile = z.infer<typeof mobileSchema>;

const ATOM = "[a-zA-Z\\d!#$%&'*+/=?^_`{|}~-]+";
const LABEL = '[a-zA-Z\\d](?:[a-zA-Z\\d-]{0,61}[a-zA-Z\\d])?';
const TOP_LEVEL = '(?:[a-zA-Z]{2,63}|[xX][nN][a-zA-Z\\d-]{1,60}[a-zA-Z\\d])';

/** What `isEmail` takes, for those who read the API: it cannot say that 64 characters at most stand before the @. */
const emailPattern = new RegExp(`^${ATOM}(?:\\.${ATOM})*@(?:${LABEL}\\.)+${TOP_LEVEL}$`, 'u');

/**
 * An e-mail address in the form that SMTP carries (RFC 5321): 254 characters at most, 64 before the @, 63 in each label of the
 * domain, which may be written in Punycode.
 */
export const emailSchema = z.email({ pattern: emailPattern }).check(
  z.maxLength(254),
  z.refine((text) => isEmail(text, { allow_utf8_local_part: false })),
);
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

/** « XX XX XX 46 65 »: all but the last four digits (#154), with no-break spaces. */
export function maskMobile(mobile: Mobile): string {
  return ['XX', 'XX', 'XX', mobile.slice(6, 8), mobile.slice(8)].join(GAP);
}

/** « m•••@example.org »: the first letter; the number of dots says nothing of the length. */
export function maskEmail(email: Email): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}${MASK}${email.slice(at)}`;
}
