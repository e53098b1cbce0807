import { afterAll, beforeAll, beforeEach } from 'vitest';
import { signInRoute } from '#contract/routes/account-session.ts';
import { authorisationsRoute, chooseFileRoute, type AuthorisationsAnswer } from '#contract/routes/authorisations.ts';
import { documentCheckRoute, documentKeysRoute, type DocumentCheck } from '#contract/routes/document-checks.ts';
import { documentsRoute, issueDocumentRoute } from '#contract/routes/documents.ts';
import {
  chooseProtectedPersonRoute,
  guardianSignInRoute,
  protectedPeopleRoute,
} from '#contract/routes/guardianships.ts';
import { verifySeal } from '#contract/seal/verify-seal.ts';
import { trustListSchema } from '#contract/seal/trust-list.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { DocumentChoice } from '#domain/documents/document.ts';
import { issuedDocumentSchema, type IssuedDocument } from '#domain/documents/issued-document.ts';
import { sites } from '#kiosk-config/sites.ts';
import { accountsModule } from '../../accounts/accounts-module.ts';
import { patientKiosk } from '../../accounts/testing/account-world.ts';
import { newSessionId } from '../../accounts/testing/with-accounts.ts';
import { passwordLine } from '../../accounts/services.ts';
import { writeCouples } from '../../caisses/reference/authorisations.ts';
import { referenceCouples } from '../../caisses/reference/couples.ts';
import { referenceGuardians } from '../../caisses/reference/guardians.ts';
import type { ReferenceTables } from '../../caisses/reference/tables.ts';
import { personNamed } from '../../caisses/testing/people.ts';
import { solvedChallenge } from '../../codes/testing/solved-challenge.ts';
import { testGateway, type TestGateway } from '../../codes/testing/test-gateway.ts';
import { firstSite } from '../../fleet/sites.ts';
import { guardianshipsModule } from '../../guardianships/guardianships-module.ts';
import { systemClock } from '../../server/clock.ts';
import { eventLog } from '../../server/logging.ts';
import type { GatewayModule } from '../../server/module.ts';
import type { GatewayServer } from '../../server/routing.ts';
import type { SuiteDatabase } from '../../testing/databases.ts';
import { testConfiguration } from '../../testing/dependencies.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { sendPlainly, type Answer, type SigningKiosk } from '../../testing/signing-kiosk.ts';
import { testServer } from '../../testing/test-server.ts';
import { publicGuards } from '../../visitors/public-guards.ts';
import { hashOf } from '../../visitors/session-place.ts';
import { withVisitorTables } from '../../visitors/tables.ts';
import { visitorsModule } from '../../visitors/visitors-module.ts';
import { documentsModule } from '../documents-module.ts';
import type { DocumentServices } from '../services.ts';
import { withDocumentTables } from '../tables.ts';
import { fakeDocuments } from './fake-documents.ts';

/** Of the people of the demonstration. */
const password = 'Garonne2031Bleue';
const [helene] = referenceGuardians;

export interface Visit {
  readonly sessionId: string;
  readonly token: string;
}

type Unproven<Each> = Each extends unknown ? Omit<Each, 'challengeAnswer'> : never;

