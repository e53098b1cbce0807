import { cleanup } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { languageIds } from '#domain/language.ts';
import { procedures } from '#domain/insured-file/procedures.ts';
import { ameliAccountScreens } from '#machines/ameli-account/screens.ts';
import { allTextsIn } from '#kiosk/testing/all-texts.ts';
import { expectSoundScreen } from '#kiosk/testing/expect-screen.ts';
import { allPages, draw, press, sample, tiles, words } from '../testing/draw.tsx';
import { ameliAccountSamples } from '../testing/samples.ts';
import { ameliAccountWaits } from './index.ts';

afterEach(cleanup);

describe.each(languageIds)('every screen in %s', (language) => {
  const cases = ameliAccountScreens.flatMap((name) =>
    ameliAccountSamples[name].map((context, place) => ({ name, place, context })),
  );

  test.each(cases)('is sound: $name $place', ({ name, context }) => {
    draw(name, { context, language });
    expectSoundScreen(document.body, `ameliAccount.${name}`);
  });

  test('and every wait has its words', () => {
    const t = allTextsIn(language);
    for (const key of Object.values(ameliAccountWaits)) expect(t(key)).toMatch(/…$/);
  });
});

describe('#275 the first screen', () => {
  const menu = ['payments', 'procedures', 'prevention', 'ownInformation'];

  test('has the menu of the account in its order, then what waits, the rights and the rest', () => {
    draw('overview', { context: sample('overview', 1) });
    expect(tiles()).toEqual([...menu, 'toComplete', 'rights', 'messages', 'manageAccount', 'delays', 'contact']);
  });

  test('P34 P42 says nothing about health, and nothing of the person in its top third', () => {
    for (const context of ameliAccountSamples.overview) {
      cleanup();
      draw('overview', { context });
      expect(words()).not.toMatch(/SOIGNANT|100 %|arrêt maladie|médecine/i);
      const top = `${document.querySelector('.board-general')?.textContent} ${document.querySelector('.screen-head')?.textContent}`;
      expect(top).not.toMatch(/\d|Amélie|ouverts|fermés/);
    }
  });

  test('#302 says whether rights are open, and until when', () => {
    draw('overview');
    expect(words()).toContain('Vos droits à l’Assurance Maladie sont ouverts.');
    cleanup();
    draw('overview', { context: sample('overview', 1) });
    expect(words()).toContain('sont ouverts jusqu’au 31 juillet 2027.');
    expect(words()).toContain('Complémentaire santé solidaire jusqu’au 31 juillet 2027');
    cleanup();
    draw('overview', { context: sample('overview', 2) });
    expect(words()).toContain('Vos droits à l’Assurance Maladie sont fermés.');
  });

  test('A51 the red point has its count in words', () => {
    draw('overview', { context: sample('overview', 1) });
    expect(words()).toContain('5 démarches attendent un document.');
    expect(words()).toContain('2 nouveaux messages');
    expect(document.querySelectorAll('.board-news')).toHaveLength(2);
    cleanup();
    draw('overview', { context: sample('overview', 2) });
    expect(document.querySelectorAll('.board-news')).toHaveLength(0);
  });

  test('leads nowhere that the hall does not offer', () => {
    draw('overview', { services: [] });
    expect(tiles()).toEqual([...menu, 'rights', 'delays', 'contact']);
    expect(words()).not.toContain('Mes attestations');
  });

  test('opens each part, and other services', () => {
    const { send } = draw('overview');
    press(/Mes paiements/);
    press(/Mon espace prévention/);
    press('Mes attestations');
    press(/Mon espace d’échanges/);
    expect(send.mock.calls.flat()).toEqual([
      { type: 'OPEN', part: 'payments' },
      { type: 'OPEN', part: 'prevention' },
      { type: 'GO_TO', next: 'documents' },
      { type: 'GO_TO', next: 'messages' },
    ]);
  });
});

describe('#302 #303 « Mes informations »', () => {
  test('below two factors has no doctor, and the way to them', () => {
    const { send } = draw('ownInformation');
    const all = allPages();
    expect(all).toContain('Amélie Bot');
    expect(all).toContain('03/06/1982');
    expect(all).toContain('fin en 023');
    expect(all).toContain('01 311 2006');
    expect(all).toContain('Mutuelle des Deux Rives');
    expect(all).toContain('Paiements transmis depuis le 1er octobre 2015');
    expect(all).toContain('Valable jusqu’au 5 juillet 2027');
    expect(all).toContain('Elle demande une seconde preuve.');
    expect(all).not.toContain('SOIGNANT');
    press('Voir mon médecin');
    expect(send).toHaveBeenCalledWith({ type: 'SEE_DOCTOR' });
  });

  test('with two factors names the doctor, and asks for nothing more', () => {
    draw('ownInformation', { context: sample('ownInformation', 1) });
    expect(allPages()).toContain('SOIGNANT Didier');
    expect(words()).not.toContain('Voir mon médecin');
  });

  test('of several insurers says that payments go to none, and what to do', () => {
    draw('ownInformation', { context: sample('ownInformation', 2) });
    const all = allPages();
    expect(all).toContain('Plusieurs organismes complémentaires');
    expect(all).toContain('Vos paiements ne leur sont plus transmis. Choisissez-en un.');
    expect(all).not.toContain('Paiements transmis depuis');
    expect(all).toContain('Soins pris en charge à 100 %');
  });

  test('leads to no second factor where the hall has none', () => {
    draw('ownInformation', { services: [] });
    expect(words()).not.toContain('Voir mon médecin');
  });
});

