import type { Tour } from '#kiosk/testing/journey-proof.ts';
import { fabrice } from '#kiosk/testing/people.ts';
import { comeToList } from './coming.ts';

/** At the Caf: what was received and sent, one message, and a caisse that answers no more. */
const atCaf: Tour = {
  name: 'messages of the Caf',
  followsDay: true,
  async walk({ driver, stopCaisse }, at) {
    await comeToList(driver, fabrice.nir, fabrice.accountPassword);
    await at('messages.list');
    await driver.press('Voir les messages envoyés');
    await driver.expectTitle('Messages envoyés');
    await at('messages.list.sent');
    await driver.press('Voir les messages reçus');
    await driver.expectTitle('Messages reçus');
    await driver.choose();
    await driver.expectScreen('messages.message');
    await at('messages.message');
    await driver.press('Retour');
    await driver.expectScreen('messages.list');
    await stopCaisse('caf-31');
    await driver.choose();
    await driver.expectScreen('messages.tryAgain');
    await at('messages.tryAgain');
    await driver.press('Revenir à la liste');
    await driver.expectScreen('messages.list');
    await driver.leave();
  },
};

export const messagesTours: readonly Tour[] = [atCaf];
