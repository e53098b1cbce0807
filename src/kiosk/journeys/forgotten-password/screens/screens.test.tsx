import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { maskNir } from '#domain/identity/nir-display.ts';
import { languageIds, type LanguageId } from '#domain/language.ts';
import { SECOND_MS } from '#domain/time/instant.ts';
import type { ForgottenPasswordContext, ForgottenPasswordEvent } from '#machines/forgotten-password/context.ts';
import { forgottenPasswordScreens, type ForgottenPasswordScreen } from '#machines/forgotten-password/screens.ts';
import { START } from '#machines/testing/clock.ts';
import { someNir } from '#machines/testing/samples.ts';
import { allTextsIn } from '#kiosk/testing/all-texts.ts';
import { expectSoundScreen, wordsOf } from '#kiosk/testing/expect-screen.ts';
import { Framed } from '#kiosk/testing/framed.tsx';
import { forgottenPasswordSamples } from '../testing/samples.ts';
import { forgottenPasswordScreensTable, forgottenPasswordWaits } from './index.ts';

afterEach(cleanup);

interface Drawing {
  readonly context?: ForgottenPasswordContext | undefined;
  readonly language?: LanguageId;
  /** Journeys that can be touched here; all, where the test says nothing. */
  readonly services?: readonly string[];
}

function draw(
  name: ForgottenPasswordScreen,
  { context = forgottenPasswordSamples[name][0], language = 'fr', services }: Drawing = {},
) {
  const Screen = forgottenPasswordScreensTable[name];
  const send = vi.fn<(event: ForgottenPasswordEvent) => void>();
  render(
    <Framed language={language} frame={services ? { services } : {}}>
      <Screen context={context} send={send} />
    </Framed>,
  );
  return { send, sent: () => send.mock.calls.map(([event]) => event) };
}

const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const offers = (name: string | RegExp): boolean => screen.queryByRole('button', { name }) !== null;
const words = (): string => wordsOf(document.body).replaceAll('\u00A0', ' ');
const sampleOf = (name: ForgottenPasswordScreen, place: number): ForgottenPasswordContext => {
  const found = forgottenPasswordSamples[name][place];
  if (!found) throw new Error(`${name} has no sample ${place}`);
  return found;
};

describe.each(languageIds)('every screen in %s', (language) => {
  const cases = forgottenPasswordScreens.flatMap((name) =>
    forgottenPasswordSamples[name].map((context, place) => ({ name, place, context })),
  );

  test.each(cases)('is sound: $name $place', ({ name, context }) => {
    draw(name, { context, language });
    expectSoundScreen(document.body, `forgottenPassword.${name}`);
  });

  test('and every wait has its words', () => {
    const t = allTextsIn(language);
    for (const key of Object.values(forgottenPasswordWaits)) expect(t(key)).toMatch(/…$/);
  });
});

test('the letter’s entrance is at the Caf alone', () => {
  const { sent } = draw('notice');
  press('J’ai reçu un code par courrier');
  press('Commencer');
  expect(sent()).toEqual([{ type: 'LETTER_CODE' }, { type: 'BEGIN' }]);
  cleanup();
  draw('notice', { context: sampleOf('notice', 1) });
  expect(offers('J’ai reçu un code par courrier')).toBe(false);
});

describe('#154 #155 #157 the contact', () => {
  test('is masked, and sent to after « Envoyer » alone', () => {
    const { sent } = draw('contact');
    expect(words()).toContain('XX XX XX 46 65');
    press('Envoyer');
    press('Autre(s) coordonnée(s) de contact');
    press('Abandonner');
    expect(sent()).toEqual([{ type: 'SEND' }, { type: 'OTHER_CONTACTS' }, { type: 'LEAVE' }]);
  });

  test('that is the only one has no others', () => {
    const context = forgottenPasswordSamples.contact[0];
    draw('contact', { context: { ...context, contacts: context.contacts.slice(0, 1) } });
    expect(offers('Autre(s) coordonnée(s) de contact')).toBe(false);
  });

  test('is chosen among all, by the words of the source', () => {
    const { sent } = draw('contacts');
    for (const label of [/^SMS au XX\sXX\sXX\s46\s65/, /^Mail à m•••••@•••••/, /^Courrier/]) press(label);
    expect(sent()).toEqual(['mobile', 'mail', 'letter'].map((id) => ({ type: 'CONTACT_CHOSEN', id })));
  });
});

