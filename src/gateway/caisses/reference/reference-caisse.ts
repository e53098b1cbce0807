import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { sql } from 'kysely';
import { caisseKindOf, type CaisseId } from '#domain/caisse/caisse.ts';
import { matchesRecorded } from '#domain/identity/birth-date.ts';
import { plainName, sameName } from '#domain/identity/birth-name.ts';
import { birthFactsOf, isPivotOf, type PivotIdentity } from '#domain/identity/pivot-identity.ts';
import type { Clock } from '../../server/clock.ts';
import { batched } from '../../database/batched.ts';
import type { Database } from '../../database/database.ts';
import type {
  Account,
  CaisseCapabilities,
  CardQuery,
  CardStanding,
  ConnectedCaisse,
  Contacts,
  LockReason,
  PasswordOutcome,
  PasswordRequest,
  PasswordVerdict,
  PersonQuery,
  Standing,
} from '../caisse.ts';
import type { PersonFound } from '../person-found.ts';
import type { PersonId } from '../person-id.ts';
import { changeContact } from './change-contact.ts';
import { holdMail, referenceCreations } from './creations.ts';
import { referenceAuthorisations } from './authorisations.ts';
import { referenceFile } from './file.ts';
import { referenceInsuredFile } from './insured-file.ts';
import { referenceGuardianships } from './guardianships.ts';
import { hashing } from './hashing.ts';
import { referenceLetters } from './letters.ts';
import { referenceMessages } from './messages.ts';
import { referenceDocuments } from './life/reference-documents.ts';
import { failedRules, standingOf } from './rules.ts';
import type { ReferenceTables } from './tables.ts';

/**
 * A complete working caisse in our own database, filled with fictitious people: for demonstration, development and
 * tests. It answers as a real one must, so it is also the example for a new connector.
 */
