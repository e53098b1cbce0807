import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { plainComfort } from '#domain/comfort/comfort.ts';
import { anonymous } from '#domain/journey/identity.ts';
import { sites } from '#kiosk-config/sites.ts';
import type { SessionPanel, SessionWarning } from '#machines/session/screens.ts';
import { START } from '#machines/testing/clock.ts';
import { someOpenAccount } from '#machines/testing/raising-journey.ts';
import { Framed } from '#kiosk/testing/framed.tsx';
import type { SessionActor } from '#kiosk/terminal/kiosk-actor.ts';
import { SessionOverlays } from './session-overlays.tsx';

interface Standing {
  readonly panel?: SessionPanel;
  readonly warnings?: readonly SessionWarning[];
  readonly context?: object;
}

/** Shows what lies over the screen of a session that stands there; gives what it is sent. */
function show({ panel, warnings = [], context = {} }: Standing) {
  const send = vi.fn();
  const metas = [...(panel ? [{ panel }] : []), undefined, ...warnings.map((warning) => ({ warning }))];
  const snapshot = {
    context: {
      comfort: plainComfort,
      identity: anonymous,
      warningEndsAt: START + 15_000,
      limitAt: START + 60_000,
      ...context,
    },
    getMeta: () => ({ ...metas }),
  };
  const session = {
    getSnapshot: () => snapshot,
    subscribe: () => ({ unsubscribe: () => undefined }),
    send,
  } as unknown as SessionActor;
  const [site] = sites;
  if (site === undefined) throw new Error('there is a site');
  const clock = { now: () => START, monotonicMs: () => 0 };
  const { container } = render(
    <Framed>
      <SessionOverlays session={session} site={{ ...site, sounds: false }} clock={clock} />
    </Framed>,
  );
  return { send, container };
}

const touch = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));

it('lays nothing over a screen of which nothing is asked', () => {
  show({});
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

it.each<[SessionPanel, object]>([
  ['comfort', {}],
  ['help', {}],
  ['accessibility', {}],
  ['privacyNotice', { caisse: 'caf-31' }],
  ['agentCalled', { agentCall: { kind: 'messageSent' } }],
])('the panel « %s » can be closed', (panel, context) => {
  const { send } = show({ panel, context });
  touch(/^(Fermer|J’ai fini mes réglages|Reprendre ma démarche|J’ai compris)$/);
  expect(send).toHaveBeenCalledWith({ type: 'CLOSE_PANEL' });
});

it('shows no privacy notice of no caisse', () => {
  const { container } = show({ panel: 'privacyNotice' });
  expect(container.querySelectorAll('button')).toHaveLength(0);
});

it('while an agent is being called there is nothing to touch', () => {
  const { container } = show({ panel: 'callingAgent' });
  expect(container.textContent).not.toBe('');
  expect(container.querySelectorAll('button')).toHaveLength(0);
});

it('from the help an agent is called, or the statement of accessibility read', () => {
  const { send } = show({ panel: 'help' });
  touch(/Appeler/);
  expect(send).toHaveBeenLastCalledWith({ type: 'CALL_AGENT', reason: 'help' });
  touch(/Accessibilité/);
  expect(send).toHaveBeenLastCalledWith({ type: 'OPEN_PANEL', panel: 'accessibility' });
});

it('a change of comfort reaches the session', () => {
  const { send } = show({ panel: 'comfort' });
  touch(/^Noir sur blanc$/);
  expect(send).toHaveBeenCalledWith(expect.objectContaining({ type: 'SET_COMFORT' }));
});

it('P18 the warning of idleness comes before that of the limit; one stays or quits', () => {
  const { send } = show({ warnings: ['limitWarning', 'idleWarning'] });
  touch(/Je suis toujours là/);
  expect(send).toHaveBeenLastCalledWith({ type: 'EXTEND' });
  touch(/Quitter/);
  expect(send).toHaveBeenLastCalledWith({ type: 'QUIT' });
});

it('the warning of the limit is acknowledged', () => {
  const { send } = show({ warnings: ['limitWarning'] });
  touch(/compris|Continuer|Fermer/i);
  expect(send).toHaveBeenLastCalledWith({ type: 'ACKNOWLEDGE_LIMIT' });
});

it('P17 the warning of the limit says that an open account closes too', () => {
  const { container } = show({ warnings: ['limitWarning'] });
  expect(container.textContent).not.toContain('compte');
  cleanup();
  const identity = someOpenAccount({ caisse: 'caf-31', now: () => START });
  expect(show({ warnings: ['limitWarning'], context: { identity } }).container.textContent).toContain(
    'Votre compte se fermera aussi.',
  );
});

it('an account that was closed is told before the limit, and acknowledged', () => {
  const { send } = show({ warnings: ['limitWarning', 'accountClosed'] });
  expect(screen.getByRole('alertdialog').textContent).toContain('Votre compte s’est fermé');
  touch(/compris/);
  expect(send).toHaveBeenLastCalledWith({ type: 'ACKNOWLEDGE_CLOSED' });
});
