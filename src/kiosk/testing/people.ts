import type { CardHolder } from './driver.ts';

/** Somebody who has an account. */
interface AccountHolder extends CardHolder {
  readonly accountPassword: string;
}

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
/** « Compte Caf ancien »: the old password of eight digits (#169). */
export const serge: AccountHolder = {
  label: 'Serge Marty',
  birthDate: '08101957',
  nir: '1571031991990',
  accountPassword: '52864193',
};
/** « Compte déjà actif », in both caisses' files. */
export const claire: AccountHolder = {
  label: 'Claire Fournier',
  birthDate: '20051985',
  nir: '2850531991990',
  accountPassword: 'Garonne2031Bleue',
};
/** « Conjoint de Claire Fournier, sans autorisation ». */
export const mathieu: AccountHolder = {
  label: 'Mathieu Lagarde',
  birthDate: '03121984',
  nir: '1841231991990',
  accountPassword: 'Garonne2031Bleue',
};
/** « Responsable du dossier Caf, conjointe autorisée ». */
export const fabrice: AccountHolder = {
  label: 'Fabrice Caussade',
  birthDate: '11021979',
  nir: '1790231991990',
  accountPassword: 'Garonne2031Bleue',
};
/** « Autorisée par Fabrice Caussade ». */
export const sandrine: AccountHolder = {
  label: 'Sandrine Gimenez',
  birthDate: '27081981',
  nir: '2810831991990',
  accountPassword: 'Garonne2031Bleue',
};
/** « Compte ameli déjà actif ». */
export const monique: AccountHolder = {
  label: 'Monique Pujol',
  birthDate: '06061954',
  nir: '2540631991990',
  accountPassword: 'Pastel+Violette4',
};
/** A guardian of the reference Caf, in nobody's file: they sign in with a number of their own. */
export interface GuardianHolder {
  readonly number: string;
  readonly accountPassword: string;
  /** As the list has them. */
  readonly protects: readonly string[];
}

/** « Tuteur de deux personnes » */
export const guardian: GuardianHolder = {
  number: '31004217',
  accountPassword: 'Tutelle2031Garonne',
  protects: ['Yvonne D.', 'Patrick R.'],
};
/** « Tuteur sans personne protégée » */
export const guardianOfNobody: GuardianHolder = {
  number: '31009999',
  accountPassword: 'Tutelle2031Garonne',
  protects: [],
};
export const lea: CardHolder = { label: 'Léa Bernard', birthDate: '21032010', nir: '2100331991990' };
