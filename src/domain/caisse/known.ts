import { caf31 } from './caf-31.ts';
import { cpam31 } from './cpam-31.ts';
import type { CaisseFacts } from './facts.ts';

/** Every caisse, in the order in which forms list them: one line and one file each. */
export const knownCaisses = {
  'caf-31': caf31,
  'cpam-31': cpam31,
} as const satisfies Readonly<Record<string, CaisseFacts>>;
