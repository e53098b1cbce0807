import { toBase64Url } from '#contract/bytes/base64url.ts';
import { formatEnrolmentCode } from '#contract/signed/enrolment-code.ts';
import { keyFingerprint } from '#contract/signed/key-fingerprint.ts';
import { kioskIdSchema, type KioskId } from '#domain/provisional-code/allotment.ts';
import { type EpochMs } from '#domain/time/instant.ts';
import { epochMsSchema } from '#domain/time/instant-schema.ts';
import { liftLimit, openLimits } from '../codes/code-limits.ts';
import { gatewayModules } from '../modules.ts';
import { createEnrolmentCode } from '../fleet/enrolment-codes.ts';
import { findKiosk, latestKey } from '../fleet/kiosks.ts';
import { siteNamed } from '../fleet/sites.ts';
import { compromiseKiosk, confirmKiosk, resumeKiosk, retireKiosk, type Transition } from '../fleet/transitions.ts';
import type { Foundation } from './gateway.ts';
import { addAgent, removeAgent } from '../staff/agents.ts';

/** A command was not understood, or could not be done; the sentence says why. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
}

interface Command {
  readonly usage: string;
  readonly run: (foundation: Foundation, parameters: readonly string[]) => Promise<readonly string[]>;
}

/** What an admin does from the command line until there is a console. Each runs on an open foundation. */
export const commands: Readonly<Record<string, Command>> = {
  'enrolment-code': {
    usage: 'enrolment-code <site> [kiosk]     a code to type on a kiosk, good for 30 minutes',
    async run({ dependencies: { configuration, database, keys, clock } }, [site = '', kiosk]) {
      if (siteNamed(configuration.sites, site) === undefined)
        throw new CommandRefused(`No file of kiosk-config names the site « ${site} ».`);
      const target = kiosk === undefined ? {} : { kioskId: kioskNumber(kiosk) };
      const code = await createEnrolmentCode(database, keys.enrolments, { siteId: site, ...target, now: clock.now() });
      return [formatEnrolmentCode(code)];
    },
  },
  kiosk: {
    usage: 'kiosk <id>                        its state, and the fingerprint to compare with its screen',
    async run({ dependencies: { database } }, [id]) {
      const kioskId = kioskNumber(id);
      const kiosk = await findKiosk(database, kioskId);
      const key = await latestKey(database, kioskId);
      if (kiosk === undefined || key === undefined) throw new CommandRefused('No kiosk has this number.');
      return [`${kiosk.status}, ${kiosk.site_id}`, await keyFingerprint(toBase64Url(key))];
    },
  },
  'confirm-kiosk': {
    usage: 'confirm-kiosk <id> <fingerprint>  its fingerprint is the one its screen shows',
    async run({ dependencies: { database, clock } }, [id, ...groups]) {
      const compared = fingerprint(groups);
      const isCompared = async (key: Buffer) => digitsOf(await keyFingerprint(toBase64Url(key))) === compared;
      const outcome = await confirmKiosk(database, kioskNumber(id), isCompared, clock.now());
      if (outcome === 'otherKey') {
        throw new CommandRefused('Its key has another fingerprint: compare again, and do not confirm a stranger.');
      }
      return linesFor(outcome);
    },
  },
  'resume-kiosk': {
    usage: 'resume-kiosk <id>                 ends a suspension: only one machine holds its key',
    run: async ({ dependencies: { database } }, [id]) => linesFor(await resumeKiosk(database, kioskNumber(id))),
  },
  retire: {
    usage: 'retire <id>                       out of use; what it issued before stays good',
    run: async ({ dependencies: { database, clock } }, [id]) =>
      linesFor(await retireKiosk(database, kioskNumber(id), clock.now())),
  },
  compromise: {
    usage: 'compromise <id> <since>           its key was in strange hands since, like 2026-11-24T15:40:00Z',
    async run({ dependencies }, [id, since]) {
      const { database, clock } = dependencies;
      const compromise = { kioskId: kioskNumber(id), since: instant(since), now: clock.now() };
      const modules = await gatewayModules(dependencies);
      try {
        return linesFor(await compromiseKiosk(database, compromise, modules));
      } finally {
        for (const module of modules.toReversed()) await module.stop?.();
      }
    },
  },
  lift: {
    usage: 'lift [number]                     codes again for who showed a document; alone: what there is to lift',
    async run({ dependencies: { database, clock } }, [number]) {
      if (number === undefined) {
        const limits = await openLimits(database, clock.now());
        return limits.map(
          ({ id, caisse, kiosk_id: kiosk, reached_at: at }) =>
            `${id}: ${caisse}, kiosk ${kiosk}, ${new Date(at).toISOString()}`,
        );
      }
      if (!/^\d{1,9}$/.test(number) || !(await liftLimit(database, Number(number), clock.now())))
        throw new CommandRefused('Nothing to lift has this number.');
      return ['done'];
    },
  },
  'add-agent': {
    usage: 'add-agent <id> <name> <site>…     a named agent, or a new PIN; shows number and PIN, the PIN once',
    async run({ dependencies: { configuration, database, keys, clock } }, [agentId = '', displayName = '', ...sites]) {
      const unknown = sites.find((site) => siteNamed(configuration.sites, site) === undefined);
      if (!/^[a-z0-9-]{1,40}$/.test(agentId) || displayName === '' || sites.length === 0 || unknown !== undefined) {
        throw new CommandRefused('An agent has an id of small letters, a name, and at least one known site.');
      }
      const demonstration = configuration.mode === 'demonstration';
      const agent = { agentId, displayName, sites, demonstration };
      const { number, pin } = await addAgent(database, keys.box, agent, clock.now());
      return [`number ${number}`, `PIN ${pin}`];
    },
  },
  'remove-agent': {
    usage: 'remove-agent <id>                 the agent has left',
    async run({ dependencies: { database, clock } }, [agentId = '']) {
      if (!(await removeAgent(database, agentId, clock.now()))) throw new CommandRefused('No agent has this id.');
      return ['done'];
    },
  },
};

/** The forty digits of a fingerprint, however they were grouped. */
function fingerprint(groups: readonly string[]): string {
  const digits = digitsOf(groups.join(' '));
  if (!/^\d{40}$/.test(digits)) {
    throw new CommandRefused('The fingerprint has eight groups of five digits: type those of the kiosk’s screen.');
  }
  return digits;
}

function digitsOf(text: string): string {
  return text.replaceAll(/[\s-]/g, '');
}

function kioskNumber(text: string | undefined): KioskId {
  const read = kioskIdSchema.safeParse(Number(text));
  if (!read.success) throw new CommandRefused('A kiosk is named by its number.');
  return read.data;
}

function instant(text: string | undefined): EpochMs {
  const read = epochMsSchema.safeParse(Date.parse(text ?? ''));
  if (!read.success) throw new CommandRefused('An instant is written like 2026-11-24T15:40:00Z.');
  return read.data;
}

function linesFor(transition: Transition): readonly string[] {
  if (transition === 'unknown') throw new CommandRefused('No kiosk has this number.');
  if (transition === 'notAllowed') throw new CommandRefused('The state of this kiosk does not allow it.');
  return ['done'];
}
