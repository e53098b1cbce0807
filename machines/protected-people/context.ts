import { openAccountOf } from '#domain/journey/identity.ts';
import type { JourneyOutcome } from '#domain/journey/journey.ts';
import type { DelayContext } from '../common/delay.ts';
import type { JourneyEnd, JourneyMachineInput } from '../common/journey.ts';
import type { ChooseInput, ProtectedPerson, Protection } from './ports.ts';

export interface ProtectedPeopleContext extends Omit<JourneyMachineInput, 'typedCode'>, DelayContext {
  /** As read last. */
  readonly protection: Protection;
  /** The one whom the visitor touched. */
  readonly choice: string | undefined;
  readonly accountIsOver: boolean;
  readonly outcome: JourneyOutcome;
}

/** What the screens of the journey send. */
export type ProtectedPeopleEvent =
  | { readonly type: 'CHOOSE'; readonly person: string }
  | { readonly type: 'BACK' }
  /** The same once more. */
  | { readonly type: 'RETRY' }
  /** « Choisir une autre personne ». */
  | { readonly type: 'CHOOSE_ANOTHER' }
  /** Back to the list, which is read again. */
  | { readonly type: 'FINISH' }
  /** Back to the list of services. */
  | { readonly type: 'LEAVE' };

export function initialContext({ typedCode: _notOurs, ...input }: JourneyMachineInput): ProtectedPeopleContext {
  return {
    ...input,
    protection: { people: [], actsFor: null },
    choice: undefined,
    accountIsOver: false,
    notNow: undefined,
    outcome: { kind: 'left' },
  };
}

export function endOf({ outcome, known, accountIsOver }: ProtectedPeopleContext): JourneyEnd {
  return { outcome, known, ...(accountIsOver && { accountIsOver }) };
}

/** Without an account, which the session does not let happen, the gateway answers `sessionOver`. */
export const tokenOf = ({ identity }: Pick<ProtectedPeopleContext, 'identity'>): string =>
  openAccountOf(identity)?.token ?? '';

/** @throws Error when nobody was chosen. Unreachable: the chart asks first. */
export function chooseInputOf(context: ProtectedPeopleContext): ChooseInput {
  const { choice } = context;
  if (choice === undefined) throw new Error('nobody was chosen');
  return { token: tokenOf(context), person: choice };
}

/** The one in whose file the session acts; undefined while it acts in nobody's. */
export function actedFor({ protection }: Pick<ProtectedPeopleContext, 'protection'>): ProtectedPerson | undefined {
  return protection.people.find(({ ref }) => ref === protection.actsFor);
}
