import { forEachCaisse } from '#domain/caisse/caisse.ts';
import { demonstrationCardsRoute } from '#contract/routes/demonstration-cards.ts';
import type { GatewayDependencies } from '../server/dependencies.ts';
import type { GatewayModule } from '../server/module.ts';
import { refuse } from '../server/problems.ts';
import { registerRoute } from '../server/routing.ts';
import { watchCaisses, type Caisses } from './caisses.ts';
import { registerDemonstrationRoutes } from './demonstration/routes.ts';
import { startLines } from './demonstration/start-lines.ts';
import { writeCouples } from './reference/authorisations.ts';
import { referenceCouples } from './reference/couples.ts';
import { demonstrationCards } from './reference/demonstration-cards.ts';
import { fillReferenceCaisses } from './reference/fill.ts';
import { fillGuardians, referenceGuardians } from './reference/guardians.ts';
import { registerMonthlyJob } from './reference/life/monthly-job.ts';
import { referencePeople } from './reference/people.ts';
import type { CaisseSwitch } from './switch.ts';

/** The caisses: whether they answer, and in demonstration the people one can play. */
export function caissesModule(
  { configuration, database, clock, log, jobs }: GatewayDependencies,
  caisses: Caisses,
  caisseSwitch: CaisseSwitch,
): GatewayModule {
  const isDemonstration = configuration.mode === 'demonstration';
  const watch = watchCaisses(caisses, clock);
  const monthlyJob = isDemonstration ? registerMonthlyJob({ database, jobs, clock }) : undefined;
  return {
    name: 'caisses',
    async registerRoutes(server) {
      registerRoute(server, demonstrationCardsRoute, async () =>
        isDemonstration ? { cards: await demonstrationCards(database) } : refuse('demonstrationOnly'),
      );
      if (isDemonstration)
        await registerDemonstrationRoutes(server, { configuration, database, clock, caisseSwitch, watch });
    },
    async start() {
      if (isDemonstration) {
        await fillReferenceCaisses(database, referencePeople, clock.now());
        await writeCouples(database, referenceCouples, clock.now(), 'keep');
        await fillGuardians(database, referenceGuardians, clock.now());
        await monthlyJob?.start();
      } else log.warning({ event: 'referenceCaisseInProduction' });
      watch.start();
    },
    stop: () => watch.stop(),
    caisseStates: () => watch.states(),
    capabilities: () => forEachCaisse((id) => caisses[id].capabilities),
    ...(isDemonstration ? { demonstrationLines: () => startLines(configuration.publicUrl) } : {}),
  };
}
