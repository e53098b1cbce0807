import { claire } from '#kiosk/testing/people.ts';
import { signInFor } from '#kiosk/testing/account-entrance.ts';
import { comeToOffer, takeOver } from '#kiosk/journeys/simulation/testing/prefilled.ts';
import { expect, test } from '../support/stage.ts';
import { SimulationVisitor } from './visitor.ts';

test.use({ journey: 'simulation' });

test('#201 with an account the file answers all but one question, and nothing of the simulation is sent', async ({
  gateway,
  kiosk,
}) => {
  const asked: string[] = [];
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await kiosk.start();
  await kiosk.chooseCaisse('caf-31');
  await signInFor(kiosk, 'myAccount', claire.nir, claire.accountPassword);
  kiosk.page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/kiosk/account/')) asked.push(`${pathname} ${request.postData() ?? ''}`);
  });
  await comeToOffer(kiosk);
  const before = asked.filter((call) => call.includes('simulation-answers'));
  expect(before, 'nothing is read unasked').toEqual([]);
  expect(await takeOver(kiosk)).toEqual(['pregnant']);
  await kiosk.expectWords('d’après votre dossier');

  // A line of the file is changed: it is the visitor’s then, and the others stay the file’s.
  while (!(await kiosk.offers(/: Loyer/))) await kiosk.press('Suite des réponses');
  await kiosk.press(/: Loyer/);
  await kiosk.expectScreen('simulation.question.rent');
  expect((await kiosk.textsOf('.screen-step')).join(' ')).toContain('d’après votre dossier');
  await kiosk.page.locator('input').last().focus();
  await kiosk.page.keyboard.press('Control+a');
  await kiosk.page.keyboard.press('Backspace');
  await kiosk.fill('900');
  await kiosk.press('Continuer');
  await kiosk.expectScreen('simulation.summary');
  const rent = kiosk.page.locator('.summary-line', { hasText: 'Loyer' });
  await expect(rent).toContainText('900');
  await expect(rent.locator('.summary-note')).toHaveCount(0);
  await new SimulationVisitor(kiosk).seeResult();

  const calls = asked.filter((call) => call.includes('simulation-answers'));
  expect(calls).toHaveLength(1);
  expect(calls.join(''), 'the token and the visit, and no answer').not.toMatch(/900|pregnant|rent/);
  await kiosk.leave();
});

test('#201 without an account, and with one but no network, no file is spoken of', async ({ gateway, kiosk }) => {
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await new SimulationVisitor(kiosk, 'quick').begin();
  await kiosk.leave();

  await kiosk.start();
  await kiosk.chooseCaisse('caf-31');
  await signInFor(kiosk, 'myAccount', claire.nir, claire.accountPassword);
  await kiosk.expectScreen('myAccount.overview');
  await kiosk.openTile('requests');
  await kiosk.press('Faire une simulation');
  await kiosk.expectScreen('simulation.conditions');
  await kiosk.cutNetwork();
  await kiosk.press('Commencer');
  await kiosk.expectScreen(/^simulation\.question\./);
  await kiosk.page.context().setOffline(false);
  await kiosk.leave();
});
