import { answerPort } from '../common/not-provided.ts';
import type { SessionMachine } from './machine.ts';

/**
 * The outside of every session machine, as the kiosk sees it: a port like any other, that rejects
 * until the kiosk provides a chart. Only its type is that of a session, so that the kiosk's own chart
 * can be there before the journeys are loaded.
 */
export const sessionShape = answerPort<never, never>('kiosk.session') as unknown as SessionMachine;
