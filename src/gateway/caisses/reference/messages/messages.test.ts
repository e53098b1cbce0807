import { describe, expect, it } from 'vitest';
import type { CaisseKind } from '#domain/caisse/caisse.ts';
import { paymentsOf } from '#domain/file/payments.ts';
import { messageLinesSchema, messageSchema } from '#domain/messages/message.ts';
import type { DemonstrationPerson } from '../demonstration-person.ts';
import { alertsOf } from '../file/alerts-of.ts';
import { paymentsUntilNow } from '../file/payments-of.ts';
import { cafFile, cpamFile } from '../life/testing/opened-files.ts';
import { peopleAt } from '../life/testing/written-lives.ts';
import { cafMessages } from './caf-messages.ts';
import { cpamMessages } from './cpam-messages.ts';
import { shownOn, wasReadElsewhere, type WrittenMessage } from './written-message.ts';

const messagesAt: Readonly<Record<CaisseKind, (person: DemonstrationPerson) => readonly WrittenMessage[]>> = {
  caf: (person) => cafMessages(cafFile(person)),
  cpam: (person) => cpamMessages(cpamFile(person)),
};

const called = (kind: CaisseKind, key: string): DemonstrationPerson => {
  const found = peopleAt(kind).find((person) => person.key === key);
  if (found === undefined) throw new Error(`nobody is called ${key}`);
  return found;
};
const subjects = (kind: CaisseKind, key: string) => messagesAt[kind](called(kind, key)).map(({ subject }) => subject);

describe.each(['caf', 'cpam'] as const)('messages of each person of a %s', (kind) => {
  const people = peopleAt(kind).map((person) => ({ key: person.key, messages: messagesAt[kind](person) }));

  it('are of the contract, each under a name of its own', () => {
    expect(people.length).toBeGreaterThan(20);
    for (const { key, messages } of people) {
      const whole = messages.map(({ key: _key, body, topic, subject, attachments, ...line }, index) => ({
        ...line,
        ref: `m${index}`,
        isRead: true,
        head: { topic, subject, attachments },
        body: [...body],
      }));
      for (const message of whole) expect(messageSchema.safeParse(message).success, key).toBe(true);
      expect(messageLinesSchema.safeParse(whole.map(({ body: _body, ...line }) => line)).success, key).toBe(true);
      expect(new Set(messages.map((message) => message.key)).size, key).toBe(messages.length);
    }
  });

  it('are the same when they are written again', () => {
    for (const { key, messages } of people) expect(messagesAt[kind](called(kind, key))).toEqual(messages);
  });

  it('name neither the person nor their number', () => {
    for (const { key, messages } of people) {
      const { birthName, nir } = called(kind, key);
      const said = JSON.stringify(messages);
      expect(said.includes(nir) || said.includes(birthName), key).toBe(false);
    }
  });
});

describe('#6 messages of a Caf', () => {
  it('tell each payment of the year', () => {
    const file = cafFile(called('caf', 'odile'));
    const told = cafMessages(file).filter(({ key }) => key.startsWith('payment/'));
    const paid = paymentsOf(paymentsUntilNow(file)).filter(({ paidOn }) => paidOn >= '2025-11-01');
    expect(told.map(({ sentOn }) => sentOn)).toEqual(paid.map(({ paidOn }) => paidOn));
    expect(told.length).toBeGreaterThan(10);
  });

  it('ask for the paper that an alert waits for, and for no other', () => {
    let asked = 0;
    for (const person of peopleAt('caf')) {
      const file = cafFile(person);
      const isAlert = alertsOf(file).some(({ kind }) => kind === 'paperMissing');
      if (isAlert) {
        asked += 1;
        expect(
          cafMessages(file).some(({ topic }) => topic === 'paperAsked'),
          person.key,
        ).toBe(true);
      }
    }
    expect(asked).toBeGreaterThan(0);
  });

  it('answer what the person wrote: a birth, a question', () => {
    expect(subjects('caf', 'fabrice')).toEqual(
      expect.arrayContaining(['Naissance de mon enfant', 'Nous avons reçu votre document']),
    );
    for (const person of peopleAt('caf')) {
      const messages = messagesAt.caf(person);
      const question = messages.find(({ key }) => key === 'question');
      const answer = messages.find(({ key }) => key === 'question/answer');
      expect((question?.sentOn ?? '') <= (answer?.sentOn ?? ''), person.key).toBe(true);
      expect(question?.direction ?? 'sent', person.key).toBe('sent');
    }
  });

  it('are none about health', () => {
    for (const person of peopleAt('caf'))
      expect(messagesAt.caf(person).some(({ isAboutHealth }) => isAboutHealth)).toBe(false);
  });
});

describe('#292 messages of a Cpam', () => {
  it('tell of each allowance and of each stoppage of work, which are about health', () => {
    const messages = messagesAt.cpam(called('cpam', 'xavier'));
    const health = messages.filter(({ isAboutHealth }) => isAboutHealth);
    const allowances = cpamFile(called('cpam', 'xavier'))
      .months.flatMap(({ content }) => content.allowances)
      .filter(({ paidOn }) => paidOn >= '2025-11-01');
    expect(health.filter(({ key }) => key.startsWith('allowance/')).length).toBe(allowances.length);
    expect(allowances.length).toBeGreaterThan(0);
    expect(health.filter(({ direction }) => direction === 'sent').map(({ attachments }) => attachments)).toEqual([1]);
    expect(health.some(({ subject }) => subject === 'Nous avons reçu votre arrêt')).toBe(true);
  });

  it('tell of card, address, statements and a right to renew, which are not', () => {
    const messages = messagesAt.cpam(called('cpam', 'odile'));
    expect(messages.every(({ isAboutHealth }) => !isAboutHealth)).toBe(true);
    expect(messages.map(({ subject }) => subject)).toEqual(
      expect.arrayContaining([
        'Renouvelez votre Complémentaire santé solidaire',
        'Mettez à jour votre carte Vitale',
        'Votre adresse est à jour',
      ]),
    );
    expect(messages.filter(({ topic }) => topic === 'reimbursement').length).toBeGreaterThan(5);
  });

  it('P34 say nothing of an illness outside those about health', () => {
    for (const person of peopleAt('cpam')) {
      const open = messagesAt.cpam(person).filter(({ isAboutHealth }) => !isAboutHealth);
      expect(JSON.stringify(open), person.key).not.toMatch(/maladie|accident|maternité|paternité|affection|arrêt/i);
    }
  });
});

describe('a list', () => {
  const message = (sentOn: string): WrittenMessage => ({
    key: sentOn,
    direction: 'received',
    sentOn,
    isAboutHealth: false,
    topic: 'other',
    subject: 'Bonjour',
    attachments: 0,
    body: ['Bonjour'],
  });
  const days = ['2025-10-31', '2025-11-01', '2026-11-24', '2026-11-25'];

  it('goes back a year, and tells nothing of the future', () => {
    const shown = shownOn(days.map(message), '2026-11-24').map(({ sentOn }) => sentOn);
    expect(shown).toEqual(['2026-11-24', '2025-11-01']);
  });

  it('has what came before the life was first asked for as read elsewhere', () => {
    expect(['2026-09-30', '2026-10-01'].map((day) => wasReadElsewhere(message(day), '2026-11'))).toEqual([true, false]);
  });
});
