import * as z from 'zod/mini';
import { journeyIdSchema } from '#domain/journey/journey.ts';
import { epochMsSchema } from '#domain/time/instant-schema.ts';
import { route } from './route.ts';

/** The screen or the problem from which the visitor called; `help` from the permanent bar. */
const agentCallReasonSchema = z.enum(['help', 'refused', 'cardNotRead', 'notPrinted', 'fault']);
export type AgentCallReason = z.infer<typeof agentCallReasonSchema>;

/** « Appeler un agent »: where the visitor stands, never who they are (P21). */
export const agentCallRoute = route({
  method: 'POST',
  path: '/api/kiosk/agent-calls',
  level: 'kiosk',
  summary: 'Records that a visitor calls an agent to this kiosk.',
  body: z.strictObject({
    reason: agentCallReasonSchema,
    /** The journey under way, if any. */
    journey: z.nullable(journeyIdSchema),
  }),
  bodyLimitBytes: 512,
  response: {
    200: z.strictObject({
      recordedAt: epochMsSchema,
      /** `message`: one is on its way to the hall, or left less than two minutes ago. */
      told: z.enum(['message', 'nobody']),
    }),
  },
  problems: [],
});
