import type { Identity } from '#domain/journey/identity.ts';
import type { JourneyOutcome } from '#domain/journey/journey.ts';
import type { IdentificationMethod } from '#domain/kiosk/states.ts';
import type { CodeRequest } from '#domain/provisional-code/code-request.ts';
import type { SlipFacts } from '#domain/provisional-code/slip-facts.ts';
import { cardHolderOf, noCard, type CardContext, type CardEvent } from '../common/card.ts';
import type { IdentityEvent, IdentityField } from '../common/identity.ts';
import type { JourneyEnd, JourneyMachineInput } from '../common/journey.ts';
import { noPaper, type PaperContext, type PaperEvent } from '../common/paper.ts';
import type { NotNowReason, ProvisionalCodeRefusal } from './ports.ts';

export interface ProvisionalCodeContext extends JourneyMachineInput, CardContext, PaperContext {
  /** A line of the check-answers screen is being changed: « Retour » leads back to it (A33). */
  readonly changing: boolean;
  /** Why a request is offered instead of a code. */
  readonly notNow: NotNowReason | undefined;
  readonly issued: SlipFacts | undefined;
  readonly refusal: ProvisionalCodeRefusal | undefined;
  readonly requested: boolean;
  readonly outcome: JourneyOutcome;
}

/** What the screens of the journey send; values come out of the domain's parsers. */
export type ProvisionalCodeEvent =
  | { readonly type: 'BEGIN' }
  | { readonly type: 'BACK' }
  /** From a refusal: back to the list of services. */
  | { readonly type: 'LEAVE' }
  | { readonly type: 'CHOOSE_METHOD'; readonly method: IdentificationMethod }
  | IdentityEvent
  /** « Modifier » beside a line; on `confirmCard` only `birthDate` counts. */
  | { readonly type: 'CHANGE'; readonly field: IdentityField }
  | { readonly type: 'CONFIRM' }
  | { readonly type: 'ACCEPT_REQUEST' }
  | { readonly type: 'PRINT' }
  | PaperEvent
  | { readonly type: 'SHOW_CODE' }
  | { readonly type: 'NOTED' }
  | { readonly type: 'USE_CODE_HERE' }
  | { readonly type: 'UNCOVER' }
  | { readonly type: 'FINISH' }
  | CardEvent;

export function initialContext(input: JourneyMachineInput): ProvisionalCodeContext {
  return {
    ...input,
    ...noCard,
    changing: false,
    notNow: undefined,
    issued: undefined,
    ...noPaper,
    refusal: undefined,
    requested: false,
    outcome: { kind: 'left' },
  };
}

/** @throws Error when a field is missing. Unreachable: the chart asks for all fields first. */
export function requestOf({ caisse, known }: ProvisionalCodeContext): CodeRequest {
  const { nir, birthName, birthDate, postalCode } = known;
  if (!nir || !birthName || !birthDate || !postalCode) throw new Error('a field is missing');
  return { caisse, nir, birthName, birthDate, postalCode };
}

/** What the session learns: what was typed, and the level that was reached. */
export function endOf(context: ProvisionalCodeContext): JourneyEnd {
  const { outcome, known } = context;
  const identity = identityOf(context);
  return identity ? { outcome, known, identity } : { outcome, known };
}

function identityOf(context: ProvisionalCodeContext): Identity | undefined {
  if (context.issued) return { level: 'presented', ...cardHolderOf(context) };
  if (context.requested) return { level: 'declared', ...requestOf(context) };
  return undefined;
}
