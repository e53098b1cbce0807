import { describe, expect, test } from 'vitest';
import { runKiosk } from './testing/kiosk-run.ts';
import { oneCaisseSite } from '../testing/site.ts';
import { kioskDelays } from './delays.ts';

describe('boot', () => {
  test('opens the storage, cleans up after an unclean end, reads the configuration, then serves', async () => {
    const { openStorage, recover, loadConfiguration, front, screen } = runKiosk();
    expect(screen()).toBe('starting');
    await openStorage.answer({ kind: 'usable' });
    await recover.answer({ kind: 'wiped' });
    expect(screen()).toBe('starting');
    await loadConfiguration.answer({ kind: 'configured', site: oneCaisseSite, closed: null });
    expect(front()).toBe('attract');
  });

  test('serves nobody when what an unclean end left cannot be wiped', async () => {
    const { openStorage, recover, front, context, loadConfiguration } = runKiosk();
    await openStorage.answer({ kind: 'usable' });
    await recover.answer({ kind: 'failed' });
    expect(front()).toBe('outOfService');
    expect(context().outOfService).toBe('wipeFailed');
    expect(loadConfiguration.calls).toHaveLength(0);
  });

  test('serves nobody without storage, and tries again by itself', async () => {
    const { openStorage, front, context, pass } = runKiosk();
    await openStorage.answer({ kind: 'unusable', fault: 'storageUnavailable' });
    expect(context().outOfService).toBe('storageUnavailable');
    pass(kioskDelays.retryMs);
    expect(front()).toEqual({ boot: 'openingStorage' });
  });

  test('leaves a storage written by a newer version to an update', async () => {
    const { openStorage, front, pass, updates, screen } = runKiosk();
    await openStorage.answer({ kind: 'unusable', fault: 'storageTooNew' });
    pass(10 * kioskDelays.retryMs);
    expect(front()).toBe('outOfService');
    updates.tell({ type: 'UPDATE_READY' });
    expect(screen()).toBe('starting');
    expect(front()).toBe('updating');
  });

  test('that never ends serves nobody', () => {
    const { front, context, pass, openStorage } = runKiosk();
    pass(kioskDelays.bootLimitMs);
    expect(front()).toBe('outOfService');
    expect(context().outOfService).toBe('bootFailed');
    expect(openStorage.stopped()).toBe(1);
  });

  test('never flashes the attract screen of a closed kiosk', async () => {
    for (const closed of ['agent', 'console'] as const) {
      const { kiosk, boot, screen } = runKiosk();
      const seen = new Set<string | undefined>();
      kiosk.subscribe(() => seen.add(screen()));
      await boot({ kind: 'configured', site: oneCaisseSite, closed });
      expect([...seen]).toEqual(['starting', 'outOfService']);
    }
  });

  test('says that the configuration cannot be used', async () => {
    const { boot, context } = runKiosk();
    await boot({ kind: 'unusable', reason: 'configurationInvalid' });
    expect(context().outOfService).toBe('configurationInvalid');
  });
});

describe('a kiosk that shows its attract screen and has yet to prove that it may serve', () => {
  async function shown() {
    const run = runKiosk();
    await run.openStorage.answer({ kind: 'usable' });
    await run.recover.answer({ kind: 'clean' });
    await run.loadConfiguration.answer({ kind: 'configured', site: oneCaisseSite, closed: null });
    expect(run.screen()).toBe('attract');
    return run;
  }

  test('keeps a touch until then', async () => {
    const { send, front, prepare, session } = await shown();
    send({ type: 'START', language: 'en' });
    expect(front()).toBe('attract');
    await prepare.answer({ kind: 'ready', site: oneCaisseSite });
    expect(front()).toBe('session');
    expect(session().getSnapshot().context.comfort.language).toBe('en');
  });

  test.each(['storageUnavailable', 'configurationInvalid'] as const)(
    'closes and drops the touch when it may not: %s',
    async (reason) => {
      const { send, front, context, prepare, pass, openStorage, recover, loadConfiguration } = await shown();
      send({ type: 'START' });
      await prepare.answer({ kind: 'unusable', reason });
      expect(front()).toBe('outOfService');
      expect(context().outOfService).toBe(reason);
      pass(kioskDelays.retryMs);
      await openStorage.answer({ kind: 'usable' });
      await recover.answer({ kind: 'clean' });
      await loadConfiguration.answer({ kind: 'configured', site: oneCaisseSite, closed: null });
      await prepare.answer({ kind: 'ready', site: oneCaisseSite });
      expect(front()).toBe('attract');
    },
  );

  test('closes when that never comes to an end, or fails', async () => {
    const stuck = await shown();
    stuck.send({ type: 'START' });
    stuck.pass(kioskDelays.bootLimitMs);
    expect(stuck.front()).toBe('outOfService');
    const failed = await shown();
    await failed.prepare.fail();
    expect(failed.context().outOfService).toBe('bootFailed');
  });

  test.each(['UPDATE_READY', 'CONFIGURATION_CHANGED'] as const)('does not lose the touch to %s', async (type) => {
    const { send, front, prepare, session } = await shown();
    send({ type: 'START', language: 'en' });
    send({ type });
    expect(front()).toBe('attract');
    await prepare.answer({ kind: 'ready', site: oneCaisseSite });
    expect(session().getSnapshot().context.comfort.language).toBe('en');
  });

  test('drops the touch when an agent comes', async () => {
    const { send, front, prepare } = await shown();
    send({ type: 'START' });
    send({ type: 'OPEN_STAFF' });
    await prepare.answer({ kind: 'ready', site: oneCaisseSite });
    send({ type: 'CLOSE_STAFF' });
    await prepare.answer({ kind: 'ready', site: oneCaisseSite });
    expect(front()).toBe('attract');
  });

  test('serves by the settings that were read in full', async () => {
    const { front, send, prepare, context } = await shown();
    const site = { ...oneCaisseSite, services: oneCaisseSite.services.slice(0, 1) };
    await prepare.answer({ kind: 'ready', site });
    expect(context().site).toBe(site);
    send({ type: 'START' });
    expect(front()).toBe('session');
  });
});