export function referenceCaisse(
  id: CaisseId,
  database: Database,
  clock: Clock,
): ConnectedCaisse &
  Omit<CaisseCapabilities, 'authorisations' | 'file' | 'insuredFile' | 'guardianships' | 'documents' | 'messages'> {
  const tables = database.withTables<ReferenceTables>();
  /** Reads by one column; visitors at the same time share a statement, and each caisse's statement is one text. */
  const byKey = <Row>(read: (keys: readonly string[]) => Promise<readonly (Row & { readonly key: string })[]>) =>
    batched(async (keys: readonly string[]): Promise<readonly (Row & { readonly key: string })[][]> => {
      const rows = await read(keys);
      return keys.map((key) => rows.filter((row) => row.key === key));
    });
  const among = (keys: readonly string[]) => sql<string>`any(${[...keys]}::text[])`;

  const peopleByNir = byKey((nirs) =>
    tables
      .selectFrom('reference_people')
      .select(['nir as key', 'person', 'birth_name', 'birth_date', 'postal_code'])
      .where('caisse', '=', id)
      .where('nir', '=', among(nirs))
      .$narrowType<{ key: string }>()
      .execute(),
  );
  const people = byKey((names) =>
    tables
      .selectFrom('reference_people')
      .select(['person as key', 'birth_date', 'standing'])
      .select((row) => row.fn.coalesce('nir', 'guardian_number').as('number'))
      .$narrowType<{ number: string }>()
      .where('caisse', '=', id)
      .where(sql`person`, '=', among(names))
      .execute(),
  );
  const accounts = byKey((names) =>
    tables
      .selectFrom('reference_accounts')
      .select(['person as key', 'password_hash', 'password_changed_at', 'lock_reason'])
      .where('caisse', '=', id)
      .where(sql`person`, '=', among(names))
      .execute(),
  );
  const cards = byKey((serials) =>
    tables
      .selectFrom('reference_cards')
      .select(['serial as key', 'person', 'opposed'])
      .where('caisse', '=', id)
      .where('serial', '=', among(serials))
      .execute(),
  );
  const contactRows = byKey((names) =>
    tables
      .selectFrom('reference_contacts')
      .select(['person as key', 'kind', 'value', 'changed_at'])
      .where('caisse', '=', id)
      .where(sql`person`, '=', among(names))
      .execute(),
  );
  const personRow = async (person: PersonId) => (await people(person))[0];

  async function findPerson(query: PersonQuery): Promise<PersonFound> {
    const [row] = await peopleByNir(query.nir);
    if (row === undefined) return { kind: 'unknown' };
    const found: PersonFound = { kind: 'found', person: row.person };
    switch (query.by) {
      case 'nir':
        return found;
      case 'birthDate':
        return matchesRecorded(query.birthDate, row.birth_date) ? found : { kind: 'unknown' };
      case 'birthName':
        return query.birthName === plainName(row.birth_name) ? found : { kind: 'unknown' };
      case 'declaration':
        return matchesRecorded(query.birthDate, row.birth_date) &&
          sameName(query.birthName, row.birth_name) &&
          query.postalCode === row.postal_code
          ? found
          : { kind: 'unknown' };
    }
  }

  /** Sex and place of birth are those of the NIR: these people have no other record of birth. */
  async function findByPivot(identity: PivotIdentity): Promise<readonly PersonId[]> {
    const rows = await tables
      .selectFrom('reference_people')
      .select(['person', 'nir', 'first_name', 'birth_name', 'birth_date'])
      .where('caisse', '=', id)
      .where('birth_date', '=', identity.birthDate)
      .where('nir', 'is not', null)
      .$narrowType<{ nir: string }>()
      .execute();
    return rows
      .filter(({ nir, first_name: givenNames, birth_name: birthName, birth_date: birthDate }) =>
        isPivotOf(identity, { birthName, givenNames, birthDate, ...birthFactsOf(nir) }),
      )
      .map(({ person }) => person);
  }

  async function standing(person: PersonId): Promise<Standing> {
    const row = await personRow(person);
    return standingOf(id, row, clock.now());
  }

  async function contacts(person: PersonId): Promise<Contacts> {
    const rows = await contactRows(person);
    const onFile = (kind: 'mobile' | 'mail') => {
      const row = rows.find((candidate) => candidate.kind === kind);
      return row === undefined ? null : { value: row.value, changedAt: row.changed_at };
    };
    return { mobile: onFile('mobile'), mail: onFile('mail') };
  }

  async function account(person: PersonId): Promise<Account> {
    const [row] = await accounts(person);
    if (row === undefined) return { kind: 'none' };
    if (row.lock_reason !== null) return { kind: 'locked' };
    return { kind: 'active', passwordChangedAt: row.password_changed_at };
  }

  async function setPassword({ person, password, at }: PasswordRequest): Promise<PasswordOutcome> {
    const row = await personRow(person);
    if (row === undefined || (await standing(person)) !== 'active') return { kind: 'notAllowed' };
    const failed = failedRules(id, password, { nir: row.number, birthDate: row.birth_date });
    if (failed.length > 0) return { kind: 'passwordRefused', failed };
    const passwordHash = await hashing(() => hash(password));
    const set = { password_hash: passwordHash, password_changed_at: at, creation_id: null };
    const written = await tables
      .insertInto('reference_accounts')
      .values({ caisse: id, person, ...set, lock_reason: null })
      .onConflict((conflict) =>
        conflict.columns(['caisse', 'person']).doUpdateSet(set).where('reference_accounts.lock_reason', 'is', null),
      )
      .returning('password_changed_at')
      .executeTakeFirst();
    if (written === undefined) return { kind: 'notAllowed' };
    if (caisseKindOf(id) === 'cpam') await holdMail(database, id, person);
    return { kind: 'set', passwordChangedAt: at };
  }

  async function verifyPassword({ person, password }: PasswordRequest, signal?: AbortSignal): Promise<PasswordVerdict> {
    const [[row], held, decoy] = await Promise.all([accounts(person), standing(person), decoyHash()]);
    // One Argon2id at the same cost for everybody, whatever is known of the person.
    const isRight = await hashing(async () => {
      signal?.throwIfAborted();
      return await verify(row?.password_hash ?? decoy, password);
    });
    if (row === undefined) return { kind: 'wrong' };
    if (held !== 'active' || row.lock_reason !== null) return { kind: 'notAllowed' };
    if (!isRight) return { kind: 'wrong' };
    return { kind: isLegacy(id, password) ? 'legacyRight' : 'right', passwordChangedAt: row.password_changed_at };
  }

  async function cardStanding({ serial, person }: CardQuery): Promise<CardStanding> {
    const [row] = await cards(serial);
    if (row === undefined) return 'unknown';
    if (row.person !== person) return 'otherHolder';
    return row.opposed ? 'opposed' : 'valid';
  }

  async function lockAccount({ person, reason }: { person: PersonId; reason: LockReason }): Promise<void> {
    await tables
      .updateTable('reference_accounts')
      .set({ lock_reason: reason })
      .where('caisse', '=', id)
      .where('person', '=', person)
      .execute();
  }

  async function health(): Promise<void> {
    await sql`select 1`.execute(tables);
  }

  return {
    id,
    people: { find: findPerson, standing },
    pivot: { find: findByPivot },
    contacts: { of: contacts, change: changeContact(id, database, clock) },
    accounts: { of: account, setPassword, verifyPassword, lock: lockAccount },
    cards: { standing: cardStanding },
    letters: referenceLetters(id, database, clock),
    creations: referenceCreations(id, database, clock),
    documents: referenceDocuments(id, database, clock),
    messages: referenceMessages(id, database, clock),
    // The files of the CPAM belong to one insured person each, and its account knows no guardian.
    ...(caisseKindOf(id) === 'caf'
      ? {
          authorisations: referenceAuthorisations(id, database),
          guardianships: referenceGuardianships(id, database),
          file: referenceFile(id, database, clock),
        }
      : { insuredFile: referenceInsuredFile(id, database, clock) }),
    health,
  };
}

/** The password of eight digits that the Caf gave before there were accounts (#169). */
const isLegacy = (caisse: CaisseId, password: string): boolean =>
  caisseKindOf(caisse) === 'caf' && /^\d{8}$/.test(password);

let decoyMade: Promise<string> | undefined;

/** What nobody's password is compared with: made once, as every other hash. */
const decoyHash = async (): Promise<string> => await (decoyMade ??= hash(randomBytes(32).toString('base64')));
