import { keyFingerprint } from '#contract/signed/key-fingerprint.ts';
import { publicSigningKeyText } from '#contract/signed/signing-key.ts';
import { problemName, type ProblemName } from '#contract/routes/problem.ts';
import type { ConfigurationAnswer, EnrolAnswer, EnrolInput } from '#machines/kiosk/ports.ts';
import type { EnrolResult } from './enrol.ts';
import { readEnrolmentKeys } from '#kiosk/storage/enrolment-keys.ts';
import { readFact } from '#kiosk/storage/facts.ts';
import { readKnownSite, sessionSite, type KnownSite } from './site.ts';
import type { Terminal } from './terminal.ts';

interface EnrolmentParts {
  readonly terminal: Terminal;
  /** In demonstration the address may name a site: `/borne/?site=caf-saint-gaudens`; only at enrolment. */
  readonly askedSite: () => string | undefined;
  readonly contactNow: () => Promise<void>;
  readonly learn: (known: KnownSite) => void;
}

/** Answers of a gateway that is there: outside demonstration it has no place for self-enrolment. */
const REFUSED_FOR_GOOD: ReadonlySet<ProblemName> = new Set([
  'enrolmentRefused',
  'demonstrationOnly',
  'notFound',
  'methodNotAllowed',
]);

/**
 * A kiosk that was just enrolled has no settings before its first contact. A slow gateway gets this many before the kiosk
 * closes and tries again a minute later; each is short, so that all of them end before the boot's own limit.
 */
const MOST_CONTACTS = 5;

/** How often an unconfirmed kiosk asks whether an admin has compared the fingerprints. */
const CONFIRMATION_POLL_MS = 5_000;

/** Who the kiosk is, and how it comes to be somebody. */
export function enrolmentPorts({ terminal, askedSite, contactNow, learn }: EnrolmentParts) {
  const { database, gateway, signer, timers } = terminal;

  const configuration = async (): Promise<ConfigurationAnswer> => {
    const [enrolment, known, isClosed] = await Promise.all([
      readFact(database, 'enrolment'),
      readKnownSite(database),
      readFact(database, 'closedByStaff'),
    ]);
    // Whether the gateway is a demonstration is its own affair: it refuses elsewhere.
    if (!enrolment) return { kind: 'notEnrolled', selfEnrolment: true };
    learn(known);
    if (known.site) {
      return {
        kind: 'configured',
        site: sessionSite(known.site, known.isDemonstration),
        closed: isClosed ? 'agent' : null,
      };
    }
    if (enrolment.status === 'awaitingConfirmation') return { kind: 'unconfirmed', fingerprint: await fingerprint() };
    return { kind: 'unusable', reason: 'configurationInvalid' };
  };

  const fingerprint = async (): Promise<string> => {
    const keys = await readEnrolmentKeys(database);
    return keys ? keyFingerprint(await publicSigningKeyText(keys.publicKey)) : '';
  };

  return {
    async loadConfiguration(): Promise<ConfigurationAnswer> {
      for (let contacts = 0; ; contacts += 1) {
        const answer = await configuration();
        if (answer.kind !== 'unusable' || contacts === MOST_CONTACTS) return answer;
        await contactNow();
      }
    },

    async enrol(input: EnrolInput): Promise<EnrolAnswer> {
      const { enrol, enrolItself } = await import('./enrol.ts');
      const parts = { database, gateway, signer };
      const result = input.kind === 'code' ? await enrol(parts, input.code) : await enrolItself(parts, askedSite());
      return enrolAnswer(result);
    },

    async awaitConfirmation(): Promise<{ readonly kind: 'confirmed' | 'refused' }> {
      for (;;) {
        await contactNow();
        const answer = await configuration();
        if (answer.kind === 'configured') return { kind: 'confirmed' };
        if (answer.kind === 'notEnrolled') return { kind: 'refused' };
        await timers.wait(CONFIRMATION_POLL_MS);
      }
    },
  };
}

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
