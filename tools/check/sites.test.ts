import { expect, it } from 'vitest';
import { toulouseRiquet } from '#kiosk-config/sites/toulouse-riquet.ts';
import { checkSites } from './sites.mjs';

it('finds the shipped sites sound for the journeys that are really built', async () => {
  expect((await checkSites()).findings).toEqual([]);
});

it('refuses a service that is not built, and one that no caisse of the site offers', async () => {
  const site = {
    ...toulouseRiquet,
    siteId: 'some-site',
    caisses: toulouseRiquet.caisses.filter(({ id }) => id.startsWith('cpam')),
    services: ['information', 'notBuiltYet', 'simulation'],
  };
  expect((await checkSites([site])).findings).toEqual([
    'some-site serviceUnknown notBuiltYet',
    'some-site serviceWithoutCaisse simulation',
  ]);
});

it('tells what an administrator should look at', async () => {
  const site = { ...toulouseRiquet, timings: { ...toulouseRiquet.timings, idleReadingMs: 59_000 } };
  expect(await checkSites([site])).toMatchObject({
    findings: [],
    note: expect.stringContaining('idleReadingTooShort'),
  });
});
