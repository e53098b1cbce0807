import type { ActorRefFrom } from 'xstate';
import type { kioskMachine } from '#machines/kiosk/machine.ts';
import type { SessionMachine } from '#machines/session/machine.ts';

export type KioskActor = ActorRefFrom<typeof kioskMachine>;
export type SessionActor = ActorRefFrom<SessionMachine>;

/** The visitor's session, while there is one. */
export function sessionOf(kiosk: KioskActor): SessionActor | undefined {
  return kiosk.getSnapshot().children['session'] as SessionActor | undefined;
}
