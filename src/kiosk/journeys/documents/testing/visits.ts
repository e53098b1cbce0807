import { comeSigningIn } from '#kiosk/testing/account-entrance.ts';
import type { Visit, Visitor } from '#kiosk/testing/journey-proof.ts';

/** From attract over the sign-in to the list; every field was empty. */
async function comeToList(visitor: Visitor): Promise<void> {
  await comeSigningIn(visitor, 'documents');
  await visitor.driver.expectScreen('documents.list');
}

/** A document printed, so that a PDF with the name, the number and the amounts is in memory too. */
export const documentPrinted: Visit = {
  name: 'document printed',
  needs: { account: true },
  stopsAt: 'reading',
  prints: true,
  async comeHalfWay(visitor) {
    const { driver } = visitor;
    await comeToList(visitor);
    await driver.choose('paiementEtQuotient');
    await driver.expectScreen('documents.preview');
    await driver.press('Imprimer');
    await driver.expectTitle('Prenez votre document');
    return {};
  },
  async complete({ driver }) {
    await driver.press('Oui, je l’ai pris');
    await driver.expectTitle('Votre document est imprimé');
    await driver.press('Terminer');
    await driver.expectScreen('home');
  },
};

/** All that a document says, on the screen. */
export const documentRead: Visit = {
  name: 'document read',
  needs: { account: true },
  stopsAt: 'reading',
  async comeHalfWay(visitor) {
    const { driver } = visitor;
    await comeToList(visitor);
    await driver.choose('paiementEtQuotient');
    await driver.expectScreen('documents.preview');
    await driver.press('Tout lire');
    await driver.expectScreen('documents.content');
    return {};
  },
  async complete({ driver }) {
    await driver.press('Fermer');
    await driver.expectScreen('documents.preview');
    await driver.press('Retour');
    await driver.expectScreen('documents.list');
    await driver.press('Retour');
    await driver.expectScreen('home');
  },
};
