import type { Household } from '#domain/benefits/household/household.ts';
import { loadTypeScript } from '../../tools/simulate/load-typescript.mjs';
import { Phone } from '../support/phone.ts';
import { expect, test } from '../support/stage.ts';
import { expectSound } from './expect-sound.ts';

test.use({ journey: 'simulation', viewport: { width: 390, height: 844 } });

const month = '2026-11';
const pay = { wage: 1185.37 };

/** A lone parent of three in Toulouse, who rents. */
const household: Household = {
  adults: [{ birthDate: '1991-05-17', incomes: [pay, pay, pay], student: false }],
  children: [
    { birthDate: '2023-09-17' },
    { birthDate: '2014-01-09' },
    { birthDate: '2010-12-24', sharedCustody: true },
  ],
  housing: { tenure: 'tenant', rent: 612.5, zone: 'zone2' },
  pregnant: false,
  recentlySingle: false,
  annualIncome: 11_420,
  housingIncome: 12_802,
  twoEarners: false,
  supportReceived: 0,
};

/** The rules read their figures from JSON, which Playwright’s own loader does not take. */
const load = async () => {
  const contract: typeof import('#contract/addresses/simulation-url.ts') = await loadTypeScript(
    'src/contract/addresses/simulation-url.ts',
  );
  const rules: typeof import('#domain/benefits/estimate.ts') = await loadTypeScript('src/domain/benefits/estimate.ts');
  return { ...contract, ...rules };
};

const euros = new Intl.NumberFormat('fr', { style: 'currency', currency: 'EUR' });

test('a result goes from the square code to the phone: the same amounts, nothing sent, nothing kept', async ({
  page,
  gateway,
}) => {
  const { shareFragment, estimate } = await load();
  const phone = new Phone(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));

  await page.goto(`${gateway.url}/simulation`);
  await phone.expectTitle('Scannez d’abord le code QR du résultat');
  await expectSound(page);

  const fragment = shareFragment(household, month, ['noSavings']);
  // The page is open already: only the fragment changes, and it leaves the address all the same.
  await page.goto(`${gateway.url}/simulation#${fragment}`);
  await phone.expectTitle('Votre estimation');
  expect(page.url()).toBe(`${gateway.url}/simulation`);
  const found = estimate({ household, month });
  const granted = Object.entries(found).filter(([, { eligible }]) => eligible);
  expect(granted.length).toBeGreaterThan(4);
  for (const [benefit, { net }] of granted) {
    await expect(page.locator(`.benefit-row[data-benefit="${benefit}"] dd`)).toContainText(euros.format(net));
  }
  await expect(page.getByText('Estimation à titre indicatif.')).toBeVisible();
  await expect(page.getByText('Aucune épargne comptée.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'www.caf.fr' })).toHaveAttribute('href', 'https://www.caf.fr');
  await expectSound(page);
  for (const summary of await page.locator('summary').all()) await summary.click();
  await expect(page.getByText('Texte : CSS, art. L842-3').first()).toBeVisible();
  await expectSound(page);

  expect(
    asked.filter((url) => url.includes('/api/') || url.includes(fragment) || !url.startsWith(gateway.url)),
  ).toEqual([]);
  expect(
    await page.evaluate(() =>
      fetch('/api/health/live').then(
        () => 'sent',
        () => 'refused',
      ),
    ),
  ).toBe('refused');
  expect(errors.filter((error) => !/Content Security Policy|Refused to connect/.test(error))).toEqual([]);
  expect(await page.context().storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] });

  await page.reload();
  await phone.expectTitle('Scannez d’abord le code QR du résultat');
  await page.goto(`${gateway.url}/simulation#${fragment.slice(0, -4)}`);
  await phone.expectTitle('Ce code QR ne se lit pas');
  await expectSound(page);
});
