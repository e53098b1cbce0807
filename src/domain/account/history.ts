/** How long what happened to an account is told and kept. To be confirmed by a caisse. */
export const ACCOUNT_HISTORY_MONTHS = 24;
