import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { memoryDatabase } from '../testing/memory-databases.ts';

/** Rows that time deletes: by the sweeps of `maintenance.ts`, by the housekeeping of codes, or with their session. */
const swept = [
  'account_acts',
  'account_creations',
  'account_events',
  'agent_calls',
  'agents',
  'allotments',
  'claims',
  'code_limits',
  'enrolment_codes',
  'france_connect_hand_overs',
  'issued_documents',
  'jobs',
  'one_time_codes',
  'password_resets',
  'provisional_codes',
  'reference_letters',
  'spent_challenges',
  'staff_verifiers',
  'throttle_counters',
  'used_nonces',
  'visitor_sessions',
];

/** Rows that people add one by one, or one for each of those: nothing that visitors or kiosks do makes them more. */
const bounded: Readonly<Record<string, string>> = {
  former_items: 'one for each version of an item that kiosks seal no more',
  agent_sites: 'an agent’s sites; they go with the agent',
  installation: 'one row',
  kiosk_keys: 'one for each enrolment',
  kiosk_reports: 'the last one of each kiosk',
  kiosk_request_counters: 'one for each key',
  kiosks: 'one for each enrolment',
  reference_account_mails: 'of the caisse, which keeps its own files',
  reference_accounts: 'of the caisse, which keeps its own files',
  reference_guardianships: 'of the caisse, which keeps its own files',
  reference_couples: 'of the caisse, which keeps its own files',
  reference_cards: 'of the caisse, which keeps its own files',
  reference_contacts: 'of the caisse, which keeps its own files',
  reference_life_months: 'of the caisse, which keeps its own files',
  reference_lives: 'of the caisse, which keeps its own files',
  reference_messages_read: 'of the caisse, which keeps its own files',
  reference_people: 'of the caisse, which keeps its own files',
  password_ancestry: 'one for each person of a caisse who chose a password here',
  schema_migrations: 'one for each migration',
};

it('every table is swept, or cannot grow by use', async () => {
  const opened = await memoryDatabase();
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public'`.execute(opened.kysely);
  await opened.close();
  expect(rows.map(({ name }) => name).sort()).toEqual([...swept, ...Object.keys(bounded)].sort());
});
