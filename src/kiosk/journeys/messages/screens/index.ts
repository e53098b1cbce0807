import type { MessagesContext, MessagesEvent } from '#machines/messages/context.ts';
import type { MessagesScreen, MessagesWait } from '#machines/messages/screens.ts';
import type { JourneyScreen } from '#kiosk/shell/journey-screen.ts';
import type { KioskKey } from '#kiosk/texts/texts.ts';
import { List, None } from './list.tsx';
import { OneMessage } from './message.tsx';
import { Gone, NotAllowed, NotNow, Refused, StepUp, TryAgain } from './obstacles.tsx';
import './messages.css';

/** Every screen of « Mes messages ». */
export const messagesScreensTable = {
  notNow: NotNow,
  notAllowed: NotAllowed,
  refused: Refused,
  none: None,
  list: List,
  stepUp: StepUp,
  tryAgain: TryAgain,
  gone: Gone,
  message: OneMessage,
} as const satisfies Record<MessagesScreen, JourneyScreen<MessagesContext, MessagesEvent>>;

/** What the waiting screen says. */
export const messagesWaits = {
  reading: 'messages.wait.reading',
  opening: 'messages.wait.opening',
} as const satisfies Record<MessagesWait, KioskKey>;
