import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { languageIds, type LanguageId } from '#domain/language.ts';
import type { RaiseAccountEvent } from '#machines/raise-account/context.ts';
import { raiseAccountScreens, type RaiseAccountScreen } from '#machines/raise-account/screens.ts';
import { allTextsIn } from '#kiosk/testing/all-texts.ts';
import { expectSoundScreen, wordsOf } from '#kiosk/testing/expect-screen.ts';
import { Framed } from '#kiosk/testing/framed.tsx';
import { raiseAccountSamples } from '../testing/samples.ts';
import { raiseAccountScreensTable, raiseAccountWaits } from './index.ts';

afterEach(cleanup);

function draw(name: RaiseAccountScreen, index = 0, language: LanguageId = 'fr') {
  const Screen = raiseAccountScreensTable[name];
  const send = vi.fn<(event: RaiseAccountEvent) => void>();
  const context = raiseAccountSamples[name][index];
  if (context === undefined) throw new Error('there is no such sample');
  render(
    <Framed language={language} hasAccount>
      <Screen context={context} send={send} />
    </Framed>,
  );
  return send;
}

const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const words = (): string => wordsOf(document.body).replaceAll('\u00A0', ' ');

describe.each(languageIds)('every screen in %s', (language) => {
  const cases = raiseAccountScreens.flatMap((name) =>
    raiseAccountSamples[name].map((_context, index) => ({ name, index })),
  );

  test.each(cases)('is sound: $name $index', ({ name, index }) => {
    draw(name, index, language);
    expectSoundScreen(document.body, `raiseAccount.${name}`);
  });

  test('and every wait has its words', () => {
    const t = allTextsIn(language);
    for (const key of Object.values(raiseAccountWaits)) expect(t(key)).toMatch(/…$/);
  });
});

test('#154 the ways show masks, and the card only where the hall takes it', () => {
  const send = draw('ways');
  expect(words()).toContain('Au XX XX XX 46 65');
  expect(words()).toContain('À c•••••@•••••');
  press(/^Recevoir un code par SMS/);
  press(/^Recevoir un code par mail/);
  press(/^Utiliser ma carte Vitale/);
  expect(send.mock.calls).toEqual([
    [{ type: 'CONTACT_CHOSEN', kind: 'mobile' }],
    [{ type: 'CONTACT_CHOSEN', kind: 'mail' }],
    [{ type: 'CARD_CHOSEN' }],
  ]);
  cleanup();
  draw('ways', 1);
  expect(screen.queryByRole('button', { name: /carte Vitale/ })).toBeNull();
});

test('P10 the code has six digits, and each key tells that somebody is there', () => {
  const send = draw('code');
  fireEvent.input(screen.getByRole('textbox'), { target: { value: '0042' } });
  press('Continuer');
  expect(screen.getByRole('alert').textContent).toContain('Il en manque 2');
  fireEvent.input(screen.getByRole('textbox'), { target: { value: '004217' } });
  press('Continuer');
  expect(send.mock.calls).toEqual([[{ type: 'TYPED' }], [{ type: 'TYPED' }], [{ type: 'CODE_GIVEN', code: '004217' }]]);
});

test('« Renvoyer un code » waits for its time', () => {
  draw('nothingReceived', 1);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Renvoyer un code' }).disabled).toBe(true);
  cleanup();
  const send = draw('nothingReceived');
  press('Renvoyer un code');
  press('Choisir un autre moyen');
  expect(send.mock.calls).toEqual([[{ type: 'RESEND' }], [{ type: 'OTHER_WAY' }]]);
});

test('« Renvoyer un code » is not offered when the account closes before a code could come', () => {
  draw('nothingReceived', 2);
  expect(screen.queryByRole('button', { name: 'Renvoyer un code' })).toBeNull();
  expect(words()).not.toContain('deux envois');
  cleanup();
  const send = draw('codeRefused', 4);
  expect(screen.queryByRole('button', { name: 'Renvoyer un code' })).toBeNull();
  press('Choisir un autre moyen');
  expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'OTHER_WAY' });
});

test.each([
  [0, 'Connectez-vous avec votre mot de passe.'],
  [1, 'Attendez 7 jours'],
  [2, 'Donnez un mobile ou une adresse mail à un agent.'],
  [3, 'connectez-vous de nouveau'],
] as const)('where nothing raises the account the screen says why and what to do (%i)', (index, next) => {
  const send = draw('impossible', index);
  expect(words()).toContain(next);
  expect(words()).toContain('Un agent peut aussi vous aider.');
  press('Revenir à l’accueil');
  expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'LEAVE' });
});

test('A29 the cover says neither for what nor for whom one waits', () => {
  draw('covered');
  expect(words()).not.toMatch(/code|SMS|mail|XX/i);
});
