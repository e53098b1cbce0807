import { describe, expect, test } from 'vitest';
import { provisionalCodeDelays } from './delays.ts';
import { runProvisionalCode } from './testing/provisional-code-run.ts';
import { someBirthDate, someNir } from '../testing/samples.ts';
import { someJourneyInput } from '../testing/site.ts';

const declaredOnly = { policy: { ...someJourneyInput.policy, identification: ['declared'] } } as const;
const all = { nir: someNir, birthName: 'Deschamps', birthDate: someBirthDate, postalCode: '31000' };

describe('a request typed without a card', () => {
  test('asks one thing a screen, then shows all of it (A33)', () => {
    const { send, screen, context } = runProvisionalCode(declaredOnly);
    send({ type: 'BEGIN' });
    const asked = [screen()];
    send({ type: 'NIR_GIVEN', nir: someNir });
    asked.push(screen());
    send({ type: 'BIRTH_NAME_GIVEN', birthName: 'Deschamps' });
    asked.push(screen());
    send({ type: 'BIRTH_DATE_GIVEN', birthDate: someBirthDate });
    asked.push(screen());
    send({ type: 'POSTAL_CODE_GIVEN', postalCode: '31000' });
    asked.push(screen());
    expect(asked).toEqual(['nir', 'birthName', 'birthDate', 'postalCode', 'confirmTyped']);
    expect(context().known).toEqual(all);
  });

  test('A30 asks nothing that the session knows already', () => {
    const { send, screen } = runProvisionalCode({ ...declaredOnly, known: { nir: someNir, birthDate: someBirthDate } });
    send({ type: 'BEGIN' });
    expect(screen()).toBe('birthName');
    send({ type: 'BIRTH_NAME_GIVEN', birthName: 'Deschamps' });
    expect(screen()).toBe('postalCode');
  });

  test.each(['nir', 'birthName', 'birthDate', 'postalCode'] as const)(
    'A33 « Modifier » beside %s leads there and back, whether changed or not',
    (field) => {
      const { typeAll, send, screen } = runProvisionalCode(declaredOnly);
      typeAll();
      send({ type: 'CHANGE', field });
      expect(screen()).toBe(field);
      send({ type: 'BACK' });
      expect(screen()).toBe('confirmTyped');
      send({ type: 'CHANGE', field });
      send({ type: 'NIR_GIVEN', nir: someNir });
      send({ type: 'BIRTH_NAME_GIVEN', birthName: 'Martin' });
      send({ type: 'BIRTH_DATE_GIVEN', birthDate: '1990-01-02' });
      send({ type: 'POSTAL_CODE_GIVEN', postalCode: '31200' });
      expect(screen()).toBe('confirmTyped');
    },
  );

  test('goes back one question at a time and keeps what was typed (I8)', () => {
    const { typeAll, send, screen, context } = runProvisionalCode();
    typeAll();
    const seen = [];
    for (let step = 0; step < 6; step += 1) {
      send({ type: 'BACK' });
      seen.push(screen());
    }
    expect(seen).toEqual(['postalCode', 'birthDate', 'birthName', 'nir', 'method', 'notice']);
    expect(context().known).toEqual(all);
  });

  test('A30 is not forgotten by who goes back to the list of services', () => {
    const { typeAll, send, end } = runProvisionalCode(declaredOnly);
    typeAll();
    for (let step = 0; step < 6; step += 1) send({ type: 'BACK' });
    expect(end()).toEqual({ outcome: { kind: 'left' }, known: all });
  });

  test('P08 ends on one and the same screen for everybody', async () => {
    const { typeAll, send, request, screen, end } = runProvisionalCode(declaredOnly);
    typeAll();
    send({ type: 'CONFIRM' });
    expect(request.calls).toEqual([{ caisse: 'caf-31', ...all }]);
    await request.answer({ kind: 'accepted' });
    expect(screen()).toBe('requested');
    send({ type: 'FINISH' });
    expect(end()).toMatchObject({ outcome: { kind: 'recorded' }, identity: { level: 'declared' } });
  });

  test('A29 gives who waits for the SMS their time, covers the screen meanwhile, and one touch returns', async () => {
    const { typeAll, send, request, screen, pass, hasTag } = runProvisionalCode(declaredOnly);
    typeAll();
    send({ type: 'CONFIRM' });
    await request.answer({ kind: 'accepted' });
    expect(hasTag('awaitsMessage')).toBe(true);
    pass(provisionalCodeDelays.coverMs);
    expect(screen()).toBe('requestedCovered');
    expect(hasTag('awaitsMessage')).toBe(true);
    send({ type: 'UNCOVER' });
    expect(screen()).toBe('requested');
  });

  test('says that it waits for the network when the kiosk is offline (I4)', async () => {
    const { typeAll, send, request, screen, end } = runProvisionalCode(declaredOnly);
    typeAll();
    send({ type: 'CONFIRM' });
    await request.answer({ kind: 'recordedOffline' });
    expect(screen()).toBe('requestedOffline');
    send({ type: 'FINISH' });
    expect(end()?.outcome).toEqual({ kind: 'recorded' });
  });

  test('is sent once', async () => {
    const { typeAll, send, request, screen } = runProvisionalCode(declaredOnly);
    typeAll();
    send({ type: 'CONFIRM' });
    send({ type: 'CONFIRM' });
    await request.answer({ kind: 'accepted' });
    send({ type: 'BACK' });
    expect(screen()).toBe('requested');
    expect(request.calls).toHaveLength(1);
  });

  test('is refused when nothing may be sealed any more', async () => {
    const { typeAll, send, request, screen, context } = runProvisionalCode(declaredOnly);
    typeAll();
    send({ type: 'CONFIRM' });
    await request.answer({ kind: 'closed', reason: 'sealingKeysExpired' });
    expect(screen()).toBe('refused');
    expect(context().refusal).toEqual({ kind: 'closed', reason: 'sealingKeysExpired' });
  });

  test('that breaks is a failure of ours', async () => {
    const { typeAll, send, request, end } = runProvisionalCode(declaredOnly);
    typeAll();
    send({ type: 'CONFIRM' });
    await request.fail();
    expect(end()?.outcome).toEqual({ kind: 'failed' });
  });
});
