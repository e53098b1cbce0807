import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { shippedParameters } from '#domain/benefits/parameters/parameters.ts';
import { caisses } from '#domain/caisse/caisse.ts';
import { languageIds, type LanguageId } from '#domain/language.ts';
import { sheetIds } from '#domain/information/sheets.ts';
import type { InformationContext, InformationEvent } from '#machines/information/context.ts';
import { informationScreens, type InformationScreen } from '#machines/information/screens.ts';
import { menus } from '#kiosk-config/information/menu.ts';
import { libraryOf } from '#kiosk-config/information/library.ts';
import type { Frame } from '#kiosk/shell/frame.tsx';
import { expectSoundScreen, wordsOf } from '#kiosk/testing/expect-screen.ts';
import { Framed } from '#kiosk/testing/framed.tsx';
import { informationScreensTable } from './index.ts';
import { informationSamples } from '../testing/samples.ts';

afterEach(cleanup);

const [caf] = informationSamples.home;

interface Given {
  readonly context?: InformationContext;
  readonly language?: LanguageId;
  readonly frame?: Partial<Frame>;
}

function draw(
  name: InformationScreen,
  { context = informationSamples[name][0], language = 'fr', frame = {} }: Given = {},
) {
  const Screen = informationScreensTable[name];
  const send = vi.fn<(event: InformationEvent) => void>();
  render(
    <Framed language={language} frame={frame}>
      <Screen context={context} send={send} />
    </Framed>,
  );
  return send;
}

const sheet = (id: string): InformationContext => ({ ...caf, chosen: { sheet: id } });
const buttons = (): readonly (string | null)[] => screen.getAllByRole('button').map(({ textContent }) => textContent);
const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const choices = (): readonly (string | null)[] =>
  [...document.querySelectorAll('.choice-label')].map(({ textContent }) => textContent);

