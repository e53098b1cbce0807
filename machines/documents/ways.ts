import { hasOtherPeriod } from '#domain/documents/choice.ts';
import { documentTypeRule } from '#domain/documents/document-types.ts';
import { isOfPeriod, isOfSubject, type DocumentRefusal } from '#domain/documents/refusal.ts';
import { offerOf, type DocumentsContext } from './context.ts';

type Chosen = Pick<DocumentsContext, 'offers' | 'choice'>;
type Refused = Chosen & Pick<DocumentsContext, 'refusal'>;

/** Another period of what is asked for may be had. */
export function mayChangePeriod(context: Chosen): boolean {
  const offer = offerOf(context);
  return offer !== undefined && hasOtherPeriod(offer);
}

/** It may be about another benefit, beneficiary or child. */
export function mayChangeSubject(context: Chosen): boolean {
  const offer = offerOf(context);
  return offer !== undefined && documentTypeRule(offer.type).subject !== 'none' && offer.subjects.length > 1;
}

/** Why what is asked for is not given. @throws Error when it was not refused. Unreachable where a refusal is told. */
export function refusalOf({ refusal }: Pick<DocumentsContext, 'refusal'>): DocumentRefusal {
  if (refusal === undefined) throw new Error('nothing was refused');
  return refusal;
}

/** What helps against a refusal. */
export const otherPeriodHelps = (context: Refused): boolean =>
  isOfPeriod(refusalOf(context)) && mayChangePeriod(context);
export const otherSubjectHelps = (context: Refused): boolean =>
  isOfSubject(refusalOf(context)) && mayChangeSubject(context);
export const mayRetry = (context: Refused): boolean => refusalOf(context) === 'technical';
