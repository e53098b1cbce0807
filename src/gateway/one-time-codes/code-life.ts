import { letterCodePolicy, oneTimeCodePolicy } from '#domain/one-time-code/code.ts';
import type { CodeContact } from './tables.ts';

/** How long a code by this way is good, in milliseconds. */
export function codeLifeMs(contact: CodeContact): number {
  return contact === 'letter' ? letterCodePolicy.lifeMs : oneTimeCodePolicy.lifeMs;
}
