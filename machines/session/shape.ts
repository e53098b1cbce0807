import { journeyShape } from '../common/journey.ts';
import { createSessionMachine } from './machine.ts';

/** The outside of every session machine, as the kiosk sees it; its one journey does nothing. */
export const sessionShape = createSessionMachine([
  { id: 'none', machine: journeyShape, caisses: [], level: 'anonymous' },
]);
