import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { languageIds, type LanguageId } from '#domain/language.ts';
import type { AuthorisationsContext, AuthorisationsEvent } from '#machines/authorisations/context.ts';
import { authorisationsScreens, type AuthorisationsScreen } from '#machines/authorisations/screens.ts';
import { allTextsIn } from '#kiosk/testing/all-texts.ts';
import { expectSoundScreen, wordsOf } from '#kiosk/testing/expect-screen.ts';
import { Framed } from '#kiosk/testing/framed.tsx';
import { authorisationsSamples } from '../testing/samples.ts';
import { authorisationsScreensTable, authorisationsWaits } from './index.ts';

afterEach(cleanup);

function draw(
  name: AuthorisationsScreen,
  context: AuthorisationsContext = authorisationsSamples[name][0],
  language: LanguageId = 'fr',
) {
  const Screen = authorisationsScreensTable[name];
  const send = vi.fn<(event: AuthorisationsEvent) => void>();
  render(
    <Framed language={language} hasAccount>
      <Screen context={context} send={send} />
    </Framed>,
  );
  return { send };
}

const sample = (name: AuthorisationsScreen, index: number) => authorisationsSamples[name][index];
const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const words = (): string => wordsOf(document.body).replaceAll('\u00A0', ' ');
/** Buttons that take no touch at once. */
const held = (): readonly string[] => [...document.querySelectorAll('.button-held')].map((each) => each.textContent);
const buttons = (): readonly string[] =>
  [...document.querySelectorAll('.actions button')].map((each) => each.textContent);

describe.each(languageIds)('every screen in %s', (language) => {
  const cases = authorisationsScreens.flatMap((name) =>
    authorisationsSamples[name].map((context, place) => ({ name, place, context })),
  );

  test.each(cases)('is sound: $name $place', ({ name, context }) => {
    draw(name, context, language);
    expectSoundScreen(document.body, `authorisations.${name}`);
  });

  test('and every wait has its words', () => {
    const t = allTextsIn(language);
    for (const key of Object.values(authorisationsWaits)) expect(t(key)).toMatch(/…$/);
  });
});

describe('the overview', () => {
  test('#185 #186 of the one who is responsible lists the three rights, and leads to the question', () => {
    const { send } = draw('overview');
    expect(words()).toContain('Vous êtes le responsable de votre dossier Caf.');
    for (const right of ['consulter les droits et paiements', 'déclarer des changements', 'demander une prestation']) {
      expect(words()).toContain(right);
    }
    press('Autoriser mon conjoint ou ma conjointe');
    press('Revenir à mon compte');
    expect(send.mock.calls).toEqual([[{ type: 'GIVE' }], [{ type: 'LEAVE' }]]);
  });

  test('#187 #54 of an authorisation that is given says to whom, that one may change one’s mind, and how', () => {
    const { send } = draw('overview', sample('overview', 1));
    expect(words()).toContain('Autorisation en cours');
    expect(words()).toContain('Vous avez donné à Mathieu L. les droits de gestion de votre dossier.');
    expect(words()).toContain('À tout moment, vous pourrez revenir sur votre choix');
    press('Retirer l’autorisation');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'WITHDRAW' });
  });

  test('#21 #46 of a spouse says who authorises them, and offers nothing to give', () => {
    draw('overview', sample('overview', 2));
    expect(words()).toContain('Fabrice C. vous autorise à gérer son dossier.');
    expect(buttons()).toEqual(['Revenir à mon compte']);
  });

  test('#51 of a spouse without an authorisation says what stays theirs', () => {
    draw('overview', sample('overview', 3));
    expect(words()).toContain('Vous n’avez pas d’autorisation de gestion.');
    expect(words()).toContain('Vous gardez votre propre espace');
    expect(buttons()).toEqual(['Revenir à mon compte']);
  });

  test('of nobody’s spouse says so; #46 both directions stand on one screen', () => {
    draw('overview', sample('overview', 4));
    expect(words()).toContain('Votre dossier ne compte ni conjoint ni conjointe.');
    cleanup();
    draw('overview', sample('overview', 6));
    expect(words()).toContain('Autorisation en cours');
    expect(words()).toContain('Mathieu L. vous autorise à gérer son dossier.');
  });

  test('P42 P21 no name stands in a title', () => {
    for (const name of authorisationsScreens) {
      for (const context of authorisationsSamples[name]) {
        cleanup();
        draw(name, context);
        expect(document.querySelector('h1')?.textContent).not.toMatch(/Mathieu|Fabrice/);
      }
    }
  });
});

