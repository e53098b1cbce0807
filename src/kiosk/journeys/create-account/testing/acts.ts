import type { Driver } from '#kiosk/testing/driver.ts';
import type { Visitor } from '#kiosk/testing/journey-proof.ts';

/** Waits for a question with choices, and touches one. */
export async function chooseAt(driver: Driver, screen: string, choice: string): Promise<void> {
  await driver.expectScreen(`createAccount.${screen}`);
  await driver.choose(choice);
}

/** From home to the first question: at a Caf through the triage, at ameli through the list of what is needed; no card. */
export async function begin(driver: Driver, caisse: Visitor['caisse']): Promise<void> {
  await driver.chooseService('createAccount');
  if (caisse === 'cpam-31') {
    await driver.expectScreen('createAccount.notice');
    await driver.press('Commencer');
    await driver.press(/^J’ai tout, je crée mon compte/);
    await chooseAt(driver, 'method', 'declared');
  } else {
    await chooseAt(driver, 'triage', 'attached');
    await driver.expectScreen('createAccount.notice');
    await driver.press('Commencer');
    await chooseAt(driver, 'method', 'declared');
    await chooseAt(driver, 'hasNumber', 'yes');
  }
}

/** From the answers, checked page by page, to the code. */
export async function askForCode(driver: Driver): Promise<void> {
  while (await driver.offers('Suite des réponses')) await driver.press('Suite des réponses');
  await driver.press('Recevoir mon code');
}

/** « Étape 3 »: the password twice, and the summary. */
export async function choosePassword(driver: Driver, password: string): Promise<void> {
  for (const screen of ['password', 'confirmPassword']) {
    await driver.expectScreen(`createAccount.${screen}`);
    await driver.fill(password);
    await driver.press('Continuer');
  }
  await driver.expectTitle('Votre compte est créé');
}
