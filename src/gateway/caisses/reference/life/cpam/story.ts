import type { sickLeaveNatures } from '#domain/documents/cpam-content.ts';
import type { StoryChild } from '../family.ts';

export type SickLeaveNature = (typeof sickLeaveNatures)[number];

/** A stoppage of work, told from the anchor. */
export interface StoryLeave {
  readonly nature: SickLeaveNature;
  readonly startsAgo: number;
  readonly day: number;
  /** Of the whole stoppage, the days that are not paid included. */
  readonly days: number;
  readonly grossMonthlyCents: number;
  /** « Subrogation »: the employer goes on paying, and is paid in the place of the insured. */
  readonly isPaidToEmployer?: boolean;
  /** For a long illness: no tax, and no days without pay (CSS, art. R323-1; CGI, art. 80 quinquies). */
  readonly isOfLongIllness?: boolean;
}

/** How often somebody sees a doctor. */
export type CareNeed = 'seldom' | 'usual' | 'often';

/** What happens to an insured person and those who depend on them. */
export interface CpamStory {
  readonly need: CareNeed;
  /** « Ayants droit », while they are below 18. */
  readonly dependants: readonly StoryChild[];
  readonly hasTreatingDoctor: boolean;
  /** « Complémentaire santé solidaire »: a right of twelve months that begins again; it began so many months ago. */
  readonly complementaireSante?: { readonly beganAgo: number; readonly withContribution: boolean };
  /** « Affection de longue durée », exempt from the patient's part. */
  readonly longIllness?: { readonly beganAgo: number; readonly years: number | null };
  readonly leaves?: readonly StoryLeave[];
  /** Rights to care of one year at a time, as of people whose stay is looked at each year; absent: without an end. */
  readonly rightsAYear?: boolean;
  /** « Organismes complémentaires »; absent: none or one, as the seed has it. */
  readonly insurers?: number;
  /** The youngest of the dependants is still to be born. */
  readonly isExpecting?: true;
  /** Follows « Sophia », the programme for people with a chronic illness (#301). */
  readonly isInSophia?: true;
  readonly obstacle?: 'joining';
}