describe('enrolment', () => {
  test('takes a code, then shows a fingerprint until an admin has compared it', async () => {
    const { boot, send, enrol, awaitConfirmation, screen, context, front } = runKiosk();
    await boot({ kind: 'notEnrolled', selfEnrolment: false });
    expect(screen()).toBe('unconfigured');
    send({ type: 'ENROL', code: 'ABCD-EFGH-JKMN-PQRS' });
    expect(enrol.calls).toEqual([{ kind: 'code', code: 'ABCD-EFGH-JKMN-PQRS' }]);
    await enrol.answer({ kind: 'toConfirm', fingerprint: '4F2A' });
    expect(screen()).toBe('fingerprint');
    expect(context()).toMatchObject({ fingerprint: '4F2A', enrolment: { kind: 'self' } });
    await awaitConfirmation.answer({ kind: 'confirmed' });
    expect(front()).toEqual({ boot: 'openingStorage' });
  });

  test('says that a code opens nothing, and takes another one', async () => {
    const { boot, send, enrol, screen, context } = runKiosk();
    await boot({ kind: 'notEnrolled', selfEnrolment: false });
    send({ type: 'ENROL', code: 'WRONG' });
    await enrol.answer({ kind: 'refused', reason: 'codeRefused' });
    expect(screen()).toBe('unconfigured');
    expect(context().enrolRefusal).toBe('codeRefused');
  });

  test('happens by itself in demonstration, again and again until the gateway is there', async () => {
    const { boot, enrol, pass, front } = runKiosk();
    await boot({ kind: 'notEnrolled', selfEnrolment: true });
    expect(enrol.calls).toEqual([{ kind: 'self' }]);
    await enrol.answer({ kind: 'refused', reason: 'unreachable' });
    pass(kioskDelays.enrolRetryMs);
    await enrol.answer({ kind: 'enrolled' });
    expect(front()).toEqual({ boot: 'openingStorage' });
  });

  test('leaves who types a code alone once the gateway says that it is no demonstration', async () => {
    const { boot, enrol, front, pass } = runKiosk();
    await boot({ kind: 'notEnrolled', selfEnrolment: true });
    await enrol.answer({ kind: 'refused', reason: 'codeRefused' });
    pass(kioskDelays.enrolRetryMs * 3);
    expect(front()).toEqual({ unconfigured: 'typing' });
    expect(enrol.calls).toHaveLength(1);
  });

  test('a kiosk that the gateway refuses stays closed until the gateway serves it again', async () => {
    const { boot, send, front, pass } = runKiosk();
    await boot();
    send({ type: 'KIOSK_REFUSED', reason: 'revoked' });
    pass(kioskDelays.retryMs * 3);
    expect(front()).toBe('outOfService');
    send({ type: 'KIOSK_ACCEPTED' });
    expect(front()).toEqual({ boot: 'openingStorage' });
  });

  test('comes back to the fingerprint after a restart before the admin decided', async () => {
    const { boot, screen, context } = runKiosk();
    await boot({ kind: 'unconfirmed', fingerprint: '4F2A' });
    expect(screen()).toBe('fingerprint');
    expect(context().fingerprint).toBe('4F2A');
  });
});

describe('updates of the kiosk', () => {
  test('are watched for only while no visitor can be there', async () => {
    const { boot, updates, send } = runKiosk();
    await boot();
    expect(updates.watching).toBe(1);
    send({ type: 'START' });
    expect(updates.watching).toBe(0);
  });

  test('never start while a session runs', async () => {
    const { boot, send, front, activateUpdate } = runKiosk();
    await boot();
    send({ type: 'START' });
    send({ type: 'UPDATE_READY' });
    expect(front()).toBe('session');
    expect(activateUpdate.calls).toHaveLength(0);
  });

  test('told while an agent is at the kiosk are heard when the agent has left', async () => {
    const { boot, updates, send, front } = runKiosk();
    await boot();
    send({ type: 'OPEN_STAFF' });
    updates.tell({ type: 'UPDATE_READY' });
    expect(front()).toBe('attract');
    const before = updates.started;
    send({ type: 'CLOSE_STAFF' });
    expect(updates.started).toBe(before + 1);
    updates.tell({ type: 'UPDATE_READY' });
    expect(front()).toBe('updating');
  });

  test('hold the attract screen and end in a fresh document', async () => {
    const { boot, updates, send, front, activateUpdate, freshDocument } = runKiosk();
    await boot();
    updates.tell({ type: 'UPDATE_READY' });
    send({ type: 'START' });
    expect(front()).toBe('updating');
    await activateUpdate.answer({ kind: 'activated' });
    expect(front()).toBe('replacing');
    expect(freshDocument.calls).toHaveLength(1);
  });

  test('that fail or never settle leave the kiosk to its old version', async () => {
    const failed = runKiosk();
    await failed.boot();
    failed.updates.tell({ type: 'UPDATE_READY' });
    await failed.activateUpdate.answer({ kind: 'failed' });
    await failed.boot();
    expect(failed.front()).toBe('attract');

    const stuck = runKiosk();
    await stuck.boot();
    stuck.updates.tell({ type: 'UPDATE_READY' });
    stuck.pass(kioskDelays.updateLimitMs);
    await stuck.boot();
    expect(stuck.front()).toBe('attract');
  });
});
