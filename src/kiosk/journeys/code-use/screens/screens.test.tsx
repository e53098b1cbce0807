import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { maskNir } from '#domain/identity/nir-display.ts';
import { initialContext, type CodeUseContext, type CodeUseEvent } from '#machines/code-use/context.ts';
import { codeUseScreens, type CodeUseScreen } from '#machines/code-use/screens.ts';
import { someNir } from '#machines/testing/samples.ts';
import { allTextsIn } from '#kiosk/testing/all-texts.ts';
import { languageIds, type LanguageId } from '#domain/language.ts';
import { expectSoundScreen, wordsOf } from '#kiosk/testing/expect-screen.ts';
import { Framed } from '#kiosk/testing/framed.tsx';
import { codeUseScreensTable, codeUseWaits } from './index.ts';
import { codeUseSamples } from '../testing/samples.ts';

afterEach(cleanup);

function draw(name: CodeUseScreen, context: CodeUseContext = codeUseSamples[name][0], language: LanguageId = 'fr') {
  const Screen = codeUseScreensTable[name];
  const send = vi.fn<(event: CodeUseEvent) => void>();
  const framed = (given: CodeUseContext) => (
    <Framed language={language}>
      <Screen context={given} send={send} />
    </Framed>
  );
  const { rerender, unmount } = render(framed(context));
  return { send, unmount, now: (change: Partial<CodeUseContext>) => rerender(framed({ ...context, ...change })) };
}

const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const field = (): HTMLInputElement => screen.getByRole('textbox');
const type = (text: string): void => {
  fireEvent.input(field(), { target: { value: text } });
};
const rule = (code: string): string | undefined =>
  document.querySelector(`[data-rule="${code}"] .checklist-state`)?.textContent ?? undefined;

describe.each(languageIds)('every screen in %s', (language) => {
  const cases = codeUseScreens.flatMap((name) =>
    codeUseSamples[name].map((context, place) => ({ name, place, context })),
  );

  test.each(cases)('is sound: $name $place', ({ name, context }) => {
    draw(name, context, language);
    expectSoundScreen(document.body, `codeUse.${name}`);
  });

  test('and every wait has its words', () => {
    const t = allTextsIn(language);
    for (const key of Object.values(codeUseWaits)) expect(t(key)).toMatch(/…$/);
  });
});

describe('the number', () => {
  test.each(['code', 'doesNotMatch'] as const)('P25 is masked on the screen %s', (name) => {
    draw(name);
    expect(wordsOf(document.body)).toContain(maskNir(someNir));
    expect(wordsOf(document.body).replaceAll(/\s/g, '')).not.toContain(someNir.slice(5));
  });

  test('A30 and the birth date are never locked in: each has its « Modifier »', () => {
    const { send } = draw('code');
    press(/Modifier$/);
    expect(screen.getByRole('dialog').textContent).toContain('••/••/1982');
    press(/: Date de naissance$/);
    press(/: Numéro de sécurité sociale$/);
    expect(send.mock.calls).toEqual([[{ type: 'CHANGE', field: 'birthDate' }], [{ type: 'CHANGE', field: 'nir' }]]);
  });
});

describe('the code', () => {
  test('is sent with its leading zero', () => {
    const { send } = draw('code');
    type('0472');
    press('Continuer');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'CODE_GIVEN', code: '0472' });
  });

  test('that is too short gets a sentence and stays as typed', () => {
    const { send } = draw('code');
    type('04');
    press('Continuer');
    expect(screen.getByRole('alert').textContent).toBe('Le code doit compter 4 chiffres. Il en manque 2.');
    expect(field().value).toBe('04');
    expect(send).not.toHaveBeenCalled();
  });
});

describe('the password', () => {
  const cpam = codeUseSamples.password[1] as CodeUseContext;

  test('A32 is judged with each key, under the rules of the caisse', () => {
    draw('password');
    expect(rule('digit')).toBe('à respecter');
    type('riquet8');
    expect(rule('digit')).toBe('respecté');
    expect(rule('uppercase')).toBe('à respecter');
    type('riquet8!');
    expect(rule('lettersAndDigitsOnly')).toBe('non respecté');
    expect(document.querySelector('[data-rule="nothingPersonal"]')).toBeNull();
  });

  test('A32 the judgement is said aloud, as a count', () => {
    draw('password');
    const status = screen.getByRole('status');
    expect(status.textContent).toBe('');
    type('r');
    expect(status.textContent).toBe('2 règles respectées sur 6');
  });

  test('of ameli takes no part of number or birth date', () => {
    draw('password', cpam);
    type('Riquet1982');
    expect(rule('nothingPersonal')).toBe('non respecté');
    type('Riquet1789');
    expect(rule('nothingPersonal')).toBe('respecté');
  });

  test('has signs on its keyboard where the caisse takes signs, and nowhere else', () => {
    draw('password');
    expect(screen.queryByRole('button', { name: /Signes$/ })).toBeNull();
    cleanup();
    draw('password', cpam);
    press(/Signes$/);
    expect(screen.getByRole('button', { name: '€' })).toBeDefined();
  });

  test('P14 is drawn as dots until its owner asks to see it, and hidden again on the next screen', () => {
    draw('password');
    type('Riquet2026');
    expect(field().dataset['hidden']).toBe('true');
    press('Afficher');
    expect(field().dataset['hidden']).toBe('false');
    cleanup();
    draw('confirmPassword');
    expect(field().dataset['hidden']).toBe('true');
    expect(field().value).toBe('');
  });

  test('P14 leaves nothing in the page', () => {
    const { unmount } = draw('password');
    type('Riquet2026');
    unmount();
    expect(document.documentElement.outerHTML).not.toContain('Riquet2026');
  });

  test('that breaks a rule stays as typed, with a sentence until it is changed', () => {
    const { send, now } = draw('password');
    type('riquet');
    press('Continuer');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'PASSWORD_GIVEN', password: 'riquet' });
    now({ passwordProblem: 'breaksRules' });
    expect(screen.getByRole('alert').textContent).toBe('Il reste 4 règles à respecter. Regardez la liste.');
    expect(field().value).toBe('riquet');
    type('riquet8');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('refused by the caisse is told where another one is typed', () => {
    draw('password', codeUseSamples.password[2]);
    expect(screen.getByRole('alert').textContent).toContain('Votre caisse refuse ce mot de passe');
  });

  test('typed differently the second time stays as typed', () => {
    const { send, now } = draw('confirmPassword');
    type('Riquet2025');
    press('Continuer');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'PASSWORD_REPEATED', password: 'Riquet2025' });
    now({ passwordProblem: 'mismatch' });
    expect(screen.getByRole('alert').textContent).toContain('Ce n’est pas le même mot de passe');
    expect(field().value).toBe('Riquet2025');
  });
});

