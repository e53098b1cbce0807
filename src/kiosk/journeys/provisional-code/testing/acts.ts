import type { CaisseId } from '#domain/caisse/caisse.ts';
import { answer, type CardHolder, type Driver } from '#kiosk/testing/driver.ts';
import { insertCard } from '#kiosk/testing/insert-card.ts';
import type { IssuedCode } from '#kiosk/testing/journey-proof.ts';

/** From home to the identification methods. */
export async function begin(driver: Driver): Promise<void> {
  await driver.chooseService('provisionalCode');
  await driver.press('Commencer');
}

/** From attract to the reader's slot. A site of one caisse asks for none. */
export async function comeToCard(driver: Driver, caisse?: CaisseId): Promise<void> {
  await driver.start();
  if (caisse !== undefined) await driver.chooseCaisse(caisse);
  await begin(driver);
  await driver.choose('card');
  await driver.expectTitle('Insérez votre carte Vitale');
}

/** From the card to the end of the waiting. */
export async function giveDateAndConfirm(driver: Driver, birthDate: string): Promise<void> {
  await driver.expectTitle('Votre date de naissance');
  await answer(driver, birthDate);
  await driver.expectTitle('Créer votre code provisoire ?');
  await driver.press('Créer mon code');
}

/** From attract to the code: card in, birth date, confirmation. */
export async function issueCode(driver: Driver, holder: CardHolder, caisse: CaisseId): Promise<IssuedCode> {
  await comeToCard(driver, caisse);
  await insertCard(driver, holder);
  await giveDateAndConfirm(driver, holder.birthDate);
  await driver.expectTitle('Voici votre code provisoire');
  return readCode(driver);
}

export async function readCode(driver: Driver): Promise<IssuedCode> {
  const digits = await driver.textsOf('.code-digits .code-digit');
  const [reference = ''] = await driver.textsOf('.code-reference strong');
  return { code: digits.join(''), reference: reference.replaceAll(/[^0-9A-Z]/g, '') };
}

/** From the slip's code to « Et maintenant ? ». */
export async function note(driver: Driver): Promise<void> {
  await driver.press('J’ai noté mon code');
  await driver.expectTitle('Et maintenant ?');
}
