import * as z from 'zod/mini';
import { route } from './route.ts';
import { versionSchema } from '../wire.ts';

/** The process runs and hears. */
export const liveRoute = route({
  method: 'GET',
  path: '/api/health/live',
  level: 'operations',
  summary: 'Says that the process runs.',
  response: { 200: z.strictObject({ status: z.literal('live'), version: versionSchema }) },
  problems: [],
});

const partSchema = z.enum(['up', 'down']);

function readiness<Status extends string>(status: Status) {
  return z.strictObject({
    status: z.literal(status),
    /** The gateway's own parts: a caisse that is down does not make the gateway unready. */
    parts: z.strictObject({ database: partSchema, jobs: partSchema }),
  });
}

/** Whether a load balancer may send requests here; 503 takes the instance out. */
export const readyRoute = route({
  method: 'GET',
  path: '/api/health/ready',
  level: 'operations',
  summary: 'Says whether the gateway can serve requests now.',
  response: { 200: readiness('ready'), 503: readiness('notReady') },
  problems: [],
});
