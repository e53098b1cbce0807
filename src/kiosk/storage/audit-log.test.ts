import { expect, test } from 'vitest';
import { AUDIT_LIFE_MS, trimAudit, writeAudit } from './audit-log.ts';
import { openTestDatabase } from './testing/open-test-database.ts';

const NOW = Date.UTC(2026, 10, 24, 14, 40);

test('P32 audit lines stay six months, in order', async () => {
  const database = await openTestDatabase();
  await writeAudit(database, { at: NOW - AUDIT_LIFE_MS - 1, event: 'kiosk.opened' });
  await writeAudit(database, { at: NOW - AUDIT_LIFE_MS + 1, event: 'kiosk.closed', agentId: 'a1' });
  await writeAudit(database, { at: NOW, event: 'session.ended', caisse: 'caf-31' });
  await trimAudit(database, NOW);
  expect((await database.audit.toArray()).map(({ event }) => event)).toEqual(['kiosk.closed', 'session.ended']);
});