describe.each(languageIds)('every screen in %s', (language) => {
  const cases = informationScreens.flatMap((name) =>
    informationSamples[name].map((context, place) => ({ name, place, context })),
  );

  test.each(cases)('is sound: $name $place', ({ name, context }) => {
    draw(name, { context, language });
    expectSoundScreen(document.body, `information.${name}`);
  });

  test.each(sheetIds)('is sound for the sheet %s, without braces', (id) => {
    draw('sheet', { context: sheet(id), language });
    expectSoundScreen(document.body, 'information.sheet');
    expect(wordsOf(document.body)).not.toMatch(/\{\{|NaN/);
  });
});

describe('the first screen', () => {
  test('of the Caf leads to all sheets, each theme by its name, news and questions (#64–#70)', () => {
    const send = draw('home');
    for (const name of ['Toutes les prestations', 'Vie personnelle', 'Accident de vie', 'Actualités'])
      press(new RegExp(`^${name}`));
    expect(send.mock.calls.flat()).toEqual([
      { type: 'SHEETS' },
      { type: 'SHEETS', theme: 'personal' },
      { type: 'SHEETS', theme: 'hardship' },
      { type: 'NEWS' },
    ]);
  });

  test('of the CPAM shows no sheet of the Caf (I5)', () => {
    draw('home', { context: { ...caf, caisse: 'cpam-31' } });
    expect(buttons()).not.toContainEqual(expect.stringMatching(/^Toutes les prestations|^Logement/));
  });
});

describe('a list', () => {
  test('of a theme holds its sheets only, in the source’s order, and names every theme in words (A51)', () => {
    draw('sheets', { context: { ...caf, theme: 'housing' } });
    expect(choices().map((label) => label?.split(' - ')[0])).toEqual(['AL', 'ALF', 'ALS', 'APL', 'PAH', 'PrimD']);
    expect(document.querySelectorAll('.choice-detail')[1]?.textContent).toBe('Logement · Vie personnelle');
  });

  test('opens where one comes back to', () => {
    draw('sheets', { context: sheet('rsa') });
    expect(choices().at(-1)).toMatch(/^RSA/);
  });

  test('of questions has them in the site’s order, and only those of a sheet when they are about it', () => {
    draw('questions', { frame: { questionsFirst: ['declarer-grossesse'] } });
    expect(choices()[0]).toMatch(/^Quand déclarer ma grossesse/);
    cleanup();
    draw('questions', { context: { ...caf, about: 'ars' } });
    expect(choices()).toEqual(
      [
        'Faut-il demander l’allocation de rentrée scolaire\u00A0?',
        'Une simulation vaut-elle une demande\u00A0?',
      ].toReversed(),
    );
  });
});

describe('a sheet', () => {
  test('offers the simulation where the benefit can be simulated and the site has it', () => {
    const send = draw('sheet', { context: sheet('ppa') });
    press('Faire une simulation');
    expect(send).toHaveBeenCalledWith({ type: 'SIMULATE' });
    cleanup();
    draw('sheet', { context: sheet('aah') });
    expect(buttons()).not.toContain('Faire une simulation');
    cleanup();
    draw('sheet', { context: sheet('ppa'), frame: { services: ['information'] } });
    expect(buttons()).not.toContain('Faire une simulation');
  });

  test('has its amounts from the parameters of the day', () => {
    draw('sheet', { context: sheet('ppa') });
    expect(wordsOf(document.body)).toContain('638,28\u00A0€');
    cleanup();
    draw('sheet', { context: sheet('ppa'), frame: { now: () => Date.parse('2026-02-01T12:00:00Z') } });
    expect(wordsOf(document.body)).toContain('633,21\u00A0€');
  });

  test('takes the figures of the kiosk when it has newer ones', () => {
    const base = { ...shippedParameters['ppa.base'], values: [{ from: '2026-10-01', value: 999, source: 'Décret' }] };
    draw('sheet', { context: { ...sheet('ppa'), table: { ...shippedParameters, 'ppa.base': base } } });
    expect(wordsOf(document.body)).toContain('999\u00A0€');
    expect(wordsOf(document.body)).toContain('depuis le 01/10/2026');
  });

  test('past its last day says so, and not before', () => {
    const { expires } = libraryOf('fr', caisses['caf-31']).sheets.find(({ id }) => id === 'aah') ?? { expires: '' };
    draw('sheet', { context: sheet('aah'), frame: { now: () => Date.parse(`${expires}T12:00:00Z`) } });
    expect(document.querySelector('.notice-warning')).toBeNull();
    cleanup();
    draw('sheet', { context: sheet('aah'), frame: { now: () => Date.parse(`${expires}T12:00:00Z`) + 86_400_000 } });
    expect(document.querySelector('.notice-warning')?.textContent).toContain('Vérifiez auprès d’un agent');
  });
});

describe('a search', () => {
  test('asks for a word, and keeps what was typed (I8)', () => {
    const send = draw('search', { context: { ...caf, typed: 'loyer' } });
    press('Continuer');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'TYPED', typed: 'loyer' });
    fireEvent.input(screen.getByRole('textbox'), { target: { value: ' ' } });
    press('Continuer');
    expect(screen.getByRole('alert').textContent).toBe('Tapez au moins un mot.');
  });

  test('that found something opens it as what it is', () => {
    const send = draw('results', { context: { ...caf, typed: 'pension' } });
    fireEvent.click(document.querySelector('[data-choice="question.pension-impayee"]') ?? document.body);
    expect(send).toHaveBeenCalledWith({ type: 'CHOOSE', document: { kind: 'question', id: 'pension-impayee' } });
  });

  test('that found nothing says what to do', () => {
    draw('results', { context: { ...caf, typed: 'xyzxyz' } });
    expect(wordsOf(document.body)).toContain('Essayez un autre mot');
  });
});

test('a second search is one touch away from what was found, and one touch clears the field', () => {
  const send = draw('results', { context: { ...caf, typed: 'pension' } });
  press('Nouvelle recherche');
  expect(send).toHaveBeenCalledWith({ type: 'SEARCH' });
  cleanup();
  draw('search', { context: { ...caf, typed: 'loyer' } });
  press('Tout effacer');
  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('');
  expect(document.activeElement).toBe(screen.getByRole('textbox'));
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Tout effacer' }).disabled).toBe(true);
});