describe('a refusal', () => {
  const buttonsFor = (index: number): readonly (string | null)[] => {
    draw('refused', codeUseSamples.refused[index]);
    const names = [...document.querySelectorAll('.actions button')].map((button) => button.textContent);
    cleanup();
    return names;
  };

  test('offers first what helps most: a new code, the code of another slip, or home', () => {
    expect([0, 1, 2, 3, 4].map(buttonsFor)).toEqual([
      ['Demander un nouveau code', 'Taper un autre code', 'Revenir à l’accueil'],
      ['Revenir à l’accueil', 'Taper un autre code'],
      ['Taper un autre code', 'Demander un nouveau code', 'Revenir à l’accueil'],
      ['Demander un nouveau code', 'Taper un autre code', 'Revenir à l’accueil'],
      ['Revenir à l’accueil'],
    ]);
  });

  test('of a replaced code leads to typing the newer one', () => {
    const { send } = draw('refused', codeUseSamples.refused[2]);
    press('Taper un autre code');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'RETRY' });
  });

  test('for too many tries says from which hour one may try again', () => {
    draw('refused', codeUseSamples.refused[4]);
    expect(
      screen.getByText('mardi 24 novembre 2026 à 16 h 40', { normalizer: (text) => text.replaceAll('\u00A0', ' ') }),
    ).toBeDefined();
  });

  test('I4 that may pass calls no code good: one made meanwhile is not active', () => {
    for (const name of ['notNow', 'tryAgain'] as const) {
      const [offline, caisseDown] = codeUseSamples[name].map((context) => {
        draw(name, context);
        const words = wordsOf(document.body);
        cleanup();
        return words;
      });
      for (const words of [offline, caisseDown]) expect(words).not.toMatch(/reste valable/);
      expect(offline).toMatch(/Il faut d’abord l’activer/);
      expect(caisseDown).toMatch(/pas encore actif/);
      expect(caisseDown, 'at home it needs the caisse too').not.toMatch(/chez vous/);
    }
  });

  test('that may pass lets one try again or leave, and says where the code works meanwhile', () => {
    const { send } = draw('tryAgain');
    expect(wordsOf(document.body)).toContain('borne.example.org/code');
    press('Réessayer');
    press('Revenir à l’accueil');
    expect(send.mock.calls).toEqual([[{ type: 'RETRY' }], [{ type: 'LEAVE' }]]);
  });
});

describe('the steps', () => {
  const step = () => document.querySelector('.screen-step')?.textContent;
  const known = { nir: someNir, birthDate: codeUseSamples.code[0].known.birthDate! };
  const fresh = initialContext({ ...codeUseSamples.notice[0], known });

  test('count what this visitor is asked', () => {
    draw('nir');
    expect(step()).toBe('Étape 1 sur 5');
    cleanup();
    draw('code', fresh);
    expect(step()).toBe('Étape 1 sur 3');
    cleanup();
    draw('password', { ...fresh, code: '0472', opened: { token: 'token', rulesKind: 'caf' } });
    expect(step()).toBe('Étape 2 sur 3');
  });

  test('count nothing where a known answer is changed', () => {
    draw('nir', fresh);
    expect(step()).toBeUndefined();
  });

  test('speak of a slip only where there is a printer', () => {
    draw('code');
    expect(wordsOf(document.body)).toContain('ticket');
    cleanup();
    draw('code', { ...fresh, policy: { ...fresh.policy, printer: 'none' } });
    expect(wordsOf(document.body)).not.toContain('ticket');
  });
});

test('the account is opened with the social security number, not with the one of an allocataire', () => {
  draw('accountActive');
  expect(wordsOf(document.body)).toContain('numéro de sécurité sociale');
  expect(wordsOf(document.body)).toContain('espace Mon Compte');
});

test('A30 an account that is open on this kiosk is said so, and goes on', () => {
  draw('accountActive');
  expect(wordsOf(document.body)).not.toContain('sur cette borne');
  press('Terminer');
  cleanup();
  const { send } = draw('accountActive', codeUseSamples.accountActive[3]);
  expect(wordsOf(document.body)).toContain('Votre compte est ouvert sur cette borne');
  press('Continuer');
  expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'FINISH' });
});

test('the open account is on the site of its own caisse', () => {
  draw('accountActive');
  expect(wordsOf(document.body)).toContain('www.caf.fr');
  cleanup();
  draw('accountActive', codeUseSamples.accountActive[2]);
  expect(wordsOf(document.body)).toContain('www.ameli.fr');
});
