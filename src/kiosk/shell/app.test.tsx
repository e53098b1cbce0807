import { act, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { render as renderAtOnce } from 'preact';
import { createActor } from 'xstate';
import { sites } from '#kiosk-config/sites.ts';
import { createSessionMachine } from '#machines/session/machine.ts';
import { fixture } from '#machines/testing/fixture-journey/machine.ts';
import { START } from '#machines/testing/clock.ts';
import { journeys as offers } from '#kiosk/journeys/index.ts';
import type { KioskActor } from '#kiosk/terminal/kiosk-actor.ts';
import { sessionSite, type KnownSite } from '#kiosk/terminal/site.ts';
import { textsIn } from '#kiosk/texts/texts-in.ts';
import { standInKiosk } from '#kiosk/testing/stand-in-kiosk.ts';
import { App, type AppProps } from './app.tsx';
import { SessionView } from './session-view.tsx';
import type { Visit } from './visit.tsx';

const [site] = sites;
if (site === undefined) throw new Error('there is a site');
const clock = { now: () => START, monotonicMs: () => 0 };
const words = (): string => (document.body.textContent ?? '').replaceAll('\u00a0', ' ');

const visit = {
  SessionView,
  StaffView: () => <p>Espace des agents</p>,
  textsIn,
  journeys: { offers, opened: () => undefined },
  reader: undefined,
} as unknown as Visit;

interface World {
  readonly kiosk: KioskActor;
  readonly known?: Partial<KnownSite>;
  readonly network?: 'online' | 'offline' | 'checking';
  readonly loaded?: Visit | undefined;
}

function show(world: World) {
  const { props, begin, load } = propsOf(world);
  const { container } = render(<App {...props} />);
  return { begin, load, container };
}

function propsOf({ kiosk, known = { site }, network = 'online', loaded = visit }: World) {
  const begin = vi.fn();
  const still = (snapshot: unknown) => ({
    getSnapshot: () => snapshot,
    subscribe: () => ({ unsubscribe: () => undefined }),
  });
  const load = vi.fn(async () => visit);
  const opened = {
    terminal: { clock },
    services: { connectivity: still({ value: { network }, context: { caisses: {} } }) },
  };
  const props = {
    kiosk,
    clock,
    late: { loaded: () => opened, whenLoaded: Promise.resolve(opened) },
    visit: { load, loaded: () => loaded, begin },
    known: () => ({ isDemonstration: true, publicUrl: undefined, ...known }),
  } as unknown as AppProps;
  return { props, begin, load };
}

describe('the front', () => {
  it.each([
    ['wiping', 'effaçons'],
    ['erased', 'effac'],
  ] as const)('while it is « %s » says that everything is erased', (front, part) => {
    show({ kiosk: standInKiosk({ front }) });
    expect(words().toLowerCase()).toContain(part);
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it('starts with nothing to touch, and loads nothing for a visitor yet', () => {
    const { load } = show({ kiosk: standInKiosk({ front: 'starting' }), known: {}, loaded: undefined });
    expect(load).not.toHaveBeenCalled();
  });

  it('waits for a visitor: the start, a service or a language begins a session', () => {
    const kiosk = standInKiosk({ front: 'attract' });
    const { begin, load } = show({ kiosk });
    expect(load).toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'English' }));
    expect(begin).toHaveBeenLastCalledWith(kiosk, { language: 'en' });
    fireEvent.click(screen.getByRole('button', { name: textsIn('fr')('shell.attract.start') }));
    expect(begin).toHaveBeenLastCalledWith(kiosk, {});
    const [first] = offers;
    if (first === undefined) throw new Error('there is a journey');
    fireEvent.click(screen.getByRole('button', { name: textsIn('fr')(`offers.${first.id}`) }));
    expect(begin).toHaveBeenLastCalledWith(kiosk, { journeyId: first.id });
  });

  it('A50 stands in the site’s settings from its first frame on', () => {
    const root = document.documentElement;
    for (const name of Object.keys(root.dataset)) delete root.dataset[name];
    const place = document.createElement('div');
    renderAtOnce(<App {...propsOf({ kiosk: standInKiosk({ front: 'attract' }) }).props} />, place);
    expect({ ...root.dataset }).toMatchObject({ textSize: '100', contrast: 'normal', reach: 'off', caisse: 'none' });
    renderAtOnce(null, place);
  });

  it('tells the kiosk of each touch and key', () => {
    const kiosk = standInKiosk({ front: 'attract' });
    const send = vi.spyOn(kiosk, 'send');
    show({ kiosk });
    document.dispatchEvent(new Event('pointerdown'));
    document.dispatchEvent(new Event('keydown'));
    expect(send.mock.calls).toEqual([[{ type: 'TOUCHED' }], [{ type: 'TOUCHED' }]]);
  });

  it.each(['online', 'offline', 'checking'] as const)('says of the network what it is: %s', (network) => {
    show({ kiosk: standInKiosk({ front: 'attract' }), network });
    const said = (['online', 'offline'] as const).filter((each) =>
      words().includes(textsIn('fr')(`shell.network.${each}`)),
    );
    expect(said).toEqual(network === 'checking' ? [] : [network]);
  });

  it('P37 is covered by the staff area while it is open', () => {
    show({ kiosk: standInKiosk({ front: 'attract', staff: 'identify' as never }) });
    expect(words()).toBe('Espace des agents');
  });

  it('whose screen breaks tells the kiosk, and shows nothing of it', async () => {
    const kiosk = standInKiosk({ front: 'attract', staff: 'identify' as never });
    const send = vi.spyOn(kiosk, 'send');
    const Broken = () => {
      throw new Error('on purpose');
    };
    const { container } = show({ kiosk, loaded: { ...visit, StaffView: Broken } });
    await expect.poll(() => send.mock.calls).toContainEqual([{ type: 'SCREEN_BROKE' }]);
    expect(container.textContent).toBe('');
  });
});

