import type { CaisseFacts } from '../facts.ts';
import { knownCaisses as known } from '../known.ts';
import { caf65 } from './hautes-pyrenees.ts';

/** Takes the place of `known.ts` in the build with a second Caf (`e2e/second-caf`). */
export const knownCaisses: Readonly<Record<string, CaisseFacts>> = { ...known, 'caf-65': caf65 };
