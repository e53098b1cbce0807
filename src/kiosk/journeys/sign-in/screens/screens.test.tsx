import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { maskNir } from '#domain/identity/nir-display.ts';
import { languageIds, type LanguageId } from '#domain/language.ts';
import type { SignInContext, SignInEvent } from '#machines/sign-in/context.ts';
import { signInScreens, type SignInScreen } from '#machines/sign-in/screens.ts';
import { someNir } from '#machines/testing/samples.ts';
import { allTextsIn } from '#kiosk/testing/all-texts.ts';
import { expectSoundScreen, wordsOf } from '#kiosk/testing/expect-screen.ts';
import { Framed } from '#kiosk/testing/framed.tsx';
import { signInScreensTable, signInWaits } from './index.ts';
import { signInSamples } from '../testing/samples.ts';

afterEach(cleanup);

interface Drawing {
  readonly context?: SignInContext | undefined;
  readonly language?: LanguageId;
  /** Journeys that can be touched here; all, where the test says nothing. */
  readonly services?: readonly string[];
}

function draw(name: SignInScreen, { context = signInSamples[name][0], language = 'fr', services }: Drawing = {}) {
  const Screen = signInScreensTable[name];
  const send = vi.fn<(event: SignInEvent) => void>();
  const framed = (given: SignInContext) => (
    <Framed language={language} frame={services ? { services } : {}}>
      <Screen context={given} send={send} />
    </Framed>
  );
  const { rerender, unmount } = render(framed(context));
  return { send, unmount, now: (change: Partial<SignInContext>) => rerender(framed({ ...context, ...change })) };
}

const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const offers = (name: string | RegExp): boolean => screen.queryByRole('button', { name }) !== null;
const field = (): HTMLInputElement => screen.getByRole('textbox');
const type = (text: string): void => {
  fireEvent.input(field(), { target: { value: text } });
};
const ameli = (name: SignInScreen): SignInContext => ({ ...signInSamples[name][0], caisse: 'cpam-31' });

describe.each(languageIds)('every screen in %s', (language) => {
  const cases = signInScreens.flatMap((name) =>
    signInSamples[name].map((context, place) => ({ name, place, context })),
  );

  test.each(cases)('is sound: $name $place', ({ name, context }) => {
    draw(name, { context, language });
    expectSoundScreen(document.body, `signIn.${name}`);
  });

  test('and every wait has its words', () => {
    const t = allTextsIn(language);
    for (const key of Object.values(signInWaits)) expect(t(key)).toMatch(/…$/);
  });
});

describe('the first screen', () => {
  test('#144 says that every field is required, and #146 that nothing is remembered', () => {
    draw('notice');
    expect(wordsOf(document.body)).toContain('Tous les champs sont obligatoires');
    expect(wordsOf(document.body)).toContain('La borne ne retient ni votre numéro, ni votre mot de passe.');
    expect(wordsOf(document.body)).not.toMatch(/souvenir/i);
  });

  test('#150 #151 has the entrances of who comes for the first time, and of guardians at a Caf', () => {
    const { send } = draw('notice');
    press(/^Première connexion/);
    press(/tuteur/);
    expect(send.mock.calls).toEqual([[{ type: 'FIRST_TIME' }], [{ type: 'GUARDIAN' }]]);
    cleanup();
    draw('notice', { context: ameli('notice') });
    expect(offers(/tuteur/)).toBe(false);
  });
});

