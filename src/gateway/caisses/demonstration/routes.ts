import * as z from 'zod/mini';
import { ibanSchema } from '#domain/bank/iban.ts';
import { caisseIdSchema } from '#domain/caisse/caisse-schema.ts';
import { recordedBirthDateSchema } from '#domain/identity/birth-date.ts';
import { birthNameSchema } from '#domain/identity/birth-name.ts';
import { emailSchema, mobileSchema } from '#domain/identity/contact.ts';
import { isFictitiousNir } from '#domain/identity/fictitious-nir.ts';
import { nirSchema } from '#domain/identity/nir.ts';
import { postalCodeSchema } from '#domain/identity/postal-code.ts';
import { cardSerialSchema } from '#domain/provisional-code/claim.ts';
import type { Clock } from '../../server/clock.ts';
import type { Configuration } from '../../server/configuration.ts';
import type { Database } from '../../database/database.ts';
import { isLocalRequest } from '../../fleet/local-request.ts';
import { answerRefusal, refuse } from '../../server/problems.ts';
import type { GatewayServer } from '../../server/routing.ts';
import type { CaisseWatch } from '../caisses.ts';
import { writeCouples } from '../reference/authorisations.ts';
import { householdRoles, schemes } from '../reference/demonstration-person.ts';
import { fillReferenceCaisses } from '../reference/fill.ts';
import { referencePeople, unknownPeople } from '../reference/people.ts';
import type { CaisseSwitch } from '../switch.ts';
import { registerLetterPages } from './letters-page.ts';
import { peoplePage } from './people-page.ts';

interface Needs {
  readonly configuration: Configuration;
  readonly database: Database;
  readonly clock: Clock;
  readonly caisseSwitch: CaisseSwitch;
  readonly watch: CaisseWatch;
}

const personSchema = z.strictObject({
  key: z.string(),
  label: z.string().check(z.maxLength(80)),
  firstName: birthNameSchema,
  birthName: birthNameSchema,
  nir: nirSchema.check(z.refine(isFictitiousNir)),
  birthDate: recordedBirthDateSchema,
  postalCode: postalCodeSchema,
  caisses: z.array(caisseIdSchema),
  standing: z.enum(['active', 'suspended', 'struckOff', 'deceased', 'notConcerned']),
  mobile: z.nullable(mobileSchema),
  mobileChangedDaysAgo: z.int().check(z.gte(0)),
  mail: z.nullable(emailSchema),
  accountPassword: z.nullable(z.string()),
  card: z.nullable(z.strictObject({ serial: cardSerialSchema, opposed: z.boolean() })),
  // Of somebody added without more: at home in the file of a household, insured, and without account at a bank.
  householdRole: z._default(z.enum(householdRoles), 'holder'),
  scheme: z._default(z.enum(schemes), 'general'),
  iban: z._default(z.nullable(ibanSchema), null),
});

const querystring = z.object({ format: z.optional(z.enum(['json', 'html'])) });
const peopleSchema = z.strictObject({ people: z.array(personSchema).check(z.maxLength(200)) });
const couplesSchema = z.strictObject({
  couples: z
    .array(
      z.strictObject({
        caisse: caisseIdSchema,
        responsible: nirSchema.check(z.refine(isFictitiousNir)),
        spouse: nirSchema.check(z.refine(isFictitiousNir)),
        isAuthorised: z.boolean(),
        isOver: z.boolean(),
      }),
    )
    .check(z.maxLength(200)),
});
const switchSchema = z.object({ caisse: caisseIdSchema, state: z.enum(['down', 'up']) });

/**
 * Pages and switches of the demonstration: people one can play, people that tests add, caisses taken down and
 * up. They exist in demonstration mode only, and are no part of the contract.
 */
export async function registerDemonstrationRoutes(server: GatewayServer, needs: Needs): Promise<void> {
  const { configuration, database, clock, caisseSwitch, watch } = needs;
  server.get('/demonstration', (_request, reply) => reply.redirect('/demonstration/'));

  server.get('/demonstration/', { schema: { querystring } }, (request, reply) => {
    reply.header('cache-control', 'no-store');
    return request.query.format === 'json'
      ? reply.send({ known: referencePeople, unknown: unknownPeople })
      : reply.type('text/html; charset=utf-8').send(peoplePage(watch.states()));
  });

  registerLetterPages(server, database);

  server.post('/demonstration/people', { schema: { body: peopleSchema } }, async (request, reply) =>
    isLocalRequest(request, configuration)
      ? { opened: await fillReferenceCaisses(database, request.body.people, clock.now()) }
      : answerRefusal(reply, refuse('demonstrationOnly')),
  );

  /** Makes two people a couple, or ends one: what happens at the caisse while a visitor is at the kiosk. */
  server.post('/demonstration/couples', { schema: { body: couplesSchema } }, async (request, reply) => {
    if (!isLocalRequest(request, configuration)) return answerRefusal(reply, refuse('demonstrationOnly'));
    await writeCouples(database, request.body.couples, clock.now(), 'replace');
    return { written: request.body.couples.length };
  });

  // Its own scope: forms are read only here, for the buttons of the page.
  await server.register(async (scope) => {
    scope.addContentTypeParser('application/x-www-form-urlencoded', (_request, payload, done) => {
      payload.resume();
      done(null, undefined);
    });
    const switchPath = '/demonstration/caisses/:caisse/:state';
    scope.post(switchPath, { schema: { params: switchSchema } }, async (request, reply) => {
      if (!isLocalRequest(request, configuration)) return answerRefusal(reply, refuse('demonstrationOnly'));
      const { caisse, state } = switchSchema.parse(request.params);
      if (state === 'down') caisseSwitch.takeDown(caisse);
      else caisseSwitch.bringUp(caisse);
      await watch.check();
      const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
      return isForm ? reply.redirect('/demonstration/', 303) : { caisse, state };
    });
  });
}
