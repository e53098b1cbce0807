import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { JourneyId } from '#domain/journey/journey.ts';
import { languageIds, type LanguageId } from '#domain/language.ts';
import type { ManageAccountContext, ManageAccountEvent } from '#machines/manage-account/context.ts';
import { manageAccountScreens, type ManageAccountScreen } from '#machines/manage-account/screens.ts';
import { allTextsIn } from '#kiosk/testing/all-texts.ts';
import { expectSoundScreen, wordsOf } from '#kiosk/testing/expect-screen.ts';
import { Framed } from '#kiosk/testing/framed.tsx';
import { manageAccountScreensTable, manageAccountWaits } from './index.ts';
import { manageAccountSamples } from '../testing/samples.ts';

afterEach(cleanup);

interface Drawing {
  /** Journeys that may start here; without, all. */
  readonly services?: readonly JourneyId[];
  readonly context?: ManageAccountContext | undefined;
  readonly language?: LanguageId;
}

function draw(
  name: ManageAccountScreen,
  { context = manageAccountSamples[name][0], language = 'fr', services }: Drawing = {},
) {
  const Screen = manageAccountScreensTable[name];
  const send = vi.fn<(event: ManageAccountEvent) => void>();
  const framed = (given: ManageAccountContext) => (
    <Framed language={language} hasAccount {...(services && { frame: { services } })}>
      <Screen context={given} send={send} />
    </Framed>
  );
  const { rerender } = render(framed(context));
  return { send, now: (change: Partial<ManageAccountContext>) => rerender(framed({ ...context, ...change })) };
}

const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const field = (): HTMLInputElement => screen.getByRole('textbox');
const type = (text: string): void => {
  fireEvent.input(field(), { target: { value: text } });
};
const words = (): string => wordsOf(document.body).replaceAll('\u00A0', ' ');
const sample = (name: ManageAccountScreen, index: number) => manageAccountSamples[name][index];

describe.each(languageIds)('every screen in %s', (language) => {
  const cases = manageAccountScreens.flatMap((name) =>
    manageAccountSamples[name].map((context, place) => ({ name, place, context })),
  );

  test.each(cases)('is sound: $name $place', ({ name, context }) => {
    draw(name, { context, language });
    expectSoundScreen(document.body, `manageAccount.${name}`);
  });

  test('and every wait has its words', () => {
    const t = allTextsIn(language);
    for (const key of Object.values(manageAccountWaits)) expect(t(key)).toMatch(/…$/);
  });
});

test('#45 #47 the menu leads to the password, to the history, to the authorisations, and home', () => {
  const { send } = draw('menu');
  press(/^Mes autorisations/);
  press(/^Changer mon mot de passe/);
  press(/^Voir mon historique/);
  press('Revenir à l’accueil');
  expect(send.mock.calls).toEqual([
    [{ type: 'SHOW_AUTHORISATIONS' }],
    [{ type: 'CHANGE_PASSWORD' }],
    [{ type: 'SHOW_HISTORY' }],
    [{ type: 'LEAVE' }],
  ]);
});

describe('the passwords', () => {
  test('the current one is sent as typed, hidden until its owner asks to see it', () => {
    const { send } = draw('currentPassword');
    expect(screen.getByLabelText('Mot de passe actuel')).toBe(field());
    type('Garonne31Verte');
    expect(field().dataset['hidden']).toBe('true');
    press('Afficher');
    expect(field().dataset['hidden']).toBe('false');
    press('Continuer');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'CURRENT_GIVEN', password: 'Garonne31Verte' });
  });

  test('a wrong one gets one sentence until it is typed again, and says that the new one is kept', () => {
    draw('currentPassword', { context: sample('currentPassword', 1) });
    expect(screen.getByRole('alert').textContent).toBe('Ce n’est pas votre mot de passe actuel. Retapez-le.');
    expect(words()).toContain('Votre nouveau mot de passe est conservé.');
    expect(words(), 'no step of three').not.toContain('Étape');
    type('G');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('P14 one that is wrong again stands in its field no more, however quick the answer', () => {
    const { now } = draw('currentPassword', { context: sample('currentPassword', 1) });
    type('Garonne32Verte');
    press('Continuer');
    now({ wrongTries: 2 });
    expect(field().value).toBe('');
    expect(screen.getByRole('alert').textContent).toContain('Retapez-le.');
  });

  test('#164 the new one is judged line by line under the rules of the caisse, and typed again', () => {
    const { send } = draw('password');
    expect(words()).toContain('8 à 24 caractères');
    type('Violette77Pastel');
    press('Continuer');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'PASSWORD_GIVEN', password: 'Violette77Pastel' });
    cleanup();
    draw('password', { context: sample('password', 2) });
    expect(words()).toContain('8 à 50 caractères');
  });

  test('are numbered: current, new, again', () => {
    const step = () => document.querySelector('.screen-step')?.textContent;
    const steps = (['currentPassword', 'password', 'confirmPassword'] as const).map((name) => {
      cleanup();
      draw(name);
      return step();
    });
    expect(steps).toEqual(['Étape 1 sur 3', 'Étape 2 sur 3', 'Étape 3 sur 3']);
  });
});

describe('a contact', () => {
  test('that is changed is told to those on file, where there were any', () => {
    draw('contactChanged');
    expect(words()).toContain('Nous prévenons aussi vos anciennes coordonnées.');
    cleanup();
    draw('contactChanged', { context: sample('contactChanged', 1) });
    expect(words()).not.toContain('anciennes coordonnées');
  });

  test('that belongs to another account changes nothing, whether one stood there or none', () => {
    draw('mailTaken');
    expect(words()).toContain('Rien n’a changé dans vos coordonnées.');
  });
});

