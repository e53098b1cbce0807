import type { DocumentsContext, DocumentsEvent } from '#machines/documents/context.ts';
import type { DocumentsScreen, DocumentsWait } from '#machines/documents/screens.ts';
import type { JourneyScreen } from '#kiosk/shell/journey-screen.ts';
import type { KioskKey } from '#kiosk/texts/texts.ts';
import { MonthFrom, MonthTo, OneMonth, Subject, Year } from './choices.tsx';
import { Content } from './content/content.tsx';
import { NotNow, TryAgain } from './delays.tsx';
import { List, None } from './list.tsx';
import { NotAllowed, NotPrintable, StepUp } from './obstacles.tsx';
import { CameOut, Done, Printing, PrintProblem } from './paper.tsx';
import { Preview } from './preview.tsx';
import { Refused } from './refused.tsx';
import './documents.css';

/** Every screen of « Mes attestations ». */
export const documentsScreensTable = {
  notNow: NotNow,
  notAllowed: NotAllowed,
  none: None,
  list: List,
  stepUp: StepUp,
  notPrintable: NotPrintable,
  subject: Subject,
  month: OneMonth,
  monthFrom: MonthFrom,
  monthTo: MonthTo,
  year: Year,
  tryAgain: TryAgain,
  refused: Refused,
  preview: Preview,
  content: Content,
  printing: Printing,
  cameOut: CameOut,
  printProblem: PrintProblem,
  done: Done,
} as const satisfies Record<DocumentsScreen, JourneyScreen<DocumentsContext, DocumentsEvent>>;

/** What the waiting screen says. */
export const documentsWaits = {
  reading: 'documents.wait.reading',
  issuing: 'documents.wait.issuing',
} as const satisfies Record<DocumentsWait, KioskKey>;
