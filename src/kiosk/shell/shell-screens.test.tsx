import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { caisses } from '#domain/caisse/caisse.ts';
import { plainComfort } from '#domain/comfort/comfort.ts';
import { languageIds } from '#domain/language.ts';
import { journeys as offers } from '#kiosk/journeys/index.ts';
import { withTile } from '#machines/session/reach.ts';
import { cafSaintGaudens } from '#kiosk-config/sites/caf-saint-gaudens.ts';
import { toulouseRiquet } from '#kiosk-config/sites/toulouse-riquet.ts';
import type { SiteConfig } from '#kiosk-config/schema.ts';
import type { Clock } from '#kiosk/clock.ts';
import { standInKiosk } from '#kiosk/testing/stand-in-kiosk.ts';
import { Attract } from './attract.tsx';
import type { LazyVisit } from './lazy-visit.ts';
import type { TerminalState } from './terminal-state.ts';
import { noChime } from '#kiosk/devices/chime.ts';
import { Framed } from '#kiosk/testing/framed.tsx';
import { Notice } from '#kiosk/journeys/provisional-code/screens/notice.tsx';
import { ComfortPanel } from './comfort-panel.tsx';
import { CalledPanel, HelpPanel } from './help-panel.tsx';
import { Home } from './home.tsx';
import { AccessibilityPanel, PrivacyPanel } from './text-panels.tsx';
import { IdleWarning, LimitWarning } from './warnings.tsx';

afterEach(cleanup);

const nothing = (): void => undefined;
const page = (): string => (document.body.textContent ?? '').replaceAll('\u00a0', ' ');

describe('home', () => {
  it('A49 shows the legal mention, one touch from the statement', () => {
    const show = vi.fn();
    render(
      <Framed>
        <Home journeys={offers} notOpened={false} lack={undefined} onStart={nothing} showAccessibility={show} />
      </Framed>,
    );
    screen.getByRole('button', { name: /Accessibilité.: partiellement conforme/ }).click();
    expect(show).toHaveBeenCalledOnce();
  });

  it('says aloud that a service did not come, with every service still there', () => {
    const tiles = withTile(offers);
    render(
      <Framed>
        <Home journeys={tiles} notOpened lack={undefined} onStart={nothing} showAccessibility={nothing} />
      </Framed>,
    );
    expect(screen.getByRole('alert').textContent).toContain('ne s’ouvre pas');
    expect(screen.getAllByRole('button').length).toBeGreaterThan(tiles.length);
  });

  it('says what needs a connection before it is tried (I4)', () => {
    render(
      <Framed>
        <Home journeys={offers} notOpened={false} lack="offline" onStart={nothing} showAccessibility={nothing} />
      </Framed>,
    );
    expect(page()).toContain('Demande une connexion');
    expect(page()).toContain('4 chiffres, 48 heures');
  });
});

