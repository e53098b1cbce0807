import { expect, it } from 'vitest';
import { sites } from '#kiosk-config/sites.ts';
import { toulouseRiquet } from '#kiosk-config/sites/toulouse-riquet.ts';
import type { BootRead } from '#kiosk/storage/boot-read.ts';
import { knownAtBoot } from './known-at-boot.ts';

const inService = {
  enrolment: { kioskId: 7 },
  configuration: { version: 'c1', value: toulouseRiquet },
  mode: 'demonstration',
};

const known = (facts: Readonly<Record<string, unknown>>) =>
  knownAtBoot({ fact: (key: string) => facts[key] } as unknown as BootRead);

it('knows every site of ours, as its file says', () => {
  for (const site of sites) {
    const read = known({ ...inService, configuration: { version: 'c1', value: site } });
    expect(read).toMatchObject({ site, version: 'c1', isDemonstration: true });
  }
});

it.each([
  ['is not enrolled', { enrolment: undefined }],
  ['was closed by an agent', { closedByStaff: true }],
  ['has no settings', { configuration: undefined }],
  ['has settings without a version', { configuration: { value: toulouseRiquet } }],
])('leaves a kiosk that %s to the schemas', (_what, facts) => {
  expect(known({ ...inService, ...facts })).toBeUndefined();
});

it.each([
  ['no object', 'site'],
  ['no name', { ...toulouseRiquet, name: undefined }],
  ['no caisse', { ...toulouseRiquet, caisses: [] }],
  ['an unknown caisse', { ...toulouseRiquet, caisses: [{ id: 'caf-99', identification: ['card'] }] }],
  ['a caisse without identity', { ...toulouseRiquet, caisses: [null] }],
  ['an unknown language', { ...toulouseRiquet, languages: ['xx'] }],
  ['no default language', { ...toulouseRiquet, defaultLanguage: undefined }],
  ['no services', { ...toulouseRiquet, services: undefined }],
  ['a service without name', { ...toulouseRiquet, services: [1] }],
  ['no screen', { ...toulouseRiquet, screen: null }],
  ['a screen without pitch', { ...toulouseRiquet, screen: {} }],
  ['no times', { ...toulouseRiquet, timings: undefined }],
  ['no comfort', { ...toulouseRiquet, comfort: undefined }],
])('shows no attract screen made of a site with %s', (_what, value) => {
  expect(known({ ...inService, configuration: { version: 'c1', value } })).toBeUndefined();
});
