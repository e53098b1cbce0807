import type { Iban } from '#domain/bank/iban.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { RecordedBirthDate } from '#domain/identity/birth-date.ts';
import type { Nir } from '#domain/identity/nir.ts';
import type { Standing } from '../caisse.ts';

/** What somebody is in the file of a household. */
export const householdRoles = ['holder', 'spouse', 'child', 'dependant'] as const;
export type HouseholdRole = (typeof householdRoles)[number];

/** Who insures somebody. */
export const schemes = ['general', 'partner', 'other'] as const;
export type Scheme = (typeof schemes)[number];

/** A fictitious person of the reference caisse, as written in `people.ts` or added by a test. */
export interface DemonstrationPerson {
  /** Short name for tests and logs of the demonstration: ASCII, unique. */
  readonly key: string;
  /** The case this person shows, in French, for the page of people one can play. */
  readonly label: string;
  readonly firstName: string;
  readonly birthName: string;
  readonly nir: Nir;
  readonly birthDate: RecordedBirthDate;
  readonly postalCode: string;
  /** The caisses that know the person; empty for an unknown person. */
  readonly caisses: readonly CaisseId[];
  readonly standing: Exclude<Standing, 'minor'>;
  readonly mobile: string | null;
  /** Days since the mobile was added or changed, when the caisse was filled. */
  readonly mobileChangedDaysAgo: number;
  readonly mail: string | null;
  /** The password in clear of an account that is already active. The person is fictitious. */
  readonly accountPassword: string | null;
  /** The carte Vitale that the demonstration reader offers. */
  readonly card: { readonly serial: string; readonly opposed: boolean } | null;
  /** What the person is in the file of the household, at a Caf. */
  readonly householdRole: HouseholdRole;
  /** Who insures the person, at a Cpam. */
  readonly scheme: Scheme;
  /** The account into which the Cpam pays; null: none on file. */
  readonly iban: Iban | null;
}
