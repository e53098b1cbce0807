import { randomBytes } from 'node:crypto';
import type { Selectable } from 'kysely';
import { originTag } from '#contract/addresses/public-url.ts';
import type { KioskReport } from '#contract/routes/contact.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { PersonId } from '../../caisses/person-id.ts';
import type { Caisses } from '../../caisses/caisses.ts';
import { connectors } from '../../caisses/connectors.ts';
import type { DemonstrationPerson } from '../../caisses/reference/demonstration-person.ts';
import { writeCouples } from '../../caisses/reference/authorisations.ts';
import { referenceCouples } from '../../caisses/reference/couples.ts';
import { fillReferenceCaisses } from '../../caisses/reference/fill.ts';
import { fillGuardians, referenceGuardians } from '../../caisses/reference/guardians.ts';
import { referencePeople } from '../../caisses/reference/people.ts';
import { createCaisseSwitch, type CaisseSwitch } from '../../caisses/switch.ts';
import type { Database } from '../../database/database.ts';
import { allotmentReader } from '../../fleet/allotments.ts';
import { storeReport } from '../../fleet/kiosk-reports.ts';
import { kioskKey } from '../../fleet/kiosks.ts';
import { kioskPublicKeys } from '../../fleet/public-keys.ts';
import { outgoingLetters } from '../../letters/outgoing-letters.ts';
import { caisseNotices } from '../../messages/notices.ts';
import type { HandOver } from '../../messages/outcome.ts';
import { outgoingMessages } from '../../messages/outgoing.ts';
import type { Mail } from '../../messages/mail.ts';
import type { Sms } from '../../messages/sms.ts';
import { quietReport } from '../../testing/kiosk-report.ts';
import { testDependencies, type TestDependencies } from '../../testing/dependencies.ts';
import { claimHandler } from '../claims/claim-handler.ts';
import { followClaims } from '../claims/follow-claims.ts';
import { claimReceiver, type ClaimReceiver, type ClaimResult } from '../claims/receive-claim.ts';
import { takeEnvelope } from '../../intake/envelopes.ts';
import type { ItemHandlers } from '../../intake/items.ts';
import { registerAccountLock } from '../account-lock.ts';
import { codeRequestHandler } from '../requests/receive-request.ts';
import { registerSendCode } from '../requests/send-code.ts';
import type { CodeServices } from '../services.ts';
import { withCodeTables, type ProvisionalCodeRow } from '../tables.ts';
import { findTriedPerson, tryCode, type TryOutcome, type TypedCode } from '../uses/try-code.ts';
import { testKiosk, type TestKiosk } from './test-kiosk.ts';

/** What a contact says of claims; its key too, which is in the signature. */
interface ReportedClaims extends Pick<KioskReport, 'lastContactAt' | 'allotments'> {
  readonly pending: number;
  readonly keyId: number;
}

/** The whole code services on a database, with senders that keep their messages. */
export interface TestGateway {
  readonly services: CodeServices & TestDependencies;
  readonly claims: ClaimReceiver;
  /** The outcome of each type of item from an outbox. */
  readonly items: ItemHandlers;
  readonly caisseSwitch: CaisseSwitch;
  readonly sent: { readonly mails: Mail[]; readonly sms: Sms[]; smsAnswer: HandOver };
  kiosk(): Promise<TestKiosk>;
  /** What a phone sends with a claim; with a kiosk, what that kiosk sends by a signed request. */
  bring(envelope: Uint8Array, by?: Pick<TestKiosk, 'id'>): Promise<ClaimResult | 'rejected'>;
  /** The kiosk makes a contact: what it reports of its claims, on a quiet day otherwise. */
  contact(kiosk: Pick<TestKiosk, 'id'>, report: Partial<ReportedClaims>): Promise<void>;
  try(typed: TypedCode): Promise<TryOutcome>;
  personId(person: DemonstrationPerson, caisse?: CaisseId): Promise<PersonId>;
  codesOf(person: DemonstrationPerson, caisse?: CaisseId): Promise<readonly Selectable<ProvisionalCodeRow>[]>;
  /** Forgets every code, claim and token: the next test starts clean with the same people. */
  forgetCodes(): Promise<void>;
}

