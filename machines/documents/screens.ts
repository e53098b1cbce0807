import type { ScreenMeta } from '../common/screen-meta.ts';

/** Every screen of the journey « Mes attestations ». */
export const documentsScreens = [
  'notNow',
  'notAllowed',
  'none',
  'list',
  'stepUp',
  'notPrintable',
  'subject',
  'month',
  'monthFrom',
  'monthTo',
  'year',
  'tryAgain',
  'refused',
  'preview',
  'content',
  'printing',
  'cameOut',
  'printProblem',
  'done',
] as const;
export type DocumentsScreen = (typeof documentsScreens)[number];

/** What the waiting screen may say. */
export type DocumentsWait = 'reading' | 'issuing';

export type DocumentsMeta = ScreenMeta<DocumentsScreen, DocumentsWait>;
