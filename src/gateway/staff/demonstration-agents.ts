import type { EpochMs } from '#domain/time/instant.ts';
import type { Database } from '../database/database.ts';
import type { SecretBox } from '../keys/secret-box.ts';
import { addAgent, agentsWithPins, type AgentCredentials } from './agents.ts';

/** Fictitious agents of the demonstration, at every site. */
const demonstrationAgents = [
  { agentId: 'agent-1', displayName: 'Camille Fictive' },
  { agentId: 'agent-2', displayName: 'Dominique Inventé' },
] as const;

export interface DemonstrationAgent extends AgentCredentials {
  readonly displayName: string;
}

/**
 * The agents of the demonstration. Their PINs are drawn at the first start, never written in the sources, and printed
 * at each start.
 */
export async function demonstrationStaff(
  database: Database,
  box: SecretBox,
  sites: readonly string[],
  now: EpochMs,
): Promise<readonly DemonstrationAgent[]> {
  const known = new Map((await agentsWithPins(database, box)).map((agent) => [agent.agentId, agent]));
  const staff: DemonstrationAgent[] = [];
  for (const agent of demonstrationAgents) {
    const { number, pin } = known.get(agent.agentId) ?? {};
    const credentials =
      number !== undefined && pin !== undefined
        ? { number, pin }
        : await addAgent(database, box, { ...agent, sites, demonstration: true }, now);
    staff.push({ displayName: agent.displayName, ...credentials });
  }
  return staff;
}
