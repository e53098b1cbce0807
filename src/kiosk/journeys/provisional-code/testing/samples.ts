import { someCaf, somePlace } from '#domain/caisse/testing/some-caisses.ts';
import { anonymous } from '#domain/journey/identity.ts';
import { HOUR_MS } from '#domain/time/instant.ts';
import { initialContext, type ProvisionalCodeContext } from '#machines/provisional-code/context.ts';
import type { ProvisionalCodeScreen } from '#machines/provisional-code/screens.ts';
import { START } from '#machines/testing/clock.ts';
import { someBirthDate, someCard, someNir, someSlipFacts } from '#machines/testing/samples.ts';

const begun: ProvisionalCodeContext = initialContext({
  caisse: someCaf,
  identity: anonymous,
  policy: { identification: ['card', 'declared'], printer: 'ticket80', demonstration: true },
  known: {},
  now: () => START,
});
const cardOnly: ProvisionalCodeContext = {
  ...begun,
  policy: { identification: ['card'], printer: 'none', demonstration: false },
};

const withCard: ProvisionalCodeContext = { ...begun, card: someCard };
const checked: ProvisionalCodeContext = {
  ...withCard,
  cardBirthDate: someBirthDate,
  known: { nir: someNir, birthDate: someBirthDate },
};
const typed: ProvisionalCodeContext = {
  ...begun,
  known: { nir: someNir, birthName: 'MARTIN-DELACROIX', birthDate: someBirthDate, postalCode: somePlace.postalCode },
};
const issued: ProvisionalCodeContext = { ...checked, issued: someSlipFacts };
const deferred: ProvisionalCodeContext = {
  ...checked,
  issued: { ...someSlipFacts, state: 'deferred', claimUrl: `https://borne.example.org/c#${'A'.repeat(250)}` },
};
const awaiting: ProvisionalCodeContext = { ...checked, issued: { ...someSlipFacts, state: 'awaitingCaisse' } };

type Samples = readonly [ProvisionalCodeContext, ...ProvisionalCodeContext[]];

/** A context that the chart can be in at each screen, and the others worth looking at. */
export const provisionalCodeSamples: Readonly<Record<ProvisionalCodeScreen, Samples>> = {
  notice: [begun, cardOnly],
  method: [begun],
  insertCard: [begun, { ...begun, hinted: true }, cardOnly, { ...cardOnly, hinted: true }],
  cardProblem: [
    { ...begun, cardProblem: 'cardUnreadable' },
    { ...begun, cardProblem: 'cardNotVitale' },
    { ...begun, cardProblem: 'cardRemoved' },
    { ...cardOnly, cardProblem: 'readerMissing' },
  ],
  cardBirthDate: [withCard, { ...withCard, datesLeft: 2 }],
  confirmCard: [checked],
  nir: [begun, typed],
  birthName: [begun, typed],
  birthDate: [begun, typed],
  postalCode: [begun, typed],
  confirmTyped: [typed],
  offerRequest: [
    { ...checked, notNow: 'noAllotment' },
    { ...checked, notNow: 'timeUntrusted' },
  ],
  code: [
    issued,
    deferred,
    { ...deferred, policy: { ...begun.policy, printer: 'none' } },
    awaiting,
    { ...issued, printResult: { kind: 'handedOver' } },
  ],
  printing: [issued],
  cameOut: [{ ...issued, printResult: { kind: 'handedOver' } }],
  printProblem: [
    { ...issued, printResult: { kind: 'unknown' } },
    { ...deferred, printResult: { kind: 'unknown' }, mayPrintAgain: false },
    { ...deferred, printResult: { kind: 'unknown' } },
  ],
  done: [issued, deferred, awaiting],
  requested: [{ ...typed, requested: true }],
  requestedCovered: [{ ...typed, requested: true }],
  requestedOffline: [{ ...typed, requested: true }],
  refused: [
    { ...checked, refusal: { kind: 'refused' } },
    { ...withCard, refusal: { kind: 'cardBlocked', until: START + 24 * HOUR_MS } },
    { ...checked, refusal: { kind: 'tooManyCodesForCard' } },
    { ...checked, refusal: { kind: 'closed', reason: 'sealingKeysExpired' } },
    { ...checked, refusal: { kind: 'closed', reason: 'storageUnavailable' } },
    { ...checked, refusal: { kind: 'closed', reason: 'noAllotment' } },
    { ...checked, refusal: { kind: 'closed', reason: 'timeUntrusted' } },
  ],
};
