import { afterAll, beforeAll, expect, it } from 'vitest';
import { demonstrationCardsRoute } from '#contract/routes/demonstration-cards.ts';
import { formatIban } from '#domain/bank/iban.ts';
import { personNamed } from '../testing/people.ts';
import type { GatewayModule } from '../../server/module.ts';
import { serviceModules } from '../../modules.ts';
import { onEachDatabase } from '../../testing/databases.ts';
import { testDependencies } from '../../testing/dependencies.ts';
import { selfEnrolledKiosk, type SigningKiosk } from '../../testing/signing-kiosk.ts';
import { testServer, type TestServer } from '../../testing/test-server.ts';

onEachDatabase('the demonstration pages', (suite) => {
  let modules: readonly GatewayModule[];
  let server: TestServer['server'];
  let signing: SigningKiosk;

  beforeAll(async () => {
    const deps = await testDependencies(suite.open().kysely);
    modules = await serviceModules(deps);
    ({ server } = await testServer(deps.database, deps, modules));
    for (const module of modules) await module.start?.();
    signing = await selfEnrolledKiosk(server);
  });
  afterAll(async () => {
    await server.close();
    for (const module of modules) await module.stop?.();
  });

  it('show the people one can play, and say that they do not exist', async () => {
    const response = await server.inject({ method: 'GET', url: '/demonstration/', headers: { host: 'localhost' } });
    expect(response.headers['content-type']).toContain('text/html');
    expect(response.body).toContain('Aucune de ces personnes n’existe');
    expect(response.body).toContain('Lebœuf');
    // What one needs to create an account: the place in the household, the scheme, the account at a bank.
    for (const words of ['personne à charge', 'régime partenaire']) expect(response.body).toContain(words);
    expect(response.body).toContain(formatIban(personNamed('gaspard').iban ?? ''));
  });

  it('take people that a test adds, from the fictitious range only', async () => {
    const person = { ...personNamed('camille'), key: 'marker', nir: '2820631992997', birthName: 'Marqueur' };
    const add = async (people: readonly unknown[]) =>
      await server.inject({
        method: 'POST',
        url: '/demonstration/people',
        headers: { host: 'localhost', 'content-type': 'application/json' },
        payload: JSON.stringify({ people }),
      });
    const card = { serial: '9111111111', opposed: false };
    expect((await add([{ ...person, card }])).json()).toEqual({ opened: 2 });
    expect((await add([{ ...person, nir: '2820631005012', card }])).statusCode).toBe(400);
    const { body } = await signing.send(demonstrationCardsRoute);
    expect(body['cards']).toContainEqual(expect.objectContaining({ nir: person.nir, cardSerial: card.serial }));
  });

  it('change nothing when asked from elsewhere', async () => {
    const response = await server.inject({
      method: 'POST',
      url: '/demonstration/caisses/caf-31/down',
      headers: { host: 'localhost', 'x-forwarded-for': '192.0.2.7' },
    });
    expect(response.statusCode).toBe(403);
  });

  it('the demonstration reader gets fictitious cards', async () => {
    const { body } = await signing.send(demonstrationCardsRoute);
    const { nir, card } = personNamed('camille');
    expect(body['cards']).toContainEqual(expect.objectContaining({ nir, cardSerial: card?.serial }));
  });
});
