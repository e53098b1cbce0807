/** How long what happened to an account is told and kept. To be confirmed by a caisse. */
export const ACCOUNT_HISTORY_MONTHS = 24;

/** What the history of an account can tell (#45). */
export const accountEventKinds = [
  'codeIssued',
  'accountOpened',
  'signedIn',
  'signInFailed',
  'passwordChanged',
  'authorisationGiven',
  'authorisationWithdrawn',
  /** Seen from the spouse: given to them, and ended. */
  'authorisationReceived',
  'authorisationEnded',
  /** The visitor has shown a second factor: their session is `strong`. */
  'identityConfirmed',
  'mobileChanged',
  'mailChanged',
] as const;
export type AccountEventKind = (typeof accountEventKinds)[number];
