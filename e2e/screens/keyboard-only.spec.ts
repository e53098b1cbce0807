import type { Page } from '@playwright/test';
import { about } from '../support/journeys.ts';
import type { Kiosk } from '../support/kiosk.ts';
import { addPerson } from '../support/people.ts';
import { codeSentTo } from '../support/demonstration.ts';
import { expect, test } from '../support/stage.ts';

// How focus and screens move is seen too.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

const productTitle = /^Borne multiservice$/;
/** More stops than any screen has. */
const maxStops = 60;

test(
  'A14 A37 A41 P21 the journey with a card goes from attract to the code by keyboard alone',
  about('provisionalCode'),
  async ({ page, freshGateway, kiosk }) => {
    // The reader lists some cards a page: here there are no other tests' cards before this one.
    const { gateway } = await freshGateway();
    const visitor = await addPerson(gateway);
    await kiosk.open(gateway.url);
    await kiosk.waitForOnline();
    await pressByKeyboard(page, 'Touchez l’écran pour commencer');
    await arrive(page, 'Quelle caisse vous concerne ?');
    await pressByKeyboard(page, /^Assurance maladie/);
    await arrive(page, 'Que voulez-vous faire ?');
    await pressByKeyboard(page, /^Obtenir un code provisoire/);
    await arrive(page, 'Obtenir un code provisoire');
    await pressByKeyboard(page, 'Commencer');
    await arrive(page, 'Avez-vous votre carte Vitale ?');
    await pressByKeyboard(page, /^Oui, j’ai ma carte/);
    await arrive(page, 'Insérez votre carte Vitale');
    await pressByKeyboard(page, new RegExp(`^${visitor.label}`));
    await answerByKeyboard(kiosk, 'Votre date de naissance', visitor.birthDate);
    await arrive(page, 'Créer votre code provisoire ?');
    await pressByKeyboard(page, 'Créer mon code');
    await arrive(page, 'Voici votre code provisoire');
    await pressByKeyboard(page, 'J’ai noté mon code');
    await arrive(page, 'Et maintenant ?');
    await pressByKeyboard(page, 'Quitter');
    await kiosk.waitForAttract();
  },
);

test(
  'A14 A37 A41 P21 the journey without a card goes to its end by keyboard alone',
  about('provisionalCode'),
  async ({ page, gateway, kiosk }) => {
    const visitor = await addPerson(gateway);
    await kiosk.open(gateway.url);
    await kiosk.waitForOnline();
    await pressByKeyboard(page, /^Obtenir un code provisoire/);
    await arrive(page, 'Quelle caisse vous concerne ?');
    await pressByKeyboard(page, /^Caf/);
    await arrive(page, 'Obtenir un code provisoire');
    await pressByKeyboard(page, 'Commencer');
    await arrive(page, 'Avez-vous votre carte Vitale ?');
    await pressByKeyboard(page, /^Je n’ai pas ma carte/);
    await answerByKeyboard(kiosk, 'Votre numéro de sécurité sociale', visitor.nir);
    await answerByKeyboard(kiosk, 'Votre nom de naissance', visitor.birthName);
    await answerByKeyboard(kiosk, 'Votre date de naissance', visitor.birthDate);
    await answerByKeyboard(kiosk, 'Votre code postal', '31000');
    await arrive(page, 'Vérifiez vos réponses');
    await pressByKeyboard(page, 'Demander mon code');
    await arrive(page, 'Votre demande est prise en compte');
  },
);

test(
  'A14 A37 A41 P21 a sheet is found, read and taken away by keyboard alone',
  about('information'),
  async ({ page, gateway, kiosk }) => {
    await kiosk.open(gateway.url);
    await kiosk.start();
    await kiosk.chooseCaisse('caf-31');
    await pressByKeyboard(page, /^M’informer/);
    await arrive(page, 'Comment vous aider ?');
    await pressByKeyboard(page, /^Handicap/);
    await arrive(page, 'Handicap');
    await pressByKeyboard(page, /^AEEH/);
    await arrive(page, 'AEEH - L’allocation d’éducation de l’enfant handicapé');
    await pressByKeyboard(page, 'Page officielle');
    await arrive(page, 'Page officielle');
    await pressByKeyboard(page, 'J’ai l’adresse');
    await arrive(page, 'AEEH - L’allocation d’éducation de l’enfant handicapé');
  },
);

test(
  'A14 A37 A41 P21 one signs in, and out again, by keyboard alone',
  about('signIn'),
  async ({ page, gateway, kiosk }) => {
    const visitor = await addPerson(gateway, { accountPassword: 'Garonne31Verte' });
    await kiosk.open(gateway.url);
    await kiosk.start();
    await kiosk.chooseCaisse('caf-31');
    await pressByKeyboard(page, /^Me connecter/);
    await arrive(page, 'Me connecter à mon compte');
    await pressByKeyboard(page, 'Commencer');
    await answerByKeyboard(kiosk, 'Votre numéro de sécurité sociale', visitor.nir);
    await answerByKeyboard(kiosk, 'Votre mot de passe', 'Garonne31Verte');
    await arrive(page, 'Que voulez-vous faire ?');
    await pressByKeyboard(page, 'Me déconnecter');
    await kiosk.waitForAttract();
  },
);