/** A gateway whose caisses give documents as a test wants them, a kiosk of a hall that offers them, and one that does not. */
export function withDocuments(suite: SuiteDatabase) {
  const fake = fakeDocuments();
  const logged: string[] = [];
  const parts = {} as {
    gateway: TestGateway;
    services: DocumentServices;
    server: GatewayServer;
    modules: readonly GatewayModule[];
    kiosk: SigningKiosk;
    withoutDocuments: SigningKiosk;
  };

  beforeAll(async () => {
    const first = firstSite(sites);
    const offering = {
      ...first,
      siteId: 'with-documents',
      services: [
        ...new Set([...first.services, 'signIn', 'authorisations', 'guardianSignIn', 'protectedPeople', 'documents']),
      ],
    };
    const others = {
      ...offering,
      siteId: 'without-documents',
      services: offering.services.filter((id) => id !== 'documents'),
    };
    const gateway = await testGateway(suite.open().kysely, {
      // A proof of work reads the machine's own clock.
      clock: { ...manualClock(systemClock.now()), sleep: systemClock.sleep },
      configuration: { ...testConfiguration, sites: [offering, others] },
      log: eventLog({ write: (line: string) => void logged.push(line) }),
      caisses: fake.change,
    });
    const services = { ...gateway.services, passwordLine: passwordLine(), hasFictitiousPeople: () => true };
    const guards = publicGuards(services);
    const modules = [
      accountsModule(services),
      guardianshipsModule(services),
      visitorsModule(services.database, guards),
      documentsModule(services, guards),
    ];
    const { server } = await testServer(services.database, gateway.services, modules);
    Object.assign(parts, {
      gateway,
      services,
      server,
      modules,
      kiosk: await patientKiosk(server, 'with-documents'),
      withoutDocuments: await patientKiosk(server, 'without-documents'),
    });
  });
  beforeEach(async () => {
    fake.reset();
    logged.splice(0);
    const { database, clock } = parts.services;
    await parts.gateway.forgetCodes();
    await withDocumentTables(database).deleteFrom('issued_documents').execute();
    await writeCouples(database, referenceCouples, clock.now(), 'replace');
    await database
      .withTables<ReferenceTables>()
      .updateTable('reference_guardianships')
      .set({ ended_at: null })
      .execute();
  });
  afterAll(async () => {
    await parts.server.close();
  });

  const visitOf = (sessionId: string, { body }: Answer): Visit => {
    const { token } = (body['account'] ?? {}) as { readonly token?: string };
    if (token === undefined) throw new Error(`no account was opened: ${String(body['type'])}`);
    return { sessionId, token };
  };
  const issue = async (visit: Visit, choice: object, by = parts.kiosk) =>
    await by.send(issueDocumentRoute, { ...visit, choice });
  const check = async (asked: Unproven<DocumentCheck>): Promise<Answer> => {
    const { keys, clock } = parts.services;
    const challengeAnswer = await solvedChallenge(keys, clock.now());
    return await sendPlainly(parts.server, documentCheckRoute, { ...asked, challengeAnswer });
  };
  const keys = async () => await sendPlainly(parts.server, documentKeysRoute);

  return Object.assign(parts, {
    fake,
    logged,
    newKiosk: async () => await patientKiosk(parts.server, 'with-documents'),
    async signIn(key = 'claire', caisse: CaisseId = 'caf-31', by = parts.kiosk) {
      const sessionId = newSessionId();
      const typed = { sessionId, caisse, nir: personNamed(key).nir, password };
      return visitOf(sessionId, await by.send(signInRoute, typed));
    },
    async signInAsGuardian() {
      if (helene === undefined) throw new Error('there is no fictitious guardian');
      const sessionId = newSessionId();
      const typed = { sessionId, caisse: 'caf-31', number: helene.number, password: helene.password };
      return visitOf(sessionId, await parts.kiosk.send(guardianSignInRoute, typed));
    },
    async protect(visit: Visit, name: string) {
      const { body } = await parts.kiosk.send(protectedPeopleRoute, visit);
      const people = body['people'] as readonly { readonly ref: string; readonly name: string }[];
      const person = people.find((one) => one.name === name)?.ref;
      return await parts.kiosk.send(chooseProtectedPersonRoute, { ...visit, person });
    },
    async enterFileOfSpouse(visit: Visit) {
      const { body } = await parts.kiosk.send(authorisationsRoute, visit);
      const [from] = (body as unknown as AuthorisationsAnswer).receivedFrom;
      return await parts.kiosk.send(chooseFileRoute, { ...visit, file: from?.ref });
    },
    /** As after a second factor. */
    async makeStrong({ token }: Visit) {
      await withVisitorTables(parts.services.database)
        .updateTable('visitor_sessions')
        .set({ level: 'strong', factors: ['password', 'oneTimeCodeMobile'] })
        .where('hash', '=', hashOf(token))
        .execute();
    },
    see: async (visit: Visit, by = parts.kiosk) => await by.send(documentsRoute, visit),
    issue,
    async issued(visit: Visit, choice: DocumentChoice, by = parts.kiosk): Promise<IssuedDocument> {
      const { body } = await issue(visit, choice, by);
      if (body['kind'] !== 'issued') throw new Error(`no document came: ${JSON.stringify(body)}`);
      return issuedDocumentSchema.parse(body['document']);
    },
    check,
    keys,
    verify: async (seal: string) => await verifySeal(seal, trustListSchema.parse((await keys()).body)),
    async scan({ seal, reference }: IssuedDocument): Promise<unknown> {
      const verdict = await verifySeal(seal, trustListSchema.parse((await keys()).body));
      if (verdict.kind !== 'valid') return verdict.kind;
      return (await check({ kind: 'scanned', reference, fingerprint: verdict.fingerprint })).body['status'];
    },
    registered: async () =>
      await withDocumentTables(parts.services.database).selectFrom('issued_documents').selectAll().execute(),
  });
}
