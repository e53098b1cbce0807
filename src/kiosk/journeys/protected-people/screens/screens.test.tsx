import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { languageIds, type LanguageId } from '#domain/language.ts';
import type { ProtectedPeopleContext, ProtectedPeopleEvent } from '#machines/protected-people/context.ts';
import { protectedPeopleScreens, type ProtectedPeopleScreen } from '#machines/protected-people/screens.ts';
import { allTextsIn } from '#kiosk/testing/all-texts.ts';
import { expectSoundScreen, wordsOf } from '#kiosk/testing/expect-screen.ts';
import { Framed } from '#kiosk/testing/framed.tsx';
import { protectedPeopleSamples } from '../testing/samples.ts';
import { protectedPeopleScreensTable, protectedPeopleWaits } from './index.ts';

afterEach(cleanup);

function draw(
  name: ProtectedPeopleScreen,
  context: ProtectedPeopleContext = protectedPeopleSamples[name][0],
  language: LanguageId = 'fr',
) {
  const Screen = protectedPeopleScreensTable[name];
  const send = vi.fn<(event: ProtectedPeopleEvent) => void>();
  render(
    <Framed language={language} hasAccount>
      <Screen context={context} send={send} />
    </Framed>,
  );
  return { send };
}

const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const pressed = (name: RegExp): string | null => screen.getByRole('button', { name }).getAttribute('aria-pressed');
const words = (): string => wordsOf(document.body).replaceAll('\u00A0', ' ');

describe.each(languageIds)('every screen in %s', (language) => {
  const cases = protectedPeopleScreens.flatMap((name) =>
    protectedPeopleSamples[name].map((context, place) => ({ name, place, context })),
  );

  test.each(cases)('is sound: $name $place', ({ name, context }) => {
    draw(name, context, language);
    expectSoundScreen(document.body, `protectedPeople.${name}`);
  });

  test('and every wait has its words', () => {
    const t = allTextsIn(language);
    for (const key of Object.values(protectedPeopleWaits)) expect(t(key)).toMatch(/…$/);
  });
});

describe('#151 the list', () => {
  test('has one button for each person', () => {
    const { send } = draw('list');
    press('Patrick R.');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'CHOOSE', person: 'patrick' });
    expect(words()).not.toContain('Vous agissez pour cette personne');
  });

  test('A51 marks the one for whom the session acts, in words too', () => {
    draw('list', protectedPeopleSamples.list[1]);
    expect([pressed(/^Jeanne/), pressed(/^Patrick/)]).toEqual(['true', 'false']);
    expect(screen.getByRole('button', { name: /^Jeanne/ }).textContent).toContain('Vous agissez pour cette personne');
  });

  test('has pages for a guardian of many, and begins with the one acted for', () => {
    const { send } = draw('list', protectedPeopleSamples.list[2]);
    expect(words()).toContain('Vous agissez pour cette personne');
    expect(words()).toMatch(/Page 15 sur 100/);
    press('Suivant');
    expect(words()).toMatch(/Page 16 sur 100/);
    fireEvent.click(document.querySelectorAll('[data-choice]')[0]!);
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'CHOOSE', person: 'person-45' });
  });

  test('that is empty is said in a sentence, with an agent', () => {
    const { send } = draw('none');
    expect(words()).toContain('Votre caisse n’indique aucune personne placée sous votre protection.');
    expect(words()).toContain('Un agent peut aussi vous aider.');
    press('Revenir à l’accueil');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'LEAVE' });
  });
});

test('#151 the choice is told with the name, and leads on, to another person, or out', () => {
  const { send } = draw('chosen');
  expect(words()).toContain('Vous agissez maintenant pour Jeanne S.');
  press('Continuer');
  press('Choisir une autre personne');
  expect(send.mock.calls).toEqual([[{ type: 'LEAVE' }], [{ type: 'CHOOSE_ANOTHER' }]]);
  expect(screen.getByRole('button', { name: 'Me déconnecter' })).toBeDefined();
});

test('P21 P42 no name stands in a title, nor beside « Compte ouvert »', () => {
  for (const name of protectedPeopleScreens) {
    for (const context of protectedPeopleSamples[name]) {
      cleanup();
      draw(name, context);
      expect(document.querySelector('h1')?.textContent).not.toMatch(/Jeanne|Patrick|Marie/);
      expect(screen.getByRole('banner').textContent).not.toMatch(/Jeanne|Patrick|Marie/);
    }
  }
});

describe('a choice that is not made', () => {
  test('because the guardianship has ended says so, and reads the list again', () => {
    const { send } = draw('guardianshipOver');
    expect(words()).toContain('Pour votre caisse, la mesure de protection a pris fin.');
    press('Revenir à la liste');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'FINISH' });
  });

  test('I4 for want of an answer is called neither made nor refused', () => {
    const { send } = draw('tryAgain');
    expect(words()).toContain('Votre choix n’est pas encore confirmé');
    press('Réessayer');
    press('Revenir à la liste');
    expect(send.mock.calls).toEqual([[{ type: 'RETRY' }], [{ type: 'FINISH' }]]);
  });

  test('because the list cannot be read is said with the telephone', () => {
    const { send } = draw('notNow');
    expect(words()).toContain('32 30');
    press('Réessayer');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'RETRY' });
  });
});
