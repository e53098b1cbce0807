import { someCaf } from '#domain/caisse/testing/some-caisses.ts';
import { handOverOutcomes } from '#domain/france-connect/stages.ts';
import { anonymous } from '#domain/journey/identity.ts';
import { initialContext, type FranceConnectContext } from '#machines/france-connect/context.ts';
import type { FranceConnectScreen } from '#machines/france-connect/screens.ts';
import { someHandOver } from '#machines/france-connect/testing/walk.ts';
import { START } from '#machines/testing/clock.ts';

const begun: FranceConnectContext = initialContext({
  caisse: someCaf,
  identity: anonymous,
  policy: { identification: ['card', 'declared'], printer: 'ticket80', demonstration: true },
  known: {},
  now: () => START,
});
const drawn: FranceConnectContext = { ...begun, handOver: someHandOver };
const [firstOutcome, ...otherOutcomes] = handOverOutcomes;

type Samples = readonly [FranceConnectContext, ...FranceConnectContext[]];

/** A context that the chart can be in at each screen, and the others worth looking at. */
export const franceConnectSamples: Readonly<Record<FranceConnectScreen, Samples>> = {
  notice: [begun],
  notNow: [
    { ...begun, notNow: 'offline' },
    { ...begun, notNow: 'caisseUnavailable' },
  ],
  scan: [drawn],
  onPhone: [
    { ...drawn, stage: 'opened' },
    { ...drawn, stage: 'atProvider' },
    { ...drawn, stage: 'returned' },
  ],
  characters: [
    { ...drawn, stage: 'shown' },
    { ...drawn, stage: 'shown', triesLeft: 1 },
  ],
  tryAgain: [
    { ...drawn, characters: 'AC23', notNow: 'offline' },
    { ...drawn, characters: 'AC23', notNow: 'caisseUnavailable' },
  ],
  over: [{ ...begun, over: firstOutcome }, ...otherOutcomes.map((over): FranceConnectContext => ({ ...begun, over }))],
};
