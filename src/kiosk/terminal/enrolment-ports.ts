import type { ConfigurationAnswer, EnrolAnswer, EnrolInput } from '#machines/kiosk/ports.ts';
import { readEnrolmentKeys } from '#kiosk/storage/enrolment-keys.ts';
import { readFact } from '#kiosk/storage/facts.ts';
import { readKnownSite } from './read-known-site.ts';
import { sessionSite, type KnownSite } from './site.ts';
import type { Terminal } from './terminal.ts';

interface EnrolmentParts {
  readonly terminal: Terminal;
  /** In demonstration the address may name a site: `/borne/?site=caf-saint-gaudens`; only at enrolment. */
  readonly askedSite: () => string | undefined;
  readonly contactNow: () => Promise<void>;
  readonly learn: (known: KnownSite) => void;
}

/**
 * A kiosk that was just enrolled has no settings before its first contact. A slow gateway gets this many before the kiosk
 * closes and tries again a minute later; each is short, so that all of them end before the boot's own limit.
 */
const MAX_CONTACTS = 5;

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
    if (!keys) return '';
    const { fingerprintOf } = await import('./enrol-answer.ts');
    return fingerprintOf(keys.publicKey);
  };

  return {
    /** Reads anew, as its schema says, what boot may have read without. */
    async learnSite(): Promise<void> {
      learn(await readKnownSite(database));
    },

    async loadConfiguration(): Promise<ConfigurationAnswer> {
      for (let contacts = 0; ; contacts += 1) {
        const answer = await configuration();
        if (answer.kind !== 'unusable' || contacts === MAX_CONTACTS) return answer;
        await contactNow();
      }
    },

    async enrol(input: EnrolInput): Promise<EnrolAnswer> {
      const { answerOfEnrolment } = await import('./enrol-answer.ts');
      return answerOfEnrolment({ database, gateway, signer }, input, askedSite());
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
