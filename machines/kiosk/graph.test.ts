import { describe, expect, test } from 'vitest';
import type { AnyMachineSnapshot } from 'xstate';
import { START } from '../testing/clock.ts';
import { placesOf, type Walk } from '../testing/graph.ts';
import { statesWithoutExit } from '../testing/graph-findings.ts';
import { oneCaisseSite } from '../testing/site.ts';
import { expectSoundGraph } from '../testing/sound-graph.ts';
import { kioskDelays } from './delays.ts';
import { kioskMachine } from './machine.ts';
import { frontScreens, staffScreens } from './screens.ts';

const kinds = (...names: readonly string[]) => names.map((kind) => ({ kind }));

const walk: Walk = {
  machine: kioskMachine,
  input: { delays: kioskDelays, now: () => START },
  events: [
    { type: 'START' },
    { type: 'TOUCHED' },
    { type: 'ENROL', code: 'ABCD' },
    { type: 'NUMBER_GIVEN', number: '1001' },
    { type: 'PIN_GIVEN', pin: '40718253' },
    { type: 'KIOSK_REFUSED', reason: 'revoked' },
    ...[
      'CANCEL_ENROLMENT',
      'RETRY',
      'UPDATE_READY',
      'CONFIGURATION_CHANGED',
      'CONSOLE_CLOSED',
      'CONSOLE_OPENED',
      'SCREEN_BROKE',
      'PAGE_RESTORED',
      'STAFF_RESET',
      'OPEN_STAFF',
      'CLOSE_STAFF',
      'BACK',
      'RESET_SESSION',
      'TAKE_OUT_OF_SERVICE',
      'PUT_IN_SERVICE',
      'TEST_PRINT',
      'SHOW_RECORDS',
      'ASK_TO_FORGET',
      'FORGET_ENROLMENT',
    ].map((type) => ({ type })),
    { type: 'ACKNOWLEDGE', id: 'job-1' },
  ],
  answers: {
    openStorage: [{ kind: 'usable' }, { kind: 'unusable', fault: 'storageTooNew' }],
    recover: kinds('clean', 'wiped', 'failed'),
    loadConfiguration: [
      { kind: 'configured', site: oneCaisseSite, closed: null },
      { kind: 'configured', site: oneCaisseSite, closed: 'agent' },
      { kind: 'notEnrolled', selfEnrolment: false },
      { kind: 'notEnrolled', selfEnrolment: true },
      { kind: 'unconfirmed', fingerprint: '4F2A' },
      { kind: 'unusable', reason: 'revoked' },
    ],
    prepare: [
      { kind: 'ready', site: oneCaisseSite },
      { kind: 'unusable', reason: 'storageUnavailable' },
    ],
    enrol: [
      { kind: 'enrolled' },
      { kind: 'toConfirm', fingerprint: '4F2A' },
      { kind: 'refused', reason: 'codeRefused' },
    ],
    awaitConfirmation: kinds('confirmed', 'refused'),
    watchUpdates: [],
    watchUpdatesClosed: [],
    activateUpdate: kinds('activated', 'failed'),
    session: [{ reason: 'quit' }, { reason: 'fault' }],
    wipe: [{ kind: 'clean' }, { kind: 'notClean', places: [] }],
    freshDocument: kinds('notYet'),
    verifyPin: [
      { kind: 'right', agent: { agentId: 'ada', displayName: 'Ada' } },
      { kind: 'wrong', failures: 3, agentId: undefined },
      { kind: 'noAgents' },
    ],
    setService: [undefined],
    forgetEnrolment: [undefined],
    listRecords: [[{ kind: 'printUnknown', id: 'job-1', at: START }]],
    acknowledgeRecord: [undefined],
    testPrint: kinds('handedOver'),
    readCounters: [{ outboxPending: 0, outboxDead: 0, printsToSee: 0, sessionsToday: 0 }],
  },
  distinguish: ({
    isTouched,
    outOfService,
    closedByConsole,
    selfEnrolment,
    wantsService,
    wipeReason,
    pinAllowedAt,
  }) => [
    outOfService === 'wipeFailed' || outOfService === 'storageTooNew' ? outOfService : outOfService !== undefined,
    isTouched,
    closedByConsole,
    selfEnrolment,
    wantsService,
    wipeReason === 'fault',
    pinAllowedAt !== 0,
  ],
};

