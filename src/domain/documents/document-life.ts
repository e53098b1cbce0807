import { DAY_MS } from '../time/instant.ts';

/**
 * How long a document stands in the register and its seal can be checked: thirteen months, so that a yearly paper is good
 * until the next one has come.
 */
export const DOCUMENT_LIFE_MS = 396 * DAY_MS;
