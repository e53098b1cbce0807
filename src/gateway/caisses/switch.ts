import type { CaisseId } from '#domain/caisse/caisse.ts';
import { CaisseUnavailable } from './caisse.ts';
import type { CallGate } from './guarded.ts';

/** Takes caisses down and up by hand: demonstration and end-to-end tests only. */
export interface CaisseSwitch {
  readonly gate: CallGate;
  takeDown(caisse: CaisseId): void;
  bringUp(caisse: CaisseId): void;
  isDown(caisse: CaisseId): boolean;
}

/** All caisses start up. */
export function createCaisseSwitch(): CaisseSwitch {
  const down = new Set<CaisseId>();
  return {
    gate: (caisse) => {
      if (down.has(caisse)) throw new CaisseUnavailable(caisse, 'switchedOff');
    },
    takeDown: (caisse) => void down.add(caisse),
    bringUp: (caisse) => void down.delete(caisse),
    isDown: (caisse) => down.has(caisse),
  };
}