describe('#276 payments', () => {
  test('are by day, with what went to an employer, behind their filter', () => {
    const { send } = draw('recentPayments');
    const all = allPages();
    expect(all).toContain('16 novembre 2026 : 26,23 €');
    expect(all).toContain('dont 429,48 € versés à votre employeur');
    cleanup();
    const again = draw('recentPayments');
    press(/Filtrer/);
    press(/16.novembre.2026/);
    expect([send.mock.calls, again.send.mock.calls.flat()]).toEqual([
      [],
      [
        { type: 'OPEN', part: 'filter' },
        { type: 'SEE_PAYMENT', paidOn: '2026-11-16' },
      ],
    ]);
  });

  test('the filter offers what there is, and says which one holds', () => {
    const { send } = draw('filter');
    press('Médicaments');
    press('Tous les paiements');
    expect(send.mock.calls.flat()).toEqual([
      { type: 'FILTER', filter: { by: 'care', care: 'medicine' } },
      { type: 'FILTER', filter: undefined },
    ]);
    expect(words()).not.toContain('Transports');
    cleanup();
    draw('recentPayments', { context: sample('recentPayments', 1) });
    expect(words()).toContain('Pour Léo');
    expect(words()).not.toContain('16 novembre');
  });

  test('each line has its base, its rate and what was taken off', () => {
    draw('payment');
    const all = allPages();
    expect(all).toContain('Payé le 16 novembre 2026');
    expect(all).toContain('Soin du 10 novembre 2026, Amélie');
    expect(all).toContain('Base 30,00 €, remboursée à 70 %');
    expect(all).toContain('Retenue : 2,00 €');
    expect(all).toContain('26,23 €');
  });

  test('#279 #280 #281 what is followed has its days, its state and its most', () => {
    draw('leaves');
    expect(allPages()).toContain('Payé jusqu’au 25 septembre 2026');
    cleanup();
    draw('accidents', { context: sample('accidents', 1) });
    const accidents = allPages();
    expect(accidents).toContain('Réponse au plus tard le 14 décembre 2026, sauf enquête.');
    expect(accidents).toContain('Reconnu le 3 juillet 2025');
    expect(accidents).toContain('Refusé le 4 juin 2024. La lettre dit comment le contester.');
    cleanup();
    draw('deductions');
    const deductions = allPages();
    expect(deductions).toContain('22,00 €');
    expect(deductions).toContain('50,00 € au plus dans l’année');
  });
});

test('#282 #318 every procedure of the source says what to have ready', () => {
  for (const procedure of procedures) {
    cleanup();
    const [context] = ameliAccountSamples.procedure;
    draw('procedure', { context: { ...context, procedure } });
    expectSoundScreen(document.body, 'ameliAccount.procedure');
    expect(document.querySelector('.screen-lead')?.textContent).toMatch(/\.$/);
  }
  cleanup();
  draw('procedures');
  const all = allPages();
  for (const part of ['carte Vitale', 'médiateur', 'causé par un tiers', 'procuration', 'invalidité'])
    expect(all).toContain(part);
});

test('#295 #301 prevention names what concerns the person, and nothing else', () => {
  draw('prevention');
  expect(allPages()).not.toMatch(/Sophia|Grossesse/);
  cleanup();
  draw('prevention', { context: sample('prevention', 1) });
  const all = allPages();
  for (const name of [
    'Grossesse',
    'PRADO Maternité',
    'M’T Dents',
    'Risque cardio-vasculaire',
    'Santé Active',
    'Sophia',
  ])
    expect(all).toContain(name);
  expect(all).toContain('La santé de votre enfant');
});

test('#310 the caisse says how long it takes', () => {
  draw('delays');
  expect(allPages()).toContain('21 jours');
  cleanup();
  draw('delays', { context: sample('delays', 1) });
  expect(words()).toContain('Votre caisse n’a pas donné ses délais.');
});

test('P34 the second factor says why, or that it cannot be had here', () => {
  const { send } = draw('stepUp');
  press('Continuer');
  expect(send).toHaveBeenCalledWith({ type: 'RAISE' });
  cleanup();
  draw('stepUp', { services: [] });
  expect(words()).toContain('Cette page ne peut pas être montrée ici');
  expect(words()).not.toContain('Continuer');
});
