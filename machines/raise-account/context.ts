import { openAccountOf, type OpenAccountIdentity } from '#domain/journey/identity.ts';
import type { JourneyOutcome } from '#domain/journey/journey.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import { noCard, type CardContext, type CardEvent } from '../common/card.ts';
import type { DelayContext } from '../common/delay.ts';
import type { JourneyEnd, JourneyMachineInput } from '../common/journey.ts';
import { noOneTimeCode, type OneTimeCodeContext, type OneTimeCodeEvent } from '../common/one-time-code.ts';
import type { MaskedContact, RaiseInput, RaisingObstacle, RaisingProof, SendInput } from './ports.ts';

/** What the gateway was asked last: « Réessayer » does it again. */
export type RaisingAct = 'send' | 'raise';

export interface RaiseAccountContext
  extends Omit<JourneyMachineInput, 'typedCode'>, OneTimeCodeContext, CardContext, DelayContext {
  readonly contacts: readonly MaskedContact[];
  readonly takesCard: boolean;
  /** Set in `impossible` only. */
  readonly obstacle: RaisingObstacle | undefined;
  /** Where the code goes. */
  readonly contact: MaskedContact | undefined;
  readonly asked: RaisingAct;
  readonly pausedUntil: EpochMs | undefined;
  /** The account as it is raised. */
  readonly account: OpenAccountIdentity | undefined;
  readonly accountIsOver: boolean;
  /** « Retour » from where it began. */
  readonly wentBack: boolean;
  readonly outcome: JourneyOutcome;
}

/** What the screens of the journey send. */
export type RaiseAccountEvent =
  | { readonly type: 'CARD_CHOSEN' }
  | { readonly type: 'CONTACT_CHOSEN'; readonly kind: MaskedContact['kind'] }
  | OneTimeCodeEvent
  | CardEvent
  /** The same act once more. */
  | { readonly type: 'RETRY' }
  | { readonly type: 'BACK' }
  /** Back to the list of services. */
  | { readonly type: 'LEAVE' };

export const noProof = { ...noOneTimeCode, ...noCard, contact: undefined } as const;

export function initialContext({ typedCode: _notOurs, ...input }: JourneyMachineInput): RaiseAccountContext {
  return {
    ...input,
    ...noProof,
    contacts: [],
    takesCard: false,
    obstacle: undefined,
    asked: 'send',
    pausedUntil: undefined,
    notNow: undefined,
    account: undefined,
    accountIsOver: false,
    wentBack: false,
    outcome: { kind: 'left' },
  };
}

export function endOf({ outcome, known, account, accountIsOver, wentBack }: RaiseAccountContext): JourneyEnd {
  if (accountIsOver) return { outcome, known, accountIsOver };
  return { outcome, known, ...(account && { identity: account }), ...(wentBack && { wentBack }) };
}

/** Without an account, which the session does not let happen, the gateway answers `sessionOver`. */
export const tokenOf = ({ identity }: Pick<RaiseAccountContext, 'identity'>): string =>
  openAccountOf(identity)?.token ?? '';

/** @throws Error when no contact was chosen. Unreachable: the chart asks for it first. */
export function sendInputOf(context: RaiseAccountContext): SendInput {
  const { contact } = context;
  if (contact === undefined) throw new Error('no contact was chosen');
  return { token: tokenOf(context), contact: contact.kind };
}

/** @throws Error when nothing was shown. Unreachable: the chart comes there with a code or a card. */
export function raiseInputOf(context: RaiseAccountContext): RaiseInput {
  const { caisse, card, code } = context;
  const proof: RaisingProof | undefined = code === undefined ? card?.proof : { kind: 'oneTimeCode', code };
  if (proof === undefined) throw new Error('nothing was shown');
  return { caisse, token: tokenOf(context), proof };
}
