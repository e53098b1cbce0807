import { randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { caisseKindOf } from '#domain/caisse/caisse.ts';
import { DAY_MS, type EpochMs } from '#domain/time/instant.ts';
import type { Database } from '../../database/database.ts';
import type { PersonId } from '../person-id.ts';
import { holdMail } from './creations.ts';
import type { DemonstrationPerson } from './demonstration-person.ts';
import type { ReferenceTables } from './tables.ts';

/** Long enough ago for every rule on fresh contacts. */
const contactAgeDays = 400;

/**
 * Puts fictitious people into the reference caisses, each in the caisses that know them. Somebody already there
 * (same caisse, same NIR) stays untouched, so that it can run at each start.
 *
 * @returns how many files were opened: a person of two caisses counts twice.
 */
export async function fillReferenceCaisses(
  database: Database,
  people: readonly DemonstrationPerson[],
  now: EpochMs,
): Promise<number> {
  const files = people.flatMap((person) => person.caisses.map((caisse) => ({ caisse, id: newPersonId(), person })));
  if (files.length === 0) return 0;
  // Hashing is slow work: before the transaction.
  const hashes = new Map<string, string>();
  for (const { accountPassword } of people) {
    // Fictitious people may share one.
    if (accountPassword !== null && !hashes.has(accountPassword))
      hashes.set(accountPassword, await hash(accountPassword));
  }

  return database
    .withTables<ReferenceTables>()
    .transaction()
    .execute(async (transaction) => {
      const opened = await transaction
        .insertInto('reference_people')
        .values(
          files.map(({ caisse, id, person }) => ({
            caisse,
            person: id,
            nir: person.nir,
            first_name: person.firstName,
            birth_name: person.birthName,
            birth_date: person.birthDate,
            postal_code: person.postalCode,
            standing: person.standing,
            household_role: person.householdRole,
            scheme: person.scheme,
            iban: person.iban,
          })),
        )
        .onConflict((conflict) => conflict.columns(['caisse', 'nir']).doNothing())
        .returning('person')
        .execute();
      const openedIds = new Set(opened.map((row) => row.person));
      const fresh = files.filter((file) => openedIds.has(file.id));

      const contacts = fresh.flatMap(({ caisse, id, person }) => [
        ...(person.mobile === null
          ? []
          : [
              {
                caisse,
                person: id,
                kind: 'mobile' as const,
                value: person.mobile,
                changed_at: now - person.mobileChangedDaysAgo * DAY_MS,
              },
            ]),
        ...(person.mail === null
          ? []
          : [
              {
                caisse,
                person: id,
                kind: 'mail' as const,
                value: person.mail,
                changed_at: now - contactAgeDays * DAY_MS,
              },
            ]),
      ]);
      const accounts = fresh.flatMap(({ caisse, id, person }) => {
        const passwordHash = hashes.get(person.accountPassword ?? '');
        return passwordHash === undefined
          ? []
          : [
              {
                caisse,
                person: id,
                password_hash: passwordHash,
                password_changed_at: now - contactAgeDays * DAY_MS,
                lock_reason: null,
                creation_id: null,
              },
            ];
      });
      const cards = fresh.flatMap(({ caisse, id, person }) =>
        person.card === null ? [] : [{ caisse, person: id, serial: person.card.serial, opposed: person.card.opposed }],
      );
      if (contacts.length > 0) await transaction.insertInto('reference_contacts').values(contacts).execute();
      if (accounts.length > 0) await transaction.insertInto('reference_accounts').values(accounts).execute();
      for (const { caisse, person } of accounts) {
        if (caisseKindOf(caisse) === 'cpam') await holdMail(transaction, caisse, person);
      }
      if (cards.length > 0) await transaction.insertInto('reference_cards').values(cards).execute();
      return fresh.length;
    });
}

/** A name that tells nothing of the person. */
export function newPersonId(): PersonId {
  return `ref-${randomBytes(12).toString('hex')}` as PersonId;
}
