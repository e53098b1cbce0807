import type { ScreenMeta } from '../common/screen-meta.ts';

/** Every screen of the journey « Créer mon compte ». */
export const createAccountScreens = [
  'notNow',
  'triage',
  'recipient',
  'notRecipient',
  'notice',
  'onPhone',
  'checklist',
  'noContact',
  'method',
  'insertCard',
  'cardProblem',
  'cardBirthDate',
  'cardBlocked',
  'cardChecked',
  'hasNumber',
  'noNumber',
  'nir',
  'civility',
  'birthName',
  'firstNames',
  'usedName',
  'birthDate',
  'tooYoung',
  'birthPlace',
  'livesInFrance',
  'postalCode',
  'iban',
  'rib',
  'cardNumber',
  'contactKind',
  'mobile',
  'mail',
  'check',
  'code',
  'nothingReceived',
  'covered',
  'codeRefused',
  'mailTaken',
  'accountExists',
  'notAllowed',
  'proof',
  'letter',
  'letterAsked',
  'later',
  'postponed',
  'letterCode',
  'waitingContact',
  'paused',
  'tryAgain',
  'timeOver',
  'password',
  'confirmPassword',
  'stopping',
  'notSavedYet',
  'created',
] as const;
export type CreateAccountScreen = (typeof createAccountScreens)[number];

/** What the waiting screen may say. */
export type CreateAccountWait =
  | 'lookingWhetherItWorks'
  | 'readingCard'
  | 'checkingCard'
  | 'sending'
  | 'checking'
  | 'postponing'
  | 'creating';

export type CreateAccountMeta = ScreenMeta<CreateAccountScreen, CreateAccountWait>;
