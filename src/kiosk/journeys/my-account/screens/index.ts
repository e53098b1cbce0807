import type { MyAccountContext, MyAccountEvent } from '#machines/my-account/context.ts';
import type { MyAccountScreen, MyAccountWait } from '#machines/my-account/screens.ts';
import type { JourneyScreen } from '#kiosk/shell/journey-screen.ts';
import type { KioskKey } from '#kiosk/texts/texts.ts';
import { Agenda, Calendar } from './agenda.tsx';
import { Alerts } from './alerts.tsx';
import { Changes, Contact, Following, Pajemploi, Requests } from './elsewhere.tsx';
import { FileNotConfirmed, FileOver, FilesScreen } from './files.tsx';
import { Guide } from './guide.tsx';
import { Money } from './money.tsx';
import { NobodyChosen, NotNow, PaymentsNotNow, Refused } from './not-shown.tsx';
import { Overview } from './overview.tsx';
import { LastPayment, OnePayment, Payments } from './payments.tsx';
import { ProfileScreen } from './profile.tsx';
import { Debts, ResourcesScreen, Rights } from './rights.tsx';

/** Every screen of « Mon compte ». */
export const myAccountScreensTable = {
  notNow: NotNow,
  refused: Refused,
  nobodyChosen: NobodyChosen,
  overview: Overview,
  alerts: Alerts,
  money: Money,
  lastPayment: LastPayment,
  payments: Payments,
  payment: OnePayment,
  paymentsNotNow: PaymentsNotNow,
  rights: Rights,
  debts: Debts,
  resources: ResourcesScreen,
  profile: ProfileScreen,
  agenda: Agenda,
  calendar: Calendar,
  contact: Contact,
  pajemploi: Pajemploi,
  files: FilesScreen,
  fileNotConfirmed: FileNotConfirmed,
  fileOver: FileOver,
  following: Following,
  changes: Changes,
  requests: Requests,
  guide: Guide,
} as const satisfies Record<MyAccountScreen, JourneyScreen<MyAccountContext, MyAccountEvent>>;

/** What the waiting screen says. */
export const myAccountWaits = {
  reading: 'myAccount.wait.reading',
  readingPayments: 'myAccount.wait.readingPayments',
  choosingFile: 'myAccount.wait.choosingFile',
} as const satisfies Record<MyAccountWait, KioskKey>;
