import { beforeAll, beforeEach, expect, it } from 'vitest';
import { sql } from 'kysely';
import { passwordLinkOf } from '#contract/addresses/password-link-url.ts';
import { DAY_MS, MINUTE_MS } from '#domain/time/instant.ts';
import type { DemonstrationPerson } from '../caisses/reference/demonstration-person.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { actOfLink, askLink } from './password-links.ts';
import { setPassword } from './set-password.ts';
import { cpam, newVisit, testResets, type TestResets } from './testing/test-resets.ts';

const password = 'Pastel+Violette9';
const other = 'Garonne!Bleue77';

onEachDatabase('a link by mail', (suite) => {
  let resets: TestResets;
  let person: DemonstrationPerson;

  beforeAll(async () => {
    resets = await testResets(suite.open().kysely);
  });
  beforeEach(async () => {
    await resets.forget();
    resets.services.clock.advance(DAY_MS);
    person = await resets.addPerson();
  });

  const ask = async (changes: Partial<DemonstrationPerson> = {}) => {
    const { nir, birthDate } = { ...person, ...changes };
    await askLink(resets.services, { caisse: cpam, nir, birthDate });
    await resets.services.jobs.runDue();
  };
  const linksReceived = () =>
    resets.sent.mails.flatMap(({ text }) => {
      const url = /https?:\/\/\S+/.exec(text)?.[0];
      const link = url === undefined ? undefined : passwordLinkOf(new URL(url).hash);
      return link === undefined ? [] : [link.token];
    });
  const use = async (token: string | undefined, chosen: string) => {
    if (token === undefined) throw new Error('no link came');
    const actHash = actOfLink(token, chosen);
    return await setPassword(resets.services, { token, visit: undefined, actHash, password: chosen });
  };

  it('#266 #267 #268 says what was asked, how long it is good, and what to do when one did not ask', async () => {
    await ask();
    const [mail] = resets.sent.mails;
    expect(mail?.to).toBe(person.mail);
    expect(mail?.subject).toBe('Renouveler votre mot de passe');
    for (const words of [
      'Vous avez demandé le renouvellement du mot de passe de votre compte ameli.',
      'Renouveler mon mot de passe\u00a0:\nhttp://localhost:8080/mot-de-passe#',
      'vous avez 30 minutes',
      'vous devrez recommencer votre demande',
      'Vous n’êtes pas à l’origine de cette demande',
      'votre compte ameli reste sécurisé',
      'Votre caisse d’assurance maladie',
    ]) {
      expect(mail?.text).toContain(words);
    }
    expect(mail?.text).not.toContain(person.nir);
    expect(mail?.text).not.toContain(person.birthName);
  });

  it('sets the password once; a repeat with the same password hears the same; #274 tells of it', async () => {
    await ask();
    const [token] = linksReceived();
    expect(await use(token, password)).toMatchObject({ kind: 'set', caisse: cpam });
    expect(await use(token, password)).toMatchObject({ kind: 'set' });
    expect(resets.told).toMatchObject([{ caisse: cpam, ancestry: { factor: 'mail' } }]);
    expect(await use(token, other)).toEqual({ kind: 'alreadyUsed' });
    await resets.services.jobs.runDue();
    expect(resets.sent.mails.at(-1)?.text).toContain('Le mot de passe de votre compte ameli a été modifié.');
    expect(resets.sent.mails.at(-1)?.text).toMatch(/Date\u00a0: .+ (heure de Paris)|\(heure de Paris\)/);
  });

  it('is good for thirty minutes, on no kiosk', async () => {
    await ask();
    const [token = ''] = linksReceived();
    expect(await resets.set(token, newVisit(), password)).toEqual({ kind: 'sessionOver' });
    resets.services.clock.advance(30 * MINUTE_MS + 1);
    expect(await use(token, password)).toEqual({ kind: 'sessionOver' });
  });

  it('a new one ends none that lives, and one success ends all', async () => {
    for (let time = 0; time < 3; time += 1) {
      await ask();
      resets.services.clock.advance(MINUTE_MS);
    }
    const [first, second, third] = linksReceived();
    expect(await use(second, 'court')).toMatchObject({ kind: 'passwordRefused' });
    expect(await use(first, password)).toMatchObject({ kind: 'set' });
    for (const token of [second, third]) expect(await use(token, other)).toEqual({ kind: 'sessionOver' });
  });

  it('P09 comes three times a day; who knows a number alone uses up none of them', async () => {
    for (let time = 0; time < 5; time += 1) {
      await ask({ birthDate: '1985-05-21' });
      resets.services.clock.advance(MINUTE_MS);
    }
    expect(linksReceived()).toEqual([]);
    for (let time = 0; time < 5; time += 1) {
      await ask();
      resets.services.clock.advance(45 * MINUTE_MS);
    }
    expect(linksReceived()).toHaveLength(3);
  });

  it('is not sent where more than three would live', async () => {
    for (let time = 0; time < 3; time += 1) {
      await ask();
      resets.services.clock.advance(MINUTE_MS);
    }
    // Another day's budget, as a throttle lifted by an agent would give it.
    await resets.services.database.deleteFrom('throttle_counters').execute();
    await ask();
    expect(linksReceived()).toHaveLength(3);
  });

  it.each([
    [
      'an address that changed of late',
      sql`update reference_contacts set changed_at = 9999999999999 where kind = 'mail'`,
    ],
    ['an account that is locked', sql`update reference_accounts set lock_reason = 'kioskCompromised'`],
    ['somebody without account', sql`delete from reference_accounts`],
    ['somebody struck off', sql`update reference_people set standing = 'struckOff'`],
  ])('is not sent to %s', async (_who, change) => {
    await change.execute(resets.services.database);
    await ask();
    expect(resets.sent.mails).toEqual([]);
    await sql`update reference_contacts set changed_at = 0`.execute(resets.services.database);
    await sql`update reference_people set standing = 'active'`.execute(resets.services.database);
  });

  it('P05 P14 its token is nowhere in the database', async () => {
    await ask();
    const [token = ''] = linksReceived();
    const { rows } = await sql<{ text: string }>`
      select (select string_agg(r::text, ' ') from password_resets r) || ' '
        || (select string_agg(j::text, ' ') from jobs j) as text`.execute(resets.services.database);
    const bytes = Buffer.from(token, 'base64url');
    for (const secret of [token, bytes.toString('hex'), person.mail ?? '', person.nir]) {
      expect(rows[0]?.text).not.toContain(secret);
    }
    expect(rows[0]?.text.length).toBeGreaterThan(200);
  });
});
