import type { CardHolder, Driver } from './driver.ts';

/** The demonstration reader lists some cards a page, with those that other tests added among them. */
export async function insertCard(driver: Driver, { label }: Pick<CardHolder, 'label'>): Promise<void> {
  const card = new RegExp(`^${label}`);
  await driver.expectChoices();
  while (!(await driver.offers(card))) await driver.press('Suivantes');
  await driver.press(card);
}
