import { cleanup } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { SECOND_MS } from '#domain/time/instant.ts';
import { START } from '#machines/testing/clock.ts';
import { draw, offers, press, sampleOf, words } from '../testing/draw.tsx';
import { createAccountSamples } from '../testing/samples.ts';

afterEach(cleanup);

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

describe('what came too late', () => {
  test('I4 is unknown after a silence: a message tells, or the sign-in', () => {
    const { sent } = draw('timeOver', { context: sampleOf('timeOver', 2) });
    expect(words()).toContain('Nous ne savons pas si votre compte est créé');
    expect(words()).not.toContain('n’est pas créé');
    press('Me connecter');
    press('Reprendre avec mes réponses');
    expect(sent()).toEqual([{ type: 'SIGN_IN' }, { type: 'RETRY' }]);
  });

  test('of a letter leads to its code; a letter that serves no more, to another creation', () => {
    const { sent } = draw('timeOver', { context: sampleOf('timeOver', 1) });
    press('Retaper le code');
    expect(sent()).toEqual([{ type: 'RETRY' }]);
    cleanup();
    for (const codeRefusal of ['codeExpired', 'codeUsed', 'codeReplaced', 'codeDestroyed'] as const) {
      const refused = draw('codeRefused', { context: { ...sampleOf('letterCode', 0), codeRefusal } });
      expect(words(), 'nothing sends another letter').not.toContain('Demandez un nouveau code');
      press('Recommencer');
      expect(refused.sent()).toEqual([{ type: 'BEGIN' }]);
      cleanup();
    }
  });
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
    expect(words()).toContain('effacées à la fin de votre visite');
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
