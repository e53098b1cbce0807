import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { handOverOutcomes } from '#domain/france-connect/stages.ts';
import { languageIds, type LanguageId } from '#domain/language.ts';
import type { FranceConnectContext, FranceConnectEvent } from '#machines/france-connect/context.ts';
import { franceConnectScreens, type FranceConnectScreen } from '#machines/france-connect/screens.ts';
import { someHandOver } from '#machines/france-connect/testing/walk.ts';
import { allTextsIn } from '#kiosk/testing/all-texts.ts';
import { expectSoundScreen, wordsOf } from '#kiosk/testing/expect-screen.ts';
import { Framed } from '#kiosk/testing/framed.tsx';
import { franceConnectSamples } from '../testing/samples.ts';
import { parseCharacters } from './characters.tsx';
import { franceConnectScreensTable, franceConnectWaits } from './index.ts';

afterEach(cleanup);

interface Drawing {
  readonly context?: FranceConnectContext | undefined;
  readonly language?: LanguageId;
  readonly services?: readonly string[];
}

function draw(
  name: FranceConnectScreen,
  { context = franceConnectSamples[name][0], language = 'fr', services }: Drawing = {},
) {
  const Screen = franceConnectScreensTable[name];
  const send = vi.fn<(event: FranceConnectEvent) => void>();
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

describe.each(languageIds)('every screen in %s', (language) => {
  const cases = franceConnectScreens.flatMap((name) =>
    franceConnectSamples[name].map((context, place) => ({ name, place, context })),
  );

  test.each(cases)('is sound: $name $place', ({ name, context }) => {
    draw(name, { context, language });
    expectSoundScreen(document.body, `franceConnect.${name}`);
  });

  test('and every wait has its words', () => {
    const t = allTextsIn(language);
    for (const key of Object.values(franceConnectWaits)) expect(t(key)).toMatch(/…$/);
  });
});

test('#149 the notice says what FranceConnect is, and that nothing of it is typed here', () => {
  const { sent } = draw('notice');
  expect(words()).toContain('FranceConnect est la solution proposée par l’État.');
  expect(words()).toContain('jamais sur la borne');
  press('Commencer');
  press('Utiliser mon mot de passe');
  expect(sent()).toEqual([{ type: 'BEGIN' }, { type: 'SIGN_IN' }]);
});

test('P36 the QR code stands beside its address in letters, and neither says its token', () => {
  const { sent } = draw('scan');
  expect(screen.getByRole('img').getAttribute('aria-label')).toContain(someHandOver.address);
  expect(words()).toContain(someHandOver.address);
  expect(words()).toContain('12');
  expect(document.body.innerHTML).not.toContain('A'.repeat(43));
  press('Abandonner');
  expect(sent()).toEqual([{ type: 'LEAVE' }]);
});

test('A29 A39 what happens on the phone is told as it happens', () => {
  const said = franceConnectSamples.onPhone.map((context) => {
    draw('onPhone', { context });
    const text = screen.getByText(/téléphone/, { selector: '[role=status]' }).textContent;
    cleanup();
    return text;
  });
  expect(new Set(said).size).toBe(3);
});

describe('the characters', () => {
  test('are typed on a keyboard that has no other sign', () => {
    const { sent } = draw('characters');
    for (const key of ['A', 'C', '2', '3']) press(key);
    press('Continuer');
    expect(sent()).toEqual([{ type: 'CHARACTERS_GIVEN', characters: 'AC23' }]);
    for (const sign of ['B', 'O', '0', '1']) expect(offers(sign), sign).toBe(false);
  });

  test('wrong ones say how many tries are left', () => {
    draw('characters', { context: franceConnectSamples.characters[1] });
    expect(words()).toContain('Il reste 1 essai.');
  });

  test.each([
    ['', 'empty'],
    ['AC', 'tooShort'],
    ['AC2', 'tooShort'],
  ] as const)('I8 « %s » is refused beside the field', (typed, code) => {
    expect(parseCharacters(typed)).toMatchObject({ ok: false, problem: { code } });
  });
});

test.each(handOverOutcomes)('an end (%s) has ways out: another QR code, the password, a code', (over) => {
  const context: FranceConnectContext = { ...franceConnectSamples.over[0], over };
  const { sent } = draw('over', { context });
  expect(offers('Afficher un autre code QR')).toBe(over !== 'notMatched');
  press('Utiliser mon mot de passe');
  press('Demander un code provisoire');
  press('Revenir à l’accueil');
  expect(sent()).toEqual([{ type: 'SIGN_IN' }, { type: 'NEW_CODE' }, { type: 'LEAVE' }]);
  cleanup();
  draw('over', { context, services: ['signIn'] });
  expect(offers('Demander un code provisoire')).toBe(false);
  cleanup();
  draw('over', { context, services: ['franceConnect'] });
  expect(offers('Utiliser mon mot de passe'), 'where nobody signs in').toBe(false);
  expect(offers('Revenir à l’accueil')).toBe(true);
});

test('A28 the notice says how long the kiosk waits, for a touch and for the phone', () => {
  draw('notice', { services: ['franceConnect'] });
  expect(words()).toContain('Après 90 secondes sans toucher l’écran, la session se ferme.');
  expect(words()).toContain('Elle attend votre téléphone 10 minutes.');
  expect(offers('Utiliser mon mot de passe'), 'where nobody signs in').toBe(false);
});
