import { describe, expect, it } from 'vitest';
import { siteConfigSchema } from '#kiosk-config/schema.ts';
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
    const others = cafOnly.services.filter((service) => !(service in (codes.servicesNeed ?? {})));
    expect(served).toEqual({ ...cafOnly, services: others });
    expect(others.length).toBeLessThan(cafOnly.services.length);
  });

  it('leave out what this gateway cannot give, at every caisse', () => {
    const off: GatewayModule = { name: 'codes', servicesOff: ['codeUse'] };
    const { services, caisses: serving } = servedSite(both, [off, caisses(whole)]);
    expect(services).toEqual(both.services.filter((service) => service !== 'codeUse'));
    expect(serving).toEqual(both.caisses);
  });

  it('keep what another caisse of the site can serve: the one that cannot says so', () => {
    const served = servedSite(both, [codes, caisses(['people'])]);
    expect(served.services).toEqual(both.services);
    expect(served.caisses.map(({ id, lacks }) => ({ id, lacks }))).toEqual([
      { id: 'caf-31', lacks: ['provisionalCode', 'codeUse'] },
      { id: 'cpam-31', lacks: undefined },
    ]);
    expect(siteConfigSchema.parse(served)).toEqual(served);
  });

  it('go with a caisse that can serve none of them', () => {
    const codesOnly = { ...both, services: ['provisionalCode', 'codeUse'] };
    expect(servedSite(codesOnly, [codes, caisses([])])).toEqual({
      ...codesOnly,
      caisses: both.caisses.filter(({ id }) => id === 'cpam-31'),
    });
  });

  it('need nothing while no module says so', () => {
    expect(servedSite(cafOnly, [])).toBe(cafOnly);
  });

  it('stay when none would be left: a kiosk refuses a site without services', () => {
    const codesOnly = { ...cafOnly, services: ['provisionalCode'] };
    expect(servedSite(codesOnly, [codes, caisses([])])).toBe(codesOnly);
  });
});
