import type { OpenAccountIdentity } from '#domain/journey/identity.ts';
import type { OneTimeCode } from '#domain/one-time-code/code.ts';
import { MINUTE_MS, type EpochMs } from '#domain/time/instant.ts';
import type { JourneyMachineInput } from './journey.ts';
import { messageWaitFits } from './message-wait.ts';

/** Why a code opens nothing. All but `doesNotMatch` hear only the right digits, or a place that spent its tries. */
export type OneTimeCodeRefusal = 'doesNotMatch' | 'codeExpired' | 'codeUsed' | 'codeDestroyed';

/** What a journey in which a one-time code is typed keeps of it. */
export interface OneTimeCodeContext {
  /** In memory until it was judged or given up. */
  readonly code: OneTimeCode | undefined;
  /** No sooner may another code be asked for, by the kiosk's own clock. */
  readonly againAt: EpochMs | undefined;
  readonly codeRefusal: OneTimeCodeRefusal | undefined;
}

/** What the screens of a one-time code send. */
export type OneTimeCodeEvent =
  /** Somebody is there: the screen is not covered. */
  | { readonly type: 'TYPED' }
  | { readonly type: 'CODE_GIVEN'; readonly code: OneTimeCode }
  /** « Vous n'avez rien reçu ? » (#159). */
  | { readonly type: 'NOTHING_RECEIVED' }
  /** « Renvoyer un code » (#159). */
  | { readonly type: 'RESEND' }
  /** « J'ai reçu mon code ». */
  | { readonly type: 'USE_CODE' }
  | { readonly type: 'UNCOVER' }
  /** Another way than this code. */
  | { readonly type: 'OTHER_WAY' };

export const noOneTimeCode: OneTimeCodeContext = { code: undefined, againAt: undefined, codeRefusal: undefined };

/** Who waits for a message beside the kiosk is not on show: the screen is covered, one touch brings it back. */
export const codeCoverMs = MINUTE_MS;

interface Resending extends OneTimeCodeContext, Pick<JourneyMachineInput, 'identity' | 'now'> {
  /** The account as the journey has it since. */
  readonly account: OpenAccountIdentity | undefined;
}

/** For the guard `mayResend` in the setup of the journey: not too soon, and not for a code that comes too late (A29). */
export const mayResend = ({ context: { againAt, account, identity, now } }: { readonly context: Resending }): boolean =>
  (againAt === undefined || now() >= againAt) && messageWaitFits({ identity: account ?? identity, now });

/** For the `assign` of `keepCode` in the setup of the journey. */
export const keptCode = (
  _parts: unknown,
  { code }: { readonly code: OneTimeCode },
): Pick<OneTimeCodeContext, 'code' | 'codeRefusal'> => ({ code, codeRefusal: undefined });

/**
 * The visitor waits for an SMS or a mail, and types its six digits: nothing personal is on the screen, which is covered after a
 * while (A29). The journey's setup has the delay `cover`, the guard `mayResend`, and the actions `keepCode` and `forgetCode`.
 */
export function awaitingOneTimeCode<const Checking extends string, const Sending extends string, const Other>(ways: {
  /** Where the code is judged. */
  readonly checking: Checking;
  /** Where another one is asked for. */
  readonly sending: Sending;
  /** « Retour » from the field, and every other way. */
  readonly otherWay: Other;
}) {
  const resend = { guard: 'mayResend', target: ways.sending } as const;
  return {
    initial: 'code',
    states: {
      code: {
        meta: { screen: 'code' },
        tags: ['typing', 'awaitsMessage'],
        entry: 'forgetCode',
        after: { cover: 'covered' },
        on: {
          TYPED: { target: 'code', reenter: true },
          CODE_GIVEN: {
            target: ways.checking,
            actions: {
              type: 'keepCode',
              params: ({ event: { code } }: { readonly event: { readonly code: OneTimeCode } }) => ({ code }),
            },
          },
          NOTHING_RECEIVED: 'nothingReceived',
          BACK: ways.otherWay,
        },
      },
      nothingReceived: {
        meta: { screen: 'nothingReceived' },
        tags: 'awaitsMessage',
        after: { cover: 'covered' },
        on: { RESEND: resend, OTHER_WAY: ways.otherWay, USE_CODE: 'code', BACK: 'code' },
      },
      covered: {
        meta: { screen: 'covered' },
        tags: ['noReturn', 'awaitsMessage'],
        on: { UNCOVER: 'code' },
      },
      /** Why the code opens nothing, and how to come to another one. */
      refused: {
        meta: { screen: 'codeRefused' },
        entry: 'forgetCode',
        on: { USE_CODE: 'code', RESEND: resend, OTHER_WAY: ways.otherWay, BACK: 'code' },
      },
    },
  } as const;
}
