import { expect, it } from 'vitest';
import { contactRoute } from '#contract/routes/contact.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { quietReport } from '../testing/kiosk-report.ts';
import { selfEnrolledKiosk } from '../testing/signing-kiosk.ts';
import { testServer } from '../testing/test-server.ts';
import { lastContact } from './kiosk-reports.ts';

onEachDatabase('the last contact of a kiosk', (suite) => {
  it('is read whatever number of waiting items it reported', async () => {
    const database = suite.open().kysely;
    const { server } = await testServer(database);
    const kiosk = await selfEnrolledKiosk(server);
    for (const pending of [0, 3, 2 ** 31, Number.MAX_SAFE_INTEGER]) {
      await kiosk.send(contactRoute, { ...quietReport, outbox: { ...quietReport.outbox, pending } });
      expect((await lastContact(database, kiosk.id))?.pending).toBe(pending);
    }
  });
});