describe('attract', () => {
  const draw = (site: SiteConfig, state: TerminalState) =>
    render(
      <Framed>
        <Attract
          kiosk={standInKiosk({ front: 'attract' })}
          visit={{ begin: nothing } as unknown as LazyVisit}
          site={site}
          state={state}
          clock={{ now: () => 0, monotonicMs: () => 0 } as Clock}
        />
      </Framed>,
    );
  const services = () => [...document.querySelectorAll('[data-service]')].map((each) => each.textContent);
  const marked = (note = 'Demande une connexion') => services().filter((words) => words?.includes(note));

  it('says which service needs a connection before it is touched, without network or without every caisse (I4)', () => {
    draw(toulouseRiquet, { network: 'online', caisses: {} });
    expect(marked()).toEqual([]);
    cleanup();
    draw(toulouseRiquet, { network: 'offline', caisses: {} });
    expect(marked()).toEqual([
      'Mes attestationsDemande une connexion',
      'Mon compteDemande une connexion',
      'J’ai un code provisoireDemande une connexion',
      'Me connecter à mon compteDemande une connexion',
      'Créer mon compteDemande une connexion',
    ]);
    cleanup();
    draw(toulouseRiquet, { network: 'online', caisses: { 'caf-31': 'down' } });
    expect(marked(), 'there is a connection').toEqual([]);
    const unavailable = 'Indisponible pour l’instant';
    expect(marked(unavailable), 'the other caisse answers, and has the same services').toEqual([]);
    cleanup();
    draw(toulouseRiquet, { network: 'online', caisses: { 'caf-31': 'down', 'cpam-31': 'down' } });
    expect(marked(unavailable)).toHaveLength(5);
    cleanup();
    draw(cafSaintGaudens, { network: 'online', caisses: { 'caf-31': 'down' } });
    expect(marked()).toEqual([]);
    expect(marked(unavailable)).toHaveLength(5);
  });

  it('has one tile for a service that is another journey at each caisse', () => {
    draw(toulouseRiquet, { network: 'online', caisses: {} });
    expect(services().filter((words) => words === 'Mon compte')).toHaveLength(1);
    cleanup();
    const [cpam] = toulouseRiquet.caisses.filter(({ id }) => id === 'cpam-31');
    draw({ ...toulouseRiquet, caisses: [cpam!] }, { network: 'online', caisses: {} });
    expect(services()).toContain('Mon compte');
  });

  it('names the caisse of a hall that has one, from the first screen on', () => {
    draw(cafSaintGaudens, { network: 'online', caisses: {} });
    expect(page()).toContain('Caf · Haute-Garonne · Saint-Gaudens');
    cleanup();
    draw(toulouseRiquet, { network: 'online', caisses: {} });
    expect(page()).not.toContain('Caf ·');
  });
});

describe('panels', () => {
  it('A49 the accessibility statement says the state, a contact and the way to the Défenseur des droits', () => {
    render(
      <Framed>
        <AccessibilityPanel onClose={nothing} />
      </Framed>,
    );
    expect(page()).toMatch(/partiellement conforme/);
    expect(page()).toMatch(/votre caisse/);
    expect(page()).toMatch(/Défenseur des droits/);
  });

  it.each(['caf-31', 'cpam-31'] as const)(
    'P28 P29 the privacy notice of %s names its own controller and nobody else’s',
    (caisse) => {
      render(
        <Framed>
          <PrivacyPanel caisse={caisse} officerContact={undefined} onClose={nothing} />
        </Framed>,
      );
      const other = caisse === 'caf-31' ? 'cpam-31' : 'caf-31';
      expect(page()).toContain(caisses[caisse].privacy.controller);
      expect(page()).toContain(caisses[caisse].privacy.dataProtectionOfficer);
      expect(page()).not.toContain(caisses[other].privacy.controller);
      expect(page()).toMatch(/48 heures.*30 jours.*24 mois/);
      expect(page()).toMatch(/Destinataires/);
      expect(page()).toContain(`Écrivez au ${caisses[caisse].privacy.dataProtectionOfficer}.`);
    },
  );

  it('P28 the privacy notice says how to reach the officer: as the site has it, else whom to ask', () => {
    const draw = (contact?: string) =>
      render(
        <Framed>
          <PrivacyPanel caisse="caf-31" officerContact={contact} onClose={nothing} />
        </Framed>,
      );
    draw('dpo@example.org');
    expect(page()).toContain('dpo@example.org');
    cleanup();
    draw();
    expect(page()).toMatch(/Adresse.*un agent.*www\.caf\.fr/);
  });

  it('A52 A51 the comfort panel offers every setting and says each state in words', () => {
    const change = vi.fn();
    render(
      <Framed>
        <ComfortPanel
          comfort={{ ...plainComfort, language: 'fr' }}
          languages={languageIds}
          onChange={change}
          onClose={nothing}
        />
      </Framed>,
    );
    for (const label of ['Langue', 'Taille du texte', 'Version contrastée', 'Plus de temps', 'Animations']) {
      expect(page()).toContain(label);
    }
    const moreTime = screen.getByRole('switch', { name: /Plus de temps/ });
    expect(moreTime.getAttribute('aria-checked')).toBe('false');
    expect(moreTime.textContent).toContain('Non');
    moreTime.click();
    expect(change).toHaveBeenCalledWith({ moreTime: true });
  });

  it('A45 A13 help is a person and a page to show: nobody has to telephone or to speak', () => {
    render(
      <Framed>
        <HelpPanel onCall={nothing} onAccessibility={nothing} onClose={nothing} />
      </Framed>,
    );
    expect(page()).toMatch(/sourd ou malentendant/);
    expect(page()).not.toMatch(/32 30|36 46/);
  });

  it('where a call would reach nobody, help offers none and sends to the desk', () => {
    render(
      <Framed>
        <HelpPanel onCall={undefined} onAccessibility={nothing} onClose={nothing} />
      </Framed>,
    );
    expect(screen.queryByRole('button', { name: /Appeler/ })).toBeNull();
    expect(page()).not.toContain('Appeler');
    expect(page()).toMatch(/Adressez-vous à l’accueil/);
  });

  it('a call is heard and seen where the site wants it, until the panel closes, and never promises an agent', () => {
    const end = vi.fn();
    const signal = vi.fn(() => end);
    for (const kind of ['messageSent', 'signalled'] as const) {
      const { container, unmount } = render(
        <Framed>
          <CalledPanel outcome={{ kind }} signal={signal} onClose={nothing} />
        </Framed>,
      );
      expect(container.querySelector('.call-signal')).not.toBeNull();
      expect(page()).not.toMatch(/agent (arrive|vient)/);
      unmount();
    }
    expect(signal).toHaveBeenCalledTimes(2);
    expect(end).toHaveBeenCalledTimes(2);
  });

  it('an agent’s call that reached nobody says so and sends to the desk', () => {
    render(
      <Framed>
        <CalledPanel outcome={{ kind: 'nobodyTold' }} signal={undefined} onClose={nothing} />
      </Framed>,
    );
    expect(page()).toMatch(/ne peut pas prévenir un agent/);
    expect(page()).toMatch(/accueil/);
  });
});

