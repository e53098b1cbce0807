import type { ProvisionalCodeContext, ProvisionalCodeEvent } from '#machines/provisional-code/context.ts';
import type { ProvisionalCodeScreen, ProvisionalCodeWait } from '#machines/provisional-code/screens.ts';
import type { JourneyScreen } from '#kiosk/shell/journey-screen.ts';
import type { KioskKey } from '#kiosk/texts/texts.ts';
import { CardProblem, DateBesideCard, InsertCard } from './card.tsx';
import { Code } from './code.tsx';
import { ConfirmCard, ConfirmTyped } from './confirm.tsx';
import { Done } from './done.tsx';
import { Requested, RequestedCovered, RequestedOffline } from './endings.tsx';
import { Method } from './method.tsx';
import { Notice } from './notice.tsx';
import { CameOut, Printing, PrintProblem } from './printing.tsx';
import { OfferRequest, Refused } from './refusals.tsx';
import { TypedBirthDate, TypedBirthName, TypedNir, TypedPostalCode } from './typed-identity.tsx';

/** Every screen of « Obtenir un code provisoire ». */
export const provisionalCodeScreensTable = {
  notice: Notice,
  method: Method,
  insertCard: InsertCard,
  cardProblem: CardProblem,
  cardBirthDate: DateBesideCard,
  confirmCard: ConfirmCard,
  nir: TypedNir,
  birthName: TypedBirthName,
  birthDate: TypedBirthDate,
  postalCode: TypedPostalCode,
  confirmTyped: ConfirmTyped,
  offerRequest: OfferRequest,
  code: Code,
  printing: Printing,
  cameOut: CameOut,
  printProblem: PrintProblem,
  done: Done,
  requested: Requested,
  requestedCovered: RequestedCovered,
  requestedOffline: RequestedOffline,
  refused: Refused,
} as const satisfies Record<ProvisionalCodeScreen, JourneyScreen<ProvisionalCodeContext, ProvisionalCodeEvent>>;

/** What the waiting screen says. */
export const provisionalCodeWaits = {
  readingCard: 'card.wait.readingCard',
  checkingCard: 'card.wait.checkingCard',
  issuing: 'provisionalCode.wait.issuing',
  requesting: 'provisionalCode.wait.requesting',
} as const satisfies Record<ProvisionalCodeWait, KioskKey>;
