import { toBase64Url } from '#contract/bytes/base64url.ts';
import { contactRoute, type ContactAnswer, type KioskReport } from '#contract/routes/contact.ts';
import { signSealingKeys, type SealingKeys } from '#contract/signed/sealing-keys.ts';
import { HOUR_MS, type EpochMs } from '#domain/time/instant.ts';
import type { SiteConfig } from '#kiosk-config/schema.ts';
import type { GatewayDependencies } from '../server/dependencies.ts';
import type { Keys } from '../keys/keys.ts';
import { sealUntilMs } from '../keys/rotation.ts';
import type { CaisseHealth, GatewayModule } from '../server/module.ts';
import { registerRoute, type GatewayServer } from '../server/routing.ts';
import { queueVerifiers } from '../staff/verifier-jobs.ts';
import { verifiersOf } from '../staff/verifiers.ts';
import type { ThrottleRule } from '../throttles/throttles.ts';
import { renewedAllotments } from './allotments.ts';
import { mayActFor } from './may-act-for.ts';
import { storeReport } from './kiosk-reports.ts';
import type { ParameterFile } from './parameter-file.ts';
import { servedSite, withoutAddresses } from './served-site.ts';
import { configurationVersion } from './sites.ts';
import type { VerifiedKiosk } from './verified-kiosk.ts';

/**
 * A hall does not issue 200 codes an hour: beyond this limit an operator is alerted, and the kiosk goes on (SECURITY
 * « Allotment »).
 */
const manyAllotments: ThrottleRule = { name: 'allotments', limit: 8, windowMs: HOUR_MS };

/**
 * The heartbeat. The kiosk reports its state; it gets the time, the keys to seal to, its allotments, its agents, its
 * site's configuration when it has another one, and which caisses answer.
 */
export function registerContactRoutes(
  server: GatewayServer,
  deps: GatewayDependencies,
  modules: readonly GatewayModule[],
  parameters: ParameterFile,
): void {
  const { configuration, clock, database, keys } = deps;
  registerRoute(server, contactRoute, async ({ body, kiosk }): Promise<ContactAnswer> => {
    const now = clock.now();
    await storeReport(database, kiosk, body, now);
    for (const module of modules) await module.kioskReported?.(kiosk.id);
    await queueVerifiers(deps, kiosk.id, now);
    return {
      time: now,
      gatewayVersion: configuration.version,
      expectedAppVersion: configuration.version,
      mode: configuration.mode,
      publicUrl: configuration.publicUrl,
      sealingKeys: await signedSealingKeys(keys, now),
      allotments: [...(await allotmentsOf(deps, kiosk, body, now))],
      staff: [...(await verifiersOf(database, kiosk.id, now))],
      configuration: configurationFor(withoutAddresses(servedSite(kiosk.site, modules)), body),
      parametersVersion: (await parameters.current())?.version ?? null,
      caisses: caisseStates(kiosk, modules),
    };
  });
}

async function allotmentsOf(
  { database, keys, throttles, log }: GatewayDependencies,
  kiosk: VerifiedKiosk,
  report: KioskReport,
  now: EpochMs,
) {
  const { signed, added } = await renewedAllotments(database, keys.signing, {
    kioskId: kiosk.id,
    caisses: kiosk.site.caisses
      .map(({ id }) => id)
      .filter((caisse) => mayActFor(kiosk.site, caisse, 'provisionalCode', 'card')),
    reported: report.allotments,
    now,
  });
  for (let count = 0; count < added; count += 1) {
    const outcome = await throttles.count(manyAllotments, { kind: 'kiosk', kioskId: kiosk.id });
    if (outcome.kind === 'refused') log.warning({ event: 'manyAllotments', kiosk: kiosk.id });
  }
  return signed;
}

async function signedSealingKeys({ sealing, signing }: Keys, now: EpochMs): Promise<SealingKeys> {
  const [current, next] = [sealing.current(), sealing.next()].map(({ id, publicKeyBytes }) => ({
    id,
    publicKey: toBase64Url(publicKeyBytes),
  }));
  if (current === undefined || next === undefined) throw new Error('there are always two sealing keys');
  const set = { current, next, sequence: sealing.sequence(), sealUntil: now + sealUntilMs };
  return await signSealingKeys(set, signing.privateKey);
}

function configurationFor(site: SiteConfig, report: KioskReport): ContactAnswer['configuration'] {
  const version = configurationVersion(site);
  return report.configurationVersion === version ? null : { version, value: { ...site } };
}

/** A caisse that no connector speaks for does not answer. */
function caisseStates({ site }: VerifiedKiosk, modules: readonly GatewayModule[]): CaisseHealth[] {
  const known = new Map(
    modules.flatMap((module) => module.caisseStates?.() ?? []).map(({ caisse, state }) => [caisse, state]),
  );
  return site.caisses.map(({ id }) => ({ caisse: id, state: known.get(id) ?? 'down' }));
}
