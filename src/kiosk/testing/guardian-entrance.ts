import { answer, type Driver } from './driver.ts';
import type { GuardianHolder } from './people.ts';

/** The touches from the home screen of the Caf to « Me connecter comme tuteur »; the last one begins it. */
export const guardianEntrance = [
  (driver: Driver) => driver.chooseService('signIn'),
  (driver: Driver) => driver.press(/tuteur/),
  (driver: Driver) => driver.press('Me connecter comme tuteur'),
] as const;

/** From the home screen of the Caf to what follows a guardian's sign-in: whom they protect. */
export async function signInAsGuardian(driver: Driver, { number, accountPassword }: GuardianHolder): Promise<void> {
  for (const touch of guardianEntrance) await touch(driver);
  await driver.expectScreen('guardianSignIn.notice');
  await driver.press('Commencer');
  await driver.expectScreen('guardianSignIn.number');
  await answer(driver, number);
  await driver.expectScreen('guardianSignIn.secret');
  await driver.fill(accountPassword);
  await driver.press('Se connecter');
  await driver.expectScreen(/^protectedPeople\./);
}
