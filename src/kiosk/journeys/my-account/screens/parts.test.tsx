import { cleanup, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { allPages, draw, press, sample, words } from '../testing/draw.tsx';

afterEach(cleanup);

describe('alerts and messages', () => {
  test('#5 #22 #23 say what is awaited, until when, and where to answer', () => {
    draw('alerts');
    const all = allPages();
    for (const part of [
      'Déclaration de ressources à faire',
      'Mois à déclarer : août 2026 à octobre 2026',
      'Avant le 31 décembre 2026',
      'Certificat de scolarité',
      '2 nouveaux messages',
      'le 32 30, ou un agent',
    ]) {
      expect(all).toContain(part);
    }
  });

  test('one message alone is one', () => {
    draw('alerts', { context: sample('alerts', 2) });
    expect(words()).toContain('1 nouveau message');
    expect(document.querySelectorAll('.row')).toHaveLength(1);
  });
});

describe('#23 messages', () => {
  test('are one touch from the alerts, where this hall shows them', () => {
    const { send } = draw('alerts');
    press('Lire mes messages');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'GO_TO', next: 'messages' });
    expect(words()).not.toContain('À lire sur');
  });

  test('else are read on the site of the caisse', () => {
    draw('alerts', { context: sample('alerts', 2), services: [] });
    expect(words()).toContain('dans « Mes démarches »');
    expect(screen.queryByRole('button', { name: 'Lire mes messages' })).toBeNull();
  });

  test('can be read again where there is neither an alert nor a new one', () => {
    const { send } = draw('alerts', { context: sample('alerts', 3) });
    expect(words()).toContain('Aucune alerte en ce moment.');
    press('Lire mes messages');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'GO_TO', next: 'messages' });
  });
});

describe('payments and rights', () => {
  test('#12 debts have an entry only where there are any', () => {
    const { send } = draw('money', { context: sample('money', 1) });
    press(/Mes dettes/);
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'OPEN', part: 'debts' });
    cleanup();
    draw('money');
    expect(words()).not.toContain('Mes dettes');
    cleanup();
    draw('money', { context: sample('money', 2) });
    expect(words(), 'before the first payment there is no last one').not.toContain('Mon dernier paiement');
  });

  test('#31 the detail of a payment marks what went to a third party, and explains the mark', () => {
    draw('lastPayment');
    expect(words()).toContain('Payé le 5 novembre 2026');
    expect(words()).toContain('395,35 €');
    expect(words()).toContain('* Versé à un tiers : à votre bailleur, par exemple.');
    expect(words()).toContain('Mois de droit : octobre 2026');
  });

  test('what is kept for a debt, and what is taken back, is said; the total is what was paid', () => {
    draw('lastPayment', { context: sample('lastPayment', 1) });
    const all = allPages();
    expect(all).toContain('Retenue pour une dette : 48,50 €');
    expect(all).toContain('Trop-perçu repris');
    expect(all).toContain('83,75 €');
    expect(all).not.toContain('tiers');
  });

  test('#179 the payments of 24 months are a list, each leads to its lines', () => {
    const { send } = draw('payments', { context: { ...sample('payments', 0)!, paidOn: undefined } });
    press(/5.novembre.2026/);
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'SEE_PAYMENT', paidOn: '2026-11-05' });
    cleanup();
    draw('payments', { context: sample('payments', 1) });
    expect(words()).toContain('Rien n’a été payé depuis 24 mois.');
  });

  test('#34 rights have their amount, their months and the quotient', () => {
    draw('rights');
    const all = allPages();
    expect(all).toContain('Chaque mois, depuis avril 2023');
    expect(all).toContain('Jusqu’à décembre 2026');
    expect(all).toContain('Versé à un tiers');
    expect(all).toContain('652 €');
    cleanup();
    draw('rights', { context: sample('rights', 2) });
    expect(words()).toContain('Aucune prestation n’est en cours.');
  });

  test('debts add up, and say what is withheld', () => {
    draw('debts');
    expect(words()).toContain('508,60 €');
    const all = allPages();
    expect(all).toContain('Retenue chaque mois : 48,50 €');
    expect(all).toContain('Aucune retenue en ce moment');
  });

  test('#11 resources stand by their period, with their owner', () => {
    draw('resources');
    const all = allPages();
    expect(all).toContain('Année 2024');
    expect(all).toContain('Conjoint ou conjointe');
    expect(all).toContain('18 450,00 €');
    expect(all).toContain('août 2026 à octobre 2026');
  });
});

describe('the profile', () => {
  test('#24 #25 #26 #27 #28 says since when, the children, the address, and contacts masked', () => {
    const { send } = draw('profile');
    press('Modifier mes coordonnées de contact');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'GO_TO', next: 'manageAccount' });
    const all = allPages();
    for (const part of [
      'Situation : vie maritale',
      'Depuis le 23 février 2018',
      '2 enfants rattachés à mon dossier',
      '24 rue des Lilas',
      'm•••••@•••••',
    ]) {
      expect(all).toContain(part);
    }
  });

  test('#53 of a spouse names them alone', () => {
    draw('profile', { context: sample('profile', 3) });
    const all = allPages();
    expect(all).toContain('Mathieu Lagarde');
    expect(all).toContain('Date de naissance : 03/12/1984');
    expect(all).not.toContain('enfant');
  });
});

describe('#42 the agenda', () => {
  test('stands month by month, with its four kinds of dates', () => {
    const { send } = draw('agenda');
    expect(words()).toContain('décembre 2026');
    expect(words()).not.toContain('janvier 2027');
    const all = allPages();
    for (const part of [
      'Paiement',
      'Le 4 décembre 2026',
      'Avant le 31 décembre 2026',
      'Changement de droits',
      'Nouveau calcul : Aide personnalisée au logement',
      'Renouvellement',
    ]) {
      expect(all).toContain(part);
    }
    press('Voir le calendrier');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'OPEN', part: 'calendar' });
  });

  test('is a calendar that one can read and hear', () => {
    draw('calendar');
    expect(screen.getByRole('table', { name: /novembre.2026/ })).toBeDefined();
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toContain('lulundi');
    press('Mois suivant');
    const [payment] = [...document.querySelectorAll('td[data-marked="true"]')];
    expect(payment?.textContent).toBe('4Paiement');
    expect(document.querySelectorAll('.calendar-legend li')).toHaveLength(4);
  });
});

describe('elsewhere', () => {
  test.each([
    ['contact', '32 30'],
    ['pajemploi', 'www.pajemploi.urssaf.fr'],
    ['following', 'www.caf.fr'],
    ['changes', 'www.caf.fr'],
    ['requests', 'www.caf.fr'],
  ] as const)('P36 « %s » is a code to scan, with its address in letters', (name, text) => {
    const { send } = draw(name);
    expect(document.querySelector('.qr-image')).not.toBeNull();
    expect(words()).toContain(text);
    press('Revenir à Mon compte');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'FINISH' });
  });

  test('#15 the simulation is on the kiosk', () => {
    const { send } = draw('requests');
    press('Faire une simulation');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'GO_TO', next: 'simulation' });
  });

  test('#3 the guided tour names each block', () => {
    draw('guide');
    const all = allPages();
    for (const block of [
      'Mes alertes et mes messages',
      'Mes paiements et mes droits',
      'Mes démarches',
      'La Caf m’informe',
      'Mon profil',
      'Contacter ma Caf',
      'Mon agenda',
      'Accéder à Pajemploi',
      'Mes dossiers',
      'Gérer mon compte',
      'Mes autorisations',
    ]) {
      expect(all).toContain(block);
    }
  });
});
