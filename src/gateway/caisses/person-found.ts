import type { PersonId } from './person-id.ts';

/** One wrong datum and no such person give the same answer: the caisse is no oracle either. */
export type PersonFound = { readonly kind: 'found'; readonly person: PersonId } | { readonly kind: 'unknown' };
