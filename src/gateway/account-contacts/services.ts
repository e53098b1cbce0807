import type { AccountServices } from '../accounts/services.ts';
import type { OneTimeCodeServices } from '../one-time-codes/services.ts';

/** What the contacts of an account need: those of accounts, and messages to contacts that are on file no more. */
export interface ContactServices extends AccountServices, Pick<OneTimeCodeServices, 'outgoing' | 'letters'> {}
