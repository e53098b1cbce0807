import { act, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActor, type AnyActorRef } from 'xstate';
import { someCaf, someCpam } from '#domain/caisse/testing/some-caisses.ts';
import type { SiteConfig } from '#kiosk-config/schema.ts';
import { toulouseRiquet } from '#kiosk-config/sites/toulouse-riquet.ts';
import { createSessionMachine } from '#machines/session/machine.ts';
import { START } from '#machines/testing/clock.ts';
import { fixtureJourney } from '#machines/testing/fixture-journey/machine.ts';
import { settled } from '#machines/testing/hand-ports.ts';
import { raisingJourney } from '#machines/testing/raising-journey.ts';
import { journeys as offers } from '#kiosk/journeys/index.ts';
import { sessionSite } from '#kiosk/terminal/site.ts';
import { textsIn } from '#kiosk/texts/texts-in.ts';
import { KioskScreen } from './frame.tsx';
import type { Journey, JourneyOffer } from './journey.ts';
import { openJourneys } from './open-journeys.ts';
import { SessionView } from './session-view.tsx';
import type { TerminalState } from './terminal-state.ts';

const t = textsIn('fr');
const clock = { now: () => START, monotonicMs: () => 0 };
const words = (): string => document.body.textContent ?? '';
const screenId = (): string | undefined => document.querySelector<HTMLElement>('[data-screen]')?.dataset['screen'];

const journey: Journey = {
  machine: fixtureJourney,
  screens: { question: () => <KioskScreen screenId="question" title="Question du parcours" /> },
  waits: {},
  texts: { fr: {}, en: {} } as unknown as Journey['texts'],
};

const running: { stop: () => void }[] = [];
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  for (const session of running.splice(0)) session.stop();
  vi.useRealTimers();
});

/** A session at a Caf, whose simulation comes when the test lets it come. */
function show(state: Partial<TerminalState> = {}, config: SiteConfig = toulouseRiquet) {
  type Loaded = Awaited<ReturnType<JourneyOffer['load']>>;
  let resolve: (loaded: Loaded) => void = () => undefined;
  let reject: (failure: Error) => void = () => undefined;
  const promise = new Promise<Loaded>((come, fail) => {
    resolve = come;
    reject = fail;
  });
  const held: JourneyOffer[] = offers.map((offer) => ({ ...offer, load: () => promise }));
  const journeys = openJourneys(held, {} as never, {} as never);
  const session = createActor(createSessionMachine(held).provide({ actors: journeys.actors }), {
    input: { site: sessionSite(config, false), start: { caisse: someCaf }, now: clock.now },
  }).start();
  running.push(session);
  const terminal = { network: 'online', caisses: {}, ...state } as const;
  render(
    <SessionView
      session={session}
      journeys={journeys}
      site={config}
      terminal={terminal}
      publicUrl="https://borne.example.org"
      clock={clock}
    />,
  );
  const settle = (end: () => void): Promise<void> =>
    act(async () => {
      end();
      await settled();
    });
  return {
    session,
    comes: (opened = journey) => settle(() => resolve({ openJourney: () => opened })),
    fails: () => settle(() => reject(new Error('on purpose'))),
  };
}
const choose = (): void => {
  fireEvent.click(screen.getByRole('button', { name: new RegExp(t('offers.simulation')) }));
};

describe('a service that is chosen', () => {
  it('keeps the services on the screen while it comes quickly, then shows its own', async () => {
    const { comes } = show();
    choose();
    expect(screenId()).toBe('home');
    await comes();
    expect(words()).toContain('Question du parcours');
  });

  it('says that it waits when it is slow', async () => {
    const { comes } = show();
    choose();
    void act(() => void vi.advanceTimersByTime(1_000));
    expect(screenId()).toBe('simulation.waiting');
    await comes();
    expect(words()).toContain('Question du parcours');
  });

  it('that does not come leads back to the services with a sentence', async () => {
    const { fails } = show();
    choose();
    await fails();
    expect(screenId()).toBe('home');
    expect(screen.getByRole('alert').textContent).toBe(t('shell.services.notOpened'));
  });

  it('is left by « Retour » of the bar', async () => {
    const { comes } = show();
    choose();
    await comes();
    fireEvent.click(screen.getByRole('button', { name: t('shell.bar.back') }));
    expect(screenId()).toBe('home');
  });
});

