import type { Foundation, RunningGateway } from './gateway.ts';
import { demonstrationStaff } from '../staff/demonstration-agents.ts';

/**
 * What the gateway prints at start-up: addresses, a warning about the embedded database, and in demonstration the
 * people to play.
 */
export async function startLines(
  { dependencies, engine }: Foundation,
  { localUrl, modules }: RunningGateway,
): Promise<readonly string[]> {
  const { configuration, database, keys, clock } = dependencies;
  const { mode, publicUrl, version, dataDir } = configuration;
  const lines = [
    `Borne multiservice ${version}, ${mode}`,
    '',
    `  kiosk         ${localUrl}/borne/`,
    `  use a code    ${publicUrl}/code`,
    ...(mode === 'demonstration' ? [`  API           ${localUrl}/api/docs`] : []),
  ];
  if (engine === 'embedded') {
    lines.push(
      '',
      `The database is embedded, in ${dataDir}. It does not wait for the disk: a power cut may lose data.`,
      'Set DATABASE_URL to use PostgreSQL.',
    );
  }
  if (mode !== 'demonstration') return lines;
  const siteIds = configuration.sites.map((site) => site.siteId);
  const staff = await demonstrationStaff(database, keys.box, siteIds, clock.now());
  lines.push('', 'Demonstration: all people are fictitious.');
  for (const module of modules) {
    const more = (await module.demonstrationLines?.()) ?? [];
    if (more.length > 0) lines.push('', ...more);
  }
  lines.push('', 'Agents of the staff panel:');
  lines.push(
    ...staff.map(({ displayName, number, pin }) => `  ${displayName.padEnd(20)} number ${number}   PIN ${pin}`),
  );
  return lines;
}
