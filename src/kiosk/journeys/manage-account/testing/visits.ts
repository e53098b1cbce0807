import { comeSigningIn } from '#kiosk/testing/account-entrance.ts';
import type { Visit, Visitor } from '#kiosk/testing/journey-proof.ts';

/** From attract over the sign-in to the two choices; every field was empty. */
async function comeToMenu(visitor: Visitor): Promise<void> {
  await comeSigningIn(visitor, 'manageAccount');
  await visitor.driver.expectScreen('manageAccount.menu');
}

/** The current password in clear on the screen, in an open account. */
export const currentPasswordTyped: Visit = {
  name: 'current password typed',
  needs: { account: true },
  stopsAt: 'typing',
  async comeHalfWay(visitor) {
    const { driver, password } = visitor;
    await comeToMenu(visitor);
    await driver.choose('changePassword');
    await driver.expectTitle('Votre mot de passe actuel');
    await driver.expectField('');
    await driver.press('Afficher');
    await driver.typeOnHardware(password);
    return {};
  },
  async complete({ driver, password }) {
    await driver.press('Continuer');
    await driver.expectScreen('manageAccount.password');
    for (const screen of ['manageAccount.confirmPassword', 'manageAccount.passwordChanged']) {
      await driver.expectField('');
      await driver.fill(`${password}Z`);
      await driver.press('Continuer');
      await driver.expectScreen(screen);
    }
    await driver.press('Revenir à mon compte');
    await driver.press('Revenir à l’accueil');
    await driver.expectScreen('home');
  },
};

/** What happened on the account, read on the screen. */
export const historyRead: Visit = {
  name: 'history read',
  needs: { account: true },
  stopsAt: 'reading',
  async comeHalfWay(visitor) {
    await comeToMenu(visitor);
    await visitor.driver.choose('history');
    await visitor.driver.expectScreen('manageAccount.history');
    return {};
  },
  async complete({ driver }) {
    await driver.press('Revenir à mon compte');
    await driver.press('Revenir à l’accueil');
    await driver.expectScreen('home');
  },
};
