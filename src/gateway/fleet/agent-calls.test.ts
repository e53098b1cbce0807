import { expect, it } from 'vitest';
import { agentCallRoute } from '#contract/routes/agent-calls.ts';
import { contactRoute } from '#contract/routes/contact.ts';
import { MINUTE_MS, SECOND_MS } from '#domain/time/instant.ts';
import { siteConfigSchema } from '#kiosk-config/schema.ts';
import { sites } from '#kiosk-config/sites.ts';
import type { OutgoingMail, OutgoingSms } from '../messages/outgoing.ts';
import { onEachDatabase, type SuiteDatabase } from '../testing/databases.ts';
import { quietReport } from '../testing/kiosk-report.ts';
import { selfEnrolledKiosk } from '../testing/signing-kiosk.ts';
import { testDependencies } from '../testing/dependencies.ts';
import { testServer } from '../testing/test-server.ts';
import { tellHallsOfCalls } from './agent-call-messages.ts';
import { recordAgentCall } from './agent-calls.ts';
import { firstSite } from './sites.ts';

const addresses = { mail: 'accueil@example.org', mobile: '0639980042' };
const help = { reason: 'help', journey: null } as const;

async function world(suite: SuiteDatabase, agentCalls: Partial<typeof addresses> = addresses) {
  const database = suite.open().kysely;
  const plain = await testDependencies(database);
  const site = { ...firstSite(sites), agentCalls: { signal: true, ...agentCalls } };
  const configuration = { ...plain.configuration, sites: [site] };
  const { server, deps } = await testServer(database, { configuration });
  const mails: OutgoingMail[] = [];
  const texts: OutgoingSms[] = [];
  const outgoing = {
    mail: async (_database: unknown, mail: OutgoingMail) => void mails.push(mail),
    sms: async (_database: unknown, sms: OutgoingSms) => void texts.push(sms),
  };
  tellHallsOfCalls(database, deps.jobs, outgoing, configuration.sites);
  const kiosk = await selfEnrolledKiosk(server);
  return { database, deps, kiosk, site, mails, texts };
}

onEachDatabase('a call of an agent', (suite) => {
  it('A45 reaches the hall by mail and SMS, and names the place, never the visitor', async () => {
    const { deps, kiosk, site, mails, texts } = await world(suite);
    const answer = await kiosk.send(agentCallRoute, help);
    expect(answer).toMatchObject({ status: 200, body: { told: 'message' } });
    await deps.jobs.runDue();
    expect(mails.map(({ to }) => to)).toEqual([addresses.mail]);
    expect(texts.map(({ to }) => to)).toEqual([addresses.mobile]);
    expect(`${mails[0]?.subject} ${mails[0]?.text}`).toContain(site.name);
    expect(texts[0]?.text).toContain(site.name);
  });

  it('sends one message in two minutes for a kiosk, also when two calls come at once', async () => {
    const { deps, kiosk, mails } = await world(suite);
    // No two minutes of the clock begin here: they are counted from the message.
    deps.clock.advance(MINUTE_MS);
    await Promise.all([kiosk.send(agentCallRoute, help), kiosk.send(agentCallRoute, help)]);
    await deps.jobs.runDue();
    expect(mails).toHaveLength(1);
    deps.clock.advance(2 * MINUTE_MS - SECOND_MS);
    expect(await kiosk.send(agentCallRoute, help)).toMatchObject({ body: { told: 'message' } });
    await deps.jobs.runDue();
    expect(mails).toHaveLength(1);
    deps.clock.advance(SECOND_MS);
    await kiosk.send(agentCallRoute, help);
    await deps.jobs.runDue();
    expect(mails).toHaveLength(2);
  });

  it('P06 is told to the hall also when the gateway makes it', async () => {
    const { database, deps, kiosk, mails } = await world(suite);
    await recordAgentCall(database, deps.jobs, {
      kioskId: kiosk.enrolled.kioskId,
      reason: 'manyFailures',
      journey: 'codeUse',
      at: deps.clock.now(),
    });
    await deps.jobs.runDue();
    expect(mails[0]?.subject).not.toContain('visiteur');
  });

  it('says that it told nobody where the site has no address', async () => {
    const { deps, kiosk, mails, texts } = await world(suite, { mail: undefined, mobile: undefined } as never);
    expect(await kiosk.send(agentCallRoute, help)).toMatchObject({ status: 200, body: { told: 'nobody' } });
    await deps.jobs.runDue();
    expect([...mails, ...texts]).toEqual([]);
  });

  it('its addresses stay in the gateway: the kiosk learns only that a message goes out', async () => {
    const { kiosk } = await world(suite);
    const { body } = await kiosk.send(contactRoute, quietReport);
    expect(JSON.stringify(body)).not.toContain(addresses.mail);
    expect(JSON.stringify(body)).not.toContain(addresses.mobile);
    const told = body as { readonly configuration: { readonly value: unknown } };
    expect(siteConfigSchema.parse(told.configuration.value).agentCalls).toEqual({ signal: true, sendsMessage: true });
  });
});
