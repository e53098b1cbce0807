import { problemName, type ProblemName } from '#contract/routes/problem.ts';
import { keyFingerprint } from '#contract/signed/key-fingerprint.ts';
import { publicSigningKeyText } from '#contract/signed/signing-key.ts';
import type { Key } from '#contract/signed/key-types.ts';
import type { SiteId } from '#contract/identifiers.ts';
import type { EnrolAnswer, EnrolInput } from '#machines/kiosk/ports.ts';
import { enrol, enrolItself, type EnrolParts, type EnrolResult } from './enrol.ts';

/** Answers of a gateway that is there: outside demonstration it has no place for self-enrolment. */
const REFUSED_FOR_GOOD: ReadonlySet<ProblemName> = new Set([
  'enrolmentRefused',
  'demonstrationOnly',
  'notFound',
  'methodNotAllowed',
]);

/** Enrols the kiosk as asked; loaded when a kiosk is nobody yet. */
export async function answerOfEnrolment(
  parts: EnrolParts,
  input: EnrolInput,
  askedSite: SiteId | undefined,
): Promise<EnrolAnswer> {
  return enrolAnswer(input.kind === 'code' ? await enrol(parts, input.code) : await enrolItself(parts, askedSite));
}

/** What an admin compares in the console. */
export const fingerprintOf = async (publicKey: Key): Promise<string> =>
  keyFingerprint(await publicSigningKeyText(publicKey));

function enrolAnswer(result: EnrolResult): EnrolAnswer {
  if (result.kind === 'enrolled') {
    return result.enrolled.status === 'active'
      ? { kind: 'enrolled' }
      : { kind: 'toConfirm', fingerprint: result.fingerprint };
  }
  if (result.kind === 'unreadableCode') return { kind: 'refused', reason: 'codeRefused' };
  if (result.kind !== 'problem') return { kind: 'refused', reason: 'unreachable' };
  const name = problemName(result.problem);
  if (name === 'tooManyTries') return { kind: 'refused', reason: 'tooManyTries' };
  return { kind: 'refused', reason: REFUSED_FOR_GOOD.has(name) ? 'codeRefused' : 'unreachable' };
}
