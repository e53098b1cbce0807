import { parsed, unreadable, type Parsed } from '../parsed.ts';
import { emailSchema, mobileSchema, type Email, type Mobile } from './contact.ts';

const MOBILE_DIGITS = 10;
const MAX_MAIL_LENGTH = 254;

/** Codes of countries whose mobiles have a national form of 06 or 07; « +33 (0)6 » is written too. */
const COUNTRY_CODE = /^(?:\+|00)(?:33|262|508|590|594|596)(?:\(0\))?0?/;

export type MobileProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'tooShort'; readonly missing: number }
  /** Ten digits of something else: a fixed line, a foreign number. */
  | { readonly code: 'notMobile' };

/** Reads a typed mobile number, « 06 39 98 00 01 » or « +33 6 39 98 00 01 », into its national form (#175). */
export function parseMobile(typed: string): Parsed<Mobile, MobileProblem> {
  const text = typed.replace(/[\s.-]/g, '').replace(COUNTRY_CODE, '0');
  if (text === '') return unreadable({ code: 'empty' });
  if (text.length < MOBILE_DIGITS) return unreadable({ code: 'tooShort', missing: MOBILE_DIGITS - text.length });
  const result = mobileSchema.safeParse(text);
  return result.success ? parsed(result.data) : unreadable({ code: 'notMobile' });
}

export type MailProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'noAt' }
  | { readonly code: 'tooLong' }
  | { readonly code: 'badShape' };

/** Reads a typed mail address (#175, #251). The shape is all that is checked: only a code that arrives proves it. */
export function parseMail(typed: string): Parsed<Email, MailProblem> {
  const text = typed.trim().toLowerCase();
  if (text === '') return unreadable({ code: 'empty' });
  if (!text.includes('@')) return unreadable({ code: 'noAt' });
  if (text.length > MAX_MAIL_LENGTH) return unreadable({ code: 'tooLong' });
  const result = emailSchema.safeParse(text);
  return result.success ? parsed(result.data) : unreadable({ code: 'badShape' });
}
