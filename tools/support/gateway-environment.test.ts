import { describe, expect, it } from 'vitest';
import { gatewayEnvironment } from './gateway-environment.mjs';

describe('the environment of npm start and npm run dev', () => {
  it.each([
    [{}, 'demonstration'],
    [{ BORNE_MODE: '' }, 'demonstration'],
    [{ NODE_ENV: 'development' }, 'demonstration'],
    [{ BORNE_MODE: 'production' }, 'production'],
    [{ NODE_ENV: 'production' }, undefined],
    [{ NODE_ENV: 'production', BORNE_MODE: 'production' }, 'production'],
  ])('of %o has the mode %s', (given, mode) => {
    expect(gatewayEnvironment(given)['BORNE_MODE']).toBe(mode);
  });
});
