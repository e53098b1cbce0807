import { cleanup, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { IdentificationMethod } from '#domain/kiosk/states.ts';
import { languageIds } from '#domain/language.ts';
import { createAccountScreens } from '#machines/create-account/screens.ts';
import { allTextsIn } from '#kiosk/testing/all-texts.ts';
import { expectSoundScreen } from '#kiosk/testing/expect-screen.ts';
import { draw, offers, press, sampleOf, words } from '../testing/draw.tsx';
import { createAccountSamples } from '../testing/samples.ts';
import { createAccountWaits } from './index.ts';

afterEach(cleanup);

describe.each(languageIds)('every screen in %s', (language) => {
  const cases = createAccountScreens.flatMap((name) =>
    createAccountSamples[name].map((context, place) => ({ name, place, context })),
  );

  test.each(cases)('is sound: $name $place', ({ name, context }) => {
    draw(name, { context, language });
    expectSoundScreen(document.body, `createAccount.${name}`);
  });

  test('and every wait has its words', () => {
    const t = allTextsIn(language);
    for (const key of Object.values(createAccountWaits)) expect(t(key)).toMatch(/…/);
  });
});

describe('#167 the triage of the Caf', () => {
  test('has three ways, of which one creates (#169–171)', () => {
    const { sent } = draw('triage');
    for (const label of [/conjoint, enfant de plus de 15 ans/, /^Vous êtes allocataire/, /n’êtes pas allocataire/]) {
      press(label);
    }
    expect(sent()).toEqual(
      ['attached', 'recipient', 'notRecipient'].map((situation) => ({ type: 'SITUATION_CHOSEN', situation })),
    );
  });

  test('#169 leads who has a file to « Me connecter », with the old password of eight digits', () => {
    const { sent } = draw('recipient');
    expect(words()).toContain('votre mot de passe actuel à 8 chiffres');
    press('Me connecter');
    expect(sent()).toEqual([{ type: 'SIGN_IN' }]);
  });

  test('leads who comes back with a letter to its code at once', () => {
    const { sent } = draw('triage');
    press('J’ai reçu un code par courrier');
    expect(sent()).toEqual([{ type: 'LETTER_CODE' }]);
  });

  test('#168 #170 says that a request comes first, where, and who helps', () => {
    draw('notRecipient');
    expect(words()).toContain('Avant de créer un compte, vous devez faire une demande de prestation.');
    expect(words()).toContain('www.caf.fr');
    expect(words()).toContain('32 30');
  });

  test('#174 announces three steps, the identity document, and that nothing is resumed', () => {
    draw('notice');
    expect(words()).toContain('La création du compte se fait en 3 étapes');
    expect(words()).toContain('Munissez-vous d’une pièce d’identité');
    expect(words()).toContain('Une création commencée ne se reprend pas');
  });
});

describe('what ameli says before anything is typed', () => {
  test('#250 #251 whom it is for, and that one address is one account', () => {
    const { sent } = draw('notice', { context: sampleOf('notice', 1) });
    expect(words()).toContain('régime général ou des régimes partenaires');
    expect(words()).toContain('1 adresse mail = 1 compte ameli');
    press('Sur mon téléphone ou mon ordinateur');
    press('J’ai reçu un code par courrier');
    press('Commencer');
    expect(sent()).toEqual([{ type: 'ON_PHONE' }, { type: 'LETTER_CODE' }, { type: 'BEGIN' }]);
  });

  test.each([/Le site ameli.fr/, /App Store/, /Google Play/])('#252 #253 a QR code for %s', (channel) => {
    draw('onPhone');
    press(channel);
    expect(screen.getByRole('img', { name: channel })).toBeTruthy();
    press('Fermer');
    expect(screen.queryByRole('img', { name: channel })).toBeNull();
  });

  test('#260 asks for a card only where one is taken, and for a number only where it is typed', () => {
    const lines = (identification: readonly IdentificationMethod[]) => {
      const ameli = sampleOf('checklist', 0);
      draw('checklist', { context: { ...ameli, policy: { ...ameli.policy, identification } } });
      const seen = words();
      cleanup();
      return seen;
    };
    expect(lines(['card', 'declared'])).toContain('Votre carte Vitale, ou votre numéro de sécurité sociale');
    expect(lines(['card'])).not.toContain('numéro de sécurité sociale');
    expect(lines(['declared'])).not.toContain('carte Vitale');
  });

  test('#260 « J’ai tout », or no mail address, which is a path', () => {
    const { sent } = draw('checklist');
    press(/^J’ai tout, je crée mon compte/);
    press('Je n’ai pas d’adresse mail');
    expect(sent()).toEqual([{ type: 'CONFIRM' }, { type: 'NO_CONTACT' }]);
    cleanup();
    const without = draw('noContact', { context: sampleOf('noContact', 1) });
    press('Demander un code provisoire');
    expect(without.sent()).toEqual([{ type: 'NEW_CODE' }]);
    cleanup();
    draw('noContact', { services: [] });
    expect(offers('Demander un code provisoire'), 'where none is given').toBe(false);
  });
});
