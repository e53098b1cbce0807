import type { RaiseAccountContext, RaiseAccountEvent } from '#machines/raise-account/context.ts';
import type { RaiseAccountScreen, RaiseAccountWait } from '#machines/raise-account/screens.ts';
import type { JourneyScreen } from '#kiosk/shell/journey-screen.ts';
import type { KioskKey } from '#kiosk/texts/texts.ts';
import { CardProblem, CardRefused, InsertCard } from './card.tsx';
import { Code, CodeRefused, Covered, NothingReceived, Paused } from './code.tsx';
import { Impossible, NotNow, TryAgain } from './obstacles.tsx';
import { Ways } from './ways.tsx';

/** Every screen of « Confirmer que c'est bien vous ». */
export const raiseAccountScreensTable = {
  notNow: NotNow,
  impossible: Impossible,
  ways: Ways,
  code: Code,
  nothingReceived: NothingReceived,
  covered: Covered,
  codeRefused: CodeRefused,
  insertCard: InsertCard,
  cardProblem: CardProblem,
  cardRefused: CardRefused,
  paused: Paused,
  tryAgain: TryAgain,
} as const satisfies Record<RaiseAccountScreen, JourneyScreen<RaiseAccountContext, RaiseAccountEvent>>;

/** What the waiting screen says. */
export const raiseAccountWaits = {
  looking: 'raiseAccount.wait.looking',
  sending: 'raiseAccount.wait.sending',
  readingCard: 'raiseAccount.wait.readingCard',
  checking: 'raiseAccount.wait.checking',
} as const satisfies Record<RaiseAccountWait, KioskKey>;
