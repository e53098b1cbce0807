import { parisDateOf } from '#domain/time/french-time.ts';
import { triesRule } from '../one-time-codes/limits.ts';
import { Refusal, refuseForNow } from '../server/problems.ts';
import type { Holder } from '../visitors/account-sessions.ts';
import { countedHolder } from '../visitors/counted-holder.ts';
import type { AccountServices } from './services.ts';

type TryServices = Pick<AccountServices, 'database' | 'throttles' | 'notices' | 'jobs' | 'clock'>;

/**
 * Judges a second factor that was shown in an open account: fifteen tries a day, counted before. When the last one fails the
 * holder is told, once a day, on every contact on file.
 */
export async function countedTry<Proven>(
  services: TryServices,
  holder: Holder,
  judge: () => Promise<Proven | Refusal>,
): Promise<Proven | Refusal> {
  const counted = await services.throttles.count(triesRule, countedHolder(holder));
  if (counted.kind === 'refused') return refuseForNow(counted);
  const proven = await judge();
  if (counted.remaining === 0 && proven instanceof Refusal) await tellOfManyTries(services, holder);
  return proven;
}

async function tellOfManyTries(
  { database, notices, jobs, clock }: TryServices,
  { caisse, person }: Holder,
): Promise<void> {
  const at = clock.now();
  const notice = { kind: 'codeTriesRefused', caisse, person, at } as const;
  await notices.tell(database, notice, `${caisse}:${person}:${parisDateOf(at)}`);
  jobs.wake();
}
