import { randomBytes } from 'node:crypto';
import { beforeAll } from 'vitest';
import { originTag } from '#contract/addresses/public-url.ts';
import { problemType, type ProblemName } from '#contract/routes/problem.ts';
import { NONCE_HEADER } from '#contract/routes/headers.ts';
import { outboxRoute } from '#contract/routes/outbox.ts';
import { publicCodeUseRoute } from '#contract/routes/public-code-uses.ts';
import { fictitiousNir } from '#domain/identity/fictitious-nir.ts';
import { drawReference, type Reference } from '#domain/provisional-code/reference.ts';
import type { DemonstrationPerson } from '../../caisses/reference/demonstration-person.ts';
import { fillReferenceCaisses } from '../../caisses/reference/fill.ts';
import { personNamed } from '../../caisses/testing/people.ts';
import { systemClock } from '../../server/clock.ts';
import type { SuiteDatabase } from '../../testing/databases.ts';
import { testConfiguration, testDependencies, type TestDependencies } from '../../testing/dependencies.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { selfEnrolledKiosk, sendPlainly, signingKiosk } from '../../testing/signing-kiosk.ts';
import { testServer, type TestServer } from '../../testing/test-server.ts';
import { serviceModules } from '../../modules.ts';
import { withCodeTables } from '../tables.ts';
import { solvedChallenge } from './solved-challenge.ts';
import { testKiosk } from './test-kiosk.ts';

/** An attacker has as many addresses as it takes: each stays below what one may send. */
const guessesPerAddress = 50;
const guessesAtOnce = 16;

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

/** Somebody with many addresses, who guesses codes of people; the first `holders` of them hold the code 4826. */
export function guessingFromHome(suite: SuiteDatabase, holders: number) {
  let deps: TestDependencies;
  let server: TestServer['server'];
  const references: Reference[] = [];

  beforeAll(async () => {
    const configuration = { ...testConfiguration, trustedProxies: ['127.0.0.1'] };
    deps = await testDependencies(suite.open().kysely, { configuration, clock: manualClock(systemClock.now()) });
    ({ server } = await testServer(deps.database, deps, await serviceModules(deps)));
    // Behind a proxy nothing is local, so the kiosk enrols itself beside it.
    const beside = await testServer(deps.database, { clock: deps.clock, keys: deps.keys });
    const { enrolled, keys, nonce } = await selfEnrolledKiosk(beside.server);
    const answer = { status: 200, headers: { [NONCE_HEADER]: nonce }, body: { ...enrolled }, text: '' };
    const signing = signingKiosk(server, keys, answer);
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
    const problem = problems.find((name) => answer.body['type'] === problemType(name));
    if (problem === undefined) throw new Error(`a guess was answered with ${JSON.stringify(answer.body)}`);
    return problem;
  };
  const codes = () =>
    withCodeTables(deps.database)
      .selectFrom('provisional_codes')
      .select(['reference', 'state', 'tries', 'wrong_tries'])
      .execute();

  const tokens = () => withCodeTables(deps.database).selectFrom('visitor_sessions').selectAll().execute();

  /** Tries the right code with so many people's numbers, in many requests at once; gives the different answers. */
  const sweep = async (numbers: number): Promise<readonly string[]> => {
    const answers = new Set<string>();
    let next = 0;
    const sweepOn = async () => {
      while (next < numbers) answers.add(await guess(next++, drawReference(random), '4826'));
    };
    await Promise.all(Array.from({ length: guessesAtOnce }, sweepOn));
    return [...answers];
  };

  return { guess, codes, tokens, sweep, references };
}
