import { comeSigningIn } from '#kiosk/testing/account-entrance.ts';
import type { Visit, Visitor } from '#kiosk/testing/journey-proof.ts';

/** From attract over the sign-in and « Gérer mon compte »; every field was empty. */
async function comeToOverview(visitor: Visitor): Promise<void> {
  await comeSigningIn(visitor, 'manageAccount');
  await visitor.driver.expectScreen('manageAccount.menu');
  await visitor.driver.choose('myAuthorisations');
  await visitor.driver.expectScreen('authorisations.overview');
}

async function leave({ driver }: Visitor): Promise<void> {
  await driver.press('Revenir à mes autorisations');
  await driver.expectScreen('authorisations.overview');
  await driver.press('Revenir à mon compte');
  await driver.press('Revenir à l’accueil');
  await driver.expectScreen('home');
}

/** The name of the spouse on the screen, then the current password in clear. */
export const passwordForSpouse: Visit = {
  name: 'password for an authorisation typed',
  needs: { account: true, spouse: true },
  stopsAt: 'typing',
  async comeHalfWay(visitor) {
    const { driver, password } = visitor;
    await comeToOverview(visitor);
    await driver.press('Autoriser mon conjoint ou ma conjointe');
    await driver.expectScreen('authorisations.question');
    await driver.choose('yes');
    await driver.press('Valider');
    await driver.expectTitle('Votre mot de passe actuel');
    await driver.expectField('');
    await driver.press('Afficher');
    await driver.typeOnHardware(password);
    return {};
  },
  async complete(visitor) {
    await visitor.driver.press('Valider');
    await visitor.driver.expectTitle('Votre autorisation est donnée');
    await leave(visitor);
  },
};

/** The question, with the name of the spouse in it. */
export const spouseRead: Visit = {
  name: 'spouse read',
  needs: { account: true, spouse: true },
  stopsAt: 'reading',
  async comeHalfWay(visitor) {
    await comeToOverview(visitor);
    await visitor.driver.press('Autoriser mon conjoint ou ma conjointe');
    await visitor.driver.expectScreen('authorisations.question');
    return {};
  },
  async complete(visitor) {
    const { driver, password } = visitor;
    await driver.choose('yes');
    await driver.press('Valider');
    await driver.expectField('');
    await driver.fill(password);
    await driver.press('Valider');
    await driver.expectTitle('Votre autorisation est donnée');
    await leave(visitor);
  },
};
