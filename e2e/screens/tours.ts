import type { Tour as JourneyTour } from '#kiosk/testing/journey-proof.ts';
import { setCaisse } from '../support/demonstration.ts';
import { journeyProofs } from '../support/journeys.ts';
import type { Tour } from './tour-parts.ts';
import { notInstalled, staff } from './tours-apart.ts';
import { expect } from './stage.ts';

/** Attract, choice of caisse, home, with and without network, and every panel that lies over a screen. */
const shell: Tour = {
  name: 'shell',
  async walk({ kiosk, gateway }, at) {
    const { page } = kiosk;
    await kiosk.open(gateway.url);
    await kiosk.waitForOnline();
    await at('attract');
    await kiosk.start();
    await kiosk.chooseCaisse('caf-31');
    await kiosk.expectTitle('Que voulez-vous faire ?');
    await at('home.caf');
    await kiosk.leave();
    await kiosk.start();
    await kiosk.expectTitle('Quelle caisse vous concerne ?');
    await at('choosingCaisse');
    await kiosk.chooseCaisse('cpam-31');
    await kiosk.expectTitle('Que voulez-vous faire ?');
    await at('home');
    await kiosk.press('Confort');
    await at('comfort');
    await kiosk.press('J’ai fini mes réglages');
    await kiosk.press('Vos informations personnelles');
    await at('privacyNotice');
    await kiosk.press('J’ai compris');
    await kiosk.press(/^Accessibilité/);
    await at('accessibility');
    await kiosk.press('Fermer');
    await kiosk.press('Agent');
    await at('help');
    await kiosk.press('Appeler un agent ici');
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await at('agentCalled');
    await kiosk.press('Reprendre ma démarche');
    await kiosk.cutNetwork();
    await kiosk.expectWords('Hors connexion');
    await at('home.offline');
  },
};

/** A journey's own tour, on a terminal that is in contact with its gateway and could lose it. */
function onTerminal({ name, site, followsDay, walk }: JourneyTour): Tour {
  return {
    name,
    ...(followsDay && { followsDay }),
    async walk({ kiosk, gateway }, at) {
      await kiosk.open(gateway.url, site);
      await kiosk.waitForOnline();
      await kiosk.waitForServiceWorker();
      await walk(
        {
          driver: kiosk,
          stopCaisse: (caisse) => setCaisse(gateway, caisse, 'down'),
          async liveCode(holder, caisse) {
            const { code } = await kiosk.issueCode(holder, caisse);
            await kiosk.leave();
            return code;
          },
        },
        at,
      );
    },
  };
}

/** What every terminal shows, and what each journey adds. */
export const tours: readonly (Tour & { readonly journey?: string })[] = [
  shell,
  ...journeyProofs.flatMap((proof) => proof.tours.map((tour) => ({ ...onTerminal(tour), journey: proof.journey }))),
  staff,
  notInstalled,
];