describe('the password', () => {
  test('#148 has the words of the Caf, is sent as typed, and goes on with « Se connecter »', () => {
    const { send } = draw('secret');
    expect(screen.getByLabelText('Mot de passe')).toBe(field());
    expect(wordsOf(document.body)).toContain('8 à 24 caractères');
    type('52864193');
    press('Se connecter');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'SECRET_GIVEN', secret: '52864193', mayBeCode: false });
  });

  test('#264 at ameli takes a provisional code in the same field, where codes can be used', () => {
    const { send } = draw('secret', { context: ameli('secret') });
    expect(screen.getByLabelText('Mon mot de passe (ou code provisoire)')).toBe(field());
    type('0472');
    press('Se connecter');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'SECRET_GIVEN', secret: '0472', mayBeCode: true });
    cleanup();
    const elsewhere = draw('secret', { context: ameli('secret'), services: ['signIn'] });
    expect(wordsOf(document.body)).not.toContain('code provisoire');
    type('0472');
    press('Se connecter');
    expect(elsewhere.send).toHaveBeenCalledExactlyOnceWith({ type: 'SECRET_GIVEN', secret: '0472', mayBeCode: false });
  });

  test('has signs on its keyboard at ameli, and none at a Caf', () => {
    draw('secret');
    expect(offers(/Signes$/)).toBe(false);
    cleanup();
    draw('secret', { context: ameli('secret') });
    expect(offers(/Signes$/)).toBe(true);
  });

  test('P14 P25 is drawn as dots until its owner asks to see it, and leaves nothing in the page', () => {
    const { unmount } = draw('secret');
    type('Riquet2026');
    expect(field().dataset['hidden']).toBe('true');
    press('Afficher');
    expect(field().dataset['hidden']).toBe('false');
    unmount();
    expect(document.documentElement.outerHTML).not.toContain('Riquet2026');
  });

  test('that is missing gets a sentence until it is typed', () => {
    const { now, send } = draw('secret');
    press('Se connecter');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'SECRET_GIVEN', secret: '', mayBeCode: false });
    now({ secretMissing: true });
    expect(screen.getByRole('alert').textContent).toBe('Tapez votre mot de passe.');
    type('R');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('#148 that was forgotten leads to a code, where one is given here', () => {
    const { send } = draw('secret');
    press(/^Mot de passe oublié/);
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'FORGOTTEN', renewedHere: true });
    cleanup();
    const elsewhere = draw('secret', { services: ['signIn'] });
    press(/^Mot de passe oublié/);
    expect(elsewhere.send).toHaveBeenCalledExactlyOnceWith({ type: 'FORGOTTEN', renewedHere: false });
    cleanup();
    const page = draw('forgotten');
    press('Demander un code provisoire');
    press('Retaper mon mot de passe');
    expect(page.send.mock.calls).toEqual([[{ type: 'NEW_CODE' }], [{ type: 'RETRY' }]]);
    cleanup();
    draw('forgotten', { services: ['signIn'] });
    expect(offers('Demander un code provisoire')).toBe(false);
    expect(wordsOf(document.body)).toContain('www.caf.fr');
  });
});

describe('what cannot be done now', () => {
  test('is said before anything is typed, with the code, the telephone and an agent', () => {
    const { send } = draw('notNow');
    const words = wordsOf(document.body);
    expect(words).toContain('32 30');
    expect(words).toContain('Un agent peut aussi vous aider.');
    press('Demander un code provisoire');
    press('Réessayer');
    press('Revenir à l’accueil');
    expect(send.mock.calls).toEqual([[{ type: 'NEW_CODE' }], [{ type: 'RETRY' }], [{ type: 'LEAVE' }]]);
    cleanup();
    draw('notNow', { services: ['signIn'] });
    expect(wordsOf(document.body)).not.toContain('code provisoire');
  });

  test('asks for patience where many sign in, and repeats with one touch', () => {
    const { send } = draw('tryAgain');
    expect(wordsOf(document.body)).toContain('Patientez');
    press('Réessayer');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'RETRY' });
  });

  test('I4 a password whose saving is not known is called neither saved nor lost', () => {
    draw('notSavedYet');
    expect(wordsOf(document.body)).toContain('peut-être déjà enregistré');
  });
});

