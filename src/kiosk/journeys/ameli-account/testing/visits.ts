import type { Visit } from '#kiosk/testing/journey-proof.ts';
import { comeAsVisitor, raiseToPayments } from './coming.ts';

/** What was reimbursed, for whom: after a second factor. */
export const paymentRead: Visit = {
  name: 'health payment read',
  needs: { account: true },
  stopsAt: 'reading',
  async comeHalfWay(visitor) {
    const { driver } = visitor;
    await comeAsVisitor(visitor);
    await raiseToPayments(visitor);
    await driver.choose('leaves');
    await driver.expectScreen('ameliAccount.leaves');
    return {};
  },
  async complete({ driver }) {
    await driver.press('Retour');
    await driver.expectScreen('ameliAccount.payments');
    await driver.press('Retour');
    await driver.expectScreen('ameliAccount.overview');
    await driver.press('Retour');
    await driver.expectScreen('home');
  },
};

/** Names, number, rights, address, masked contacts. */
export const informationRead: Visit = {
  name: 'insured information read',
  needs: { account: true },
  stopsAt: 'reading',
  async comeHalfWay(visitor) {
    await comeAsVisitor(visitor);
    await visitor.driver.openTile('ownInformation');
    await visitor.driver.expectScreen('ameliAccount.ownInformation');
    return {};
  },
  async complete({ driver }) {
    await driver.press('Retour');
    await driver.expectScreen('ameliAccount.overview');
    await driver.press('Retour');
    await driver.expectScreen('home');
  },
};
