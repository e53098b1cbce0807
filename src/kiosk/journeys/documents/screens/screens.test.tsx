import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { documentTypeIds } from '#domain/documents/document-types.ts';
import { documentRefusals } from '#domain/documents/refusal.ts';
import { languageIds } from '#domain/language.ts';
import { documentsScreens } from '#machines/documents/screens.ts';
import { allTextsIn } from '#kiosk/testing/all-texts.ts';
import { expectSoundScreen } from '#kiosk/testing/expect-screen.ts';
import { documentsSamples } from '../testing/samples.ts';
import { documentsWaits } from './index.ts';
import { draw, offers, press, sent, words } from '../testing/draw.tsx';

afterEach(cleanup);

describe.each(languageIds)('every screen in %s', (language) => {
  const cases = documentsScreens.flatMap((name) => documentsSamples[name].map((_, place) => ({ name, place })));

  test.each(cases)('is sound: $name $place', ({ name, place }) => {
    draw(name, { place, language });
    expectSoundScreen(document.body, `documents.${name}`);
  });

  test('and every wait has its words', () => {
    const t = allTextsIn(language);
    for (const key of Object.values(documentsWaits)) expect(t(key)).toMatch(/…$/);
  });

  test('and every document has a name of its own', () => {
    const t = allTextsIn(language);
    expect(new Set(documentTypeIds.map((type) => t(`documents.type.${type}`))).size).toBe(documentTypeIds.length);
  });

  test('each refusal has a title, a sentence and a next step that no other one has', () => {
    const t = allTextsIn(language);
    for (const part of ['title', 'lead', 'next'] as const) {
      const said = documentRefusals.map((reason) => t(`documents.refused.${reason}.${part}`));
      for (const sentence of said) expect(sentence.trim()).not.toBe('');
      if (part === 'lead') expect(new Set(said).size).toBe(documentRefusals.length);
    }
  });
});

describe('#10 the list', () => {
  test('has one button a document, in the order of the caisse, with its newest period', () => {
    const { send } = draw('list');
    const [first] = screen.getAllByRole('button', { name: /Attestation|Relevé/ });
    expect(first?.textContent).toContain('Attestation de paiement et de quotient familial');
    expect(first?.textContent).toContain('Octobre 2026');
    fireEvent.click(first!);
    expect(sent(send)).toEqual([{ type: 'CHOOSE', document: 'paiementEtQuotient' }]);
  });

  test('#37 names the statement by its month', () => {
    draw('list', { change: { offers: [{ type: 'releveDeCompte', months: ['2026-10'], years: [], subjects: [] }] } });
    expect(offers(/^Relevé de compte d’octobre/)).toBe(true);
    cleanup();
    draw('list', { change: { offers: [{ type: 'releveDeCompte', months: ['2026-03'], years: [], subjects: [] }] } });
    expect(offers(/^Relevé de compte de mars/)).toBe(true);
  });

  test('P34 says which documents ask for a second factor, until it was shown', () => {
    draw('list', { place: 1 });
    expect(words()).toContain('Confirmez d’abord que c’est bien vous');
    cleanup();
    draw('list', { place: 5 });
    expect(words()).not.toContain('Confirmez d’abord');
    cleanup();
    draw('list', { place: 1, frame: { services: [] } });
    expect(words()).toContain('Ne peut pas être montré ici');
  });

  test('says which documents are not printed on its paper, and that a terminal has no printer', () => {
    draw('list', { place: 2 });
    expect(words()).toContain('À lire à l’écran, sans impression');
    cleanup();
    draw('list', { place: 3 });
    expect(words()).toContain('Cette borne n’imprime pas.');
  });

  test('has pages, and begins with the one that was touched', () => {
    draw('list', { place: 4 });
    expect(words()).toContain('Attestation de non-droit');
    expect(words()).toMatch(/Page 2 sur 4/);
    press('Suivant');
    expect(words()).toMatch(/Page 3 sur 4/);
    press('Précédent');
    press('Précédent');
    expect(words()).toMatch(/Page 1 sur 4/);
  });

  test('is called as the caisse calls it', () => {
    draw('list', { place: 1 });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Mes attestations et relevés');
  });
});

describe('a period', () => {
  test('#179 is chosen among 24 months, the newest first, in two columns', () => {
    const { send } = draw('monthFrom');
    const months = screen.getAllByRole('button', { name: /20\d\d$/ });
    expect(months.map(({ textContent }) => textContent).slice(0, 2)).toEqual(['Octobre 2026', 'Septembre 2026']);
    expect(document.querySelector('[data-columns="2"]')).not.toBeNull();
    while (!offers('Novembre 2024')) press('Plus anciens');
    press('Novembre 2024');
    expect(sent(send)).toEqual([{ type: 'CHOOSE_MONTH', month: '2024-11' }]);
  });

  test('ends at most 24 months after it began', () => {
    draw('monthTo', { change: { offers: documentsSamples.list[4]?.offers ?? [], monthFrom: '2024-09' } });
    expect(words()).toContain('Votre période commence en septembre 2024.');
    expect(words()).not.toContain('Octobre 2026');
    expect(words()).toContain('Août 2026');
  });

  test('is a year of a yearly statement', () => {
    const { send } = draw('year');
    press('2024');
    expect(sent(send)).toEqual([{ type: 'CHOOSE_YEAR', year: 2024 }]);
  });
});

