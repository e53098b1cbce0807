import { hash } from '@node-rs/argon2';
import { caisseIds, caisseKindOf, type CaisseId } from '#domain/caisse/caisse.ts';
import type { GuardianNumber } from '#domain/identity/guardian-number.ts';
import { DAY_MS, type EpochMs } from '#domain/time/instant.ts';
import type { Database } from '../../database/database.ts';
import { newPersonId } from './fill.ts';
import { numberOf } from './people.ts';
import type { ReferenceTables } from './tables.ts';

/** A fictitious guardian of a Caf: their own number and password, and whom they protect, by the keys of `people.ts`. */
export interface DemonstrationGuardian {
  /** The case this guardian shows, in French, for the page of people one can play. */
  readonly label: string;
  readonly number: GuardianNumber;
  readonly firstName: string;
  readonly birthName: string;
  /** In clear: nobody is real. */
  readonly password: string;
  readonly protects: readonly string[];
  /** Whom they protected once. */
  readonly protectedOnce: readonly string[];
}

/** The fictitious guardians, known to each Caf. */
export const referenceGuardians: readonly DemonstrationGuardian[] = [
  {
    label: 'Tutrice de trois personnes, une mesure levée',
    number: '31004217',
    firstName: 'Hélène',
    birthName: 'Laffont',
    password: 'Tutelle2031Garonne',
    protects: ['yvonne', 'patrick', 'alix'],
    protectedOnce: ['lucien'],
  },
  {
    label: 'Tuteur sans mesure en cours',
    number: '31009999',
    firstName: 'Victor',
    birthName: 'Dumas',
    password: 'Tutelle2031Garonne',
    protects: [],
    protectedOnce: ['jeanne'],
  },
];

/** Long enough ago for every rule on a fresh password. */
const accountAgeDays = 400;

/** Writes guardians down in each Caf; one that is there stays as it is, so that it can run at each start. */
export async function fillGuardians(
  database: Database,
  guardians: readonly DemonstrationGuardian[],
  now: EpochMs,
): Promise<void> {
  const cafs = caisseIds.filter((caisse) => caisseKindOf(caisse) === 'caf');
  const hashes = new Map<string, string>();
  for (const guardian of guardians) {
    // Slow work, before any transaction; they may share a password.
    const passwordHash = hashes.get(guardian.password) ?? (await hash(guardian.password));
    hashes.set(guardian.password, passwordHash);
    for (const caisse of cafs) await fillGuardian(database, caisse, guardian, passwordHash, now);
  }
}

async function fillGuardian(
  database: Database,
  caisse: CaisseId,
  { number, firstName, birthName, protects, protectedOnce }: DemonstrationGuardian,
  passwordHash: string,
  now: EpochMs,
): Promise<void> {
  const tables = database.withTables<ReferenceTables>();
  await tables.transaction().execute(async (transaction) => {
    const person = newPersonId();
    const written = await transaction
      .insertInto('reference_people')
      .values({
        caisse,
        person,
        nir: null,
        guardian_number: number,
        first_name: firstName,
        birth_name: birthName,
        birth_date: '1970-01-15',
        postal_code: '31000',
        standing: 'active',
      })
      .onConflict((conflict) => conflict.columns(['caisse', 'guardian_number']).doNothing())
      .returning('person')
      .executeTakeFirst();
    if (written === undefined) return;
    await transaction
      .insertInto('reference_accounts')
      .values({
        caisse,
        person,
        password_hash: passwordHash,
        password_changed_at: now - accountAgeDays * DAY_MS,
        lock_reason: null,
        creation_id: null,
      })
      .execute();
    for (const [keys, endedAt] of [
      [protects, null],
      [protectedOnce, now],
    ] as const) {
      for (const key of keys) {
        await transaction
          .insertInto('reference_guardianships')
          .columns(['caisse', 'guardian', 'protected', 'ended_at'])
          .expression(
            transaction
              .selectFrom('reference_people')
              .select((row) => [
                'caisse',
                row.val(person).as('guardian'),
                'person as protected',
                row.cast<EpochMs | null>(row.val(endedAt), 'bigint').as('ended_at'),
              ])
              .where('caisse', '=', caisse)
              .where('nir', '=', numberOf(key)),
          )
          .execute();
      }
    }
  });
}