describe('a code in place of the current password', () => {
  const isOffered = () => screen.queryByRole('button', { name: 'Recevoir un code' }) !== null;

  test('is offered where the hall has it, to who has a contact on file', () => {
    const { send } = draw('contactPassword');
    press('Recevoir un code');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'OTHER_PROOF' });
  });

  test('is offered to whom the password of a fresh code proves too little, in no session that a code opened', () => {
    const { send } = draw('contacts', { context: sample('contacts', 2) });
    expect(words()).toContain('code provisoire de moins de 7');
    press('Recevoir un code');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'OTHER_PROOF' });
    cleanup();
    draw('contacts', { context: sample('contacts', 3) });
    expect(isOffered()).toBe(false);
    cleanup();
    draw('contacts');
    expect(isOffered(), 'the current password is asked').toBe(false);
  });

  test('is not where nothing could send it', () => {
    draw('contactPassword', { services: ['manageAccount'] });
    expect(isOffered(), 'the hall does not').toBe(false);
    cleanup();
    draw('contactPassword', { context: sample('contactPassword', 3) });
    expect(isOffered(), 'no contact').toBe(false);
    cleanup();
    draw('contactPassword', { context: sample('contactPassword', 2) });
    expect(isOffered(), 'what was typed would be lost').toBe(false);
  });
});

describe('after saving', () => {
  test.each([
    [0, 'adresse e-mail'],
    [1, 'SMS'],
    [2, 'Aucun contact'],
  ] as const)('P15 says where the notice went (%i)', (index, notice) => {
    draw('passwordChanged', { context: sample('passwordChanged', index) });
    expect(words()).toContain(notice);
    expect(words()).toContain('Votre compte reste ouvert sur cette borne.');
  });

  test('I4 an unknown outcome is called neither success nor failure', () => {
    const { send } = draw('outcomeUnknown');
    expect(words()).toContain('Nous ne savons pas si votre mot de passe a changé');
    expect(words()).toContain('Un message vous le dira.');
    expect(words()).not.toMatch(/est changé|n’a pas changé/);
    press('Réessayer');
    press('Revenir à mon compte');
    expect(send.mock.calls).toEqual([[{ type: 'RETRY' }], [{ type: 'FINISH' }]]);
    cleanup();
    draw('outcomeUnknown', { context: sample('outcomeUnknown', 1) });
    expect(screen.queryByRole('button', { name: 'Réessayer' }), 'the account is closed').toBeNull();
    expect(words()).toContain('Votre compte s’est fermé');
  });

  test('too many tries say from which hour one may try again', () => {
    draw('refused');
    expect(words()).toContain('mardi 24 novembre 2026 à 16 h 40');
  });

  test('an account that a code has opened says how to change the password all the same', () => {
    const { send } = draw('openedByCode');
    expect(words()).toContain('Ce compte est ouvert avec un code provisoire');
    expect(words()).toContain('Connectez-vous avec votre mot de passe, puis changez-le.');
    press('Revenir à mon compte');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'FINISH' });
  });

  test('a change that the caisse refuses says so, and whom to ask', () => {
    draw('refused', { context: sample('refused', 1) });
    expect(words()).toContain('Votre caisse refuse ce changement');
    expect(words()).toContain('Votre mot de passe n’a pas changé.');
    expect(words()).toContain('32 30');
  });

  test('what cannot be done now is said with the telephone and an agent', () => {
    for (const name of ['notNow', 'historyNotNow'] as const) {
      cleanup();
      const { send } = draw(name);
      expect(words()).toContain('32 30');
      press('Réessayer');
      press('Revenir à mon compte');
      expect(send.mock.calls).toEqual([[{ type: 'RETRY' }], [{ type: 'FINISH' }]]);
    }
  });
});

describe('#45 the history', () => {
  const lines = () =>
    [...document.querySelectorAll('.event')].map((event) =>
      [...event.querySelectorAll('p')].map((part) => part.textContent.replaceAll('\u00A0', ' ')),
    );

  test('says what, when in French time, and where, newest first; P42 below the top third', () => {
    draw('history');
    expect(lines()[0]).toEqual(['Connexion', 'mardi 24 novembre 2026 à 15 h 39', 'Haute-Garonne · Toulouse Riquet']);
    expect(document.querySelector<HTMLElement>('.screen')?.dataset['personal']).toBe('true');
  });

  test('has pages, to the oldest line; somewhere else is another place', () => {
    draw('history');
    const seen = [...lines()];
    while (!screen.getByRole<HTMLButtonElement>('button', { name: 'Plus ancien' }).disabled) {
      press('Plus ancien');
      seen.push(...lines());
    }
    expect(seen.map(([what]) => what)).toEqual([
      'Connexion',
      'Connexion refusée',
      'Mot de passe changé',
      'Connexion',
      'Compte activé',
      'Code provisoire créé',
      'Connexion',
    ]);
    expect(seen[4]?.[2]).toBe('Autre lieu');
    const page = () => /Page \d sur \d/.exec(words())?.[0];
    expect(page(), 'the last one').toMatch(/Page (\d) sur \1/);
    press('Plus récent');
    expect(page()).not.toMatch(/Page (\d) sur \1/);
  });

  test('that is empty says so', () => {
    draw('history', { context: sample('history', 2) });
    expect(words()).toContain('Rien n’est enregistré pour le moment.');
    expect(lines()).toEqual([]);
  });
});