export async function testGateway(
  database: Database,
  overrides: Partial<TestDependencies> & { readonly caisses?: (caisses: Caisses) => Caisses } = {},
): Promise<TestGateway> {
  const { caisses: change = (caisses) => caisses, ...dependencyOverrides } = overrides;
  const deps = await testDependencies(database, dependencyOverrides);
  const caisseSwitch = createCaisseSwitch();
  const caisses = change(connectors(deps, caisseSwitch));
  await fillReferenceCaisses(database, referencePeople, deps.clock.now());
  await writeCouples(database, referenceCouples, deps.clock.now(), 'replace');
  await fillGuardians(database, referenceGuardians, deps.clock.now());
  const sent: TestGateway['sent'] = { mails: [], sms: [], smsAnswer: { kind: 'handedOver' } };
  const mail = {
    send: async (message: Mail): Promise<HandOver> => {
      sent.mails.push(message);
      return { kind: 'handedOver' };
    },
    close: () => {},
  };
  const sms = {
    send: async (message: Sms): Promise<HandOver> => {
      if (sent.smsAnswer.kind === 'handedOver') sent.sms.push(message);
      return sent.smsAnswer;
    },
  };
  const services: TestGateway['services'] = {
    ...deps,
    caisses,
    publicKeys: kioskPublicKeys(database),
    allotment: allotmentReader(database),
    notices: caisseNotices(
      { ...deps, caisses },
      outgoingMessages(deps.jobs, { mail, sms }),
      outgoingLetters(deps.jobs, caisses),
    ),
    sms,
    random: (count) => randomBytes(count),
    demonstration: deps.configuration.mode === 'demonstration',
    origin: await originTag(deps.configuration.publicUrl),
    codeAddress: 'borne.example.org/code',
  };
  const claims = claimReceiver(services);
  registerSendCode(services);
  registerAccountLock(services);

  const personId: TestGateway['personId'] = async ({ nir }, caisse = 'caf-31') => {
    const found = await caisses[caisse].people.find({ by: 'nir', nir });
    if (found.kind === 'unknown') throw new Error('this caisse does not know that person');
    return found.person;
  };

  return {
    services,
    claims,
    items: {
      claim: claimHandler(claims),
      codeRequest: codeRequestHandler(services),
      datedCodeRequest: codeRequestHandler(services),
    },
    caisseSwitch,
    sent,
    personId,
    kiosk: async () => await testKiosk(services),
    async bring(envelope, by) {
      const sender = by && (await kioskKey(database, by.id, 1));
      const taken = await takeEnvelope(services, envelope, sender);
      return taken === undefined ? 'rejected' : await claims.receive(taken);
    },
    async contact({ id }, { pending = 0, keyId = 1, ...report }) {
      const outbox = { pending, dead: 0, oldestMs: null };
      await storeReport(database, { id, keyId }, { ...quietReport, ...report, outbox }, services.clock.now());
      await followClaims(services, id);
    },
    async try(typed) {
      return await tryCode(services, typed, await findTriedPerson(services, typed));
    },
    async codesOf(person, caisse = 'caf-31') {
      return await withCodeTables(database)
        .selectFrom('provisional_codes')
        .selectAll()
        .where('caisse', '=', caisse)
        .where('person', '=', await personId(person, caisse))
        .orderBy('issued_at')
        .execute();
    },
    async forgetCodes() {
      const tables = withCodeTables(database);
      await tables.deleteFrom('visitor_sessions').execute();
      await tables.deleteFrom('provisional_codes').execute();
      await tables.deleteFrom('claims').execute();
      await tables.deleteFrom('code_limits').execute();
      await database.deleteFrom('jobs').execute();
      await database.deleteFrom('throttle_counters').execute();
      sent.mails.splice(0);
      sent.sms.splice(0);
      sent.smsAnswer = { kind: 'handedOver' };
    },
  };
}
