import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/mobile';
import type { Mobile } from './contact.ts';

/** The overseas numbering plans that share the national form of the mainland. */
const overseas: readonly CountryCode[] = ['GP', 'MQ', 'RE', 'GF', 'YT', 'PM'];

/** 06 39 98 is the fictitious range of the mainland, within one of Mayotte. */
const FICTITIOUS = /^063998/;

/**
 * As SMS providers take it (E.164): « +33639980001 », « +262692… ». Overseas mobiles are written as those of the mainland, but
 * have the country code of their territory; which ranges are whose comes from the metadata of `libphonenumber-js`.
 */
export function internationalMobile(mobile: Mobile): string {
  const mainland = `+33${mobile.slice(1)}`;
  if (FICTITIOUS.test(mobile)) return mainland;
  const numbers = overseas.map((country) => parsePhoneNumberFromString(mobile, country));
  return numbers.find((number) => number?.isValid())?.number ?? mainland;
}
