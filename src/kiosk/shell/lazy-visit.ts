import { hostedChart } from '#machines/common/hosted-chart.ts';
import type { SessionStart } from '#machines/session/context.ts';
import type { SessionMachine } from '#machines/session/machine.ts';
import type { KioskActor } from '#kiosk/terminal/kiosk-actor.ts';
import type { LongLivedServices } from '#kiosk/terminal/long-lived-services.ts';
import type { LateTerminal } from '#kiosk/terminal/late-terminal.ts';
import type { Environment } from '#kiosk/terminal/environment.ts';
import { fetchJourneys } from './fetch-journeys.ts';
import type { Visit } from './visit.tsx';

/** The part of the kiosk that only a visitor needs, loaded behind the attract screen. */
export interface LazyVisit {
  /** Resolves once it is there; rejects when it cannot be loaded. Loads once. */
  readonly load: () => Promise<Visit>;
  readonly loaded: () => Visit | undefined;
  /** Starts a session as soon as it can; a kiosk that cannot load it says so and tries to come back. */
  readonly begin: (kiosk: KioskActor, start: SessionStart) => void;
  /** Runs the session's chart, once that is loaded; no session starts before. */
  readonly machine: SessionMachine;
}

export function createLazyVisit(
  late: Pick<LateTerminal, 'load'>,
  environmentFor: (services: LongLivedServices) => Environment,
): LazyVisit {
  let loading: Promise<Visit> | undefined;
  let loaded: Visit | undefined;

  const read = async (): Promise<Visit> => {
    const [{ createVisit }, { terminal, services }] = await Promise.all([import('./visit.tsx'), late.load()]);
    loaded = createVisit(terminal, environmentFor(services));
    fetchJourneys(document);
    return loaded;
  };

  const load = (): Promise<Visit> => {
    loading ??= read().catch((failure: unknown) => {
      loading = undefined;
      throw failure;
    });
    return loading;
  };

  return {
    load,
    loaded: () => loaded,
    begin(kiosk, start) {
      load().then(
        () => kiosk.send({ type: 'START', ...start }),
        () => kiosk.send({ type: 'SCREEN_BROKE' }),
      );
    },
    machine: hostedChart(() => {
      if (!loaded) throw new Error('the visit is not loaded');
      return loaded.machine;
    }) as unknown as SessionMachine,
  };
}
