import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { maskNir } from '#domain/identity/nir-display.ts';
import { languageIds, type LanguageId } from '#domain/language.ts';
import { SECOND_MS } from '#domain/time/instant.ts';
import type { CreateAccountContext, CreateAccountEvent } from '#machines/create-account/context.ts';
import { createAccountScreens, type CreateAccountScreen } from '#machines/create-account/screens.ts';
import { START } from '#machines/testing/clock.ts';
import { someNir } from '#machines/testing/samples.ts';
import { allTextsIn } from '#kiosk/testing/all-texts.ts';
import { expectSoundScreen, wordsOf } from '#kiosk/testing/expect-screen.ts';
import { Framed } from '#kiosk/testing/framed.tsx';
import { createAccountSamples } from '../testing/samples.ts';
import { createAccountScreensTable, createAccountWaits } from './index.ts';

afterEach(cleanup);

interface Drawing {
  readonly context?: CreateAccountContext | undefined;
  readonly language?: LanguageId;
  /** Journeys that can be touched here; all, where the test says nothing. */
  readonly services?: readonly string[];
}

function draw(
  name: CreateAccountScreen,
  { context = createAccountSamples[name][0], language = 'fr', services }: Drawing = {},
) {
  const Screen = createAccountScreensTable[name];
  const send = vi.fn<(event: CreateAccountEvent) => void>();
  render(
    <Framed language={language} frame={services ? { services } : {}}>
      <Screen context={context} send={send} />
    </Framed>,
  );
  return { sent: () => send.mock.calls.map(([event]) => event) };
}

const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const offers = (name: string | RegExp): boolean => screen.queryByRole('button', { name }) !== null;
const words = (): string => wordsOf(document.body).replaceAll('\u00A0', ' ');
const type = (text: string): void => {
  fireEvent.input(screen.getByRole('textbox'), { target: { value: text } });
};
const sampleOf = (name: CreateAccountScreen, place: number): CreateAccountContext => {
  const found = createAccountSamples[name][place];
  if (!found) throw new Error(`${name} has no sample ${place}`);
  return found;
};

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

describe('#173 civil status', () => {
  test('has each answer one touch or one field away', () => {
    const civility = draw('civility');
    press('Madame');
    expect(civility.sent()).toEqual([{ type: 'CIVILITY_GIVEN', civility: 'madame' }]);
    cleanup();
    const usedName = draw('usedName');
    press('Je n’en ai pas');
    type('DELACROIX');
    press('Continuer');
    expect(usedName.sent()).toEqual([
      { type: 'USED_NAME_GIVEN', usedName: null },
      { type: 'USED_NAME_GIVEN', usedName: 'DELACROIX' },
    ]);
    cleanup();
    const place = draw('birthPlace');
    press('Départements et Collectivités d’Outre-mer');
    press('Étranger');
    expect(place.sent()).toEqual([
      { type: 'BIRTH_PLACE_GIVEN', birthPlace: 'overseasFrance' },
      { type: 'BIRTH_PLACE_GIVEN', birthPlace: 'abroad' },
    ]);
    cleanup();
    const lives = draw('livesInFrance');
    press('Non');
    expect(lives.sent()).toEqual([{ type: 'RESIDENCE_GIVEN', livesInFrance: false }]);
  });

  test('#172 without a number says that it is needed, and who helps', () => {
    const { sent } = draw('hasNumber');
    press('Non');
    expect(sent()).toEqual([{ type: 'HAS_NUMBER', hasNumber: false }]);
    cleanup();
    draw('noNumber');
    expect(words()).toContain('indispensable pour la création d’un compte');
    expect(offers(/Continuer/)).toBe(false);
  });
});

describe('#256 the RIB', () => {
  test('is refused with a mistake of typing, in the field', () => {
    const { sent } = draw('iban');
    type('FR1420041010050500013M02607');
    press('Continuer');
    expect(screen.getByRole('alert').textContent).toContain('erreur de frappe');
    type('FR14 2004 1010 0505 0001 3M02 606');
    press('Continuer');
    expect(sent()).toEqual([{ type: 'IBAN_GIVEN', iban: 'FR1420041010050500013M02606' }]);
  });

  test('is shown as it was understood', () => {
    const { sent } = draw('rib');
    for (const part of ['20041', '01005', '0500013M026', '06']) expect(words()).toContain(part);
    press('Corriger');
    press('Oui, c’est mon RIB');
    expect(sent()).toEqual([{ type: 'CHANGE', field: 'iban' }, { type: 'CONFIRM' }]);
  });

  test('P25 comes back masked', () => {
    draw('iban', { context: sampleOf('iban', 1) });
    expect(words()).not.toContain('0500013M026');
  });
});

describe('#175 the contact', () => {
  test('is a mobile or a mail, or neither', () => {
    const { sent } = draw('contactKind');
    for (const label of [/^Par SMS/, /^Par mail/, /ni mobile, ni adresse/]) press(label);
    expect(sent()).toEqual([
      { type: 'CONTACT_KIND_CHOSEN', kind: 'mobile' },
      { type: 'CONTACT_KIND_CHOSEN', kind: 'mail' },
      { type: 'NO_CONTACT' },
    ]);
  });

  test('is typed, and judged on « Continuer »', () => {
    const mobile = draw('mobile');
    type('0561998877');
    press('Continuer');
    expect(screen.getByRole('alert').textContent).toContain('06 ou 07');
    type('0639980001');
    press('Continuer');
    expect(mobile.sent()).toEqual([{ type: 'CONTACT_GIVEN', contact: { kind: 'mobile', value: '0639980001' } }]);
    cleanup();
    const mail = draw('mail');
    type('camille.example.org');
    press('Continuer');
    expect(screen.getByRole('alert').textContent).toContain('@');
    type('camille@example.org');
    press('Continuer');
    expect(mail.sent()).toEqual([{ type: 'CONTACT_GIVEN', contact: { kind: 'mail', value: 'camille@example.org' } }]);
  });
});

