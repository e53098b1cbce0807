import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { languageIds, type LanguageId } from '#domain/language.ts';
import type { GuardianSignInContext, GuardianSignInEvent } from '#machines/guardian-sign-in/context.ts';
import { guardianSignInScreens, type GuardianSignInScreen } from '#machines/guardian-sign-in/screens.ts';
import { someGuardianNumber } from '#machines/guardian-sign-in/testing/walk.ts';
import { allTextsIn } from '#kiosk/testing/all-texts.ts';
import { expectSoundScreen, wordsOf } from '#kiosk/testing/expect-screen.ts';
import { Framed } from '#kiosk/testing/framed.tsx';
import { guardianSignInSamples } from '../testing/samples.ts';
import { guardianSignInScreensTable, guardianSignInWaits } from './index.ts';

afterEach(cleanup);

function draw(
  name: GuardianSignInScreen,
  context: GuardianSignInContext = guardianSignInSamples[name][0],
  language: LanguageId = 'fr',
) {
  const Screen = guardianSignInScreensTable[name];
  const send = vi.fn<(event: GuardianSignInEvent) => void>();
  render(
    <Framed language={language}>
      <Screen context={context} send={send} />
    </Framed>,
  );
  return { send };
}

const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const words = (): string => wordsOf(document.body).replaceAll('\u00A0', ' ');
const type = (text: string): void => {
  fireEvent.input(screen.getByRole('textbox'), { target: { value: text } });
};
const complaint = (): string => screen.getByRole('alert').textContent.replaceAll('\u00A0', ' ');

describe.each(languageIds)('every screen in %s', (language) => {
  const cases = guardianSignInScreens.flatMap((name) =>
    guardianSignInSamples[name].map((context, place) => ({ name, place, context })),
  );

  test.each(cases)('is sound: $name $place', ({ name, context }) => {
    draw(name, context, language);
    expectSoundScreen(document.body, `guardianSignIn.${name}`);
  });

  test('and every wait has its words', () => {
    const t = allTextsIn(language);
    for (const key of Object.values(guardianSignInWaits)) expect(t(key)).toMatch(/…$/);
  });
});

test('#151 #144 the first screen says whose number and password, and where a guardian’s account is created', () => {
  const { send } = draw('notice');
  expect(words()).toContain('votre numéro de tuteur et votre mot de passe de tuteur');
  expect(words()).toContain('N’utilisez jamais ceux de la personne protégée.');
  expect(words()).toContain('Créez-le sur www.caf.fr, ou voyez un agent.');
  expect(words()).toContain('Tous les champs sont obligatoires.');
  expect(words()).toContain('La borne ne retient ni votre numéro, ni votre mot de passe.');
  expect(words()).toContain('90 secondes');
  press('Commencer');
  expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'BEGIN' });
});

describe('the number', () => {
  test('is sent as its digits', () => {
    const { send } = draw('number');
    type(someGuardianNumber);
    press('Continuer');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'NUMBER_GIVEN', number: someGuardianNumber });
  });

  test.each([
    ['', 'Remplissez ce champ.'],
    ['3100', 'Le numéro doit compter au moins 6 chiffres. Il en manque 2.'],
  ])('A09 typed as « %s » gets a sentence and is not sent', (text, sentence) => {
    const { send } = draw('number');
    if (text !== '') type(text);
    press('Continuer');
    expect(complaint()).toBe(sentence);
    expect(send).not.toHaveBeenCalled();
  });

  test('P25 comes back masked, and can be given again as it is', () => {
    const { send } = draw('number', guardianSignInSamples.number[1]);
    expect(words()).toContain('•• •• •• 17');
    expect(words().replaceAll(/\s/g, '')).not.toContain(someGuardianNumber);
    press('Continuer');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'NUMBER_GIVEN', number: someGuardianNumber });
  });
});

describe('the password', () => {
  test('P14 P25 is drawn as dots, and sent with « Se connecter »', () => {
    const { send } = draw('secret');
    type('Tournesol47');
    expect(screen.getByRole('textbox').dataset['hidden']).toBe('true');
    press('Se connecter');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'SECRET_GIVEN', secret: 'Tournesol47' });
  });

  test('that is missing gets a sentence', () => {
    draw('secret', guardianSignInSamples.secret[1]);
    expect(complaint()).toBe('Tapez votre mot de passe.');
  });
});

describe('what opens nothing', () => {
  test('P08 P25 is one sentence for number and password, with the number, masked, to correct', () => {
    const { send } = draw('doesNotMatch');
    expect(words()).toContain('•• •• •• 17');
    expect(words()).toContain('Mot de passe oublié ? Changez-le sur www.caf.fr.');
    press(/: Numéro de tuteur$/);
    press('Retaper mon mot de passe');
    press('Revenir à l’accueil');
    expect(send.mock.calls).toEqual([[{ type: 'CHANGE' }], [{ type: 'RETRY' }], [{ type: 'LEAVE' }]]);
  });

  test('P09 for too many tries says from which hour, or that an agent helps today', () => {
    const { send } = draw('refused');
    expect(words()).toContain('16 h 40');
    press('Revenir à l’accueil');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'LEAVE' });
    cleanup();
    draw('refused', guardianSignInSamples.refused[1]);
    expect(words()).toContain('Un agent peut aussi vous aider.');
  });

  test('now is said with the telephone and an agent, and repeated with one touch', () => {
    const { send } = draw('notNow');
    expect(words()).toContain('32 30');
    press('Réessayer');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'RETRY' });
    cleanup();
    draw('tryAgain');
    expect(words()).toContain('Patientez');
  });
});
