import type { EpochMs } from '#domain/time/instant.ts';
import { only } from './answer.ts';
import { delayed, type NotNow } from './delay.ts';

/** Why the password opens nothing more today, or for a while. */
export type PasswordRefusal =
  | { readonly kind: 'tooManyTries'; readonly until: EpochMs }
  /** So many tries failed today that another proof comes first. */
  | { readonly kind: 'proofNeeded' };

/** What a sign-in answers when it opens nothing. */
export type RefusedPassword =
  /** One sentence for a wrong number or password. */
  { readonly kind: 'doesNotMatch' } | PasswordRefusal | NotNow;

interface Answered<Answer> {
  readonly event: { readonly output: Answer };
}

const is =
  (kind: RefusedPassword['kind']) =>
  ({ event }: Answered<{ readonly kind: string }>): boolean =>
    event.output.kind === kind;

const noteRefusal = (kind: PasswordRefusal['kind']) =>
  ({
    type: 'noteRefusal',
    params: ({ event }: Answered<{ readonly kind: string }>): PasswordRefusal =>
      only(event.output as RefusedPassword, kind),
  }) as const;

/**
 * The last transitions of a sign-in's `onDone`; those that open something are looked at before. The journey's setup has the
 * actions `forgetSecret`, `noteRefusal` and `noteNotNow`; its chart has the states `doesNotMatch`, `refused` and `tryAgain`.
 */
export const refusedPassword = [
  { guard: is('doesNotMatch'), target: 'doesNotMatch', actions: 'forgetSecret' },
  { guard: is('tooManyTries'), target: 'refused', actions: ['forgetSecret', noteRefusal('tooManyTries')] },
  { guard: is('proofNeeded'), target: 'refused', actions: ['forgetSecret', noteRefusal('proofNeeded')] },
  delayed('tryAgain'),
] as const;
