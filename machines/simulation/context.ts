import type { Commune } from '#domain/benefits/communes/communes.ts';
import type { BenefitId } from '#domain/benefits/estimate.ts';
import type { Answer, Answers, Question } from '#domain/benefits/questions/question.ts';
import type { PostalCode } from '#domain/identity/postal-code.ts';
import { openAccountOf } from '#domain/journey/identity.ts';
import type { JourneyOutcome } from '#domain/journey/journey.ts';
import type { DelayContext } from '../common/delay.ts';
import type { JourneyEnd, JourneyMachineInput } from '../common/journey.ts';
import { noPaper, type PaperContext, type PaperEvent } from '../common/paper.ts';
import type { Estimated } from './estimated.ts';
import type { FileNotTold, Prepared } from './ports.ts';
import { domainQuestionnaire, type Questionnaire } from './questionnaire.ts';

/** Why a postal code led to no list. */
export type CommuneProblem =
  | 'noSuchPostalCode'
  /** Of an overseas collectivity. */
  | 'outsideService'
  | 'unavailable';

export interface SimulationInput extends JourneyMachineInput {
  /** Without one, that of the domain. */
  readonly questionnaire?: Questionnaire;
}

export interface SimulationContext extends JourneyMachineInput, PaperContext, DelayContext {
  readonly questionnaire: Questionnaire;
  readonly prepared: Prepared | undefined;
  /** Here only: never emitted, stored or sent (#197). */
  readonly answers: Answers;
  /** What the file answers, and the visitor has not contradicted (#201). Here only, like the answers. */
  readonly ofFile: Answers;
  /** « Fabrice C. », of whom that file is; null: the visitor’s own. */
  readonly actsFor: string | null;
  /** How the visitor began, where there was a choice. */
  readonly beginning: 'withFile' | 'empty' | undefined;
  readonly notTold: FileNotTold | undefined;
  readonly accountIsOver: boolean;
  /** The one asked now. */
  readonly question: Question | undefined;
  /**
   * Euros typed for the months of a quarter, the most recent first. Kept while the visitor goes back among them (I8).
   */
  readonly months: readonly number[];
  /** Months of the quarter that are answered: the next one is on screen. */
  readonly monthsGiven: number;
  /** A line of the summary is being changed: « Retour » leads back to it (A33). */
  readonly changing: boolean;
  /** The line of the summary that was changed last: one comes back to it. */
  readonly changed: string | undefined;
  /** The postal code typed last, to be found again on the way back. */
  readonly postalCode: PostalCode | undefined;
  readonly communes: readonly Commune[];
  readonly communeProblem: CommuneProblem | undefined;
  /** Name of the commune chosen, for the summary. */
  readonly commune: Commune | undefined;
  readonly estimated: Estimated | undefined;
  readonly explained: BenefitId | undefined;
  readonly outcome: JourneyOutcome;
  /** « Retour » from the first screen. */
  readonly wentBack: boolean;
}

/** What the screens of the journey send; values come out of the domain's parsers. */
export type SimulationEvent =
  | { readonly type: 'BEGIN' }
  /** « Reprendre ces informations » (#201). */
  | { readonly type: 'TAKE_OVER' }
  | { readonly type: 'BEGIN_EMPTY' }
  /** The file once more. */
  | { readonly type: 'RETRY' }
  /** Whether it ends with the account: asked by the session, and sent by nobody. */
  | { readonly type: 'ACCOUNT_CLOSED' }
  | { readonly type: 'BACK' }
  | { readonly type: 'ANSWERED'; readonly answer: Answer }
  /** One month of a quarter, the most recent first. */
  | { readonly type: 'MONTH_GIVEN'; readonly euros: number }
  | { readonly type: 'POSTAL_CODE_GIVEN'; readonly postalCode: PostalCode }
  | { readonly type: 'COMMUNE_CHOSEN'; readonly commune: Commune }
  /** « Modifier » beside a line of the summary. */
  | { readonly type: 'CHANGE'; readonly key: string }
  | { readonly type: 'ESTIMATE' }
  | { readonly type: 'EXPLAIN'; readonly benefit: BenefitId }
  | { readonly type: 'PRINT' }
  | PaperEvent
  | { readonly type: 'SHOW_RESULT' }
  | { readonly type: 'TAKE_ON_PHONE' }
  /** From the result: nothing more is wanted of it. */
  | { readonly type: 'END' }
  | { readonly type: 'FINISH' };

export function initialContext({ questionnaire = domainQuestionnaire, ...input }: SimulationInput): SimulationContext {
  return {
    ...input,
    questionnaire,
    prepared: undefined,
    answers: {},
    ofFile: {},
    actsFor: null,
    beginning: undefined,
    notTold: undefined,
    accountIsOver: false,
    notNow: undefined,
    question: undefined,
    months: [],
    monthsGiven: 0,
    changing: false,
    changed: undefined,
    postalCode: undefined,
    communes: [],
    communeProblem: undefined,
    commune: undefined,
    estimated: undefined,
    explained: undefined,
    ...noPaper,
    outcome: { kind: 'left' },
    wentBack: false,
  };
}

export function endOf({ outcome, known, wentBack, accountIsOver }: SimulationContext): JourneyEnd {
  return { outcome, known, ...(wentBack && { wentBack }), ...(accountIsOver && { accountIsOver }) };
}

/** Without an account, which the chart does not let come so far, the gateway answers `sessionOver`. */
export const tokenOf = ({ identity }: Pick<SimulationContext, 'identity'>): string =>
  openAccountOf(identity)?.token ?? '';

/** Files are of people, and of those whom a guardian protects. */
export function mayTakeOver({ identity, prepared, accountIsOver }: SimulationContext): boolean {
  const audience = openAccountOf(identity)?.audience;
  return prepared?.readsFiles === true && !accountIsOver && (audience === 'person' || audience === 'guardian');
}
