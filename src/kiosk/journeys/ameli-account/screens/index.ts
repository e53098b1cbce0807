import type { AmeliAccountContext, AmeliAccountEvent } from '#machines/ameli-account/context.ts';
import type { AmeliAccountScreen, AmeliAccountWait } from '#machines/ameli-account/screens.ts';
import type { JourneyScreen } from '#kiosk/shell/journey-screen.ts';
import type { KioskKey } from '#kiosk/texts/texts.ts';
import { Accidents, Deductions, Leaves } from './follow-up.tsx';
import { OwnInformation } from './own-information.tsx';
import { Delays, ToComplete } from './notices.tsx';
import { NotNow, PartNotNow, Refused, StepUp } from './obstacles.tsx';
import { Overview } from './overview.tsx';
import { Filter, OnePayment, Payments, RecentPayments } from './payments.tsx';
import { Prevention } from './prevention.tsx';
import { Contact, OneProcedure, Procedures } from './procedures.tsx';

/** Every screen of the ameli account. */
export const ameliAccountScreensTable = {
  notNow: NotNow,
  refused: Refused,
  overview: Overview,
  toComplete: ToComplete,
  delays: Delays,
  contact: Contact,
  procedures: Procedures,
  procedure: OneProcedure,
  ownInformation: OwnInformation,
  stepUp: StepUp,
  partNotNow: PartNotNow,
  payments: Payments,
  recentPayments: RecentPayments,
  filter: Filter,
  payment: OnePayment,
  leaves: Leaves,
  accidents: Accidents,
  deductions: Deductions,
  prevention: Prevention,
} as const satisfies Record<AmeliAccountScreen, JourneyScreen<AmeliAccountContext, AmeliAccountEvent>>;

/** What the waiting screen says. */
export const ameliAccountWaits = {
  reading: 'ameliAccount.wait.reading',
  readingPart: 'ameliAccount.wait.readingPart',
} as const satisfies Record<AmeliAccountWait, KioskKey>;
