import { expect, test } from 'vitest';
import type { Environment } from '#kiosk/terminal/environment.ts';
import { readsFiles } from './reads-files.ts';

const known = (change: Partial<Environment> = {}) =>
  readsFiles(
    {
      network: () => 'online',
      caisses: () => ({ 'caf-31': 'up' }),
      offersFiles: (caisse) => caisse === 'caf-31',
      ...change,
    },
    'caf-31',
  );

test('#201 a file is offered where the gateway, the caisse and the hall allow it', () => {
  expect(known()).toBe(true);
  expect(known({ caisses: () => ({ 'caf-31': 'unknown' }) })).toBe(true);
});

test.each<[string, Partial<Environment>]>([
  ['offline', { network: () => 'offline' }],
  ['before the first contact', { network: () => 'checking' }],
  ['while the caisse is down', { caisses: () => ({ 'caf-31': 'down' }) }],
  ['where « Mon compte » is not offered', { offersFiles: () => false }],
])('and not %s', (_case, change) => {
  expect(known(change)).toBe(false);
});
