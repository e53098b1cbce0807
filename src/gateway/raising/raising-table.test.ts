import { describe, expect, it } from 'vitest';
import { raiseAccountRoute, sendRaisingCodeRoute, waysToRaiseRoute } from '#contract/routes/raise-account.ts';
import { ancestryHoldsMs, type PasswordAncestor } from '#domain/identity/password-ancestry.ts';
import { withAccountWorld, type Holder } from '../accounts/testing/account-world.ts';
import { askCode } from '../one-time-codes/ask-code.ts';
import { visitOf } from '../one-time-codes/place.ts';
import { onPostgres } from '../testing/databases.ts';
import { contactFactors, recordAncestry } from '../visitors/ancestry.ts';
import { hashOf } from '../visitors/session-place.ts';
import { withVisitorTables } from '../visitors/tables.ts';

const factors = ['mobile', 'mail', 'card'] as const;
type SecondFactor = (typeof factors)[number];

/** What raises nothing while the password descends from it: for seven days, and after them. */
const table: Readonly<
  Record<string, { readonly within: readonly SecondFactor[]; readonly after: readonly SecondFactor[] }>
> = {
  card: { within: ['card'], after: [] },
  'this mobile': { within: ['mobile'], after: [] },
  'another mobile': { within: [], after: [] },
  'this mail': { within: ['mail'], after: [] },
  'another mail': { within: [], after: [] },
  letter: { within: [], after: [] },
  vouch: { within: [], after: [] },
  franceConnect: { within: [], after: [] },
  'code declared': { within: [], after: [] },
  'code presented': { within: ['card'], after: ['card'] },
  unknown: { within: ['mobile', 'mail', 'card'], after: [] },
};

onPostgres('the table of ancestors and second factors, through the routes', (suite) => {
  const world = withAccountWorld(suite);

  const ancestorNamed = (name: string, holder: Holder, since: number): PasswordAncestor => {
    const contact = (kind: 'mobile' | 'mail', value: string): PasswordAncestor => {
      const [factor] = contactFactors(world.deps.keys, 'cpam-31', { kind, value });
      if (factor === undefined) throw new Error('there is no key');
      return { ...factor, since };
    };
    switch (name) {
      case 'this mobile':
        return contact('mobile', String(holder.mobile));
      case 'another mobile':
        return contact('mobile', '0639980009');
      case 'this mail':
        return contact('mail', String(holder.mail));
      case 'another mail':
        return contact('mail', 'autre@example.org');
      case 'code declared':
      case 'code presented':
        return { kind: 'code', level: name === 'code declared' ? 'declared' : 'presented', since };
      case 'card':
      case 'letter':
      case 'vouch':
      case 'franceConnect':
      case 'unknown':
        return { kind: name, since };
      default:
        throw new Error(name);
    }
  };

  const levelOf = async (token: string) =>
    (
      await withVisitorTables(world.deps.database)
        .selectFrom('visitor_sessions')
        .select('level')
        .where('hash', '=', hashOf(token))
        .executeTakeFirst()
    )?.level;

  const rows = Object.entries(table).flatMap(([name, { within, after }]) => [
    { name, age: 0, forbidden: within, when: 'at once' },
    { name, age: ancestryHoldsMs - 1_000, forbidden: within, when: 'at the end of seven days' },
    { name, age: ancestryHoldsMs + 1_000, forbidden: after, when: 'after seven days' },
  ]);

  describe.each(rows)('a password that descends from $name, $when', ({ name, age, forbidden }) => {
    it.each(factors)('is raised or not by %s', async (factor) => {
      const holder = await world.newHolder();
      const person = await world.personId(holder);
      const account = await world.caisses['cpam-31'].accounts.of(person);
      if (account.kind !== 'active') throw new Error('there is no account');
      const since = world.deps.clock.now() - age;
      await world.deps.database
        .transaction()
        .execute(async (transaction) =>
          recordAncestry(transaction, { caisse: 'cpam-31', person }, account.passwordChangedAt, [
            ancestorNamed(name, holder, since),
          ]),
        );
      const visit = await world.signIn(holder);
      const isForbidden = forbidden.includes(factor);

      const { body: ways } = await world.kiosk.send(waysToRaiseRoute, visit);
      const offered = [
        ...((ways['contacts'] ?? []) as readonly { readonly kind: string }[]).map(({ kind }) => kind),
        ...(ways['card'] === true ? ['card'] : []),
      ];
      expect(offered.includes(factor)).toBe(!isForbidden);

      const proof = await (async () => {
        if (factor === 'card') return { kind: 'demonstrationReader', cardSerial: holder.card?.serial };
        const asked = await world.kiosk.send(sendRaisingCodeRoute, { ...visit, contact: factor });
        expect(asked.status).toBe(isForbidden ? 403 : 200);
        // The right digits too raise nothing, had the code come by some other way.
        if (isForbidden) {
          await askCode(world.deps, {
            purpose: 'raiseAccount',
            subject: hashOf(visit.token).toString('hex'),
            caisse: 'cpam-31',
            person,
            contact: factor,
            visit: visitOf({ id: world.kiosk.id, keyId: 1 }, visit.sessionId),
          });
        }
        const [way, to] = factor === 'mobile' ? (['sms', holder.mobile] as const) : (['mail', holder.mail] as const);
        return { kind: 'oneTimeCode', code: await world.lastCode(way, to) };
      })();
      const raised = await world.kiosk.send(raiseAccountRoute, { ...visit, proof });
      expect(raised.status).toBe(isForbidden ? 403 : 200);
      expect(await levelOf(visit.token)).toBe(isForbidden ? 'authenticated' : 'strong');
    });
  });
});