test('whom it is about is asked by the names of the caisse, and the one chosen before is marked', () => {
  const { send } = draw('subject');
  expect(screen.getByRole('button', { name: /Prime/ }).getAttribute('aria-pressed')).toBe('true');
  press(/Aide au logement/);
  expect(sent(send)).toEqual([{ type: 'CHOOSE_SUBJECT', subject: 'al' }]);
});

describe('P25 P26 the preview', () => {
  test.each(documentsSamples.preview.map((_, place) => place))('holds nothing of the person: %i', (place) => {
    draw('preview', { place });
    expect(words()).not.toMatch(/Fournier|Lagarde|Claire|Mathieu|4210077|LILAS|455|612|991|Rochefoucauld/i);
  });

  test('is printed, read, and changed', () => {
    const { send } = draw('preview');
    press('Imprimer');
    press('Tout lire');
    press(/Une autre période/);
    press('3');
    fireEvent.click(screen.getByRole('switch', { name: /En gros caractères/ }));
    expect(sent(send)).toEqual([
      { type: 'PRINT' },
      { type: 'SHOW' },
      { type: 'CHANGE_PERIOD' },
      { type: 'SET_COPIES', copies: 3 },
      { type: 'SET_LARGE_PRINT', isLargePrint: true },
    ]);
  });

  test('takes no second touch of a double one for « Imprimer »', () => {
    draw('preview');
    expect(screen.getByRole('button', { name: 'Imprimer' }).className).toContain('button-held');
  });

  test('shows a period, however many months it has', () => {
    draw('preview', { place: 1 });
    expect(words()).toContain('Novembre 2024 à octobre 2026');
  });

  test('changes the benefit where there are several', () => {
    const { send } = draw('preview', { place: 2 });
    press(/Choisir une autre prestation/);
    expect(sent(send)).toEqual([{ type: 'CHANGE_SUBJECT' }]);
  });

  test('#305 adds health to the rights', () => {
    const { send } = draw('preview', { place: 3 });
    press(/Médecin traitant et ALD/);
    expect(sent(send)).toEqual([{ type: 'ADD_HEALTH' }]);
    cleanup();
    draw('preview', { place: 3, frame: { services: [] } });
    expect(words()).not.toContain('Médecin traitant');
  });

  test('of a ticket has no large print', () => {
    draw('preview', { place: 5 });
    expect([offers('Imprimer'), screen.queryByRole('switch')]).toEqual([true, null]);
  });

  test('of what is not printed here has no « Imprimer », and says so', () => {
    const { send } = draw('preview', { place: 6 });
    expect(offers('Imprimer')).toBe(false);
    expect(words()).toContain('Cette borne ne l’imprime pas.');
    press('Tout lire');
    press('Revenir à la liste');
    expect(sent(send)).toEqual([{ type: 'SHOW' }, { type: 'FINISH' }]);
  });
});

describe('P25 A46 the content', () => {
  afterEach(() => void vi.useRealTimers());

  const pass = (ms: number): void => void act(() => void vi.advanceTimersByTime(ms));

  test('is read for 10 s, then masked, and shown again when asked to', () => {
    vi.useFakeTimers();
    draw('content');
    expect(words()).toContain('Claire Fournier');
    pass(9_999);
    expect(words()).toContain('Claire Fournier');
    pass(1);
    expect(words()).not.toMatch(/Fournier|4210077|LILAS|Prime d’activité|210,34/);
    expect(words(), 'what is of nobody stays').toContain('Spécimen, sans valeur');
    press('Montrer');
    expect(words()).toContain('Claire Fournier');
    press('Masquer');
    expect(words()).not.toContain('Fournier');
  });

  test('has pages, each with its own 10 s', () => {
    vi.useFakeTimers();
    const { send } = draw('content', { place: 1 });
    expect(words()).toMatch(/Page 1 sur/);
    pass(9_000);
    press('Suivant');
    pass(9_000);
    expect(document.querySelector('.masked')).toBeNull();
    pass(1_000);
    expect(document.querySelector('.masked')).not.toBeNull();
    press('Fermer');
    expect(sent(send)).toEqual([{ type: 'FINISH' }]);
  });
});

test('P21 P42 no name stands in a title, nor beside « Compte ouvert »', () => {
  for (const name of documentsScreens) {
    for (const place of documentsSamples[name].keys()) {
      cleanup();
      draw(name, { place });
      expect(document.querySelector('h1')?.textContent).not.toMatch(/Fournier|Claire|Rochefoucauld|Prime/);
      expect(screen.getByRole('banner').textContent).not.toMatch(/Fournier|Claire|Rochefoucauld|Prime/);
    }
  }
});
