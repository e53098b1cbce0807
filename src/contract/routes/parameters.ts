import * as z from 'zod/mini';
import { route } from './route.ts';
import { signedParametersSchema } from '../signed/signed-parameters.ts';

/** The table of parameters that a contact named. The gateway only carries it: the kiosk checks its signature. */
export const parametersRoute = route({
  method: 'GET',
  path: '/api/kiosk/parameters',
  level: 'kiosk',
  summary: 'Gives the signed parameters of the simulations, when there are any beyond those of the app.',
  response: { 200: z.strictObject({ parameters: z.nullable(signedParametersSchema) }) },
  problems: [],
});
