import type { CardHolder } from './driver.ts';

/** « Cas simple : mobile et e-mail », in both caisses' files. */
export const camille: CardHolder = { label: 'Camille Martin', birthDate: '14061982', nir: '2820631991990' };
/** « Connu » of both caisses, deceased: the caisse refuses, and says no more. */
export const raymond: CardHolder & { readonly cardSerial: string } = {
  label: 'Raymond Castan',
  birthDate: '18041933',
  nir: '1330431991990',
  cardSerial: '9000000023',
};
export const hugo: CardHolder = { label: 'Hugo Bernard', birthDate: '03111980', nir: '1801131991990' };
export const lea: CardHolder = { label: 'Léa Bernard', birthDate: '21032010', nir: '2100331991990' };
