import type { DelayContext } from './delay.ts';

/** What is wrong with the password typed last. */
export type PasswordProblem = 'breaksRules' | 'refusedByCaisse' | 'mismatch';

/** What a journey in which a password is chosen keeps of it. */
export interface NewPasswordContext {
  /** In memory only. Deleted when it is saved or given up (P14). */
  readonly password: string | undefined;
  readonly passwordProblem: PasswordProblem | undefined;
}

/** What the screens of the new password send. */
export type NewPasswordEvent =
  | { readonly type: 'PASSWORD_GIVEN'; readonly password: string }
  | { readonly type: 'PASSWORD_REPEATED'; readonly password: string };

/** To whom the confirmation of a new password goes; `none` when no contact is on file. */
export type NoticeChannel = 'email' | 'sms' | 'none';

/** What a journey keeps besides that saves the password once, and may not hear whether it was. */
export interface SavedPasswordContext extends NewPasswordContext {
  /** It was sent, and no answer told whether it is saved (I4). */
  readonly mayBeSaved: boolean;
}

export const noPassword: NewPasswordContext = { password: undefined, passwordProblem: undefined };

/** Nothing was sent yet. */
export const unsavedPassword: SavedPasswordContext = { ...noPassword, mayBeSaved: false };

/** For the `assign` of `noteMayBeSaved` in the setup of the journey: who asks while many do is not listened to. */
export const savedInSilence = ({
  context: { mayBeSaved, notNow },
}: {
  readonly context: SavedPasswordContext & DelayContext;
}): Pick<SavedPasswordContext, 'mayBeSaved'> => ({ mayBeSaved: mayBeSaved || notNow !== 'busy' });

/** For the `assign` of `notePasswordRefused` in the setup of the journey: the caisse has the old one, if any. */
export const passwordRefused: SavedPasswordContext = {
  password: undefined,
  passwordProblem: 'refusedByCaisse',
  mayBeSaved: false,
};

/** For the `assign` of `keepPassword` in the setup of the journey. */
export const keptPassword = (_parts: unknown, { password }: { readonly password: string }): NewPasswordContext => ({
  password,
  passwordProblem: undefined,
});

/** For the `assign` of `notePasswordProblem` in the setup of the journey. */
export const problemOfPassword = (
  _parts: unknown,
  { problem }: { readonly problem: PasswordProblem | undefined },
): Pick<NewPasswordContext, 'passwordProblem'> => ({ passwordProblem: problem });

/** For the guard `repeatsPassword` in the setup of the journey. */
export const repeatsPassword = (
  { context }: { readonly context: NewPasswordContext },
  { password }: { readonly password: string },
): boolean => context.password === password;

interface Typed {
  readonly event: { readonly password: string };
}

const typedPassword = ({ event: { password } }: Typed) => ({ password });
const noteProblem = (problem: PasswordProblem | undefined) =>
  ({ type: 'notePasswordProblem', params: { problem } }) as const;

/**
 * A new password, typed twice: a slip of the finger would lock the visitor out. The journey's setup has the guards
 * `fulfilsRules` (the caisse's own rules, #162–165, #271) and `repeatsPassword`, and the actions `keepPassword`,
 * `notePasswordProblem` and `forgetPassword`.
 */
export function newPasswordQuestions<const Saved extends string, const Back>(ways: {
  /** Where the password is saved. */
  readonly saved: Saved;
  /** « Retour » from the first of the two questions. */
  readonly back: Back;
}) {
  return {
    initial: 'password',
    states: {
      password: {
        meta: { screen: 'password' },
        tags: 'typing',
        on: {
          PASSWORD_GIVEN: [
            {
              guard: { type: 'fulfilsRules', params: typedPassword },
              target: 'confirmPassword',
              actions: { type: 'keepPassword', params: typedPassword },
            },
            { actions: noteProblem('breaksRules') },
          ],
          BACK: ways.back,
        },
      },
      confirmPassword: {
        meta: { screen: 'confirmPassword' },
        tags: 'typing',
        on: {
          PASSWORD_REPEATED: [
            {
              guard: { type: 'repeatsPassword', params: typedPassword },
              target: ways.saved,
              actions: noteProblem(undefined),
            },
            { actions: noteProblem('mismatch') },
          ],
          BACK: { target: 'password', actions: 'forgetPassword' },
        },
      },
    },
  } as const;
}
