import { toArray } from '../arrays.mjs';
import { withLoadedGateway } from '../loaded-gateway.mjs';

const requests = 10_000;
/** What each kiosk sends before all meet again. */
const round = 100;

/**
 * The gateway's resident memory after ten thousand requests of eight kiosks: codes, and the contacts that renew what
 * codes are issued from.
 * @param {import('../run-bench.mjs').Bench} bench
 */
export async function measureMemory(bench) {
  return withLoadedGateway(bench, { people: 2_000 }, async ({ kiosks, people, untilIdle, residentBytes }) => {
    for (let sent = 0, first = 0; sent < requests; sent += kiosks.length * round, first += round) {
      await Promise.all(
        kiosks.map(async (kiosk, lane) => {
          const visitors = toArray(round, (index) => people[(lane * round + first + index) % people.length]);
          const claims = await kiosk.sealClaims(visitors.filter((person) => person !== undefined));
          for (const claim of claims) await kiosk.issue(claim);
        }),
      );
    }
    await untilIdle();
    return { gatewayRssMb: (await residentBytes()) / 1e6 };
  });
}
