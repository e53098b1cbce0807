import { randomBytes } from 'node:crypto';
import { originTag } from '#contract/public-url.ts';
import { caissesModule } from './caisses/caisses-module.ts';
import { connectors } from './caisses/connectors.ts';
import { createCaisseSwitch } from './caisses/switch.ts';
import type { GatewayDependencies } from './server/dependencies.ts';
import { allotmentReader } from './fleet/allotments.ts';
import { kioskPublicKeys } from './fleet/public-keys.ts';
import { caisseNotices } from './messages/notices.ts';
import { outgoingMessages } from './messages/outgoing.ts';
import { openWaysOut } from './messages/ways-out.ts';
import type { GatewayModule } from './server/module.ts';
import { codesModule } from './codes/codes-module.ts';

/**
 * The parts that give provisional codes, wired together: caisses, messages, codes. In demonstration it opens the
 * local receivers of mail and SMS at once; `stop` of the modules closes them.
 */
export async function serviceModules(dependencies: GatewayDependencies): Promise<readonly GatewayModule[]> {
  const { configuration, database, jobs } = dependencies;
  const caisseSwitch = createCaisseSwitch();
  const caisses = connectors(dependencies, caisseSwitch);
  const waysOut = await openWaysOut(dependencies);
  const outgoing = outgoingMessages(jobs, waysOut);
  const codes = codesModule({
    ...dependencies,
    caisses,
    publicKeys: kioskPublicKeys(database),
    allotment: allotmentReader(database),
    notices: caisseNotices(database, jobs, caisses, outgoing),
    sms: waysOut.sms,
    random: (count) => randomBytes(count),
    demonstration: configuration.mode === 'demonstration',
    origin: await originTag(configuration.publicUrl),
    codeAddress: `${configuration.publicUrl.replace(/^https?:\/\//, '')}/code`,
  });
  return [waysOut.module, caissesModule(dependencies, caisses, caisseSwitch), codes];
}
