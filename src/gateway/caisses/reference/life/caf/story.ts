import type { Housing, MonthIncome } from '#domain/benefits/household/household.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import type { StoryChild } from '../family.ts';
import type { Timeline } from '../timeline.ts';
import type { CafBenefit } from './benefits.ts';

/** What a household earns by itself; AAH is added by the rules of `aah.ts`, alimony as `support`. */
type Earnings = Omit<MonthIncome, 'aah' | 'alimony'>;

export type AahState = 'none' | 'full' | 'withAutonomy';

/** A home as the rules see it (its zone is that of the commune), and whether its aid goes to the landlord (« versé à un tiers », #31). */
export type StoryHousing = Pick<Housing, 'tenure' | 'rent' | 'room'> & {
  readonly isPaidToLandlord?: boolean;
};

export type FileState = 'open' | 'suspended' | 'closed';

/** A debt that the caisse keeps a part of each payment for, until it is paid. */
export interface StoryDebt {
  /** Months before the anchor. */
  readonly foundAgo: number;
  readonly benefit: CafBenefit;
  /** Whole cents. */
  readonly amount: number;
  readonly keptEachMonth: number;
}

/**
 * The life of one household at the Caf, told in months before the month in which it was first written. It says what happened
 * to people; what was paid follows from the rules.
 */
export interface CafStory {
  readonly children: readonly StoryChild[];
  readonly isCouple: Timeline<boolean>;
  /** Birth date of the other adult. */
  readonly partnerBirthDate?: CalendarDate;
  readonly earnings: { readonly holder: Timeline<Earnings>; readonly partner?: Timeline<Earnings> };
  readonly housing: Timeline<StoryHousing>;
  readonly aah?: Timeline<AahState>;
  /** Euros a month that the other parent pays. */
  readonly support?: Timeline<number>;
  readonly isStudent?: Timeline<boolean>;
  readonly isRecentlySingle?: Timeline<boolean>;
  readonly receivesRsa?: Timeline<boolean>;
  /** What was asked for; absent: everything there is a right to. */
  readonly claims?: readonly CafBenefit[];
  readonly debts?: readonly StoryDebt[];
  /** What the household pays back each month, by transfer, of an « indu » greater than the rights. Whole cents. */
  readonly repaysEachMonth?: number;
  /** Whole months. */
  readonly state?: Timeline<FileState>;
  /** The day of the month in which the file was closed. */
  readonly closedOnDay?: number;
  /** When the file was opened; absent: before all that is kept. The quotient is computed from the month after. */
  readonly openedAgo?: number;
  /** « Ressources absentes ». */
  readonly resources?: Timeline<'known' | 'missing'>;
  /** Why no document of the file is given, or every one of them fails. */
  readonly obstacle?: 'joining' | 'noHolder' | 'technical';
  /** All goes to the guardian. */
  readonly isPaidToGuardian?: boolean;
}
