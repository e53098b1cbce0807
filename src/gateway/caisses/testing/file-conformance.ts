import { expect, it } from 'vitest';
import { monthsBefore } from '#domain/benefits/calendar/month.ts';
import { fittingFileAnswersSchema } from '#domain/benefits/questions/fitting-answers.ts';
import { zoneOf } from '#domain/benefits/zones/zones.ts';
import { isInAgenda } from '#domain/file/agenda.ts';
import { fileOverviewSchema } from '#domain/file/file-overview.ts';
import { PAYMENT_MONTHS, paymentLinesSchema, paymentsOf } from '#domain/file/payments.ts';
import { ownDataSchema } from '#domain/file/profile.ts';
import { parisDateOf } from '#domain/time/french-time.ts';
import type { CaisseCapabilities } from '../caisse.ts';
import type { PersonId } from '../person-id.ts';
import type { ConformanceSubject, KnownPerson } from './conformance-subject.ts';
import { nobody } from './nobody.ts';

type Subject = Omit<ConformanceSubject, 'caisse'> & { readonly caisse: CaisseCapabilities };

/** The part of the suite for `file`: what « Mon Compte » shows of one's own file, and what is of a person alone. */
export function describeFile(
  subject: () => Promise<Subject>,
  find: (caisse: Pick<CaisseCapabilities, 'people'>, person: KnownPerson) => Promise<PersonId>,
): void {
  /** @throws Error when the subject has no such file. */
  const ofFile = async () => {
    const given = await subject();
    const { fileHolders, caisse, now } = given;
    if (fileHolders === undefined) throw new Error('the subject has no file');
    const today = parisDateOf(now());
    return { ...given, fileHolders, file: caisse.file, today, month: today.slice(0, 'YYYY-MM'.length) };
  };
  const overviewOf = async (which: 'paid' | 'indebted' | 'empty') => {
    const given = await ofFile();
    const person = await find(given.caisse, given.fileHolders[which]);
    const shown = await given.file.overview(person);
    if (shown.kind === 'refused') throw new Error(`the file is refused: ${shown.reason}`);
    return { ...given, person, overview: shown.overview };
  };
  const linesOf = async (file: CaisseCapabilities['file'], person: PersonId) => {
    const shown = await file.payments(person);
    if (shown.kind === 'refused') throw new Error(`the payments are refused: ${shown.reason}`);
    return shown.lines;
  };

  it.each(['paid', 'indebted', 'empty'] as const)(
    'gives a file of its contract, the same when asked twice: %s',
    async (which) => {
      const { file, person, overview } = await overviewOf(which);
      expect(fileOverviewSchema.parse(overview)).toEqual(overview);
      expect(await file.overview(person)).toEqual({ kind: 'file', overview });
    },
  );

  it('#9 #179 gives payments of 24 months at most, the newest first', async () => {
    const { file, person, today, month } = await overviewOf('paid');
    const lines = await linesOf(file, person);
    expect(paymentLinesSchema.parse(lines)).toEqual(lines);
    const days = lines.map(({ paidOn }) => paidOn);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(days.every((day) => day <= today && day >= monthsBefore(month, PAYMENT_MONTHS))).toBe(true);
    expect(lines.length).toBeGreaterThan(0);
  });

  it('#30 the last payment is the newest of them, whole, and nothing of it is below zero', async () => {
    for (const which of ['paid', 'indebted'] as const) {
      const { file, person, overview } = await overviewOf(which);
      const [newest] = paymentsOf(await linesOf(file, person));
      expect(paymentsOf(overview.lastPayment)).toEqual([newest]);
      expect(overview.lastPayment.every((line) => line.withheld <= Math.max(line.amount, 0))).toBe(true);
    }
  });

  it('#31 says what goes to a third party in payments as in rights', async () => {
    const { overview } = await overviewOf('paid');
    const third = overview.lastPayment.filter(({ payee, kind }) => payee === 'thirdParty' && kind === 'right');
    for (const { benefit } of third) {
      expect(overview.rights.find((right) => right.benefit === benefit)?.isPaidToThirdParty).toBe(true);
    }
  });

  it('#12 has debts of who owes, and none of who does not', async () => {
    const { overview } = await overviewOf('indebted');
    expect(overview.debts.length).toBeGreaterThan(0);
    expect(overview.lastPayment.some(({ withheld }) => withheld > 0)).toBe(true);
    expect((await overviewOf('paid')).overview.debts).toEqual([]);
  });

  it('before the first payment there is none, and nothing that would follow from one', async () => {
    const { file, person, overview } = await overviewOf('empty');
    expect(overview).toMatchObject({ lastPayment: [], rights: [], debts: [] });
    expect(await linesOf(file, person)).toEqual([]);
  });

  it('#42 the agenda is of six months, with the next payment of who is paid', async () => {
    const { overview, today } = await overviewOf('paid');
    expect(overview.agenda.every(({ on }) => isInAgenda(on, today))).toBe(true);
    expect(overview.agenda.some(({ kind }) => kind === 'payment')).toBe(true);
    const days = overview.agenda.map(({ on }) => on);
    expect(days).toEqual(days.toSorted());
  });

  it('#37 the last statement is of a month that is over', async () => {
    const { overview, month } = await overviewOf('paid');
    expect(overview.lastStatement !== null && overview.lastStatement < month).toBe(true);
  });

  it.each(['paid', 'indebted', 'empty'] as const)(
    '#201 answers of a simulation what the questionnaire takes, the same when asked twice: %s',
    async (which) => {
      const { file, person, month } = await overviewOf(which);
      const told = await file.simulationAnswers({ person, month });
      if (told.kind === 'refused') throw new Error(`the answers are refused: ${told.reason}`);
      expect(fittingFileAnswersSchema({ month, zoneOf }).parse(told.known)).toEqual(told.known);
      expect(Object.keys(told.known.answers).length).toBeGreaterThan(0);
      expect(await file.simulationAnswers({ person, month })).toEqual(told);
    },
  );

  it('#201 knows the children of its own first screen, and names none of them', async () => {
    const { file, person, month, overview } = await overviewOf('paid');
    const told = await file.simulationAnswers({ person, month });
    if (told.kind === 'refused') throw new Error(`the answers are refused: ${told.reason}`);
    const { dependants } = told.known.answers;
    if (dependants !== undefined)
      expect(dependants).toEqual({ kind: 'count', value: overview.profile.children.length });
    for (const name of overview.profile.children) expect(JSON.stringify(told)).not.toContain(name);
  });

  it('shows no file to who is in that of another, and what is theirs alone', async () => {
    const { caisse, file, couple, inFileOfOther, month } = await ofFile();
    const people = [couple?.spouse, inFileOfOther?.spouse, inFileOfOther?.other].filter((one) => one !== undefined);
    expect(people.length).toBeGreaterThan(0);
    for (const known of people) {
      const person = await find(caisse, known);
      expect(await file.overview(person)).toEqual({ kind: 'refused', reason: 'noFile' });
      expect(await file.payments(person)).toEqual({ kind: 'refused', reason: 'noFile' });
      expect(await file.simulationAnswers({ person, month })).toEqual({ kind: 'refused', reason: 'noFile' });
      const own = await file.ownData(person);
      expect(own.kind).toBe('own');
      if (own.kind !== 'own') continue;
      expect(ownDataSchema.parse(own.data)).toEqual(own.data);
      expect(own.data.person.birthName).toBe(known.birthName);
      if (couple !== undefined) expect(JSON.stringify(own)).not.toContain(couple.responsible.birthName);
    }
  });

  it('#53 of who has a file, what is theirs alone has no amount and no child', async () => {
    const { caisse, file, fileHolders } = await ofFile();
    const own = await file.ownData(await find(caisse, fileHolders.paid));
    expect(own.kind).toBe('own');
    if (own.kind === 'own') expect(Object.keys(own.data).toSorted()).toEqual(['address', 'couple', 'person', 'work']);
  });

  it.each(['struckOff', 'deceased'] as const)(
    'refuses the file of somebody who is %s, for that reason',
    async (standing) => {
      const { caisse, file, standings, month } = await ofFile();
      const known = standings[standing];
      if (known === undefined) return;
      const person = await find(caisse, known);
      const refused = { kind: 'refused', reason: standing };
      expect(await file.overview(person)).toEqual(refused);
      expect(await file.payments(person)).toEqual(refused);
      expect(await file.ownData(person)).toEqual(refused);
      expect(await file.simulationAnswers({ person, month })).toEqual(refused);
    },
  );

  it('has nothing of a name that it gave to nobody', async () => {
    const { file, month } = await ofFile();
    const refused = { kind: 'refused', reason: 'noFile' };
    expect(await file.overview(nobody)).toEqual(refused);
    expect(await file.payments(nobody)).toEqual(refused);
    expect(await file.ownData(nobody)).toEqual(refused);
    expect(await file.simulationAnswers({ person: nobody, month })).toEqual(refused);
  });
}
