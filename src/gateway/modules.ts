import { randomBytes } from 'node:crypto';
import { originTag } from '#contract/addresses/public-url.ts';
import { accountCreationsModule } from './account-creations/account-creations-module.ts';
import { accountContactsModule } from './account-contacts/account-contacts-module.ts';
import { accountsModule } from './accounts/accounts-module.ts';
import { noteResetPassword } from './accounts/after-reset.ts';
import { passwordLine } from './accounts/services.ts';
import { caisseMessagesModule } from './caisse-messages/caisse-messages-module.ts';
import { caissesModule } from './caisses/caisses-module.ts';
import { connectors } from './caisses/connectors.ts';
import { installedConnectors, reference } from './caisses/installed.ts';
import { createCaisseSwitch } from './caisses/switch.ts';
import { claimReceiver } from './codes/claims/receive-claim.ts';
import { claimHandler } from './codes/claims/claim-handler.ts';
import { codesModule, phoneCodesModule } from './codes/codes-module.ts';
import { codeRequestHandler } from './codes/requests/receive-request.ts';
import type { CodeServices } from './codes/services.ts';
import { documentsModule } from './documents/documents-module.ts';
import { tellHallsOfCalls } from './fleet/agent-call-messages.ts';
import { allotmentReader } from './fleet/allotments.ts';
import { filesModule } from './files/files-module.ts';
import { insuredFilesModule } from './insured-files/insured-files-module.ts';
import { fleetModule } from './fleet/fleet-module.ts';
import { kioskPublicKeys } from './fleet/public-keys.ts';
import { franceConnectModule } from './france-connect/france-connect-module.ts';
import { guardianshipsModule } from './guardianships/guardianships-module.ts';
import { intakeModule } from './intake/intake-module.ts';
import { outgoingLetters } from './letters/outgoing-letters.ts';
import { caisseNotices } from './messages/notices.ts';
import { outgoingMessages } from './messages/outgoing.ts';
import { openMessageSenders } from './messages/senders.ts';
import { oneTimeCodesModule } from './one-time-codes/one-time-codes-module.ts';
import { passwordResetsModule } from './password-resets/password-resets-module.ts';
import { raisingModule } from './raising/raising-module.ts';
import type { GatewayDependencies } from './server/dependencies.ts';
import type { GatewayModule } from './server/module.ts';
import { staffModule } from './staff/staff-module.ts';
import { publicGuards } from './visitors/public-guards.ts';
import { visitorsModule } from './visitors/visitors-module.ts';

/** Every module of the gateway, in the order in which they register routes and start. */
export async function gatewayModules(dependencies: GatewayDependencies): Promise<readonly GatewayModule[]> {
  const services = await serviceModules(dependencies);
  return [...foundationModules(dependencies, services), ...services];
}

/** The modules of every gateway: kiosks and agents. */
export function foundationModules(
  dependencies: GatewayDependencies,
  services: readonly GatewayModule[],
): readonly GatewayModule[] {
  return [fleetModule(dependencies, services), staffModule(dependencies)];
}

/**
 * What the gateway offers to visitors: messages, caisses, sealed items, codes, tokens. In demonstration it opens the local
 * receivers of mail and SMS at once; `stop` of the modules closes them.
 *
 * @param open the caisses; a test gives others.
 */
export async function serviceModules(
  dependencies: GatewayDependencies,
  open: typeof connectors = connectors,
): Promise<readonly GatewayModule[]> {
  const { configuration, database, jobs } = dependencies;
  const caisseSwitch = createCaisseSwitch();
  const caisses = open(dependencies, caisseSwitch);
  const senders = await openMessageSenders(dependencies);
  const outgoing = outgoingMessages(jobs, senders);
  tellHallsOfCalls(database, jobs, outgoing, configuration.sites);
  const letters = outgoingLetters(jobs, caisses);
  const services: CodeServices = {
    ...dependencies,
    caisses,
    publicKeys: kioskPublicKeys(database),
    allotment: allotmentReader(database),
    notices: caisseNotices({ ...dependencies, caisses }, outgoing, letters),
    sms: senders.sms,
    random: (count) => randomBytes(count),
    demonstration: configuration.mode === 'demonstration',
    origin: await originTag(configuration.publicUrl),
    codeAddress: `${configuration.publicUrl.replace(/^https?:\/\//, '')}/code`,
  };
  const resetServices = { ...services, outgoing, letters };
  const claims = claimReceiver(services);
  const line = passwordLine();
  const guards = publicGuards(services);
  return [
    senders.module,
    caissesModule(dependencies, caisses, caisseSwitch),
    intakeModule(services, {
      claim: claimHandler(claims),
      codeRequest: codeRequestHandler(services),
      datedCodeRequest: codeRequestHandler(services),
    }),
    codesModule(services, claims),
    accountsModule({ ...services, passwordLine: line }),
    guardianshipsModule({ ...services, passwordLine: line }),
    documentsModule(
      {
        ...services,
        hasFictitiousPeople: (id) => services.demonstration || installedConnectors[id] === reference,
      },
      guards,
    ),
    filesModule({ ...services, passwordLine: line }),
    insuredFilesModule({ ...services, passwordLine: line }),
    caisseMessagesModule({ ...services, passwordLine: line }),
    raisingModule(services),
    accountContactsModule({ ...resetServices, passwordLine: line }),
    visitorsModule(database, guards),
    phoneCodesModule(services, claims, guards),
    oneTimeCodesModule(resetServices),
    accountCreationsModule({ ...resetServices, passwordLine: line }),
    passwordResetsModule(resetServices, guards, noteResetPassword(dependencies)),
    franceConnectModule(services),
  ];
}