describe('a refusal', () => {
  test('P08 P25 of number or password is one sentence, with the number, masked, to correct', () => {
    const { send } = draw('doesNotMatch');
    expect(wordsOf(document.body)).toContain(maskNir(someNir));
    expect(wordsOf(document.body).replaceAll(/\s/g, '')).not.toContain(someNir.slice(5));
    press(/: Numéro de sécurité sociale$/);
    press('Retaper mon mot de passe');
    press(/^Mot de passe oublié/);
    expect(send.mock.calls).toEqual([
      [{ type: 'CHANGE', field: 'nir' }],
      [{ type: 'RETRY' }],
      [{ type: 'FORGOTTEN', renewedHere: true }],
    ]);
  });

  test('for too many tries says from which hour one may try again', () => {
    draw('refused');
    expect(
      screen.getByText('mardi 24 novembre 2026 à 16 h 40', { normalizer: (text) => text.replaceAll('\u00A0', ' ') }),
    ).toBeDefined();
  });

  test('P09 for too many tries today leads to a code, or home where none is given', () => {
    const { send } = draw('refused', { context: signInSamples.refused[1] });
    press('Demander un code provisoire');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'NEW_CODE' });
    cleanup();
    draw('refused', { context: signInSamples.refused[1], services: ['signIn'] });
    expect([...document.querySelectorAll('.actions button')].map((button) => button.textContent)).toEqual([
      'Revenir à l’accueil',
    ]);
  });
});

test('#151 the page of guardians leads to their entrance, or says where it is where the hall has none', () => {
  const { send } = draw('guardian');
  expect(wordsOf(document.body)).toContain('N’utilisez pas le mot de passe de la personne protégée.');
  press('Me connecter comme tuteur');
  press('Je ne suis pas tuteur');
  expect(send.mock.calls).toEqual([[{ type: 'GUARDIAN_SIGN_IN' }], [{ type: 'BACK' }]]);
  cleanup();
  const elsewhere = draw('guardian', { services: ['signIn'] });
  expect(offers('Me connecter comme tuteur')).toBe(false);
  expect(wordsOf(document.body)).toContain('www.caf.fr');
  press('J’ai compris');
  expect(elsewhere.send).toHaveBeenCalledExactlyOnceWith({ type: 'BACK' });
});

test('#150 a first time asks for what one holds: a code only where codes can be used', () => {
  const { send } = draw('firstTime');
  press('J’ai un code provisoire');
  press('J’ai un mot de passe');
  expect(send.mock.calls).toEqual([[{ type: 'USE_CODE' }], [{ type: 'BEGIN' }]]);
  expect(wordsOf(document.body)).toContain('8 chiffres');
  cleanup();
  draw('firstTime', { context: ameli('firstTime'), services: ['signIn'] });
  expect(offers('J’ai un code provisoire')).toBe(false);
  expect(wordsOf(document.body)).not.toContain('8 chiffres');
});

test('#150 who has neither creates the account here, or on the caisse’s site where the hall creates none', () => {
  const { send } = draw('firstTime');
  expect(wordsOf(document.body)).toContain('«\u00A0Créer mon compte\u00A0» vous guide.');
  press('Créer mon compte');
  expect(send.mock.calls).toEqual([[{ type: 'CREATE_ACCOUNT' }]]);
  cleanup();
  draw('firstTime', { services: ['signIn'] });
  expect(offers('Créer mon compte')).toBe(false);
  expect(wordsOf(document.body)).toContain('www.caf.fr');
});

test('the steps count what this visitor is asked, and nothing where a known number is changed', () => {
  const step = () => document.querySelector('.screen-step')?.textContent;
  draw('secret');
  expect(step()).toBe('Étape 2 sur 2');
  cleanup();
  const known: SignInContext = { ...signInSamples.secret[0], questions: ['secret'] };
  draw('secret', { context: known });
  expect(step(), 'one question is no step').toBeUndefined();
  cleanup();
  draw('nir', { context: known });
  expect(step()).toBeUndefined();
});
