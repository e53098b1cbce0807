import { expect, it } from 'vitest';
import { MINUTE_MS } from '#domain/time/instant.ts';
import { compromiseKiosk, retireKiosk } from '../fleet/transitions.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { endVisit } from '../visitors/end-sessions.ts';
import { giveToken } from '../visitors/code-tokens.ts';
import { personNamed } from '../caisses/testing/people.ts';
import { placeOnKiosk, sessionAbsoluteMs, sessionSlidingMs } from '../visitors/session-place.ts';
import { keepAccount } from './keep-account.ts';
import { signIn } from './sign-in.ts';
import { claire, newSessionId, readHistory, withAccounts, wordOf } from './testing/with-accounts.ts';

onEachDatabase('keeping an account open', (suite) => {
  const world = withAccounts(suite);
  const now = () => world.services.clock.now();
  const wait = (ms: number) => world.services.clock.advance(ms);
  const open = async () => {
    const sessionId = newSessionId();
    const { nir, password } = claire;
    const answer = await signIn(world.services, world.kiosk, { caisse: 'caf-31', nir, password, sessionId });
    if (!('kind' in answer) || answer.kind !== 'open') throw new Error('it did not open');
    return { token: answer.account.token, place: placeOnKiosk(world.kiosk, sessionId) };
  };
  const keep = async (shown: Awaited<ReturnType<typeof open>>) => await keepAccount(world.services, shown);

  it('gives two minutes more each time, never past the twentieth minute', async () => {
    const shown = await open();
    const endsAt = now() + sessionAbsoluteMs;
    for (let minute = 0; minute < 18; minute += 1) {
      expect(await keep(shown)).toEqual({ expiresAt: now() + sessionSlidingMs, endsAt });
      wait(MINUTE_MS);
    }
    wait(1);
    expect(await keep(shown)).toEqual({ expiresAt: endsAt, endsAt });
    wait(2 * MINUTE_MS - 1);
    expect(await keep(shown)).toEqual({ expiresAt: endsAt, endsAt });
    wait(1);
    expect(wordOf(await keep(shown))).toBe('sessionOver');
  });

  it('is the only thing that does: an account that is only used closes after two minutes, by the server alone', async () => {
    const shown = await open();
    for (let time = 0; time < 4; time += 1) {
      expect(wordOf(await readHistory(world.services, shown))).toBe('answered');
      wait(30_000);
    }
    wait(1);
    expect(wordOf(await readHistory(world.services, shown))).toBe('sessionOver');
    expect(wordOf(await keep(shown))).toBe('sessionOver');
  });

  it('does nothing at another place, with another token, or for the token of a code that was used', async () => {
    const shown = await open();
    expect(wordOf(await keep({ ...shown, place: placeOnKiosk(world.kiosk, newSessionId()) }))).toBe('sessionOver');
    expect(wordOf(await keep({ ...shown, place: { ...shown.place, kioskKeyId: 2 } }))).toBe('sessionOver');
    expect(wordOf(await keep({ ...shown, token: 'A'.repeat(43) }))).toBe('sessionOver');
    expect(wordOf(await keep(shown))).toBe('answered');
  });

  it('keeps the token of a code while its password is chosen', async () => {
    await world.kiosk.allotment('caf-31');
    const camille = personNamed('camille');
    await world.gateway.bring((await world.kiosk.claim(camille)).envelope);
    const [code] = await world.gateway.codesOf(camille);
    const place = placeOnKiosk(world.kiosk, newSessionId());
    const { token } = await giveToken(world.services.database, code?.id ?? '', place, now());
    wait(MINUTE_MS);
    expect(await keep({ token, place })).toMatchObject({ expiresAt: now() + sessionSlidingMs });
    expect(wordOf(await readHistory(world.services, { token, place }))).toBe('notAllowed');
  });

  it('outlasts a code that the same visitor began to use and gave back', async () => {
    const shown = await open();
    await world.kiosk.allotment('caf-31');
    const louis = personNamed('louis');
    await world.gateway.bring((await world.kiosk.claim(louis)).envelope);
    const [code] = await world.gateway.codesOf(louis);
    const { token } = await giveToken(world.services.database, code?.id ?? '', shown.place, now());
    await endVisit(world.services.database, token, shown.place);
    expect(wordOf(await keep({ ...shown, token })), 'the token given back').toBe('sessionOver');
    expect(wordOf(await keep(shown)), 'the account').toBe('answered');
    await endVisit(world.services.database, shown.token, shown.place);
    expect(wordOf(await keep(shown)), 'the wipe').toBe('sessionOver');
  });

  it('ends at once and for good when the password is changed elsewhere', async () => {
    const shown = await open();
    const person = await world.personId('claire');
    const { accounts } = world.services.caisses['caf-31'];
    await accounts.setPassword({ person, password: 'Violette77Pastel', at: now() + 1 });
    expect(wordOf(await keep(shown))).toBe('sessionOver');
    expect(await world.sessions()).toEqual([]);
  });

  it('ends when the account is locked', async () => {
    const shown = await open();
    await world.lockAccountOf('claire');
    expect(wordOf(await keep(shown))).toBe('sessionOver');
  });

  it('goes on when the caisse does not answer, and shows nothing meanwhile', async () => {
    const shown = await open();
    world.gateway.caisseSwitch.takeDown('caf-31');
    expect(wordOf(await keep(shown))).toBe('answered');
    expect(wordOf(await readHistory(world.services, shown))).toBe('caisseUnavailable');
    world.gateway.caisseSwitch.bringUp('caf-31');
    expect(wordOf(await readHistory(world.services, shown))).toBe('answered');
  });

  it.each(['retired', 'compromised'] as const)('ends when the kiosk is %s', async (revocation) => {
    const kiosk = { ...(await world.gateway.kiosk()), keyId: 1 };
    const sessionId = newSessionId();
    const { nir, password } = claire;
    await signIn(world.services, kiosk, { caisse: 'caf-31', nir, password, sessionId });
    await open();
    expect(await world.sessions()).toHaveLength(2);
    const { database } = world.services;
    if (revocation === 'retired') await retireKiosk(database, kiosk.id, now());
    else await compromiseKiosk(database, { kioskId: kiosk.id, since: now(), now: now() }, []);
    expect(await world.sessions()).toHaveLength(1);
  });
});
