import type { Identity } from '#domain/journey/identity.ts';
import type { JourneyOutcome } from '#domain/journey/journey.ts';
import type { IdentificationMethod } from '#domain/kiosk/states.ts';
import type { CodeRequest } from '#domain/provisional-code/code-request.ts';
import type { SlipFacts } from '#domain/provisional-code/slip-facts.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import type { CardNews } from '../card-reader/machine.ts';
import type { ReadCard } from '../card-reader/ports.ts';
import type { IdentityEvent, IdentityField } from '../common/identity.ts';
import type { JourneyEnd, JourneyMachineInput } from '../common/journey.ts';
import { noPaper, type PaperContext, type PaperEvent } from '../common/paper.ts';
import type { CardHolderClaim, CardProblem, IssueInput, NotNowReason, ProvisionalCodeRefusal } from './ports.ts';

export interface ProvisionalCodeContext extends JourneyMachineInput, PaperContext {
  readonly card: ReadCard | undefined;
  readonly cardProblem: CardProblem | undefined;
  /** No card was seen for a while: the screen helps. */
  readonly hinted: boolean;
  /** The date typed beside the card; in `known` only once it was right. */
  readonly cardBirthDate: CalendarDate | undefined;
  /** Tries left after a wrong date. */
  readonly datesLeft: number | undefined;
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
  /** « Je n'ai pas ma carte ». */
  | { readonly type: 'NO_CARD' }
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
  /** From the reader, never from a screen. */
  | CardNews;

export function initialContext(input: JourneyMachineInput): ProvisionalCodeContext {
  return {
    ...input,
    card: undefined,
    cardProblem: undefined,
    hinted: false,
    cardBirthDate: undefined,
    datesLeft: undefined,
    changing: false,
    notNow: undefined,
    issued: undefined,
    ...noPaper,
    refusal: undefined,
    requested: false,
    outcome: { kind: 'left' },
  };
}

/** @throws Error when there is no genuine card. Unreachable: the chart reads one first. */
export function cardHolderOf(context: ProvisionalCodeContext): IssueInput & CardHolderClaim {
  const { caisse, card, cardBirthDate } = context;
  if (!card?.proof || cardBirthDate === undefined) throw new Error('no verified card and date');
  return { caisse, nir: card.nir, birthDate: cardBirthDate, proof: card.proof };
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