const inFront = (snapshot: AnyMachineSnapshot, name: string) => snapshot.matches({ front: name });
const wipeFailed = (snapshot: AnyMachineSnapshot) =>
  inFront(snapshot, 'outOfService') && snapshot.context['outOfService'] === 'wipeFailed';

const snapshotIsPreparing = (snapshot: AnyMachineSnapshot) => snapshot.matches({ front: { attract: 'preparing' } });

/** Every step of the walk: from where, by what, to where. */
const steps = [...placesOf(walk).values()].flatMap(({ state: from, transitions }) =>
  Object.values(transitions).map(({ event, state: to }) => ({ from, event, to })),
);

describe('the kiosk, every path', () => {
  expectSoundGraph({
    walks: [walk],
    // The attract screen, or the fresh document that boots to it.
    ends: (snapshot) => inFront(snapshot, 'attract') || inFront(snapshot, 'replacing'),
    screens: [...frontScreens, ...staffScreens, 'waiting'],
    regions: [
      { path: ['front'], keys: ['screen', 'screenOf'], rule: 'exactlyOne' },
      { path: ['staff', 'closed'], keys: ['screen'], rule: 'atMostOne' },
      { path: ['staff', 'open'], keys: ['screen'], rule: 'exactlyOne' },
    ],
    listeners: ['watchUpdates', 'watchUpdatesClosed'],
  });

  test('resets every session that an agent or a command wants reset', () => {
    const inSession = (snapshot: AnyMachineSnapshot) => inFront(snapshot, 'session');
    const wiping = (snapshot: AnyMachineSnapshot) => inFront(snapshot, 'wiping');
    expect(statesWithoutExit(walk, { type: 'STAFF_RESET' }, wiping, inSession)).toEqual([]);
  });

  test('opens the staff overlay over every state', () => {
    const open = (snapshot: AnyMachineSnapshot) => snapshot.matches({ staff: 'open' });
    const closed = (snapshot: AnyMachineSnapshot) => snapshot.matches({ staff: 'closed' });
    expect(statesWithoutExit(walk, { type: 'OPEN_STAFF' }, open, closed)).toEqual([]);
  });

  test('leaves a session for the wipe and for nothing else', () => {
    const exits = steps.filter(({ from, to }) => inFront(from, 'session') && !inFront(to, 'session'));
    expect(exits.length).toBeGreaterThan(0);
    expect(exits.filter(({ to }) => !inFront(to, 'wiping'))).toEqual([]);
  });

  test('leaves a wipe for a fresh document or out of service, never for the attract screen', () => {
    const exits = steps.filter(({ from, to }) => inFront(from, 'wiping') && !inFront(to, 'wiping'));
    expect(exits.length).toBeGreaterThan(0);
    expect(exits.filter(({ to }) => !inFront(to, 'replacing') && !wipeFailed(to))).toEqual([]);
  });

  test('leaves a failed wipe for another wipe and for nothing else', () => {
    const exits = steps.filter(({ from, to }) => wipeFailed(from) && !wipeFailed(to));
    expect(exits.length).toBeGreaterThan(0);
    expect(exits.filter(({ to }) => !inFront(to, 'wiping'))).toEqual([]);
  });

  test('comes to the attract screen from the boot and from nowhere else', () => {
    const entries = steps.filter(({ from, to }) => !inFront(from, 'attract') && inFront(to, 'attract'));
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.filter(({ from }) => !inFront(from, 'boot'))).toEqual([]);
  });

  test('starts a session only once the kiosk has proved that it may serve', () => {
    const ready = (snapshot: AnyMachineSnapshot) => snapshot.matches({ front: { attract: 'ready' } });
    const prepared = steps.filter(({ from }) => snapshotIsPreparing(from)).map(({ event }) => event.type);
    const entries = steps.filter(({ from, to }) => !inFront(from, 'session') && inFront(to, 'session'));
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.filter(({ from, event }) => !ready(from) && event.type !== 'xstate.done.actor.prepare')).toEqual([]);
    expect(prepared).toContain('START');
  });

  test('activates an update only from where no visitor can be', () => {
    const entries = steps.filter(({ from, to }) => !inFront(from, 'updating') && inFront(to, 'updating'));
    expect(entries.filter(({ from }) => !inFront(from, 'attract') && !inFront(from, 'outOfService'))).toEqual([]);
  });
});
