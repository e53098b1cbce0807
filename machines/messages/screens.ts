import type { ScreenMeta } from '../common/screen-meta.ts';

/** Every screen of the journey « Mes messages ». */
export const messagesScreens = [
  'notNow',
  'notAllowed',
  'refused',
  'none',
  'list',
  'stepUp',
  'tryAgain',
  'gone',
  'message',
] as const;
export type MessagesScreen = (typeof messagesScreens)[number];

/** What the waiting screen may say. */
export type MessagesWait = 'reading' | 'opening';

export type MessagesMeta = ScreenMeta<MessagesScreen, MessagesWait>;
