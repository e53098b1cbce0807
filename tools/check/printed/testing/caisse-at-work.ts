import { randomBytes } from 'node:crypto';
import type { TrustList } from '#contract/seal/trust-list.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { DocumentChoice, DocumentOffer } from '#domain/documents/document.ts';
import type { IssuedDocument } from '#domain/documents/issued-document.ts';
import type { DocumentRefusal, FileRefusal } from '#domain/documents/refusal.ts';
import { sites } from '#kiosk-config/sites.ts';
import { connectors } from '../../../../src/gateway/caisses/connectors.ts';
import type { PersonId } from '../../../../src/gateway/caisses/person-id.ts';
import { writeCouples } from '../../../../src/gateway/caisses/reference/authorisations.ts';
import { referenceCouples } from '../../../../src/gateway/caisses/reference/couples.ts';
import { fillReferenceCaisses } from '../../../../src/gateway/caisses/reference/fill.ts';
import { fillGuardians, referenceGuardians } from '../../../../src/gateway/caisses/reference/guardians.ts';
import { referencePeople } from '../../../../src/gateway/caisses/reference/people.ts';
import { createCaisseSwitch } from '../../../../src/gateway/caisses/switch.ts';
import { personNamed } from '../../../../src/gateway/caisses/testing/people.ts';
import { issueDocument } from '../../../../src/gateway/documents/issue-document.ts';
import { offeredDocuments } from '../../../../src/gateway/documents/offered-documents.ts';
import type { DocumentServices } from '../../../../src/gateway/documents/services.ts';
import { trustListOf } from '../../../../src/gateway/documents/trust-list.ts';
import { firstSite } from '../../../../src/gateway/fleet/sites.ts';
import { testDependencies } from '../../../../src/gateway/testing/dependencies.ts';
import { memoryDatabase } from '../../../../src/gateway/testing/memory-databases.ts';
import type { AccountSession } from '../../../../src/gateway/visitors/account-sessions.ts';

/** A session that is open in a file of the reference caisse. */
export type Session = AccountSession;

/** The gateway in front of the reference caisse with its people, without routes: sessions are opened by hand. */
export interface CaisseAtWork {
  /** In whom a verifier of this gateway's documents believes. */
  readonly trustList: TrustList;
  readonly ownSession: (key: string, caisse: CaisseId, level?: Session['level']) => Promise<Session>;
  /** In the file of the one who authorises the spouse. */
  readonly spouseSession: (spouse: string, responsible: string, caisse: CaisseId) => Promise<Session>;
  /** In the file of somebody whom the first guardian protects. */
  readonly guardianSession: (key: string, caisse: CaisseId) => Promise<Session>;
  readonly offered: (session: Session) => Promise<readonly DocumentOffer[] | FileRefusal>;
  /** Fetched from the caisse, read, sealed and registered. @throws Error when the gateway itself refuses. */
  readonly issued: (session: Session, choice: DocumentChoice) => Promise<IssuedDocument | DocumentRefusal>;
  readonly close: () => Promise<void>;
}

/** @param keys of the people whom the caisse knows; absent: all of them */
export async function openCaisse(keys?: readonly string[]): Promise<CaisseAtWork> {
  const { kysely: database, close } = await memoryDatabase();
  const dependencies = await testDependencies(database);
  const { clock, configuration } = dependencies;
  await fillReferenceCaisses(database, keys?.map(personNamed) ?? referencePeople, clock.now());
  await writeCouples(database, referenceCouples, clock.now(), 'replace');
  await fillGuardians(database, referenceGuardians, clock.now());
  const caisses = connectors(dependencies, createCaisseSwitch());
  const services: DocumentServices = {
    ...dependencies,
    caisses,
    random: (count) => randomBytes(count),
    hasFictitiousPeople: () => true,
  };
  const { id } = await database
    .insertInto('kiosks')
    .values({ site_id: firstSite(sites).siteId, status: 'active', demonstration: true, created_at: clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow();
  const kiosk = { id, keyId: 1, site: firstSite(sites) };

  const personOf = async (key: string, caisse: CaisseId): Promise<PersonId> => {
    const found = await caisses[caisse].people.find({ by: 'nir', nir: personNamed(key).nir });
    if (found.kind === 'unknown') throw new Error(`${caisse} does not know ${key}`);
    return found.person;
  };
  const session = (caisse: CaisseId, person: PersonId, change: Partial<Session> = {}): Session => ({
    caisse,
    person,
    hash: randomBytes(32),
    level: 'strong',
    openedBy: 'password',
    stage: 'open',
    audience: 'person',
    actsAs: 'self',
    actFor: null,
    passwordSetAt: null,
    confirmedAt: null,
    expiresAt: Number.MAX_SAFE_INTEGER,
    endsAt: Number.MAX_SAFE_INTEGER,
    ...change,
  });

  return {
    trustList: trustListOf(dependencies.keys, configuration),
    close,
    ownSession: async (key, caisse, level = 'strong') => session(caisse, await personOf(key, caisse), { level }),
    async spouseSession(spouse, responsible, caisse) {
      const actFor = await personOf(responsible, caisse);
      return session(caisse, await personOf(spouse, caisse), { actsAs: 'authorisedSpouse', actFor });
    },
    async guardianSession(key, caisse) {
      const [guardian] = referenceGuardians;
      if (guardian === undefined) throw new Error('there is no fictitious guardian');
      const found = await caisses[caisse].guardianships.find({ number: guardian.number });
      if (found.kind === 'unknown') throw new Error('the caisse does not know its guardian');
      const actFor = await personOf(key, caisse);
      return session(caisse, found.person, { audience: 'guardian', actsAs: 'guardian', actFor });
    },
    async offered(of) {
      const answer = await offeredDocuments(services, { session: of });
      return answer.kind === 'offered' ? answer.documents : answer.reason;
    },
    async issued(of, choice) {
      const answer = await issueDocument(services, { body: { choice }, session: of, kiosk });
      if (!('kind' in answer) || answer.kind === 'levelTooLow') throw new Error(`${choice.type} was not given`);
      return answer.kind === 'issued' ? answer.document : answer.reason;
    },
  };
}
