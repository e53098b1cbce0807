import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { changeContactRoute, confirmAccountRoute, sendContactCodeRoute } from '#contract/routes/account-contacts.ts';
import type { TypedContact } from '#domain/account/creation.ts';
import { withAccountWorld } from '../accounts/testing/account-world.ts';
import { newSessionId } from '../accounts/testing/with-accounts.ts';
import { connect } from '../database/connect.ts';
import type { OpenDatabase } from '../database/database.ts';
import { systemClock } from '../server/clock.ts';
import { onPostgres } from '../testing/databases.ts';

onPostgres('the change of a contact, asked for twice', (suite) => {
  const world = withAccountWorld(suite);
  let witness: OpenDatabase;
  beforeAll(async () => {
    witness = await connect(suite.location(), systemClock);
  });
  afterAll(async () => await witness.close());

  const contact: TypedContact = { kind: 'mobile', value: '0639986001' };
  const withCode = async () => {
    const holder = await world.newHolder();
    const visit = await world.signIn(holder);
    await world.kiosk.send(confirmAccountRoute, { ...visit, currentPassword: holder.password });
    await world.kiosk.send(sendContactCodeRoute, { ...visit, contact });
    const code = await world.lastCode('sms', contact.value);
    const body = { ...visit, act: newSessionId(), contact, code };
    return async () => await world.kiosk.send(changeContactRoute, body);
  };
  /** Whoever writes an act down does this just before. */
  const whenWritten = async (statement: string): Promise<void> => {
    await sql`
      create or replace function act_is_written() returns trigger language plpgsql
      as ${sql.lit(`begin ${statement}; return new; end`)}`.execute(witness.kysely);
    await sql`
      create or replace trigger act_is_written before insert on account_acts
      for each row execute function act_is_written()`.execute(witness.kysely);
  };
  const waiting = async (): Promise<number> => {
    const { rows } = await sql<{ pid: number }>`
      select distinct pid from pg_locks where not granted
      and pid in (select pid from pg_stat_activity where datname = current_database())`.execute(witness.kysely);
    return rows.length;
  };
  const untilWaiting = async (count: number): Promise<void> => {
    while ((await waiting()) < count) await systemClock.sleep(20);
  };

  it('spends the code only with the act: one that dies in between is done by its repeat', async () => {
    const change = await withCode();
    await whenWritten(`raise exception 'its process died'`);
    expect(await change()).toMatchObject({ status: 500 });
    await whenWritten('null');
    expect(await change()).toMatchObject({ status: 200 });
  });

  it('by one act at the same moment is done once, and both hear the same', async () => {
    const change = await withCode();
    await whenWritten('perform pg_advisory_xact_lock_shared(4711)');
    const [first, second] = await witness.kysely
      .transaction()
      .execute(async (transaction) => {
        await sql`select pg_advisory_xact_lock(4711)`.execute(transaction);
        const earlier = change();
        await untilWaiting(1);
        const later = change();
        await Promise.race([later, untilWaiting(2)]);
        return [earlier, later] as const;
      })
      .then(async (answers) => await Promise.all(answers));
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
  });
});
