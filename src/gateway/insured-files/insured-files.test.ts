import { beforeEach, expect, it } from 'vitest';
import type { FileRefusal } from '#domain/documents/refusal.ts';
import { someInsuredAtStrong, somePayments, somePrevention } from '#domain/insured-file/testing/some-insured-files.ts';
import { healthPaymentsRoute, insuredOverviewRoute, preventionRoute } from '#contract/routes/insured-file.ts';
import { signIn } from '../accounts/sign-in.ts';
import { fileVisits } from '../accounts/testing/file-visits.ts';
import { newSessionId, withAccounts, wordOf } from '../accounts/testing/with-accounts.ts';
import type { CaisseInsuredFile, InsuredQuery } from '../caisses/caisse-insured-file.ts';
import { personNamed } from '../caisses/testing/people.ts';
import { eventLog } from '../server/logging.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { hashOf } from '../visitors/session-place.ts';
import { withVisitorTables } from '../visitors/tables.ts';
import { showHealthPayments, showInsuredOverview, showPrevention } from './show-insured-file.ts';

const caisse = 'cpam-31';

onEachDatabase('the ameli account, at which level', (suite) => {
  const asked: (InsuredQuery | string)[] = [];
  const logged: string[] = [];
  const said: { refusal?: FileRefusal | undefined; instead?: object | undefined } = {};
  const answer = <Answer>(about: InsuredQuery | string, given: Answer) => {
    asked.push(about);
    if (said.refusal !== undefined) return Promise.resolve({ kind: 'refused', reason: said.refusal } as const);
    return Promise.resolve(said.instead === undefined ? given : ({ ...given, ...said.instead } as Answer));
  };
  // A caisse that gives what is about health whoever asks: the gateway has to leave it out.
  const insuredFile: CaisseInsuredFile = {
    overview: async (query) => await answer(query, { kind: 'file', overview: someInsuredAtStrong } as const),
    payments: async (person) => await answer(person, { kind: 'payments', payments: somePayments } as const),
    prevention: async (person) => await answer(person, { kind: 'prevention', offers: somePrevention } as const),
  };
  const world = withAccounts(suite, { caisses: (all) => ({ ...all, [caisse]: { ...all[caisse], insuredFile } }) });
  const services = () => ({ ...world.services, log: eventLog({ write: (line: string) => void logged.push(line) }) });

  beforeEach(() => {
    asked.splice(0);
    logged.splice(0);
    said.refusal = undefined;
    said.instead = undefined;
  });

  async function enter(key: string, password: string) {
    const sessionId = newSessionId();
    const { nir } = personNamed(key);
    const entered = await signIn(world.services, world.kiosk, { caisse, nir, password, sessionId });
    if (!('kind' in entered) || entered.kind !== 'open') throw new Error(`refused: ${wordOf(entered)}`);
    return { sessionId, token: entered.account.token };
  }
  type Visit = Awaited<ReturnType<typeof enter>>;
  const enterMonique = async () => await enter('monique', 'Pastel+Violette4');

  const makeStrong = async ({ token }: Visit) =>
    await withVisitorTables(world.services.database)
      .updateTable('visitor_sessions')
      .set({ level: 'strong', factors: ['password', 'oneTimeCodeMobile'] })
      .where('hash', '=', hashOf(token))
      .execute();

  const { through } = fileVisits(world);
  const overview = async (visit: Visit) =>
    await through('seeInsuredFile', visit, async (call) => await showInsuredOverview(services(), call));
  const payments = async (visit: Visit) =>
    await through('seeHealthFile', visit, async (call) => await showHealthPayments(services(), call));
  const prevention = async (visit: Visit) =>
    await through('seeHealthFile', visit, async (call) => await showPrevention(services(), call));

  it('P34 below strong nothing of health leaves the gateway, whatever the caisse sends, and no payment is asked for', async () => {
    const visit = await enterMonique();
    const shown = await overview(visit);
    expect(shown).toMatchObject({ kind: 'file', overview: { nirEnding: someInsuredAtStrong.nirEnding, health: null } });
    expect(JSON.stringify(shown)).not.toContain('SOIGNANT');
    const person = await world.personId('monique', caisse);
    expect(asked).toEqual([{ person, mayShowHealth: false }]);
    expect([wordOf(await payments(visit)), wordOf(await prevention(visit))]).toEqual(['notAllowed', 'notAllowed']);
    expect(asked).toHaveLength(1);
  });

  it('#276 #295 #303 at strong all three are given, and contacts are masked', async () => {
    const visit = await enterMonique();
    await makeStrong(visit);
    const shown = await overview(visit);
    expect(shown).toMatchObject({ overview: someInsuredAtStrong });
    expect(insuredOverviewRoute.response[200].safeParse(shown).success).toBe(true);
    const { mobile, mail, nir } = personNamed('monique');
    for (const secret of [mobile, mail, nir]) expect(JSON.stringify(shown)).not.toContain(secret);
    const paid = await payments(visit);
    expect(paid).toEqual({ kind: 'payments', payments: somePayments });
    expect(healthPaymentsRoute.response[200].safeParse(paid).success).toBe(true);
    const offers = await prevention(visit);
    expect(offers).toEqual({ kind: 'prevention', offers: somePrevention });
    expect(preventionRoute.response[200].safeParse(offers).success).toBe(true);
  });

  it('is of the one who signed in alone, and not of the Caf', async () => {
    const visit = await enterMonique();
    await makeStrong(visit);
    await overview(visit);
    await payments(visit);
    await prevention(visit);
    const person = await world.personId('monique', caisse);
    expect(asked).toEqual([{ person, mayShowHealth: true }, person, person]);
    expect(world.services.caisses['caf-31'].capabilities).not.toContain('insuredFile');
  });

  it('a file that the caisse does not show is no failure: why is told, and nothing with it', async () => {
    const visit = await enterMonique();
    await makeStrong(visit);
    said.refusal = 'suspended';
    for (const shown of [await overview(visit), await payments(visit), await prevention(visit)])
      expect(shown).toEqual({ kind: 'refused', reason: 'suspended' });
  });

  it.each<[string, object]>([
    [
      'a member more in it',
      {
        overview: { ...someInsuredAtStrong, memo: 'x' },
        payments: { memo: 'x' },
        offers: [{ kind: 'sophia', memo: 'x' }],
      },
    ],
    ['nothing in it', { overview: null, payments: null, offers: null }],
    ['a reason that there is not', { kind: 'refused', reason: 'because' }],
  ])('an answer with %s counts as none, and the log says nothing of it', async (_case, instead) => {
    const visit = await enterMonique();
    await makeStrong(visit);
    said.instead = instead;
    for (const [kind, ask] of [
      ['insuredOverview', overview],
      ['healthPayments', payments],
      ['prevention', prevention],
    ] as const) {
      logged.splice(0);
      await expect(ask(visit), kind).rejects.toMatchObject({ name: 'CaisseUnavailable', reason: 'failure' });
      expect(logged.join('')).toMatch(new RegExp(`answerUnreadable.*(${kind}|refusal)`));
      expect(logged.join('')).not.toMatch(/memo|because/);
    }
  });
});
