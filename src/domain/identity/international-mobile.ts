import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/mobile';
import type { Mobile } from './contact.ts';

/** The overseas numbering plans that share the national form of the mainland. */
const overseas: readonly CountryCode[] = ['GP', 'MQ', 'RE', 'GF', 'YT', 'PM'];

/** 06 39 98 is the fictitious range of the mainland, within those of Mayotte. */
const FICTITIOUS = /^063998/;

/** Reserved to a territory as a whole, given out or not (Arcep, décision n° 2018-0881): the metadata know those given out. */
const reserved: Readonly<Record<string, string>> = {
  '0639': '+262',
  '0690': '+590',
  '0691': '+590',
  '0692': '+262',
  '0693': '+262',
  '0694': '+594',
  '0696': '+596',
  '0697': '+596',
};

/**
 * As SMS providers take it (E.164): « +33639980001 », « +262692… ». Overseas mobiles are written as those of the mainland, but
 * have the country code of their territory; which ranges are whose comes from the metadata of `libphonenumber-js`.
 */
export function internationalMobile(mobile: Mobile): string {
  const national = mobile.slice(1);
  if (FICTITIOUS.test(mobile)) return `+33${national}`;
  const numbers = overseas.map((country) => parsePhoneNumberFromString(mobile, country));
  const known = numbers.find((number) => number?.isValid())?.number;
  return known ?? `${reserved[mobile.slice(0, '0639'.length)] ?? '+33'}${national}`;
}
