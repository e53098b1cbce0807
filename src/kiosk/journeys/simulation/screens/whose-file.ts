import { openAccountOf } from '#domain/journey/identity.ts';
import type { SimulationContext } from '#machines/simulation/context.ts';

type Whose = 'own' | 'other';

/** A guardian has no file of their own: before it is read, that alone is known. */
export const whoseAccount = ({ identity }: Pick<SimulationContext, 'identity'>): Whose =>
  openAccountOf(identity)?.audience === 'guardian' ? 'other' : 'own';

/** Of a file that was taken over: also who acts in that of their spouse is in the file of another. */
export const whoseFile = (context: Pick<SimulationContext, 'identity' | 'actsFor'>): Whose =>
  context.actsFor === null ? whoseAccount(context) : 'other';
