import { provisionalCodeMachine } from '#machines/provisional-code/machine.ts';
import { someBirthDate, someCard, someNir, someSlipFacts } from '#machines/testing/samples.ts';
import { someJourneyInput } from '#machines/testing/site.ts';
import { chartStops, hasAnswered, identityActs, pressing } from '#kiosk/testing/chart-stops.ts';
import type { Stop } from '#kiosk/testing/journey-proof.ts';
import { insertCard } from '#kiosk/testing/insert-card.ts';

/** Too short to stop there, come after a minute, or need a fault of the caisse, the clock or the reader at the right moment. */
export const notWalkedTo = ['printing', 'cardProblem', 'offerRequest', 'requestedCovered'] as const;

export const provisionalCodeStops = (): readonly Stop[] =>
  chartStops({
    journey: 'provisionalCode',
    walk: {
      machine: provisionalCodeMachine,
      input: someJourneyInput,
      events: [
        ...['BEGIN', 'CONFIRM', 'PRINT', 'NOTHING_CAME_OUT', 'NOTED'].map((type) => ({ type })),
        { type: 'CHOOSE_METHOD', method: 'card' },
        { type: 'CHOOSE_METHOD', method: 'declared' },
        { type: 'NIR_GIVEN', nir: someNir },
        { type: 'BIRTH_NAME_GIVEN', birthName: 'Deschamps' },
        { type: 'BIRTH_DATE_GIVEN', birthDate: someBirthDate },
        { type: 'POSTAL_CODE_GIVEN', postalCode: '31000' },
      ],
      answers: {
        cardReader: [],
        verifyCardHolder: [{ kind: 'ok' }],
        issueCode: [{ kind: 'issued', slip: someSlipFacts }, { kind: 'refused' }],
        requestCodeBySms: [{ kind: 'accepted' }, { kind: 'recordedOffline' }],
        print: [{ kind: 'handedOver' }],
      },
      childSnapshots: {
        cardReader: [
          { value: 'reading', context: {} },
          { value: 'card', context: { card: someCard } },
        ],
      },
      distinguish: ({ known, card, issued }) => [
        Object.keys(known as object).length,
        card !== undefined,
        issued !== undefined,
      ],
    },
    acts: {
      ...identityActs,
      CHOOSE_METHOD: ({ driver }, { method }) => driver.choose(method),
      CONFIRM: pressing(/^(Créer|Demander) mon code$/),
      PRINT: pressing('Imprimer mon ticket'),
      NOTHING_CAME_OUT: pressing('Non, rien n’est sorti'),
      NOTED: pressing('J’ai noté mon code'),
      'xstate.snapshot.cardReader': async ({ driver, person }) => {
        if ((await driver.screen()) === 'provisionalCode.insertCard') await insertCard(driver, person);
      },
    },
    notWalkedTo,
    needs: (steps) => ({ refusal: hasAnswered(steps, 'issueCode', 'refused') }),
  });
