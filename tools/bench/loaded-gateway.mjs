import { join } from 'node:path';
import { Client } from 'pg';
import { startGateway } from '../gateway/start-gateway.mjs';
import { startPostgres } from '../postgres/start-postgres.mjs';
import { startHelper } from './helper-process.mjs';
import { httpClient } from './http-client.mjs';
import { loadKiosks } from './load-kiosks.mjs';

/** Kiosks that send at the same time, and connections they have. */
const lanes = 8;
const peopleAtOnce = 25;

/** @typedef {import('./signing-kiosk.mjs').SigningKiosk} SigningKiosk */
/** @typedef {import('./signing-kiosk.mjs').Person} Person */

/**
 * A gateway on a durable PostgreSQL, with kiosks that enrolled and people its caisses know.
 * @typedef {object} LoadedGateway
 * @property {import('../postgres/start-postgres.mjs').RealPostgres} postgres
 * @property {string} url
 * @property {import('./http-client.mjs').Send} send
 * @property {readonly SigningKiosk[]} kiosks
 * @property {readonly Person[]} people
 * @property {readonly SigningKiosk[]} idleKiosks further ones, which no measure but theirs uses
 * @property {typeof import('./signing-kiosk.mjs')} kiosk
 * @property {() => Promise<void>} untilIdle resolves once all notices of the codes are out
 * @property {() => Promise<number>} residentBytes memory of the gateway's process
 */

/**
 * @template T
 * @param {import('./run-bench.mjs').Bench} bench
 * @param {{ people: number, accounts?: number, idleKiosks?: number }} size how many; the first people have an account
 * @param {(loaded: LoadedGateway) => Promise<T>} work
 */
export async function withLoadedGateway({ dist, newFolder }, size, work) {
  const kiosk = await loadKiosks(newFolder());
  const postgres = await startPostgres({ durable: true });
  const databaseUrl = await postgres.createDatabase('bench');
  const sms = await startHelper('sms-receiver.mjs');
  const gateway = await startGateway({
    entry: join(dist, 'gateway/main.js'),
    env: { DATABASE_URL: databaseUrl, SMS_URL: sms.url, LOG_LEVEL: 'warn' },
  });
  const client = httpClient(gateway.url, lanes);
  // Halls do not wait for each other's connections.
  const idle = httpClient(gateway.url, 2 * lanes);
  const database = new Client({ connectionString: databaseUrl });
  try {
    await database.connect();
    const people = await addPeople(client.send, kiosk, size);
    const kiosks = [];
    for (let lane = 0; lane < lanes; lane += 1) kiosks.push(await kiosk.enrolKiosk(client.send));
    const idleKiosks = [];
    for (let more = 0; more < (size.idleKiosks ?? 0); more += 1) idleKiosks.push(await kiosk.enrolKiosk(idle.send));
    // Only a gateway that nobody stands before takes people and kiosks; the measures speak for many addresses.
    await gateway.restart({ TRUSTED_PROXIES: '127.0.0.1' });
    return await work({
      postgres,
      url: gateway.url,
      send: client.send,
      kiosk,
      kiosks,
      people,
      idleKiosks,
      untilIdle: () => untilIdle(database),
      residentBytes: () => residentBytes(gateway.url),
    });
  } finally {
    await database.end();
    client.close();
    idle.close();
    await gateway.stop();
    sms.stop();
    await postgres.stop();
  }
}

/**
 * Grown-ups with a card, a mobile and a mail address at both caisses; the first ones have an account.
 * @param {import('./http-client.mjs').Send} send @param {typeof import('./signing-kiosk.mjs')} kiosk
 * @param {{ people: number, accounts?: number }} size
 */
async function addPeople(send, kiosk, { people: count, accounts = 0 }) {
  const people = Array.from({ length: count }, (_, index) => kiosk.fictitiousPerson(index, '1'));
  const files = people.map(({ nir, birthDate, cardSerial }, index) => ({
    key: `bench${index}`,
    label: 'Mesures',
    firstName: 'Camille',
    birthName: kiosk.benchBirthName,
    nir,
    birthDate,
    postalCode: '31000',
    caisses: ['caf-31', 'cpam-31'],
    standing: 'active',
    mobile: `06399800${String(index % 100).padStart(2, '0')}`,
    mobileChangedDaysAgo: 400,
    mail: `mesure${index}@example.org`,
    accountPassword: index < accounts ? kiosk.benchPassword : null,
    card: { serial: cardSerial, opposed: false },
  }));
  for (let from = 0; from < count; from += peopleAtOnce) {
    const answer = await send(
      'POST',
      '/demonstration/people',
      JSON.stringify({ people: files.slice(from, from + peopleAtOnce) }),
    );
    if (answer.status !== 200) throw new Error(`people could not be added: ${JSON.stringify(answer.body)}`);
  }
  return people;
}

/** @param {Client} database */
async function untilIdle(database) {
  const deadline = performance.now() + 60_000;
  for (;;) {
    const { rows } = await database.query(
      "select count(*)::int as waiting from jobs where state in ('waiting', 'running') and run_at <= extract(epoch from now()) * 1000",
    );
    if (rows[0].waiting === 0) return;
    if (performance.now() > deadline) throw new Error(`${rows[0].waiting} jobs of the gateway do not end`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** @param {string} url */
async function residentBytes(url) {
  const text = await (await fetch(`${url}/api/metrics`)).text();
  const found = /^process_resident_memory_bytes (\S+)$/m.exec(text);
  if (found === null) throw new Error('the gateway does not say how much memory it has');
  return Number(found[1]);
}