describe('the services', () => {
  const notes = (['offline', 'caisseDown'] as const).map((lack) => t(`shell.services.${lack}`));
  const [offline, caisseDown] = notes;

  it.each<[string, Partial<TerminalState>, string | undefined]>([
    ['its caisse answers', { caisses: { [someCaf]: 'up' } }, undefined],
    ['its caisse is not known', {}, undefined],
    ['its caisse does not answer', { caisses: { [someCaf]: 'down' } }, caisseDown],
    ['only the other caisse does not answer', { caisses: { [someCpam]: 'down' } }, undefined],
    ['there is no network', { network: 'offline' }, offline],
    ['there is no network, nor was the caisse there', { network: 'offline', caisses: { [someCaf]: 'down' } }, offline],
  ])('say what they lack now: %s', (_case, state, says) => {
    show(state);
    expect(notes.filter((note) => words().includes(note))).toEqual(says === undefined ? [] : [says]);
  });

  it('lead to the privacy notice and to the statement of accessibility', () => {
    const { session } = show();
    const send = vi.spyOn(session, 'send');
    fireEvent.click(screen.getByRole('button', { name: t('shell.home.privacy') }));
    fireEvent.click(screen.getByRole('button', { name: t('shell.home.accessibility') }));
    expect(send.mock.calls.map(([event]) => event)).toEqual(
      expect.arrayContaining([
        { type: 'OPEN_PANEL', panel: 'privacyNotice' },
        { type: 'OPEN_PANEL', panel: 'accessibility' },
      ]),
    );
  });

  it('are those of the caisse chosen', () => {
    const { session } = show();
    expect(words()).toContain(t('offers.simulation'));
    void act(() => session.send({ type: 'CHANGE_CAISSE' }));
    void act(() => session.send({ type: 'CHOOSE_CAISSE', caisse: someCpam }));
    expect(words()).not.toContain(t('offers.simulation'));
  });

  it('have no tile where another service leads to them', () => {
    show();
    expect(words()).toContain(t('offers.signIn'));
    expect(words()).not.toContain(t('offers.forgottenPassword'));
  });

  it('leave out what the caisse chosen cannot serve, and keep it at the other one', () => {
    const caisses = toulouseRiquet.caisses.map((one) => (one.id === someCaf ? { ...one, lacks: ['codeUse'] } : one));
    const { session } = show({}, { ...toulouseRiquet, caisses });
    expect(words()).not.toContain(t('offers.codeUse'));
    void act(() => session.send({ type: 'CHANGE_CAISSE' }));
    void act(() => session.send({ type: 'CHOOSE_CAISSE', caisse: someCpam }));
    expect(words()).toContain(t('offers.codeUse'));
  });
});

describe('an open account', () => {
  const signedIn: Journey = {
    ...journey,
    machine: raisingJourney,
    screens: { password: () => <KioskScreen screenId="password" title="Mot de passe du parcours" /> },
  };
  const come = async () => {
    const { session, comes } = show();
    choose();
    await comes(signedIn);
    void act(() => (session.getSnapshot().children['journey'] as AnyActorRef).send({ type: 'OPEN_ACCOUNT' }));
    return session;
  };

  it('P21 is said in the header of every screen, without a name', async () => {
    await come();
    expect(screenId()).toBe('home');
    expect(document.querySelector('header')?.textContent).toContain(t('shell.account.open'));
    fireEvent.click(screen.getByRole('button', { name: new RegExp(t('offers.information')) }));
    void act(() => void vi.advanceTimersByTime(1_000));
    expect(screenId()).toBe('information.waiting');
    expect(document.querySelector('header')?.textContent).toContain(t('shell.account.open'));
  });

  it('P18 is closed by « Me déconnecter », which ends as « Quitter » does', async () => {
    const session = await come();
    fireEvent.click(screen.getByRole('button', { name: t('shell.account.signOut') }));
    expect(session.getSnapshot().output).toEqual({ reason: 'finished' });
  });

  it('is not spoken of while there is none', () => {
    show();
    expect(words()).not.toContain(t('shell.account.open'));
    expect(screen.queryByRole('button', { name: t('shell.account.signOut') })).toBeNull();
  });
});

it('speaks the language that is chosen', () => {
  const { session } = show();
  void act(() => session.send({ type: 'SET_COMFORT', change: { language: 'en' } }));
  expect(words()).toContain(textsIn('en')('shell.home.title'));
});
