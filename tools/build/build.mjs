import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from '../support/command.mjs';
import { root } from '../support/root.mjs';
import { runQuietly } from '../support/run.mjs';
import { readStamp, sourcesStamp, stampFile } from './sources-stamp.mjs';

/** Everything we serve, each with its own configuration, in the order it is built. */
const programs = [
  { name: 'kiosk', config: 'vite.config.ts' },
  { name: 'public pages', config: 'src/public-pages/vite.config.ts' },
  { name: 'gateway', config: 'src/gateway/vite.config.ts' },
];

/** A build is for use, whatever the mode of the tests or tools that ask for it. */
function buildEnvironment() {
  const { NODE_ENV: _ignored, ...env } = process.env;
  return env;
}

/** @param {{ name: string, config: string }} program */
async function buildProgram({ name, config }) {
  if (!existsSync(join(root, config))) throw new Stop(`The ${name} cannot be built: ${config} is missing.`);
  const start = performance.now();
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--config', config, '--logLevel', 'warn'];
  const { code, output } = await runQuietly(process.execPath, vite, { env: buildEnvironment() });
  if (code !== 0) throw new Stop(`${output}\nThe ${name} could not be built (${config}).`);
  console.log(`built ${name.padEnd(13)} ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

/**
 * Builds the kiosk, the public pages and the gateway into `dist/`.
 * @throws {Stop} naming the program that could not be built
 */
export async function build() {
  const stamp = sourcesStamp();
  // A build that is interrupted must not pass for the one before it.
  rmSync(stampFile, { force: true });
  for (const program of programs) await buildProgram(program);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stampFile, stamp);
}

/** Builds when `dist/` was not made from the sources as they stand. */
export async function buildIfNeeded() {
  if (readStamp() !== sourcesStamp()) await build();
}
