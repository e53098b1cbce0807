import type { LongLivedServices } from './long-lived-services.ts';
import type { enrolmentPorts } from './enrolment-ports.ts';
import type { Terminal } from './terminal.ts';

/** The terminal at work: its storage, its way to the gateway, and what runs as long as the document. */
export interface OpenTerminal {
  readonly terminal: Terminal;
  readonly services: LongLivedServices;
  readonly enrolment: ReturnType<typeof enrolmentPorts>;
}

/** The terminal, loaded behind the attract screen: the first screen needs none of it. */
export interface LateTerminal {
  /** Loads and starts it, once; rejects when it cannot be loaded, and tries again when it is asked again. */
  readonly load: () => Promise<OpenTerminal>;
  readonly loaded: () => OpenTerminal | undefined;
  /** Resolves once it was loaded; asks for nothing. */
  readonly whenLoaded: Promise<OpenTerminal>;
}

export function createLateTerminal(open: () => Promise<OpenTerminal>): LateTerminal {
  let loading: Promise<OpenTerminal> | undefined;
  let loaded: OpenTerminal | undefined;
  let tell = (_opened: OpenTerminal): void => undefined;
  const whenLoaded = new Promise<OpenTerminal>((resolve) => {
    tell = resolve;
  });

  return {
    load() {
      loading ??= open().then(
        (opened) => {
          loaded = opened;
          tell(opened);
          return opened;
        },
        (failure: unknown) => {
          loading = undefined;
          throw failure;
        },
      );
      return loading;
    },
    loaded: () => loaded,
    whenLoaded,
  };
}
