import type { ScreenMeta } from '../common/screen-meta.ts';

/** Every screen of the journey « Obtenir un code provisoire ». */
export const provisionalCodeScreens = [
  'notice',
  'method',
  'insertCard',
  'cardProblem',
  'cardBirthDate',
  'confirmCard',
  'nir',
  'birthName',
  'birthDate',
  'postalCode',
  'confirmTyped',
  'offerRequest',
  'code',
  'printing',
  'cameOut',
  'printProblem',
  'done',
  'requested',
  'requestedCovered',
  'requestedOffline',
  'refused',
] as const;
export type ProvisionalCodeScreen = (typeof provisionalCodeScreens)[number];

/** What the waiting screen may say. */
export type ProvisionalCodeWait = 'readingCard' | 'checkingCard' | 'issuing' | 'requesting';

export type ProvisionalCodeMeta = ScreenMeta<ProvisionalCodeScreen, ProvisionalCodeWait>;
