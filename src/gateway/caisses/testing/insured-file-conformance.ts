import { expect, it } from 'vitest';
import { monthsBefore } from '#domain/benefits/calendar/month.ts';
import { insuredOverviewSchema } from '#domain/insured-file/overview.ts';
import { healthPaymentsSchema, RECENT_MONTHS } from '#domain/insured-file/payments.ts';
import { preventionSchema } from '#domain/insured-file/prevention.ts';
import { unreadAmong } from '#domain/messages/message.ts';
import { parisDateOf } from '#domain/time/french-time.ts';
import type { CaisseCapabilities } from '../caisse.ts';
import type { PersonId } from '../person-id.ts';
import type { ConformanceSubject, KnownPerson } from './conformance-subject.ts';
import { nobody } from './nobody.ts';

type Subject = Omit<ConformanceSubject, 'caisse'> & { readonly caisse: CaisseCapabilities };

/** The part of the suite for `insuredFile`: what an ameli account shows of an insured person. */
export function describeInsuredFile(
  subject: () => Promise<Subject>,
  find: (caisse: Pick<CaisseCapabilities, 'people'>, person: KnownPerson) => Promise<PersonId>,
): void {
  /** @throws Error when the subject has no such file. */
  const ofInsured = async (which: 'ordinary' | 'withLeave' | 'withAccident') => {
    const { caisse, insured, now } = await subject();
    if (insured === undefined) throw new Error('the subject has no insured people');
    const known = insured[which];
    return {
      known,
      person: await find(caisse, known),
      insuredFile: caisse.insuredFile,
      today: parisDateOf(now()),
    };
  };
  const paymentsOf = async (which: 'ordinary' | 'withLeave' | 'withAccident') => {
    const { insuredFile, person, today } = await ofInsured(which);
    const shown = await insuredFile.payments(person);
    if (shown.kind === 'refused') throw new Error(`the payments are refused: ${shown.reason}`);
    expect(healthPaymentsSchema.parse(shown.payments)).toEqual(shown.payments);
    return { ...shown.payments, today };
  };

  it('#302 #303 gives an overview of its contract, the same when asked twice', async () => {
    const { insuredFile, person, known } = await ofInsured('ordinary');
    const query = { person, mayShowHealth: true };
    const shown = await insuredFile.overview(query);
    if (shown.kind === 'refused') throw new Error(`the file is refused: ${shown.reason}`);
    expect(insuredOverviewSchema.parse(shown.overview)).toEqual(shown.overview);
    expect(await insuredFile.overview(query)).toEqual(shown);
    expect(shown.overview.insured.birthName).toBe(known.birthName);
    expect(known.nir.endsWith(shown.overview.nirEnding)).toBe(true);
    expect(shown.overview.health).not.toBeNull();
  });

  it('#292 tells as many unread messages as are listed, where the caisse lists them', async () => {
    const { insuredFile, person } = await ofInsured('ordinary');
    const { caisse } = await subject();
    if ((caisse as Partial<CaisseCapabilities>).messages === undefined) return;
    const query = { person, mayShowHealth: false };
    const [shown, listed] = [await insuredFile.overview(query), await caisse.messages.list(query)];
    if (shown.kind === 'refused' || listed.kind === 'refused') throw new Error('nothing is shown');
    expect(shown.overview.unreadMessages).toBe(unreadAmong(listed.messages));
  });

  it('P34 leaves out what is about health when it may not show it, and nothing else', async () => {
    const { insuredFile, person } = await ofInsured('ordinary');
    const [whole, without] = [
      await insuredFile.overview({ person, mayShowHealth: true }),
      await insuredFile.overview({ person, mayShowHealth: false }),
    ];
    if (whole.kind === 'refused') throw new Error(`the file is refused: ${whole.reason}`);
    expect(without).toEqual({ kind: 'file', overview: { ...whole.overview, health: null } });
  });

  it('#276 gives payments of six months at most, the newest first', async () => {
    const { lines, today } = await paymentsOf('ordinary');
    const oldest = monthsBefore(today.slice(0, 'YYYY-MM'.length), RECENT_MONTHS - 1);
    const days = lines.map(({ paidOn }) => paidOn);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(days.every((day) => oldest <= day && day <= today)).toBe(true);
    expect(days.length).toBeGreaterThan(0);
  });

  it('#279 takes off no more in a year than it says is the most, and what it took off is in the payments', async () => {
    const { deductions, lines } = await paymentsOf('ordinary');
    expect(deductions.length).toBeGreaterThan(0);
    for (const { year, participation, franchise, most } of deductions) {
      expect(Math.max(participation, franchise)).toBeLessThanOrEqual(most);
      const seen = lines
        .filter((line) => line.kind === 'care' && line.careOn.startsWith(String(year)))
        .reduce((sum, line) => sum + (line.kind === 'care' ? line.deducted : 0), 0);
      expect(seen).toBeLessThanOrEqual(participation + franchise);
    }
  });

  it('#281 tells of a stoppage of work its days, and what was paid of them', async () => {
    const { leaves, today } = await paymentsOf('withLeave');
    expect(leaves.length).toBeGreaterThan(0);
    const begun = leaves.map(({ from }) => from);
    expect(begun).toEqual(begun.toSorted().toReversed());
    for (const { from, to, paidUntil, paid } of leaves) {
      expect(from <= to && from <= today).toBe(true);
      expect(paidUntil === null ? paid : from <= paidUntil && paidUntil <= to).toBe(paidUntil === null ? 0 : true);
    }
  });

  it('#280 tells how far the examination of an accident at work is', async () => {
    const { accidents, today } = await paymentsOf('withAccident');
    expect(accidents.length).toBeGreaterThan(0);
    for (const { happenedOn, declaredOn, state } of accidents) {
      expect(happenedOn <= declaredOn && declaredOn <= today).toBe(true);
      if (state.kind !== 'examined') expect(declaredOn <= state.on && state.on <= today).toBe(true);
    }
  });

  it('#295 gives of prevention what concerns the person, in the order of its contract', async () => {
    const { insuredFile, person } = await ofInsured('ordinary');
    const shown = await insuredFile.prevention(person);
    if (shown.kind === 'refused') throw new Error(`prevention is refused: ${shown.reason}`);
    expect(preventionSchema.parse(shown.offers)).toEqual(shown.offers);
    expect(await insuredFile.prevention(person)).toEqual(shown);
  });

  it.each(['struckOff', 'deceased'] as const)(
    'refuses the file of somebody who is %s, for that reason',
    async (standing) => {
      const { caisse, standings } = await subject();
      const known = standings[standing];
      if (known === undefined) return;
      await expectRefused(caisse, await find(caisse, known), standing);
    },
  );

  it('has nothing of a name that it gave to nobody', async () => {
    const { caisse } = await subject();
    await expectRefused(caisse, nobody, 'noFile');
  });

  async function expectRefused({ insuredFile }: CaisseCapabilities, person: PersonId, reason: string): Promise<void> {
    const refused = { kind: 'refused', reason };
    expect(await insuredFile.overview({ person, mayShowHealth: true })).toEqual(refused);
    expect(await insuredFile.payments(person)).toEqual(refused);
    expect(await insuredFile.prevention(person)).toEqual(refused);
  }
}
