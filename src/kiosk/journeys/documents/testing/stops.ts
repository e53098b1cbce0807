import { documentsMachine } from '#machines/documents/machine.ts';
import { documentsInput } from '#machines/documents/testing/documents-run.ts';
import { issued, monthsTo, newestMonth, paymentAndQuotient } from '#machines/documents/testing/some-documents.ts';
import { someJourneyInput } from '#machines/testing/site.ts';
import { chartStops, pressing } from '#kiosk/testing/chart-stops.ts';
import type { Stop } from '#kiosk/testing/journey-proof.ts';
import { signInToList } from './coming.ts';

/**
 * Other people's files, of whom a tour tells; documents of a Cpam, or with several subjects; what is too short to stop there; an
 * answer that is lost at the right moment.
 */
export const notWalkedTo = [
  'notAllowed',
  'none',
  'refused',
  'subject',
  'year',
  'stepUp',
  'printing',
  'tryAgain',
] as const;

const months = [...monthsTo(newestMonth, 2)];
const [, previousMonth = ''] = months;

export const documentsStops = (): readonly Stop[] =>
  chartStops({
    journey: 'documents',
    enter: [
      async ({ driver, person, password }) => {
        await signInToList(driver, person.nir, password);
        await driver.press('Retour');
        await driver.expectScreen('home');
      },
      ({ driver }) => driver.chooseService('documents'),
    ],
    notWalkedTo,
    needs: () => ({ account: true }),
    walk: {
      machine: documentsMachine,
      // The hall of both caisses prints tickets.
      input: { ...documentsInput, policy: someJourneyInput.policy },
      events: [
        ...['CHANGE_PERIOD', 'SHOW', 'PRINT', 'CAME_OUT', 'NOTHING_CAME_OUT'].map((type) => ({ type })),
        ...['paiementEtQuotient', 'quotientFamilial', 'paiement'].map((document) => ({ type: 'CHOOSE', document })),
        { type: 'CHOOSE_MONTH', month: previousMonth },
      ],
      answers: {
        readDocuments: [
          {
            kind: 'offered',
            offers: (['paiementEtQuotient', 'quotientFamilial', 'paiement'] as const).map((type) => ({
              type,
              months,
              years: [],
              subjects: [],
            })),
          },
          { kind: 'notNow', reason: 'offline' },
        ],
        issueDocument: [{ kind: 'issued', document: issued(paymentAndQuotient) }],
        printDocument: [{ kind: 'handedOver' }],
      },
      distinguish: ({ choice, monthFrom, fetched }) => [
        JSON.stringify(choice),
        monthFrom,
        (fetched as readonly unknown[]).length,
      ],
    },
    acts: {
      CHOOSE: async ({ driver }, { document }) => {
        await driver.expectScreen('documents.list');
        await driver.choose(document);
        await driver.expectGone('documents.list');
      },
      CHANGE_PERIOD: async ({ driver }) => {
        await driver.expectScreen('documents.preview');
        await driver.choose('period');
      },
      CHOOSE_MONTH: async ({ driver }) => {
        await driver.expectScreen(/^documents\.month/);
        const question = await driver.screen();
        const [, secondNewest] = await driver.textsOf('[data-choice]');
        await driver.press(secondNewest ?? '');
        await driver.expectGone(question);
      },
      SHOW: pressing('Tout lire'),
      PRINT: async ({ driver }) => {
        await driver.expectScreen('documents.preview');
        await driver.press('Imprimer');
        await driver.expectScreen('documents.cameOut');
      },
      CAME_OUT: pressing('Oui, je l’ai pris'),
      NOTHING_CAME_OUT: pressing(/^Non/),
    },
  });
