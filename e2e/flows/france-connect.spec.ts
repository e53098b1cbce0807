import type { BrowserContext, Page } from '@playwright/test';
import { demonstrationProvider } from '#gateway/france-connect/testing/demonstration-provider.ts';
import { referencePeople } from '#gateway/caisses/reference/people.ts';
import { expectSound } from '../public-pages/expect-sound.ts';
import { expectMessage } from '../support/demonstration.ts';
import type { RunningGateway } from '../support/gateway.ts';
import type { Kiosk } from '../support/kiosk.ts';
import { openGateway } from '../support/own-gateway.ts';
import { Phone } from '../support/phone.ts';
import { readQr } from '../support/qr.ts';
import { expect, test as base } from '../support/stage.ts';

interface BesideProvider {
  /** Beside a provider of OpenID Connect, as FranceConnect is one; one for the tests of this file. */
  readonly beside: RunningGateway;
}

const test = base.extend<{ readonly gateway: RunningGateway }, BesideProvider>({
  beside: [
    async ({ postgres, seed }, use) => {
      let publicUrl = '';
      const provider = await demonstrationProvider({ publicUrl: () => publicUrl, people: referencePeople });
      const { issuer, clientId, clientSecret } = provider.settings;
      const { gateway } = await openGateway(postgres, seed, 'postgres', {
        FRANCECONNECT_ISSUER: issuer,
        FRANCECONNECT_CLIENT_ID: clientId,
        FRANCECONNECT_CLIENT_SECRET: clientSecret,
      });
      publicUrl = gateway.url;
      await use(gateway);
      await gateway.stop();
      await provider.close();
    },
    { scope: 'worker' },
  ],
  gateway: async ({ beside }, use) => await use(beside),
});
test.use({ journey: 'franceConnect' });

const mail = 'claire@example.org';
const yes = 'Oui, je suis devant cette borne';

/** From attract to the QR code; what a camera reads from it. */
async function showQr(kiosk: Kiosk): Promise<string> {
  await kiosk.start();
  await kiosk.chooseCaisse('caf-31');
  await kiosk.chooseService('signIn');
  await kiosk.press('S’identifier avec FranceConnect');
  await kiosk.expectScreen('franceConnect.notice');
  await kiosk.press('Commencer');
  await kiosk.expectScreen('franceConnect.scan');
  return await readQr(kiosk.page.locator('.qr-image'));
}

/** Scans, says « Oui », and logs in at FranceConnect as this person. */
async function logIn({ page }: Phone, url: string, person: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: yes }).click();
  await page.getByRole('link', { name: person }).click();
}

const signsOn = async (page: Page): Promise<string> => (await page.locator('.public-characters').textContent()) ?? '';

/** No cookie, no token, no history of a fragment stays behind on the phone. */
async function leftOn(context: BrowserContext): Promise<readonly string[]> {
  return (await context.cookies()).map(({ name }) => name).filter((name) => name.startsWith('__Host-'));
}

test('happy path: scanned, logged in on the phone, signs typed on the kiosk, account open, leave taken', async ({
  gateway,
  kiosk,
  phone,
}) => {
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  const url = await showQr(kiosk);
  expect(url).toMatch(new RegExp(`^${gateway.url}/franceconnect#[A-Za-z0-9_-]{43}$`));
  await expect(kiosk.page.locator('main')).toContainText(`${new URL(gateway.url).host}/franceconnect`);

  await phone.page.goto(url);
  await phone.expectTitle('Êtes-vous devant cette borne\u00a0?');
  expect(phone.page.url(), 'the token has left the address').toBe(`${gateway.url}/franceconnect`);
  await expect(phone.page.locator('main')).toContainText('Haute-Garonne · Toulouse Riquet');
  await expectSound(phone.page);
  await kiosk.expectTitle('Continuez sur votre téléphone');
  await kiosk.expectWords('La page est ouverte sur votre téléphone.');

  await phone.page.getByRole('button', { name: yes }).click();
  await phone.expectTitle('FranceConnect de démonstration');
  await kiosk.expectWords('Votre téléphone est sur FranceConnect.');
  await phone.page.getByRole('link', { name: 'Claire Fournier' }).click();
  await phone.expectTitle('Tapez ces 4 signes sur la borne');
  expect(phone.page.url(), 'nothing of FranceConnect in the address').toBe(`${gateway.url}/franceconnect`);
  await expect(phone.page.getByText('Ne les dites à personne.')).toBeVisible();
  await expectSound(phone.page);
  const signs = await signsOn(phone.page);

  await kiosk.expectScreen('franceConnect.characters');
  await kiosk.type(signs);
  await kiosk.press('Continuer');
  await kiosk.expectScreen('home');
  await expect(kiosk.page.getByRole('banner')).toContainText('Compte ouvert');
  await phone.expectTitle('Vous êtes déconnecté de FranceConnect');
  expect(phone.page.url()).toBe(`${gateway.url}/franceconnect/fin`);
  expect(await leftOn(phone.page.context())).toEqual([]);
  await expectMessage(gateway, 'mail', mail, /Une connexion avec FranceConnect/);
});

