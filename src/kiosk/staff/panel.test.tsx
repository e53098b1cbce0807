import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { caisses } from '#domain/caisse/caisse.ts';
import { someCaf, someCpam } from '#domain/caisse/testing/some-caisses.ts';
import { toulouseRiquet } from '#kiosk-config/sites/toulouse-riquet.ts';
import type { ContactRefusal } from '#machines/connectivity/ports.ts';
import type { KioskContext } from '#machines/kiosk/context.ts';
import { Framed } from '#kiosk/testing/framed.tsx';
import { standInServices, standInKiosk } from '#kiosk/testing/stand-in-kiosk.ts';
import { nothingKnown, type KnownSite } from '#kiosk/terminal/site.ts';
import type { Terminal } from '#kiosk/terminal/terminal.ts';
import { StaffPanel } from './panel.tsx';

const agent = { agentId: 'agent-1', displayName: 'Camille Fictive' };
const counters = { outboxPending: 0, outboxDead: 0, printsToSee: 0, sessionsToday: 0 };

interface Standing {
  readonly front?: 'attract' | 'session' | 'outOfService';
  readonly context?: Partial<KioskContext>;
  readonly update?: 'current' | 'waiting' | 'failed';
  readonly storageFault?: 'storageNearlyFull';
  readonly known?: KnownSite;
  readonly refusal?: ContactRefusal;
}

/** Shows the panel to an agent who is in; gives what the kiosk is sent. */
function show({ front = 'attract', context = {}, update, storageFault, known, refusal }: Standing = {}) {
  const kiosk = standInKiosk({ front, staff: 'staffPanel', context: { agent, ...context } });
  const send = vi.spyOn(kiosk, 'send');
  const services = standInServices(update, refusal);
  if (storageFault) Object.assign(services.storage.getSnapshot().context, { fault: storageFault });
  render(
    <Framed>
      <StaffPanel
        kiosk={kiosk}
        services={services}
        terminal={{} as Terminal}
        known={known ?? { ...nothingKnown, site: toulouseRiquet }}
        state={{ network: 'offline', caisses: { [someCaf]: 'down' } }}
        header={{ organisation: 'Espace agent', site: undefined, network: undefined, time: '14 h 06' }}
      />
    </Framed>,
  );
  return { send };
}

const touch = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
/** What stands beside a label, or nothing. */
const valueOf = (label: string): string | undefined =>
  screen.queryByText(label, { selector: 'dt' })?.nextElementSibling?.textContent?.replaceAll('\u00a0', ' ');
/** What is said aloud of the last act. */
const news = (): string | null => screen.getByRole('status').textContent;

describe('the acts of an agent', () => {
  it('name who does them', () => {
    show();
    expect(document.body.textContent).toContain('Agent\u00a0: Camille Fictive');
  });

  it.each([
    ['attract', 'Mettre hors service', 'TAKE_OUT_OF_SERVICE'],
    ['outOfService', 'Remettre en service', 'PUT_IN_SERVICE'],
  ] as const)('put a kiosk in « %s » out of service, or back', (front, name, type) => {
    const { send } = show({ front });
    touch(name);
    expect(send.mock.calls).toEqual([[{ type }]]);
  });

  it('close a visitor’s session only where there is one', () => {
    show();
    expect(screen.queryByRole('button', { name: 'Fermer la session du visiteur' })).toBeNull();
    expect(document.body.textContent).toContain('Aucune visite en cours');
  });

  it('close the session of the visitor who is there', () => {
    const { send } = show({ front: 'session' });
    expect(document.body.textContent).toContain('Une visite est en cours');
    touch('Fermer la session du visiteur');
    expect(send.mock.calls).toEqual([[{ type: 'RESET_SESSION' }]]);
  });

  it('print a test page, and leave', () => {
    const { send } = show();
    touch('Imprimer une page d’essai');
    touch('Quitter l’espace agent');
    expect(send.mock.calls).toEqual([[{ type: 'TEST_PRINT' }], [{ type: 'CLOSE_STAFF' }]]);
  });
});

describe('forgetting the enrolment', () => {
  it.each(['unknownKiosk', 'revoked'] as const)('is offered where the gateway refuses the kiosk: %s', (refusal) => {
    const { send } = show({ refusal });
    touch('Oublier et réinscrire');
    expect(send.mock.calls).toEqual([[{ type: 'ASK_TO_FORGET' }]]);
  });

  it.each([undefined, 'suspended'] as const)('is not offered to a kiosk that the fleet counts on: %s', (refusal) => {
    show(refusal === undefined ? {} : { refusal });
    expect(screen.queryByRole('button', { name: 'Oublier et réinscrire' })).toBeNull();
  });
});

