import { cleanup, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { caisses } from '#domain/caisse/caisse.ts';
import { documentRefusals, isOfFile } from '#domain/documents/refusal.ts';
import { allTextsIn } from '#kiosk/testing/all-texts.ts';
import { draw, offers, press, sent, words } from '../testing/draw.tsx';

afterEach(cleanup);

describe('a refusal', () => {
  test.each(documentRefusals.map((reason, place) => ({ reason, place })))(
    'is told with what to do next, the telephone and an agent: $reason',
    ({ reason, place }) => {
      draw('refused', { place });
      const t = allTextsIn('fr');
      for (const part of ['title', 'lead', 'next'] as const)
        expect(words()).toContain(t(`documents.refused.${reason}.${part}`).replaceAll('\u00A0', ' '));
      expect(words()).toContain('32 30');
      expect(words()).toContain('Un agent peut aussi vous aider.');
      expect(offers('Revenir à la liste')).toBe(!isOfFile(reason));
      expect(offers('Revenir à l’accueil')).toBe(isOfFile(reason));
    },
  );

  test('of a period offers another one, of a benefit another one too', () => {
    const { send } = draw('refused', { place: documentRefusals.indexOf('noRightToBenefit') });
    press('Choisir une autre période');
    press('Choisir une autre prestation');
    press('Revenir à la liste');
    expect(sent(send)).toEqual([{ type: 'CHANGE_PERIOD' }, { type: 'CHANGE_SUBJECT' }, { type: 'FINISH' }]);
  });

  test('of a technical kind is tried again', () => {
    const { send } = draw('refused', { place: documentRefusals.indexOf('technical') });
    press('Réessayer');
    expect(sent(send)).toEqual([{ type: 'RETRY' }]);
  });

  test('leads to a rendez-vous where there is that service', () => {
    draw('refused');
    expect(offers('Prendre un rendez-vous')).toBe(false);
    cleanup();
    const { send } = draw('refused', { frame: { services: ['rendezVous'] } });
    press('Prendre un rendez-vous');
    expect(sent(send)).toEqual([{ type: 'GO_TO', next: 'rendezVous' }]);
  });
});

describe('what stands before a document', () => {
  test('P34 is a second factor, where this hall and this account have one', () => {
    const { send } = draw('stepUp');
    press('Continuer');
    press('Revenir à la liste');
    expect(sent(send)).toEqual([{ type: 'RAISE' }, { type: 'FINISH' }]);
    cleanup();
    draw('stepUp', { place: 1 });
    expect(offers('Revenir au document')).toBe(true);
    cleanup();
    const { context } = draw('stepUp', { frame: { services: [] } });
    expect(offers('Continuer')).toBe(false);
    expect(words()).toContain(caisses[context.caisse].website);
    expect(words()).toContain('Un agent peut aussi vous aider.');
  });

  test('is a paper that this terminal does not have, with what else there is', () => {
    const { send, context } = draw('notPrintable');
    expect(words()).toContain('Ce document demande une feuille A4.');
    expect(words()).toContain(caisses[context.caisse].website);
    press('Lire à l’écran');
    press('Revenir à la liste');
    expect(sent(send)).toEqual([{ type: 'READ' }, { type: 'FINISH' }]);
    cleanup();
    draw('notPrintable', { place: 1 });
    expect(words()).toContain('Cette borne n’a pas d’imprimante.');
  });

  test('is a right to the file: a spouse is told who gives it, a guardian chooses somebody', () => {
    draw('notAllowed');
    expect(words()).toContain('« Mes autorisations »');
    cleanup();
    const { send } = draw('notAllowed', { place: 2 });
    press('Choisir la personne protégée');
    expect(sent(send)).toEqual([{ type: 'GO_TO', next: 'protectedPeople' }]);
    cleanup();
    draw('notAllowed', { place: 2, frame: { services: [] } });
    expect(offers('Choisir la personne protégée')).toBe(false);
  });
});

describe('the paper', () => {
  test('P26 that did not come out calls an agent, and says so before', () => {
    const callAgent = vi.fn();
    const { send } = draw('cameOut', { frame: { callAgent } });
    press('Oui, je l’ai pris');
    expect(callAgent).not.toHaveBeenCalled();
    press('Non, appeler un agent');
    expect(sent(send)).toEqual([{ type: 'CAME_OUT' }, { type: 'NOTHING_CAME_OUT' }]);
    expect(callAgent).toHaveBeenCalledExactlyOnceWith('notPrinted');
  });

  test('sends to the desk where a call reaches nobody', () => {
    const { send } = draw('cameOut', { frame: { callAgent: undefined } });
    press('Non, rien n’est sorti');
    expect(sent(send)).toEqual([{ type: 'NOTHING_CAME_OUT' }]);
    cleanup();
    draw('printProblem', { frame: { callAgent: undefined } });
    expect(words()).toContain('Demandez de l’aide à l’accueil.');
    expect(offers('Appeler un agent')).toBe(false);
  });

  test('P26 is never printed again from its problem', () => {
    const callAgent = vi.fn();
    const { send } = draw('printProblem', { frame: { callAgent } });
    expect(screen.queryByRole('button', { name: /[Ii]mprimer/ })).toBeNull();
    press('Appeler un agent');
    expect(callAgent).toHaveBeenCalledExactlyOnceWith('notPrinted');
    press('Revenir à la liste');
    expect(sent(send)).toEqual([{ type: 'FINISH' }]);
  });

  test('is counted', () => {
    draw('cameOut', { place: 1 });
    expect(words()).toContain('Les 3 exemplaires sont-ils bien sortis ?');
  });

  test('once taken leads to another document, or out', () => {
    const { send } = draw('done');
    press('Imprimer un autre document');
    press('Terminer');
    expect(sent(send)).toEqual([{ type: 'FINISH' }, { type: 'LEAVE' }]);
  });
});

describe('without an answer', () => {
  test('what is here already stays in the list (P24)', () => {
    draw('tryAgain');
    expect(words()).not.toContain('Les documents déjà ouverts');
    cleanup();
    const { send } = draw('tryAgain', { place: 1 });
    expect(words()).toContain('Les documents déjà ouverts restent disponibles dans la liste.');
    press('Réessayer');
    press('Revenir à la liste');
    expect(sent(send)).toEqual([{ type: 'RETRY' }, { type: 'FINISH' }]);
  });

  test('the list is said to be missing, with the telephone', () => {
    draw('notNow');
    expect(words()).toContain('32 30');
  });
});
