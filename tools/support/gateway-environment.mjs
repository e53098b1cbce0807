import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * The environment of a gateway on a developer's machine: the demonstration, unless told otherwise. With
 * `NODE_ENV=production` nothing is added: the gateway then asks for `BORNE_MODE` by itself. `PORT`, `PUBLIC_URL`,
 * `DATABASE_URL`, `SMS_URL` and `SMTP_URL` go through as they are. Read it before anything of Vite runs, which sets
 * `NODE_ENV` in this process.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function gatewayEnvironment(env = process.env) {
  const mode = env['NODE_ENV'] === 'production' ? {} : { BORNE_MODE: env['BORNE_MODE'] || 'demonstration' };
  return { ...env, ...mode, DATA_DIR: env['DATA_DIR'] ?? join(root, 'data') };
}
