import { someLines, somePayment } from '#domain/messages/testing/some-messages.ts';
import { messagesMachine } from '#machines/messages/machine.ts';
import { messagesInput } from '#machines/messages/testing/messages-run.ts';
import { chartStops } from '#kiosk/testing/chart-stops.ts';
import type { Stop } from '#kiosk/testing/journey-proof.ts';
import { signInToAlerts } from './coming.ts';

/** Other people's files; health, of which a Caf writes nothing; a message that is taken back at the right moment. */
export const notWalkedTo = ['notAllowed', 'refused', 'none', 'stepUp', 'gone'] as const;

export const messagesStops = (): readonly Stop[] =>
  chartStops({
    journey: 'messages',
    enter: [
      async ({ driver, person, password }) => await signInToAlerts(driver, person.nir, password),
      async ({ driver }) => {
        await driver.press('Lire mes messages');
        await driver.expectScreen(/^messages\.(list|notNow)$/);
      },
    ],
    notWalkedTo,
    needs: () => ({ account: true }),
    walk: {
      machine: messagesMachine,
      input: messagesInput,
      events: [{ type: 'OPEN', message: somePayment.ref }],
      answers: {
        readMessages: [
          { kind: 'messages', messages: someLines },
          { kind: 'notNow', reason: 'offline' },
        ],
        openMessage: [
          { kind: 'opened', message: somePayment },
          { kind: 'notNow', reason: 'offline' },
        ],
      },
      distinguish: ({ asked, message }) => [asked, message !== undefined],
    },
    acts: {
      // The newest one, whatever it is about.
      OPEN: async ({ driver }) => {
        await driver.expectScreen('messages.list');
        await driver.choose();
      },
    },
  });
