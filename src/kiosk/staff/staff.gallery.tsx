import { someCaf, someCpam } from '#domain/caisse/testing/some-caisses.ts';
import { toulouseRiquet } from '#kiosk-config/sites/toulouse-riquet.ts';
import type { KioskContext } from '#machines/kiosk/context.ts';
import type { ContactRefusal } from '#machines/connectivity/ports.ts';
import type { FrontScreen, StaffScreen } from '#machines/kiosk/screens.ts';
import { START } from '#machines/testing/clock.ts';
import { SECOND_MS } from '#domain/time/instant.ts';
import { systemClock } from '#kiosk/clock.ts';
import { nothingKnown } from '#kiosk/terminal/site.ts';
import type { Terminal } from '#kiosk/terminal/terminal.ts';
import { InGallery, kebab, type ScreenSpecimen } from '../testing/journey-specimens.tsx';
import { standInServices, standInKiosk } from '../testing/stand-in-kiosk.ts';
import { StaffView } from './staff-view.tsx';

const agent = { agentId: 'agent-1', displayName: 'Camille Fictive' };
const terminal = { clock: { ...systemClock, now: () => START } } as unknown as Terminal;
const known = { ...nothingKnown, site: toulouseRiquet };

interface StaffSample {
  readonly staff: StaffScreen | 'waiting';
  readonly variant?: string;
  readonly front?: FrontScreen | 'session';
  readonly refusal?: ContactRefusal;
  readonly context?: Partial<KioskContext>;
}

const counters = { outboxPending: 2, outboxDead: 0, printsToSee: 1, sessionsToday: 47 };
const records = (
  ['printUnanswered', 'printUnknown', 'printNotOut', 'claimExpired', 'requestRefused', 'claimRefused'] as const
).map((kind, index) => ({
  kind,
  id: `claim:${String(index).repeat(16)}:${index}`,
  at: START - index * SECOND_MS,
  ...(index > 2 ? { caisse: someCaf } : {}),
}));
const samples: readonly StaffSample[] = [
  { staff: 'staffNumber' },
  { staff: 'staffPin' },
  { staff: 'staffPin', variant: 'wrong', context: { pinRefusal: 'wrong' } },
  { staff: 'staffPin', variant: 'nobody', context: { pinRefusal: 'noAgents' } },
  { staff: 'staffPin', variant: 'notChecked', context: { pinRefusal: 'notChecked' } },
  { staff: 'staffPinDelay', context: { pinAllowedAt: START + 8 * SECOND_MS } },
  { staff: 'waiting' },
  { staff: 'staffPanel', context: { agent, counters } },
  { staff: 'staffPanel', variant: 'session', front: 'session', context: { agent, counters } },
  {
    staff: 'staffPanel',
    variant: 'closed',
    front: 'outOfService',
    context: { agent, counters, staffRefusal: 'closedFromConsole' },
  },
  { staff: 'staffPanel', variant: 'unknown', refusal: 'unknownKiosk', context: { agent, counters } },
  { staff: 'staffForget', context: { agent, counters } },
  { staff: 'staffRecords', context: { agent, records } },
  { staff: 'staffRecords', variant: 'allSeen', context: { agent } },
];

/** The agents' overlay. */
export const specimens: readonly ScreenSpecimen[] = samples.map(({ staff, variant, front, refusal, context }) => ({
  id: ['staff', kebab(staff).replace('staff-', ''), ...(variant ? [kebab(variant)] : [])].join('-'),
  group: 'Espace agent',
  title: [staff, ...(variant ? [variant] : [])].join(' '),
  Show: () => (
    <InGallery>
      <StaffView
        kiosk={standInKiosk({ staff, ...(front && { front }), ...(context && { context }) })}
        services={standInServices('current', refusal)}
        terminal={terminal}
        known={known}
        state={{ network: 'online', caisses: { [someCaf]: 'up', [someCpam]: 'down' } }}
      />
    </InGallery>
  ),
}));