describe('time', () => {
  it('A27 the idle warning says the seconds left from the deadline, and one touch extends', () => {
    const stay = vi.fn();
    render(
      <Framed>
        <IdleWarning endsAt={41_000} clock={{ now: () => 21_000 }} chime={noChime} onStay={stay} onQuit={nothing} />
      </Framed>,
    );
    expect(page()).toContain('20 secondes');
    screen.getByRole('button', { name: 'Je suis toujours là' }).click();
    expect(stay).toHaveBeenCalledOnce();
  });

  it('A12 A27 the warnings are heard once when they come, and their sound ends with them', () => {
    const end = vi.fn();
    const chime = vi.fn(() => end);
    const time = { clock: { now: () => 21_000 }, chime };
    const { rerender, unmount } = render(
      <Framed>
        <IdleWarning {...time} endsAt={41_000} onStay={nothing} onQuit={nothing} />
      </Framed>,
    );
    rerender(
      <Framed>
        <IdleWarning {...time} endsAt={41_000} onStay={nothing} onQuit={nothing} />
      </Framed>,
    );
    expect(chime).toHaveBeenCalledOnce();
    expect(end).not.toHaveBeenCalled();
    unmount();
    expect(end).toHaveBeenCalledOnce();
    render(
      <Framed>
        <LimitWarning hasAccount={false} {...time} endsAt={41_000} onUnderstood={nothing} />
      </Framed>,
    );
    expect(chime).toHaveBeenCalledTimes(2);
  });

  it('A28 P28 a journey says at its start when the session closes, with the privacy notice one touch away', () => {
    const privacy = vi.fn();
    const context = {
      caisse: 'caf-31',
      policy: { identification: ['card'], printer: 'ticket80', demonstration: false },
    };
    render(
      <Framed frame={{ idleSeconds: 90, showPrivacyNotice: privacy }}>
        <Notice context={context as never} send={nothing} />
      </Framed>,
    );
    expect(page()).toContain('Après 90 secondes');
    screen.getByRole('button', { name: 'Vos informations personnelles' }).click();
    expect(privacy).toHaveBeenCalledOnce();
  });
});
