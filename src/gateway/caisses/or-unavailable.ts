import { refuse, type Refusal } from '../server/problems.ts';
import { CaisseUnavailable } from './caisse.ts';

/** The answer of a work that asks a caisse; when the caisse does not answer, a refusal that says so. */
export async function orCaisseUnavailable<Answer>(work: () => Promise<Answer | Refusal>): Promise<Answer | Refusal> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CaisseUnavailable) return refuse('caisseUnavailable');
    throw error;
  }
}