describe('#187 #188 the question', () => {
  test('names the spouse, is answered by « Oui » or « Non », and confirmed', () => {
    const { send } = draw('question');
    expect(words()).toContain('J’autorise Mathieu L. à consulter les données du dossier et à réaliser les démarches.');
    press('Oui');
    press('Non');
    press('Valider');
    expect(send.mock.calls).toEqual([
      [{ type: 'CHOOSE', choice: 'yes' }],
      [{ type: 'CHOOSE', choice: 'no' }],
      [{ type: 'CONFIRM' }],
    ]);
  });

  test('A21 shows what is chosen; A09 asks for it when nothing is', () => {
    draw('question', sample('question', 1));
    expect(screen.getByRole('button', { name: 'Oui' }).getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByRole('button', { name: 'Non' }).getAttribute('aria-pressed')).toBe('false');
    cleanup();
    draw('question', sample('question', 2));
    expect(screen.getByRole('alert').textContent.replaceAll('\u00A0', ' ')).toBe('Choisissez « Oui » ou « Non ».');
  });

  test('P14 the current password comes before, and a wrong one is asked again', () => {
    const { send } = draw('currentPassword', sample('currentPassword', 1));
    expect(screen.getByRole('alert').textContent).toContain('Retapez-le.');
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'Garonne31Verte' } });
    press('Valider');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'CURRENT_GIVEN', password: 'Garonne31Verte' });
  });

  test('an account that a code has opened says from when its password gives one', () => {
    const { send } = draw('openedByCode');
    expect(words()).toContain('Votre mot de passe le permettra dans 7 jours.');
    press('Revenir à mes autorisations');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'FINISH' });
  });

  test('#54 withdrawing says what it does, and can be left', () => {
    const { send } = draw('withdrawing');
    expect(words()).toContain('Mathieu L. ne pourra plus consulter votre dossier');
    expect(held(), 'a double touch leads here').toEqual(['Retirer l’autorisation']);
    press('Garder l’autorisation');
    press('Retirer l’autorisation');
    expect(send.mock.calls).toEqual([[{ type: 'BACK' }], [{ type: 'CONFIRM' }]]);
  });
});

describe('after saving', () => {
  test.each(['given', 'withdrawn'] as const)('#49 the spouse is told: %s', (name) => {
    const { send } = draw(name);
    expect(words()).toContain('Mathieu L.');
    expect(words()).toContain('Cette personne en est informée');
    press('Revenir à mes autorisations');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'FINISH' });
  });

  test.each([
    [0, 'Nous ne savons pas si votre autorisation est donnée'],
    [1, 'Nous ne savons pas si votre autorisation est retirée'],
  ])('I4 an unknown outcome is called neither success nor failure (%i)', (index, title) => {
    const { send } = draw('outcomeUnknown', sample('outcomeUnknown', index));
    expect(words()).toContain(title);
    expect(words()).toContain('Un message vous le dira.');
    press('Réessayer');
    press('Revenir à mes autorisations');
    expect(send.mock.calls).toEqual([[{ type: 'RETRY' }], [{ type: 'FINISH' }]]);
  });

  test('nobody is left to ask once the account is closed', () => {
    draw('outcomeUnknown', sample('outcomeUnknown', 2));
    expect(buttons()).toEqual(['Revenir à l’accueil']);
    expect(words()).toContain('Votre compte s’est fermé');
  });

  test('a refusal says what holds: until when, whom to ask, where else', () => {
    draw('refused');
    expect(words()).toContain('mardi 24 novembre 2026 à 16 h 40');
    cleanup();
    draw('refused', sample('refused', 1));
    expect(words()).toContain('La borne n’a rien changé.');
    expect(words()).toContain('32 30');
    cleanup();
    draw('refused', sample('refused', 2));
    expect(words()).toContain('caf.fr');
  });

  test('what cannot be read now is said with the telephone and an agent', () => {
    const { send } = draw('notNow');
    expect(words()).toContain('32 30');
    press('Réessayer');
    press('Revenir à mon compte');
    expect(send.mock.calls).toEqual([[{ type: 'RETRY' }], [{ type: 'LEAVE' }]]);
  });
});
