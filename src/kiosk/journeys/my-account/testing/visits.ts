import type { Visit } from '#kiosk/testing/journey-proof.ts';
import { comeAsVisitor } from './coming.ts';

/** The profile: situation, address, masked contacts. */
export const profileRead: Visit = {
  name: 'profile read',
  needs: { account: true },
  stopsAt: 'reading',
  async comeHalfWay(visitor) {
    await comeAsVisitor(visitor);
    await visitor.driver.openTile('profile');
    await visitor.driver.expectScreen('myAccount.profile');
    return {};
  },
  async complete({ driver }) {
    await driver.press('Retour');
    await driver.expectScreen('myAccount.overview');
    await driver.press('Retour');
    await driver.expectScreen('home');
  },
};

/** The lines of a payment. */
export const paymentRead: Visit = {
  name: 'payment read',
  needs: { account: true },
  stopsAt: 'reading',
  async comeHalfWay(visitor) {
    const { driver } = visitor;
    await comeAsVisitor(visitor);
    await driver.openTile('money');
    await driver.choose('payments');
    await driver.expectScreen('myAccount.payments');
    await driver.choose();
    await driver.expectScreen('myAccount.payment');
    return {};
  },
  async complete({ driver }) {
    for (const screen of ['payments', 'money', 'overview']) {
      await driver.press('Retour');
      await driver.expectScreen(`myAccount.${screen}`);
    }
    await driver.press('Retour');
    await driver.expectScreen('home');
  },
};
