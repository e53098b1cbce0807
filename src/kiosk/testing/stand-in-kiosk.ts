import { kioskDelays } from '#machines/kiosk/delays.ts';
import { initialContext, type KioskContext } from '#machines/kiosk/context.ts';
import type { ContactRefusal } from '#machines/connectivity/ports.ts';
import type { FrontScreen, StaffScreen } from '#machines/kiosk/screens.ts';
import { START } from '#machines/testing/clock.ts';
import type { LongLivedServices } from '#kiosk/terminal/long-lived-services.ts';
import type { KioskActor } from '#kiosk/terminal/kiosk-actor.ts';

interface Standing {
  readonly front?: FrontScreen | 'session';
  readonly staff?: StaffScreen | 'waiting';
  readonly context?: Partial<KioskContext>;
}

/** A kiosk that stays in one state: what its screens read of an actor, and nothing that moves. */
export function standInKiosk({ front = 'attract', staff, context = {} }: Standing): KioskActor {
  const snapshot = {
    context: { ...initialContext({ delays: kioskDelays, now: () => START }), ...context },
    children: {},
    matches: (state: { readonly front?: string }) => state.front === front,
    getMeta: () => ({
      [`kiosk.front.${front}`]: { screen: front },
      ...(staff && { [`kiosk.staff.${staff}`]: { screen: staff } }),
    }),
  };
  const actor = {
    getSnapshot: () => snapshot,
    subscribe: () => ({ unsubscribe: () => undefined }),
    send: () => undefined,
  };
  return actor as unknown as KioskActor;
}

/** Services of which the staff panel reads the state. */
export function standInServices(
  update: 'current' | 'waiting' | 'failed' = 'current',
  refusal?: ContactRefusal,
): LongLivedServices {
  const still = (snapshot: unknown) => ({
    getSnapshot: () => snapshot,
    subscribe: () => ({ unsubscribe: () => undefined }),
  });
  return {
    update: still({ value: update }),
    connectivity: still({ context: { refusal } }),
    storage: still({ context: { fault: undefined } }),
  } as unknown as LongLivedServices;
}