describe('#158 #159 #160 the code', () => {
  test('is six digits, says that it serves once, and that somebody types', () => {
    const { sent } = draw('code');
    expect(words()).toContain('Code à usage unique');
    fireEvent.input(screen.getByRole('textbox'), { target: { value: '0047' } });
    press('Continuer');
    expect(screen.getByRole('alert').textContent).toContain('Il en manque 2');
    fireEvent.input(screen.getByRole('textbox'), { target: { value: '004712' } });
    press('Continuer');
    expect(sent()).toEqual([{ type: 'TYPED' }, { type: 'TYPED' }, { type: 'CODE_GIVEN', code: '004712' }]);
  });

  test('A29 no screen of the wait shows anything personal', () => {
    for (const name of ['code', 'nothingReceived', 'covered', 'linkAsked'] as const) {
      draw(name);
      expect(words(), name).not.toMatch(/XX|•|@/);
      cleanup();
    }
  });

  test('is sent again from the moment that the gateway named', () => {
    const context = { ...forgottenPasswordSamples.nothingReceived[0], againAt: START + SECOND_MS };
    const { sent } = draw('nothingReceived', { context });
    press('Renvoyer un code');
    expect(sent()).toEqual([]);
    cleanup();
    const later = draw('nothingReceived', { context: { ...context, againAt: START } });
    press('Renvoyer un code');
    expect(later.sent()).toEqual([{ type: 'RESEND' }]);
  });
});

describe('a refusal', () => {
  test('P08 P25 of a letter’s code shows what can be corrected, the number masked', () => {
    const { sent } = draw('codeRefused', { context: sampleOf('codeRefused', 1) });
    expect(words()).toContain(maskNir(someNir).replaceAll('\u00A0', ' '));
    press(/: Nom de naissance$/);
    press('Demander un nouveau code');
    expect(sent()).toEqual([{ type: 'CHANGE', field: 'birthName' }, { type: 'BEGIN' }]);
  });

  test.each(forgottenPasswordSamples.codeRefused.map((context, place) => ({ context, place })))(
    'always has a way out: $place',
    ({ context }) => {
      draw('codeRefused', { context, services: ['signIn'] });
      expect(offers('Demander un code provisoire'), 'where none is given').toBe(false);
      expect(screen.getAllByRole('button').length).toBeGreaterThan(4);
    },
  );

  test('I4 that comes too late says what is known: not saved, or nothing after a silence', () => {
    draw('timeOver');
    expect(words()).toContain('Le nouveau mot de passe n’est pas enregistré.');
    cleanup();
    draw('timeOver', { context: sampleOf('timeOver', 2) });
    expect(words()).toContain('Nous ne savons pas si votre mot de passe a changé');
    expect(words()).not.toContain('n’est pas enregistré');
    cleanup();
    const { sent } = draw('timeOver', { context: sampleOf('timeOver', 1) });
    press('Retaper le code');
    press('Demander un nouveau code');
    expect(sent()).toEqual([{ type: 'RETRY' }, { type: 'BEGIN' }]);
  });

  test('for too many sendings names the moment, and lets a code that came be typed', () => {
    const { sent } = draw('paused');
    expect(words()).toContain('mardi 24 novembre 2026 à 16 h 40');
    press('J’ai reçu un code');
    expect(sent()).toEqual([{ type: 'USE_CODE' }]);
    cleanup();
    draw('paused', { context: sampleOf('paused', 1) });
    expect(offers('J’ai reçu un code'), 'of a letter').toBe(false);
  });
});

describe('the end', () => {
  test('#166 is confirmed, all contacts are told, and leads to « Me connecter »', () => {
    const { sent } = draw('passwordChanged');
    expect(words()).toContain('Votre nouveau mot de passe est enregistré');
    expect(words()).toContain('Nous prévenons toutes vos coordonnées.');
    press('Me connecter');
    expect(sent()).toEqual([{ type: 'SIGN_IN' }]);
  });

  test('I4 a password whose saving is not known is called neither saved nor lost', () => {
    draw('notSavedYet');
    expect(words()).toContain('Nous ne savons pas s’il est enregistré.');
    expect(words()).toContain('Un message vous dira s’il a changé.');
  });

  test('#265 #267 of ameli says under which condition a mail leaves; a code and an agent stand beside it', () => {
    draw('linkAsked');
    expect(words()).toContain('Si un compte avec une adresse mail correspond, un mail part maintenant.');
    expect(words()).toContain('30 minutes');
    expect(offers('Demander un code provisoire')).toBe(true);
    cleanup();
    draw('linkAsked', { services: ['signIn'] });
    expect(offers('Demander un code provisoire')).toBe(false);
    expect(words()).toContain('Adressez-vous à un agent');
  });

  test('of a letter says when it serves, and where one returns', () => {
    draw('letterAsked');
    expect(words()).toContain('15 jours');
    expect(words()).toContain('J’ai reçu un code par courrier');
  });
});