test(
  'A14 A37 A41 P21 a forgotten password is renewed by keyboard alone',
  about('forgottenPassword'),
  async ({ page, gateway, kiosk }) => {
    const visitor = await addPerson(gateway, { accountPassword: 'Ancien31Canal' });
    await kiosk.open(gateway.url);
    await kiosk.waitForOnline();
    await kiosk.start();
    await kiosk.chooseCaisse('caf-31');
    await pressByKeyboard(page, /^Me connecter/);
    await arrive(page, 'Me connecter à mon compte');
    await pressByKeyboard(page, 'Commencer');
    await answerByKeyboard(kiosk, 'Votre numéro de sécurité sociale', visitor.nir);
    await arrive(page, 'Votre mot de passe');
    await pressByKeyboard(page, /^Mot de passe oublié/);
    await arrive(page, 'Mot de passe oublié');
    await pressByKeyboard(page, 'Commencer');
    await answerByKeyboard(kiosk, 'Votre nom de naissance', visitor.birthName);
    await arrive(page, 'Recevoir un code de vérification');
    await pressByKeyboard(page, 'Autre(s) coordonnée(s) de contact');
    await arrive(page, 'Où envoyer le code ?');
    await pressByKeyboard(page, /^SMS au/);
    await arrive(page, 'Recevoir un code de vérification');
    await pressByKeyboard(page, 'Envoyer');
    await answerByKeyboard(kiosk, 'Votre code de vérification', await codeSentTo(gateway, visitor.mobile ?? ''));
    await answerByKeyboard(kiosk, 'Votre mot de passe', 'Garonne31Verte');
    await answerByKeyboard(kiosk, 'Tapez-le encore une fois', 'Garonne31Verte');
    await arrive(page, 'Votre nouveau mot de passe est enregistré');
    await pressByKeyboard(page, 'Me connecter');
    await arrive(page, 'Me connecter à mon compte');
  },
);

/** A new screen: one h1, focus on it or on its field, landmarks, and a title without personal data. */
async function arrive(page: Page, title: string): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(title);
  await expect(heading).toHaveCount(1);
  await expect(heading, 'the heading of a new screen has focus').toBeFocused();
  await expect(page).toHaveTitle(productTitle);
  await expect(page.getByRole('main')).toHaveCount(1);
  await expect(page.getByRole('banner')).toHaveCount(1);
  await expect(page.getByRole('navigation', { name: 'Commandes' })).toHaveCount(1);
}

/** Tab until the control has focus, which shows at each stop on the way; then Enter. */
async function pressByKeyboard(page: Page, name: string | RegExp): Promise<void> {
  const control = page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });
  await control.waitFor();
  for (let stop = 0; stop < maxStops; stop += 1) {
    await page.keyboard.press('Tab');
    const { ringPx, isThere } = await control.evaluate(readFocus);
    expect(ringPx, 'the focus is seen').toBeGreaterThanOrEqual(3);
    if (isThere) {
      await page.keyboard.press('Enter');
      return;
    }
  }
  throw new Error(`« ${String(name)} » is not reached by Tab`);
}

/** Tab to the field, digits and letters, Enter. */
async function answerByKeyboard(kiosk: Kiosk, title: string, text: string): Promise<void> {
  const { page } = kiosk;
  await arrive(page, title);
  const field = page.getByRole('textbox');
  for (
    let stop = 0;
    stop < maxStops && !(await field.evaluate((element) => element === document.activeElement));
    stop += 1
  ) {
    await page.keyboard.press('Tab');
  }
  await expect(field).toBeFocused();
  expect((await field.evaluate(readFocus)).ringPx, 'the focus on the field is seen').toBeGreaterThanOrEqual(3);
  await kiosk.typeOnHardware(text);
  await page.keyboard.press('Enter');
}

interface Focus {
  /** Thickness of the ring around what has focus, or around the box that stands for it; 0 when it is off the screen. */
  readonly ringPx: number;
  /** Whether the control is what has focus. */
  readonly isThere: boolean;
}

/** Runs in the page, so it stands alone. */
function readFocus(control: Element): Focus {
  const focused = document.activeElement;
  const isThere = focused === control;
  if (!(focused instanceof HTMLElement) || focused === document.body) return { ringPx: 3, isThere };
  const box = focused.getBoundingClientRect();
  const middle = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  const isSeen =
    middle !== null &&
    (focused.contains(middle) || middle.contains(focused) || focused.closest('.field-box, .code-digits') !== null);
  const rings = [
    focused,
    focused.parentElement,
    ...(focused.closest('.code-digits')?.querySelectorAll('.code-digit') ?? []),
  ];
  const widths = rings.map((element) => {
    if (!element) return 0;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
  });
  return { ringPx: isSeen ? Math.max(...widths) : 0, isThere };
}
