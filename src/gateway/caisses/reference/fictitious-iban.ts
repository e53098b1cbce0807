import { composeIBAN } from 'ibantools';
import { ibanSchema, type Iban } from '#domain/bank/iban.ts';

/** No bank has these codes: the account exists nowhere. */
const bank = '99999';
const branch = '00031';

/** A French account of nobody, with its right RIB key and control digits (#256). */
export function fictitiousIban(serial: number): Iban {
  const account = String(serial).padStart(11, '0');
  const key = 97 - ((89 * Number(bank) + 15 * Number(branch) + 3 * serial) % 97);
  const bban = `${bank}${branch}${account}${String(key).padStart(2, '0')}`;
  return ibanSchema.parse(composeIBAN({ countryCode: 'FR', bban }));
}