describe('a session', () => {
  const session = () =>
    createActor(createSessionMachine([fixture]), {
      input: { site: sessionSite(site, true), start: {}, now: clock.now },
    });
  let running: ReturnType<typeof session> | undefined;
  afterEach(() => void running?.stop());

  function begin(network: World['network'] = 'online') {
    running = session().start();
    const kiosk = standInKiosk({ front: 'session' });
    Object.assign(kiosk.getSnapshot(), { children: { session: running } });
    return { ...show({ kiosk, network }), actor: running };
  }
  const chooseFirstCaisse = (actor: NonNullable<typeof running>): void => {
    const caisse = actor.getSnapshot().context.site.caisses[0]?.id ?? 'caf-31';
    void act(() => actor.send({ type: 'CHOOSE_CAISSE', caisse }));
  };

  it('begins with the choice of a caisse where there are several, then shows its services', () => {
    const { actor } = begin();
    expect(actor.getSnapshot().context.caisse).toBeUndefined();
    const [choice] = document.querySelectorAll<HTMLButtonElement>('main button');
    if (choice === undefined) throw new Error('there is a caisse to choose');
    void act(() => choice.click());
    expect(actor.getSnapshot().context.caisse).toBeDefined();
    expect(words()).toContain(textsIn('fr')('offers.simulation'));
  });

  it('its appearance follows the caisse', () => {
    const { actor } = begin();
    expect(document.documentElement.dataset['caisse']).not.toBe('caf');
    chooseFirstCaisse(actor);
    expect(words()).toContain(textsIn('fr')('shell.caisse.caf'));
  });

  it('its bar opens help and comfort, and leaves', () => {
    const { actor } = begin();
    const t = textsIn('fr');
    const send = vi.spyOn(actor, 'send');
    for (const key of ['shell.bar.agent', 'shell.bar.comfort', 'shell.bar.quit'] as const) {
      fireEvent.click(screen.getByRole('button', { name: t(key) }));
    }
    expect(send.mock.calls.map(([event]) => event)).toEqual([
      { type: 'OPEN_PANEL', panel: 'help' },
      { type: 'OPEN_PANEL', panel: 'comfort' },
      { type: 'QUIT' },
    ]);
  });

  it('says what needs a connection where there is none', () => {
    const { actor } = begin('offline');
    chooseFirstCaisse(actor);
    expect(words()).toContain('Demande une connexion');
  });

  it('hears each touch', () => {
    const { actor } = begin();
    const send = vi.spyOn(actor, 'send');
    document.dispatchEvent(new Event('pointerdown'));
    expect(send).toHaveBeenCalledWith({ type: 'TOUCHED' });
  });
});