test('goes on to the journey that was touched, without typing anything twice (A30)', async ({
  gateway,
  kiosk,
  phone,
}) => {
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await kiosk.start();
  await kiosk.chooseCaisse('caf-31');
  await kiosk.chooseService('manageAccount');
  await kiosk.expectScreen('signIn.notice');
  await kiosk.press('S’identifier avec FranceConnect');
  await kiosk.press('Commencer');
  await kiosk.expectScreen('franceConnect.scan');
  await logIn(phone, await readQr(kiosk.page.locator('.qr-image')), 'Claire Fournier');
  await phone.expectTitle('Tapez ces 4 signes sur la borne');
  await kiosk.expectScreen('franceConnect.characters');
  await kiosk.fill(await signsOn(phone.page));
  await kiosk.press('Continuer');
  await kiosk.expectScreen(/^manageAccount\./);
});

test('wrong signs three times end it on both sides; another QR code begins anew', async ({ gateway, kiosk, phone }) => {
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await logIn(phone, await showQr(kiosk), 'Claire Fournier');
  await phone.expectTitle('Tapez ces 4 signes sur la borne');
  const wrong = (await signsOn(phone.page)) === 'AA22' ? 'CC33' : 'AA22';
  await kiosk.expectScreen('franceConnect.characters');
  for (const left of ['Il reste 2 essais.', 'Il reste 1 essai.']) {
    await kiosk.fill(wrong);
    await kiosk.press('Continuer');
    await kiosk.expectWords(left);
  }
  await kiosk.fill(wrong);
  await kiosk.press('Continuer');
  await kiosk.expectTitle('Trop d’essais\u00a0: les signes étaient faux');
  await phone.expectTitle('Vous êtes déconnecté de FranceConnect');
  await kiosk.press('Afficher un autre code QR');
  await kiosk.expectScreen('franceConnect.scan');
});

test('P08 a person without account hears it after the right signs alone @exhaustive', async ({
  gateway,
  kiosk,
  phone,
}) => {
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await logIn(phone, await showQr(kiosk), 'Camille Martin');
  await phone.expectTitle('Tapez ces 4 signes sur la borne');
  await kiosk.expectScreen('franceConnect.characters');
  await kiosk.fill(await signsOn(phone.page));
  await kiosk.press('Continuer');
  await kiosk.expectTitle('Nous ne trouvons pas de compte à ouvrir');
  await phone.expectTitle('Vous êtes déconnecté de FranceConnect');
  await kiosk.press('Utiliser mon mot de passe');
  await kiosk.expectTitle('Me connecter à mon compte');
});

test('« Non », a second scan, another browser, a login given up: nothing opens, and each says so', async ({
  gateway,
  kiosk,
  phone,
  browser,
}) => {
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  const first = await showQr(kiosk);
  await phone.page.goto(first);
  await phone.page.getByRole('button', { name: 'Non', exact: true }).click();
  await phone.expectTitle('Vous avez bien fait de dire non');
  await kiosk.expectTitle('La connexion est abandonnée');
  await phone.page.goto('about:blank');
  await phone.page.goto(first);
  await phone.expectTitle('Ce code QR ne sert plus');

  await kiosk.press('Afficher un autre code QR');
  await kiosk.expectScreen('franceConnect.scan');
  const second = await readQr(kiosk.page.locator('.qr-image'));
  await phone.page.goto('about:blank');
  await phone.page.goto(second);
  await phone.page.getByRole('button', { name: yes }).click();
  await phone.expectTitle('FranceConnect de démonstration');
  const stranger = await browser.newContext();
  const strange = new Phone(await stranger.newPage());
  await strange.page.goto(`${gateway.url}/franceconnect/retour?code=any&state=${'a'.repeat(43)}`);
  await strange.expectTitle('Scannez d’abord le code QR de la borne');
  await stranger.close();
  await phone.page.getByRole('link', { name: 'Annuler' }).click();
  await phone.expectTitle('La connexion est abandonnée');
  await kiosk.expectTitle('La connexion est abandonnée');
});

test('« Quitter » in the middle erases it, and the phone that comes back later opens nothing', async ({
  gateway,
  kiosk,
  phone,
}) => {
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await phone.page.goto(await showQr(kiosk));
  await phone.page.getByRole('button', { name: yes }).click();
  await phone.expectTitle('FranceConnect de démonstration');
  await kiosk.leave();
  await phone.page.getByRole('link', { name: 'Claire Fournier' }).click();
  await phone.expectTitle('La connexion est abandonnée');
});

test('offline it is refused before the phone is taken out', async ({ gateway, kiosk }) => {
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await kiosk.start();
  await kiosk.chooseCaisse('caf-31');
  await kiosk.chooseService('signIn');
  await kiosk.expectScreen('signIn.notice');
  await kiosk.cutNetwork();
  await kiosk.press('S’identifier avec FranceConnect');
  await kiosk.expectTitle('Ce service demande une connexion');
});

base('without configuration « Me connecter » does not offer it', async ({ freshGateway, kiosk }) => {
  const none = { FRANCECONNECT_ISSUER: '', FRANCECONNECT_CLIENT_ID: '', FRANCECONNECT_CLIENT_SECRET: '' };
  const { gateway } = await freshGateway('postgres', none);
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await kiosk.start();
  await kiosk.chooseCaisse('caf-31');
  await kiosk.chooseService('signIn');
  await kiosk.expectScreen('signIn.notice');
  expect(await kiosk.offers('S’identifier avec FranceConnect')).toBe(false);
});