describe('what came of the last act is said aloud', () => {
  it.each<[Partial<KioskContext>, string]>([
    [{}, ''],
    [{ testPrint: { kind: 'handedOver' } }, 'La page d’essai est envoyée à l’imprimante.'],
    [{ testPrint: { kind: 'failed', failure: 'notDrawn' } }, 'La page d’essai n’est pas partie.'],
    [{ testPrint: { kind: 'unknown' } }, 'La page d’essai n’est pas partie.'],
    [{ staffRefusal: 'closedFromConsole' }, 'La borne a été fermée depuis la console.'],
    [{ staffRefusal: 'notSaved' }, 'La borne n’a pas pu garder ce choix. Réessayez.'],
    [{ staffRefusal: 'notRead', testPrint: { kind: 'handedOver' } }, 'La borne n’a pas pu lire sa mémoire. Réessayez.'],
  ])('of %o', (context, words) => {
    show({ context });
    expect(news()).toBe(words);
  });
});

describe('the state of the terminal', () => {
  it('names the network and each caisse that the site serves', () => {
    show();
    expect(valueOf('Réseau')).toBe('Hors connexion');
    expect(toulouseRiquet.caisses.map(({ id }) => id)).toEqual([someCaf, someCpam]);
    expect(valueOf(caisses[someCaf].name)).toBe('Ne répond pas');
    expect(valueOf(caisses[someCpam].name), 'not heard of yet').toBe('Inconnu');
  });

  it.each<[KnownSite, string]>([
    [nothingKnown, 'Aucune'],
    [{ ...nothingKnown, site: { ...toulouseRiquet, printer: 'none' } }, 'Aucune'],
    [{ ...nothingKnown, site: toulouseRiquet }, 'État inconnu : le navigateur ne le dit pas'],
  ])('says of the printer what it knows %#', (known, words) => {
    show({ known });
    expect(valueOf('Imprimante')).toBe(words);
  });

  it('says that the storage fails', () => {
    show({ storageFault: 'storageNearlyFull' });
    expect(valueOf('Mémoire')).toBe('En difficulté');
  });

  it('says that the storage works', () => {
    show();
    expect(valueOf('Mémoire')).toBe('Fonctionne');
  });

  it('says the one thing to know about the version, the gravest first', () => {
    const version = (standing: Standing): string | undefined => {
      cleanup();
      show(standing);
      return valueOf('Version');
    };
    const parametersRefused = { context: { counters: { ...counters, parametersRefused: true } } };
    const plain = version({ context: { counters } });
    expect(plain).not.toContain(';');
    expect(version({ update: 'waiting' })).toBe(`${plain} ; une mise à jour attend`);
    expect(version({ update: 'waiting', ...parametersRefused })).toBe(`${plain} ; de nouveaux barèmes ont été refusés`);
    expect(version({ update: 'failed', ...parametersRefused })).toBe(`${plain} ; la mise à jour a échoué`);
  });
});

describe('counters', () => {
  it('are zero until they are read, and lead nowhere', () => {
    show();
    expect(valueOf('Envois')).toBe('0 en attente, 0 abandonné');
    expect(valueOf('Tickets à chercher')).toBe('0');
    expect(valueOf('Visites depuis 24 heures')).toBe('0');
    expect(screen.queryAllByRole('button', { name: /^Voir/ })).toEqual([]);
  });

  it('say what was counted; those with something to see lead there', () => {
    const { send } = show({
      context: { counters: { outboxPending: 3, outboxDead: 1, printsToSee: 2, sessionsToday: 47 } },
    });
    expect(valueOf('Envois')).toBe('3 en attente, 1 abandonné');
    expect(valueOf('Tickets à chercher')).toBe('2');
    expect(valueOf('Visites depuis 24 heures')).toBe('47');
    const see = screen.getAllByRole('button', { name: /^Voir/ });
    expect(see).toHaveLength(2);
    for (const button of see) fireEvent.click(button);
    expect(send.mock.calls).toEqual([[{ type: 'SHOW_RECORDS' }], [{ type: 'SHOW_RECORDS' }]]);
  });

  it('that only wait have nothing to see', () => {
    show({ context: { counters: { ...counters, outboxPending: 3 } } });
    expect(screen.queryAllByRole('button', { name: /^Voir/ })).toEqual([]);
  });
});
