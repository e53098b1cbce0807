import { describe, expect, it } from 'vitest';
import { sites } from '#kiosk-config/sites.ts';
import type { GatewayModule } from '../server/module.ts';
import { servedSite } from './served-site.ts';
import { firstSite } from './sites.ts';

const both = firstSite(sites);
const cafOnly = { ...both, caisses: both.caisses.filter(({ id }) => id === 'caf-31') };
const codes: GatewayModule = {
  name: 'codes',
  servicesNeed: { provisionalCode: ['people', 'accounts'], codeUse: ['people', 'accounts'] },
};
const whole = ['people', 'contacts', 'accounts', 'cards'] as const;
const caisses = (caf: readonly (typeof whole)[number][]): GatewayModule => ({
  name: 'caisses',
  capabilities: () => ({ 'caf-31': caf, 'cpam-31': whole }),
});

describe('the services of a site', () => {
  it('are all there when the caisses have what they need: the very same site', () => {
    expect(servedSite(cafOnly, [codes, caisses(whole)])).toBe(cafOnly);
  });

  it('leave out what no caisse of the site can serve, and nothing else', () => {
    const served = servedSite(cafOnly, [codes, caisses(['people', 'contacts', 'cards'])]);
    expect(served).toEqual({ ...cafOnly, services: ['simulation', 'information'] });
  });

  it('keep what another caisse of the site can serve', () => {
    expect(servedSite(both, [codes, caisses(['people'])]).services).toEqual(both.services);
  });

  it('need nothing while no module says so', () => {
    expect(servedSite(cafOnly, [])).toBe(cafOnly);
  });

  it('stay when none would be left: a kiosk refuses a site without services', () => {
    const codesOnly = { ...cafOnly, services: ['provisionalCode'] };
    expect(servedSite(codesOnly, [codes, caisses([])])).toBe(codesOnly);
  });
});
