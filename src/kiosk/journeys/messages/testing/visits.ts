import type { Visit } from '#kiosk/testing/journey-proof.ts';
import { comeAsVisitor } from './coming.ts';

/** What the caisse wrote, opened. */
export const messageRead: Visit = {
  name: 'message read',
  needs: { account: true },
  stopsAt: 'reading',
  async comeHalfWay(visitor) {
    const { driver } = visitor;
    await comeAsVisitor(visitor);
    await driver.choose();
    await driver.expectScreen('messages.message');
    return {};
  },
  async complete({ driver }) {
    for (const screen of ['messages.list', 'myAccount.overview', 'home']) {
      await driver.press('Retour');
      await driver.expectScreen(screen);
    }
  },
};