describe('A33 the answers', () => {
  test('P25 are all there, page by page, the number and the account masked', () => {
    const { sent } = draw('check', { context: sampleOf('check', 1) });
    const seen = [words()];
    while (offers('Suite des réponses')) {
      press('Suite des réponses');
      seen.push(words());
    }
    const all = seen.join('\n');
    expect(all).toContain(maskNir(someNir).replaceAll('\u00A0', ' '));
    for (const part of [
      'Madame',
      'CAMILLE MARIE',
      'MARTIN-DELACROIX',
      '14/06/1982',
      'Outre-mer',
      '31000',
      'FR14 ••••',
    ]) {
      expect(all).toContain(part);
    }
    expect(all).not.toContain('0500013M026');
    press(/: Adresse mail$/);
    press('Recevoir mon code');
    expect(sent()).toEqual([{ type: 'CHANGE', field: 'contact' }, { type: 'CONFIRM' }]);
  });

  test('of a card are not changed', () => {
    draw('check', { context: sampleOf('check', 2) });
    expect(words()).toContain('Numéro de sécurité sociale');
    expect(offers(/: Numéro/)).toBe(false);
    expect(offers(/: Nom de naissance$/)).toBe(true);
  });
});

describe('the code', () => {
  test('A29 no screen of the wait shows anything personal', () => {
    for (const name of ['code', 'nothingReceived', 'covered'] as const) {
      draw(name);
      expect(words(), name).not.toMatch(/XX|•|@|06 39/);
      cleanup();
    }
  });

  test('is sent again from the moment that the gateway named', () => {
    const context = { ...createAccountSamples.nothingReceived[0], againAt: START + SECOND_MS };
    const { sent } = draw('nothingReceived', { context });
    press('Renvoyer un code');
    expect(sent()).toEqual([]);
    press('Changer de mobile ou d’adresse');
    expect(sent()).toEqual([{ type: 'CHANGE', field: 'contact' }]);
  });

  test.each(createAccountSamples.codeRefused.map((context, place) => ({ context, place })))(
    'that was refused always has a way out: $place',
    ({ context }) => {
      draw('codeRefused', { context, services: [] });
      expect(offers('Revenir à l’accueil')).toBe(true);
    },
  );
});

describe('the proof of the person', () => {
  test('is chosen among masked contacts, or put off', () => {
    const { sent } = draw('proof');
    for (const label of [/^SMS au XX\sXX\sXX\s46\s65/, /^Courrier/, /^Aucun de ces moyens/]) press(label);
    expect(sent()).toEqual([
      { type: 'CONTACT_CHOSEN', id: 'mobile' },
      { type: 'CONTACT_CHOSEN', id: 'letter' },
      { type: 'LATER' },
    ]);
  });

  test('I4 that is put off calls nothing created', () => {
    draw('later');
    expect(words()).toContain('15 jours');
    expect(words()).toContain('agent avec votre pièce d’identité');
    cleanup();
    draw('postponed');
    expect(words()).toContain('à confirmer');
    expect(words()).toContain('Votre compte n’est pas encore créé.');
  });
});

describe('a refusal', () => {
  test('#251 of a mail that is taken leads to another one, or to the account', () => {
    const { sent } = draw('mailTaken');
    expect(words()).toContain('1 adresse mail = 1 compte ameli.');
    press('Donner une autre adresse');
    press('Me connecter');
    expect(sent()).toEqual([{ type: 'CHANGE', field: 'contact' }, { type: 'SIGN_IN' }]);
  });

  test('of who has an account leads to it', () => {
    const { sent } = draw('accountExists');
    press('Me connecter');
    press(/^Mot de passe oublié/);
    expect(sent()).toEqual([{ type: 'SIGN_IN' }, { type: 'FORGOTTEN' }]);
    cleanup();
    draw('accountExists', { services: [] });
    expect(offers('Me connecter')).toBe(false);
    expect(offers('Revenir à l’accueil')).toBe(true);
  });

  test('for the age names it, from the caisse', () => {
    draw('tooYoung');
    expect(words()).toContain('plus de 15 ans');
  });
});

describe('the end', () => {
  test('I4 an account whose creation is not known is called neither created nor lost', () => {
    draw('notSavedYet');
    expect(words()).toContain('Nous ne savons pas si votre compte est créé.');
    expect(words()).toContain('Un message vous dira s’il est créé.');
  });

  test('#177 sums up, and goes on signed in', () => {
    const { sent } = draw('created');
    expect(words()).toContain('CAMILLE MARIE MARTIN-DELACROIX');
    press('Continuer vers mes services');
    expect(sent()).toEqual([{ type: 'FINISH' }]);
    cleanup();
    const later = draw('created', { context: sampleOf('created', 1) });
    press('Me connecter');
    expect(later.sent()).toEqual([{ type: 'SIGN_IN' }]);
  });
});
