import type { DelegatedMeta, RestingMeta, WaitingMeta } from '../common/screen-meta.ts';

/** Screens of the session itself; a running journey shows its own. */
export const sessionScreens = ['choosingCaisse', 'home'] as const;
export type SessionScreen = (typeof sessionScreens)[number];

/** What may lie over any screen. A call under way and its result are panels too. */
export const sessionPanels = [
  'comfort',
  'help',
  'accessibility',
  'privacyNotice',
  'callingAgent',
  'agentCalled',
] as const;
export type SessionPanel = (typeof sessionPanels)[number];

/** Warnings lie over everything else; of several the first of this list is shown. */
export const sessionWarnings = ['idleWarning', 'accountClosed', 'limitWarning'] as const;
export type SessionWarning = (typeof sessionWarnings)[number];

/**
 * One screen always (region `place`), at most one panel (region `panel`), at most one warning in
 * each of the regions `activity`, `account` and `limit`.
 */
export type SessionMeta =
  | RestingMeta<SessionScreen>
  | WaitingMeta<'journey'>
  | DelegatedMeta<'journey'>
  | { readonly panel: SessionPanel }
  | { readonly warning: SessionWarning };
