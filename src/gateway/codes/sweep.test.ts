import { randomBytes } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { originTag } from '#contract/addresses/public-url.ts';
import { problemType, type ProblemName } from '#contract/routes/problem.ts';
import { outboxRoute } from '#contract/routes/outbox.ts';
import { publicCodeUseRoute } from '#contract/routes/public-code-uses.ts';
import { fictitiousNir } from '#domain/identity/fictitious-nir.ts';
import { drawCode } from '#domain/provisional-code/code.ts';
import { drawReference, type Reference } from '#domain/provisional-code/reference.ts';
import type { DemonstrationPerson } from '../caisses/reference/demonstration-person.ts';
import { fillReferenceCaisses } from '../caisses/reference/fill.ts';
import { personNamed } from '../caisses/testing/people.ts';
import { systemClock } from '../server/clock.ts';
import { onPostgres } from '../testing/databases.ts';
import { testConfiguration, testDependencies, type TestDependencies } from '../testing/dependencies.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { selfEnrolledKiosk, sendPlainly } from '../testing/signing-kiosk.ts';
import { testServer, type TestServer } from '../testing/test-server.ts';
import { serviceModules } from '../modules.ts';
import { withCodeTables } from './tables.ts';
import { solvedChallenge } from './testing/solved-challenge.ts';
import { testKiosk } from './testing/test-kiosk.ts';

const sweptNumbers = 10_000;
const holders = 100;
/** An attacker has as many addresses as it takes: each stays below what one may send. */
const guessesPerAddress = 50;
const guessesAtOnce = 16;
const parallelGuesses = 20;

const random = (count: number): Uint8Array => randomBytes(count);

const personNumber = (index: number): DemonstrationPerson => {
  const month = String(1 + (index % 12)).padStart(2, '0');
  const year = String(40 + (Math.floor(index / 12) % 60));
  const department = String(10 + Math.floor(index / 720));
  return {
    ...personNamed('camille'),
    key: `swept${index}`,
    nir: fictitiousNir({ first: '1', year, month, department, serial: 60 }),
    birthDate: `19${year}-${month}-15`,
    card: { serial: String(7_000_000_000 + index), opposed: false },
  };
};

onPostgres('guessing from home', (suite) => {
  let deps: TestDependencies;
  let server: TestServer['server'];
  const references: Reference[] = [];

  beforeAll(async () => {
    const configuration = { ...testConfiguration, trustedProxies: ['127.0.0.1'] };
    deps = await testDependencies(suite.open().kysely, { configuration, clock: manualClock(systemClock.now()) });
    ({ server } = await testServer(deps.database, deps, await serviceModules(deps)));
    const signing = await selfEnrolledKiosk(server);
    const kiosk = await testKiosk({ ...deps, origin: await originTag(configuration.publicUrl) }, signing);
    const people = Array.from({ length: holders }, (_, index) => personNumber(index));
    await fillReferenceCaisses(deps.database, people, deps.clock.now());
    await kiosk.allotment('caf-31', { count: holders });
    for (const person of people) {
      const { claim, text } = await kiosk.claim(person, { code: '4826' });
      await signing.send(outboxRoute, { items: [text] });
      references.push(claim.reference);
    }
  });

  let sent = 0;
  const guess = async (index: number, reference: Reference, code: string): Promise<ProblemName | 'opened'> => {
    sent += 1;
    const number = Math.floor(sent / guessesPerAddress);
    const headers = { 'x-forwarded-for': `198.18.${number >> 8}.${number & 255}` };
    const challengeAnswer = await solvedChallenge(deps.keys, deps.clock.now());
    const body = { caisse: 'caf-31', nir: personNumber(index).nir, reference, code, challengeAnswer };
    const answer = await sendPlainly(server, publicCodeUseRoute, body, { headers });
    if (answer.status === 200) return 'opened';
    const problems = ['doesNotMatch', 'codeDestroyed'] as const;
    const told = problems.find((name) => answer.body['type'] === problemType(name));
    if (told === undefined) throw new Error(`a guess was answered with ${JSON.stringify(answer.body)}`);
    return told;
  };
  const codes = () =>
    withCodeTables(deps.database)
      .selectFrom('provisional_codes')
      .select(['reference', 'state', 'tries', 'wrong_tries'])
      .execute();

  it('P06 P08 10,000 numbers swept with the right code destroy no code, open none, and all hear the same', async () => {
    expect(await codes()).toHaveLength(holders);
    const heard = new Set<string>();
    let next = 0;
    const sweep = async () => {
      while (next < sweptNumbers) heard.add(await guess(next++, drawReference(random), '4826'));
    };
    await Promise.all(Array.from({ length: guessesAtOnce }, sweep));
    expect([...heard]).toEqual(['doesNotMatch']);
    const after = await codes();
    expect(after).toHaveLength(holders);
    for (const code of after) expect(code).toMatchObject({ state: 'active', tries: 0, wrong_tries: 0 });
    expect(await withCodeTables(deps.database).selectFrom('visitor_tokens').selectAll().execute()).toEqual([]);
  });

  it('P06 guesses at the same moment, reference known, are compared three times with a living code, and no more', async () => {
    for (const index of [0, 1, 2]) {
      const reference = references[index] ?? '';
      const wrong = Array.from({ length: parallelGuesses }, () => drawCode(random, { birthDate: '1950-01-15' }));
      const heard = await Promise.all(
        wrong.filter((code) => code !== '4826').map((code) => guess(index, reference, code)),
      );
      expect(new Set(heard)).toEqual(new Set(['doesNotMatch']));
      const code = (await codes()).find((each) => each.reference === reference);
      expect(code?.state).toBe('destroyed');
      // Its holder may still hear why it ended: three more, that open nothing.
      expect(code?.wrong_tries).toBeGreaterThanOrEqual(3);
      expect(code?.tries).toBeLessThanOrEqual(6);
      expect(['codeDestroyed', 'doesNotMatch']).toContain(await guess(index, reference, '4826'));
    }
  });
});