describe('the entries of the site', () => {
  test.each([
    [
      'caf-31',
      [
        'Les différents espaces',
        'L’espace Mon Compte',
        'Faire une simulation',
        'Faire une demande de prestation',
        'Prendre un rendez-vous',
      ],
    ],
    [
      'cpam-31',
      [
        'Le compte ameli',
        'Obtenir une attestation',
        'La Complémentaire santé solidaire',
        'La carte Vitale',
        'La carte européenne',
        'Prendre un rendez-vous',
      ],
    ],
  ] as const)('of %s stand in its order (#61)', (caisse, labels) => {
    draw('menu', { context: { ...caf, caisse } });
    expect(choices()).toEqual(labels);
  });

  test.each(languageIds)('each lead to a question that is there, in %s', (language) => {
    for (const caisse of Object.values(caisses)) {
      const ids = libraryOf(language, caisse).questions.map(({ id }) => id);
      const opened = menus[caisse.kind].flatMap((entry) => ('opens' in entry ? [entry.opens] : []));
      expect(opened.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });

  test('lead to the simulation only where the site has it', () => {
    const send = draw('menu');
    press('Faire une simulation');
    expect(send).toHaveBeenCalledWith({ type: 'SIMULATE' });
    cleanup();
    draw('menu', { frame: { services: ['information'] } });
    expect(choices()).not.toContain('Faire une simulation');
  });
});

test('a sheet says where and how to apply, and the answer names the sheet (#68, #76)', () => {
  const send = draw('sheet', { context: sheet('apl') });
  press('Demander');
  expect(send).toHaveBeenCalledWith({ type: 'CHOOSE', document: { kind: 'question', id: 'demander-prestation' } });
  cleanup();
  draw('answer', {
    context: { ...sheet('apl'), origin: 'sheet', chosen: { sheet: 'apl', question: 'demander-prestation' } },
  });
  expect(wordsOf(document.body)).toContain('À propos de\u00A0: APL');
});

describe('news', () => {
  test('lead to all national ones, by theme, and to the magazine (#69, #105–113)', () => {
    const send = draw('news');
    expect(choices()).toHaveLength(6);
    press(/^Toutes nos actualités nationales/);
    press(/^Le magazine/);
    expect(send.mock.calls.flat()).toEqual([
      { type: 'ALL_NEWS' },
      { type: 'CHOOSE', document: { kind: 'link', id: 'vies-de-famille' } },
    ]);
    cleanup();
    draw('allNews');
    const themes = [...document.querySelectorAll('.choice-detail')].map(
      ({ textContent }) => textContent?.split(' · ')[0],
    );
    expect(themes).toEqual(themes.toSorted((a, b) => themes.indexOf(a) - themes.indexOf(b)));
    expect(themes[0]).toBe('Vie personnelle');
  });

  test('have the day of the fact, not of the last reading', () => {
    draw('news');
    expect(wordsOf(document.body)).toContain('Actualité nationale, 01/04/2026');
  });
});

test('an address that opens a list says so, and promises no page of its own', () => {
  draw('page', { context: { ...sheet('paje'), pageOf: 'sheet' } });
  expect(wordsOf(document.body)).toContain('Cette adresse ouvre une liste');
  cleanup();
  draw('sheet', { context: sheet('paje') });
  expect(buttons()).toContain('Site officiel');
  cleanup();
  draw('page', { context: { ...sheet('apl'), pageOf: 'sheet' } });
  expect(wordsOf(document.body)).not.toContain('Cette adresse ouvre une liste');
});

test('a link is a code and an address in letters (#326–329)', () => {
  draw('link');
  expect(screen.getByRole('img').getAttribute('aria-label')).toContain(
    'www.mesdroitssociaux.gouv.fr/votre-simulateur/accueil',
  );
  expect(document.querySelector('.take-away-address')?.textContent).toBe(
    'www.mesdroitssociaux.gouv.fr/votre-simulateur/accueil',
  );
  expect(document.querySelector('a')).toBeNull();
});
