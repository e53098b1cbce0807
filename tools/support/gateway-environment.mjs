import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * The environment of a gateway on a developer's machine: the demonstration, unless told otherwise. `PORT`,
 * `PUBLIC_URL`, `DATABASE_URL`, `SMS_URL` and `SMTP_URL` go through as they are.
 * @returns {NodeJS.ProcessEnv}
 */
export function gatewayEnvironment() {
  const env = process.env;
  return { ...env, BORNE_MODE: env['BORNE_MODE'] ?? 'demonstration', DATA_DIR: env['DATA_DIR'] ?? join(root, 'data') };
}
