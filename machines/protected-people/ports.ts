import type { NotNow } from '../common/delay.ts';
import { answerPort } from '../common/not-provided.ts';

export interface ProtectedPerson {
  /** Names them in this session alone. */
  readonly ref: string;
  /** « Jeanne S. » */
  readonly name: string;
}

/** Whom a guardian protects, as the caisse says it now. */
export interface Protection {
  readonly people: readonly ProtectedPerson[];
  /** In whose file the session acts. */
  readonly actsFor: string | null;
}

/** The gateway has closed the account. */
interface SessionOver {
  readonly kind: 'sessionOver';
}

export type ReadProtectedPeopleAnswer =
  | { readonly kind: 'read'; readonly protection: Protection }
  | SessionOver
  | NotNow;

/** Reads whom the guardian protects. */
export const readProtectedPeople = answerPort<{ readonly token: string }, ReadProtectedPeopleAnswer>(
  'protectedPeople.readProtectedPeople',
);

export interface ChooseInput {
  /** Of the open account. */
  readonly token: string;
  readonly person: string;
}

export type ChooseAnswer =
  | { readonly kind: 'chosen'; readonly protection: Protection }
  /** The guardianship has ended. */
  | { readonly kind: 'notAllowed' }
  | SessionOver
  | NotNow;

/** Chooses in whose file the session acts. Repeating it is safe. */
export const chooseProtectedPerson = answerPort<ChooseInput, ChooseAnswer>('protectedPeople.chooseProtectedPerson');
