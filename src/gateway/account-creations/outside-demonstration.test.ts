import { expect, it } from 'vitest';
import { startCreationRoute } from '#contract/routes/account-creations.ts';
import { civilStatusOf } from '../caisses/testing/creating.ts';
import { personNamed } from '../caisses/testing/people.ts';
import { databaseJobs } from '../jobs/database-jobs.ts';
import { createMetrics } from '../server/metrics.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { testServer } from '../testing/test-server.ts';
import { selfEnrolledKiosk } from '../testing/signing-kiosk.ts';
import { newSession } from '../testing/abuse/world.ts';
import { accountCreationsModule } from './account-creations-module.ts';
import { testCreations } from './testing/test-creations.ts';
import { testConfiguration } from '../testing/dependencies.ts';

onEachDatabase('a card outside demonstration', (suite) => {
  it.each([
    [false, 'demonstrationReader', 'urn:borne:problem:notOfferedHere'],
    [false, 'card', undefined],
    [true, 'demonstrationReader', undefined],
  ] as const)('demonstration: %s, %s', async (demonstration, kind, refusal) => {
    const configuration = {
      ...testConfiguration,
      sites: testConfiguration.sites.map((site) => ({ ...site, services: [...site.services, 'createAccount'] })),
    };
    const { services } = await testCreations(suite.open().kysely, { configuration });
    // Those of the services know the work of creations already.
    const jobs = databaseJobs({ ...services, metrics: createMetrics() });
    const module = accountCreationsModule({ ...services, demonstration, jobs });
    const { server } = await testServer(services.database, services, [module]);
    const kiosk = await selfEnrolledKiosk(server);
    const lea = personNamed('lea');
    const contact = { kind: 'mail', value: `lea.${kind}.${String(demonstration)}@example.org` };
    const proof = { kind, cardSerial: kind === 'card' ? '9000000001' : '9000000002' };
    const civilStatus = { ...civilStatusOf(lea), birthName: `Nom ${kind}${demonstration ? ' deux' : ''}` };
    const typed = { sessionId: newSession(), caisse: 'caf-31', civilStatus, contact, proof };
    expect((await kiosk.send(startCreationRoute, typed)).body['type']).toBe(refusal);
    await server.close();
  });
});
