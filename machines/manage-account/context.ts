import { caisseKindOf } from '#domain/caisse/caisse.ts';
import { openAccountOf, type OpenAccountIdentity } from '#domain/journey/identity.ts';
import type { JourneyOutcome } from '#domain/journey/journey.ts';
import { checkPassword } from '#domain/password/rules.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { DelayContext } from '../common/delay.ts';
import type { JourneyEnd, JourneyMachineInput } from '../common/journey.ts';
import {
  noPassword,
  type NewPasswordContext,
  type NewPasswordEvent,
  type NoticeChannel,
} from '../common/new-password.ts';
import { noContacts, type ContactsContext, type ContactsEvent } from './contacts-context.ts';
import type { ChangePasswordInput, HistoryEntry } from './ports.ts';

/** Why nothing was changed or shown. */
export type ManageAccountRefusal =
  | { readonly kind: 'tooManyTries'; readonly until: EpochMs }
  | { readonly kind: 'notAllowed' | 'notOffered' };

/** How often a change was sent without an answer that tells whether the password changed. */
export type Silences = 'none' | 'one' | 'several';

/** What is typed for one change of the password, in memory until it is saved or given up (P14). */
interface Change extends NewPasswordContext {
  readonly currentPassword: string | undefined;
  readonly currentProblem: 'missing' | 'doesNotMatch' | undefined;
  /** How often the current password was wrong: each time its field is empty again. */
  readonly wrongTries: number;
  /** Drawn once the visitor has typed everything; the same for every repeat. */
  readonly act: string | undefined;
  readonly silences: Silences;
}

export interface ManageAccountContext
  extends Omit<JourneyMachineInput, 'typedCode'>, Change, DelayContext, ContactsContext {
  /** The account as it is after the change; undefined before. */
  readonly account: OpenAccountIdentity | undefined;
  /** The gateway has closed the account. */
  readonly accountIsOver: boolean;
  readonly refusal: ManageAccountRefusal | undefined;
  readonly noticeSentTo: NoticeChannel | undefined;
  /** Newest first. */
  readonly entries: readonly HistoryEntry[];
  readonly outcome: JourneyOutcome;
  /** « Retour » from the menu. */
  readonly wentBack: boolean;
}

/** What the screens of the journey send. */
export type ManageAccountEvent =
  | { readonly type: 'CHANGE_PASSWORD' }
  | { readonly type: 'SHOW_HISTORY' }
  | ContactsEvent
  | { readonly type: 'SHOW_AUTHORISATIONS' }
  | { readonly type: 'CURRENT_GIVEN'; readonly password: string }
  | NewPasswordEvent
  | { readonly type: 'BACK' }
  /** The same act once more, with what was typed. */
  | { readonly type: 'RETRY' }
  /** Read, or given up: back to the two choices. */
  | { readonly type: 'FINISH' }
  /** Back to the list of services. */
  | { readonly type: 'LEAVE' };

export const noChange: Change = {
  ...noPassword,
  currentPassword: undefined,
  currentProblem: undefined,
  wrongTries: 0,
  act: undefined,
  silences: 'none',
};

export function initialContext({ typedCode: _notOurs, ...input }: JourneyMachineInput): ManageAccountContext {
  return {
    ...input,
    ...noChange,
    account: undefined,
    accountIsOver: false,
    notNow: undefined,
    refusal: undefined,
    noticeSentTo: undefined,
    entries: [],
    ...noContacts,
    outcome: { kind: 'left' },
    wentBack: false,
  };
}

export function endOf({ outcome, known, account, accountIsOver, wentBack }: ManageAccountContext): JourneyEnd {
  if (accountIsOver) return { outcome, known, accountIsOver };
  return { outcome, known, ...(account && { identity: account }), ...(wentBack && { wentBack }) };
}

type AccountParts = Pick<ManageAccountContext, 'account' | 'identity'>;

/** The account as it is now. */
export const accountOf = ({ account, identity }: AccountParts): OpenAccountIdentity | undefined =>
  account ?? openAccountOf(identity);

/** Its token. Without an account, which the session does not let happen, the gateway answers `sessionOver`. */
export const tokenOf = (parts: AccountParts): string => accountOf(parts)?.token ?? '';

/** @throws Error when there is nothing to save. Unreachable: the chart asks for both passwords and draws the act first. */
export function changePasswordInputOf(context: ManageAccountContext): ChangePasswordInput {
  const { caisse, act, currentPassword, password } = context;
  if (act === undefined || currentPassword === undefined || password === undefined) {
    throw new Error('there is nothing to save');
  }
  return { caisse, token: tokenOf(context), act, currentPassword, password };
}

/** Whether the caisse's own rules take the password (#162–165, #271). */
export function fulfilsRules({ caisse, known: { nir, birthDate } }: ManageAccountContext, password: string): boolean {
  return checkPassword(caisseKindOf(caisse), password, { nir, birthDate }).accepted;
}

export const oneMore = (silences: Silences): Silences => (silences === 'none' ? 'one' : 'several');
