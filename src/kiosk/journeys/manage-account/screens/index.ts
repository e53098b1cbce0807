import type { ManageAccountContext, ManageAccountEvent } from '#machines/manage-account/context.ts';
import type { ManageAccountScreen, ManageAccountWait } from '#machines/manage-account/screens.ts';
import type { JourneyScreen } from '#kiosk/shell/journey-screen.ts';
import type { KioskKey } from '#kiosk/texts/texts.ts';
import { OutcomeUnknown, PasswordChanged, Refused } from './after-saving.tsx';
import {
  ContactChanged,
  ContactNotSavedYet,
  ContactRefused,
  ContactTryAgain,
  ContactUnknown,
  ContactsNotNow,
  MailTaken,
} from './contact-outcomes.tsx';
import {
  Code,
  CodeRefused,
  ContactPassword,
  ContactPaused,
  Contacts,
  Covered,
  NewMail,
  NewMobile,
  NothingReceived,
} from './contacts.tsx';
import { History } from './history.tsx';
import { Menu } from './menu.tsx';
import { OpenedByCode } from './opened-by-code.tsx';
import { HistoryNotNow, NotNow, NotSavedYet } from './not-now.tsx';
import { CurrentPassword, NewPassword, NewPasswordAgain } from './passwords.tsx';

/** Every screen of « Gérer mon compte ». */
export const manageAccountScreensTable = {
  menu: Menu,
  openedByCode: OpenedByCode,
  notNow: NotNow,
  currentPassword: CurrentPassword,
  password: NewPassword,
  confirmPassword: NewPasswordAgain,
  notSavedYet: NotSavedYet,
  outcomeUnknown: OutcomeUnknown,
  passwordChanged: PasswordChanged,
  refused: Refused,
  history: History,
  historyNotNow: HistoryNotNow,
  contacts: Contacts,
  contactsNotNow: ContactsNotNow,
  contactPassword: ContactPassword,
  contactTryAgain: ContactTryAgain,
  newMobile: NewMobile,
  newMail: NewMail,
  code: Code,
  nothingReceived: NothingReceived,
  covered: Covered,
  codeRefused: CodeRefused,
  contactNotSavedYet: ContactNotSavedYet,
  contactUnknown: ContactUnknown,
  contactChanged: ContactChanged,
  mailTaken: MailTaken,
  contactRefused: ContactRefused,
  contactPaused: ContactPaused,
} as const satisfies Record<ManageAccountScreen, JourneyScreen<ManageAccountContext, ManageAccountEvent>>;

/** What the waiting screen says. */
export const manageAccountWaits = {
  lookingWhetherItWorks: 'delay.wait',
  saving: 'manageAccount.wait.saving',
  readingHistory: 'manageAccount.wait.readingHistory',
  readingContacts: 'manageAccount.wait.readingContacts',
  confirming: 'manageAccount.wait.confirming',
  sendingContactCode: 'manageAccount.wait.sendingContactCode',
  changingContact: 'manageAccount.wait.changingContact',
} as const satisfies Record<ManageAccountWait, KioskKey>;
