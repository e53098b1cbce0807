import * as z from 'zod/mini';
import { kioskIdSchema } from '#domain/provisional-code/allotment.ts';
import { epochMsSchema } from '#domain/time/instant-schema.ts';
import type { SiteConfig } from '#kiosk-config/schema.ts';
import type { Database } from '../database/database.ts';
import type { JobOutcome, Jobs } from '../jobs/jobs.ts';
import { agentCallMail, agentCallSms } from '../messages/texts.ts';
import type { OutgoingMessages } from '../messages/outgoing.ts';
import { agentCallJob } from './agent-calls.ts';
import { siteNamed } from './sites.ts';

const callPayload = z.strictObject({ kioskId: kioskIdSchema, reason: z.string(), at: epochMsSchema });

/** Whether a call at this site leaves the kiosk: its hall has an address for it. */
export const sendsMessage = ({ agentCalls }: SiteConfig): boolean =>
  agentCalls.mail !== undefined || agentCalls.mobile !== undefined;

/**
 * Tells the hall of a call, at the addresses of its site (A45): until somebody watches a console, nobody else would
 * hear of it. The message names the kiosk, never the visitor.
 */
export function tellHallsOfCalls(
  database: Database,
  jobs: Jobs,
  outgoing: OutgoingMessages,
  sites: readonly SiteConfig[],
): void {
  jobs.register({
    kind: agentCallJob,
    parse: (payload) => callPayload.parse(payload),
    async run({ kioskId, reason, at }, { id }): Promise<JobOutcome> {
      const kiosk = await database.selectFrom('kiosks').select('site_id').where('id', '=', kioskId).executeTakeFirst();
      const site = kiosk === undefined ? undefined : siteNamed(sites, kiosk.site_id);
      if (site === undefined) return { kind: 'done' };
      const facts = { site: site.name, kioskId, at, byVisitor: reason !== 'manyFailures' && reason !== 'manyCodes' };
      const { mail, mobile } = site.agentCalls;
      if (mail !== undefined) await outgoing.mail(database, { to: mail, ...agentCallMail(facts) }, `${id}:mail`);
      if (mobile !== undefined) await outgoing.sms(database, { to: mobile, text: agentCallSms(facts) }, `${id}:sms`);
      jobs.wake();
      return { kind: 'done' };
    },
  });
}
