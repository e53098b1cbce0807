import { someCaf, someCpam } from '#domain/caisse/testing/some-caisses.ts';
import { plainComfort } from '#domain/comfort/comfort.ts';
import { MINUTE_MS, SECOND_MS } from '#domain/time/instant.ts';
import type { JourneyMachineInput } from '../common/journey.ts';
import type { SessionSite } from '../session/context.ts';
import type { SessionTimings } from '../session/delays.ts';
import { START } from './clock.ts';

/** The true times (docs/requirements.md#screens-and-durations). */
export const someTimings: SessionTimings = {
  idleReadingMs: 60 * SECOND_MS,
  idleTypingMs: 90 * SECOND_MS,
  warningMs: 20 * SECOND_MS,
  extensions: 10,
  moreTimeFactor: 3,
  sessionLimitMs: 20 * MINUTE_MS,
};

/** A site with both caisses. */
export const someSite: SessionSite = {
  callSignal: false,
  caisses: [
    { id: someCaf, identification: ['card', 'declared'] },
    { id: someCpam, identification: ['card'] },
  ],
  services: ['fixture', 'provisionalCode', 'codeUse'],
  comfort: { ...plainComfort, language: 'fr' },
  timings: someTimings,
  policy: { printer: 'ticket80', demonstration: false },
};

/** The same with one caisse. */
export const oneCaisseSite: SessionSite = {
  ...someSite,
  caisses: [{ id: someCaf, identification: ['card', 'declared'] }],
};

/** What a session gives a journey. */
export const someJourneyInput: JourneyMachineInput = {
  caisse: someCaf,
  identity: { level: 'anonymous' },
  policy: { printer: 'ticket80', demonstration: false, identification: ['card', 'declared'] },
  known: {},
  now: () => START,
};
