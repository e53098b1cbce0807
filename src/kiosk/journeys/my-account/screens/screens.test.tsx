import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { languageIds } from '#domain/language.ts';
import { myAccountScreens } from '#machines/my-account/screens.ts';
import { allTextsIn } from '#kiosk/testing/all-texts.ts';
import { expectSoundScreen } from '#kiosk/testing/expect-screen.ts';
import { draw, press, sample, tile, tiles, words } from '../testing/draw.tsx';
import { myAccountSamples } from '../testing/samples.ts';
import { myAccountWaits } from './index.ts';

afterEach(cleanup);

describe.each(languageIds)('every screen in %s', (language) => {
  const cases = myAccountScreens.flatMap((name) =>
    myAccountSamples[name].map((context, place) => ({ name, place, context })),
  );

  test.each(cases)('is sound: $name $place', ({ name, context }) => {
    draw(name, { context, language });
    expectSoundScreen(document.body, `myAccount.${name}`);
  });

  test('and every wait has its words', () => {
    const t = allTextsIn(language);
    for (const key of Object.values(myAccountWaits)) expect(t(key)).toMatch(/…$/);
  });
});

describe('#2 the first screen', () => {
  const general = ['following', 'changes', 'requests', 'information', 'contact', 'guide'];

  test('shows all eleven blocks of a file that has them, alerts and payments first of what is personal', () => {
    draw('overview', { context: sample('overview', 2) });
    expect(tiles()).toEqual([
      ...general,
      'alerts',
      'money',
      'profile',
      'agenda',
      'pajemploi',
      'files',
      'manageAccount',
      'authorisations',
    ]);
    press('Mes attestations');
  });

  test('P42 nothing of a person stands among the tiles of the top third, nor in the heading', () => {
    for (const context of myAccountSamples.overview) {
      cleanup();
      draw('overview', { context });
      const top = `${document.querySelector('.board-general')?.textContent} ${document.querySelector('.screen-head')?.textContent}`;
      expect(top).not.toMatch(/\d|Fabrice|Mathieu|Antoinette/);
    }
  });

  test('a block without object takes no room', () => {
    draw('overview', { context: sample('overview', 4) });
    expect(tiles()).toEqual([...general, 'alerts', 'money', 'profile', 'manageAccount']);
    expect(tile('alerts'), 'what was read can be read again').toContain('Aucune alerte ni nouveau message');
    expect(document.querySelectorAll('.board-news')).toHaveLength(0);
    expect(tile('money')).toContain('Aucun paiement pour le moment.');
    cleanup();
    draw('overview', { context: sample('overview', 4), services: [] });
    expect(tiles()).toEqual(['following', 'changes', 'requests', 'contact', 'guide', 'money', 'profile']);
    cleanup();
    draw('overview', { services: [] });
    expect(tiles()).not.toContain('manageAccount');
    expect(words()).not.toContain('Mes attestations');
  });

  test('#6 A51 the red point has its count in words', () => {
    draw('overview');
    expect(tile('alerts')).toContain('2 alertes et 2 nouveaux messages');
    expect(document.querySelectorAll('.board-news')).toHaveLength(1);
  });

  test('#8 #30 #31 #34 the last payment, its third party, the quotient, and the month of the statement', () => {
    const { send } = draw('overview');
    expect(tile('money')).toContain('Dernier paiement le 5 novembre 2026 : 395,35 €, dont 243,10 € versés à un tiers');
    expect(tile('money')).toContain('Quotient familial : 652 €');
    press('Mes attestations');
    press(/Relevé.:.octobre.2026/);
    expect(send.mock.calls).toEqual([[{ type: 'GO_TO', next: 'documents' }], [{ type: 'GO_TO', next: 'documents' }]]);
  });

  test('#184 the agenda tells the next payment', () => {
    draw('overview');
    expect(tile('agenda')).toContain('Prochain paiement le 4 décembre 2026');
  });

  test('#21 #46 authorisations are told in both directions', () => {
    for (const [index, sentence] of [
      [1, 'Fabrice C. vous autorise à gérer son dossier.'],
      [2, 'Vous et Marie-Antoinette-Bernadette-Joséphine V. gérez ensemble vos deux dossiers.'],
      [7, 'Vous n’avez pas d’autorisation de gestion.'],
      [8, 'Fabrice C. vous autorise à gérer son dossier.'],
      [10, 'Vous autorisez Mathieu L. à gérer votre dossier.'],
    ] as const) {
      cleanup();
      draw('overview', { context: sample('overview', index) });
      expect(tile('authorisations')).toContain(sentence);
    }
  });

  test('#44 several files are told, and which one is shown', () => {
    const { send } = draw('overview', { context: sample('overview', 1) });
    expect(tile('files')).toContain('Vous avez accès à 2 dossiers.');
    press(/Mes dossiers/);
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'OPEN', part: 'files' });
    cleanup();
    draw('overview', { context: sample('overview', 6) });
    expect(tile('files')).toContain('Dossier affiché : Fabrice C.');
    expect(words()).toContain('Ce dossier est celui d’une autre personne.');
  });

  test('#53 a spouse without an authorisation sees what is their own, and is told so', () => {
    draw('overview', { context: sample('overview', 7) });
    expect(words()).toContain('Vous voyez vos seules données personnelles.');
    expect(tiles()).toEqual([...general, 'profile', 'manageAccount', 'authorisations']);
    expect(words()).not.toMatch(/\d €/);
    cleanup();
    draw('overview', { context: sample('overview', 9) });
    expect(tiles(), 'a child has no authorisation to speak of').not.toContain('authorisations');
  });

  test('#151 a guardian goes back to those whom they protect', () => {
    const { send } = draw('overview', {
      context: sample('overview', 6),
      services: ['documents', 'information', 'protectedPeople'],
    });
    expect(words()).toContain('Vous agissez pour une personne protégée.');
    expect(tiles()).not.toContain('manageAccount');
    press(/Mes dossiers/);
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'GO_TO', next: 'protectedPeople' });
  });

  test.each([
    ['following', { type: 'OPEN', part: 'following' }],
    ['changes', { type: 'OPEN', part: 'changes' }],
    ['requests', { type: 'OPEN', part: 'requests' }],
    ['information', { type: 'GO_TO', next: 'information' }],
    ['contact', { type: 'OPEN', part: 'contact' }],
    ['guide', { type: 'OPEN', part: 'guide' }],
    ['alerts', { type: 'OPEN', part: 'alerts' }],
    ['money', { type: 'OPEN', part: 'money' }],
    ['profile', { type: 'OPEN', part: 'profile' }],
    ['agenda', { type: 'OPEN', part: 'agenda' }],
    ['pajemploi', { type: 'OPEN', part: 'pajemploi' }],
    ['manageAccount', { type: 'GO_TO', next: 'manageAccount' }],
    ['authorisations', { type: 'GO_TO', next: 'authorisations' }],
  ] as const)('the tile « %s » is one touch', (id, event) => {
    const { send } = draw('overview', { context: sample('overview', 2) });
    fireEvent.click(document.querySelector(`[data-tile="${id}"]`) as HTMLElement);
    expect(send).toHaveBeenCalledExactlyOnceWith(event);
  });
});

describe('files', () => {
  test('#44 marks the one that is shown, and leads into another', () => {
    const { send } = draw('files');
    expect(screen.getByRole('button', { name: /Mon dossier/ }).getAttribute('aria-pressed')).toBe('true');
    press(/Dossier de Fabrice C\./);
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'CHOOSE_FILE', file: 'fabrice' });
    cleanup();
    const acting = draw('files', { context: sample('files', 1) });
    press(/Mon dossier/);
    expect(acting.send).toHaveBeenCalledExactlyOnceWith({ type: 'CHOOSE_FILE', file: null });
  });

  test('a spouse has no file of their own, and their own data', () => {
    draw('files', { context: sample('files', 3) });
    expect(words()).toContain('Mes données personnelles');
  });

  test('P21 P42 no name stands in a title or a lead', () => {
    for (const name of myAccountScreens) {
      for (const context of myAccountSamples[name]) {
        cleanup();
        draw(name, { context });
        expect(document.querySelector('.screen-head')?.textContent).not.toMatch(/Fabrice|Mathieu|Antoinette|\d €/);
      }
    }
  });
});
