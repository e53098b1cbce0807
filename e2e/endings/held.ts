import type { BrowserContext, Page } from '@playwright/test';
import type { Held } from '#kiosk/testing/journey-proof.ts';

export interface HeldWatch {
  /** What the session on the page holds now, each kind once; the addresses of blobs are watched in `left-behind.ts`. */
  readonly now: (page: Page) => Promise<readonly Held[]>;
  /** What the session before still held when its document ended, one line each. */
  readonly kept: (page: Page) => Promise<readonly string[]>;
}

/**
 * Observes from outside what a session makes and whether it gives it back before its document ends: what forgot to be
 * owned by the visit is what would leak. Comes after the clock of a context that has its own.
 */
export async function watchHeld(context: BrowserContext): Promise<HeldWatch> {
  await context.addInitScript(noteWhatIsMade);
  return {
    now: (page) => page.evaluate(() => (window as unknown as Watched).heldNow()),
    kept: (page) => page.evaluate(() => (window as unknown as Watched).keptBefore),
  };
}

interface Watched {
  readonly heldNow: () => Held[];
  readonly keptBefore: readonly string[];
}

/** Runs in each document before the kiosk does, so it stands alone. */
function noteWhatIsMade(): void {
  /** Shorter ones end by themselves before the next visitor: the deaf time of a key, a frame that was late. */
  const longMs = 2_000;
  interface Thing {
    readonly kind: 'listener' | 'timer' | 'worker';
    readonly from: string;
  }
  const living = new Map<unknown, Thing>();
  const ofTheKiosk = new Set<string>();
  const isSession = (): boolean => document.querySelector('main[data-screen], .screen') !== null;
  const note = (key: unknown, kind: Thing['kind']): void => {
    const from = `${kind} ${(new Error().stack ?? '').split('\n').slice(3, 9).join(' < ')}`;
    if (isSession()) living.set(key, { kind, from });
    else ofTheKiosk.add(from);
  };
  /** The call that ends a token has a limit: it begins when the session gives back, and its document may end before. */
  const isGivingBack = (): boolean => /\.call\b[^]*\.dispose\b/.test(new Error().stack ?? '');
  const things = (): Thing[] => [...living.values()].filter(({ from }) => !ofTheKiosk.has(from));

  for (const [make, end, repeats] of [
    ['setTimeout', 'clearTimeout', false],
    ['setInterval', 'clearInterval', true],
  ] as const) {
    const [makeTimer, endTimer] = [window[make].bind(window), window[end].bind(window)];
    Object.assign(window, {
      [make](run: () => void, ms = 0, ...rest: unknown[]) {
        const ring = (): void => {
          if (!repeats) living.delete(id);
          if (typeof run === 'function') run();
        };
        const id: unknown = makeTimer(ring, ms, ...rest);
        if (repeats || (ms >= longMs && !isGivingBack())) note(id, 'timer');
        return id;
      },
      [end](id: number) {
        living.delete(id);
        endTimer(id);
      },
    });
  }

  for (const target of [window, document]) {
    const add = target.addEventListener.bind(target);
    const remove = target.removeEventListener.bind(target);
    const keys = new Map<unknown, object>();
    Object.assign(target, {
      addEventListener(type: string, listener: EventListener, options?: AddEventListenerOptions | boolean) {
        const key = keys.get(listener) ?? {};
        keys.set(listener, key);
        note(key, 'listener');
        if (typeof options === 'object') options.signal?.addEventListener('abort', () => living.delete(key));
        add(type, listener, options);
      },
      removeEventListener(type: string, listener: EventListener, options?: EventListenerOptions | boolean) {
        living.delete(keys.get(listener));
        remove(type, listener, options);
      },
    });
  }

  const { Worker: PlainWorker } = window;
  window.Worker = class extends PlainWorker {
    constructor(...parts: ConstructorParameters<typeof PlainWorker>) {
      super(...parts);
      note(this, 'worker');
    }
    override terminate(): void {
      living.delete(this);
      super.terminate();
    }
  };

  // A document’s last words reach the next one by the name of the window: nothing else outlives it at once.
  const keptBefore: unknown = window.name === '' ? [] : JSON.parse(window.name);
  window.name = '';
  Object.assign(window, {
    keptBefore,
    heldNow(): Held[] {
      const typed = [...document.querySelectorAll('input')].some(({ value }) => value !== '');
      return [
        ...new Set<Held>([
          ...things().map(({ kind }) => kind),
          ...(typed ? ['field' as const] : []),
          ...(document.querySelector('iframe') ? ['frame' as const] : []),
        ]),
      ];
    },
  });
  // « pagehide » does not fire when the kiosk replaces its document. This listener reports instead.
  window.addEventListener('beforeunload', () => {
    const frames = [...document.querySelectorAll('iframe')].map(() => 'frame');
    window.name = JSON.stringify([...things().map(({ from }) => from), ...frames]);
  });
}
