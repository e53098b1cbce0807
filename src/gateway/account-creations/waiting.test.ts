import { execFileSync } from 'node:child_process';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS } from '#domain/time/instant.ts';
import type { DemonstrationPerson } from '../caisses/reference/demonstration-person.ts';
import { fictitiousIban } from '../caisses/reference/fictitious-iban.ts';
import { personNamed } from '../caisses/testing/people.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { ancestryOf } from '../visitors/ancestry.ts';
import { sweepAccountCreations } from './creation-rows.ts';
import { undoCreationsOf } from './kiosk-compromised.ts';
import {
  caf,
  cpam,
  codeIn,
  newVisit,
  testCreations,
  wordOf,
  type Begun,
  type TestCreations,
} from './testing/test-creations.ts';

const password = 'Garonne2031Bleue2';

onEachDatabase('a creation that waits', (suite) => {
  let creations: TestCreations;
  let person: DemonstrationPerson;

  beforeAll(async () => {
    creations = await testCreations(suite.open().kysely);
  });
  beforeEach(async () => {
    await creations.forget();
    creations.services.clock.advance(8 * DAY_MS);
    await queue().deleteFrom('reference_letters').execute();
    person = await creations.addPerson();
  });

  const queue = () =>
    creations.services.database.withTables<{ reference_letters: { id: string; person: string; pdf: Buffer } }>();
  const letters = async () => await queue().selectFrom('reference_letters').selectAll().execute();
  async function codeOfLetter(): Promise<string> {
    const letter = (await letters()).at(-1);
    if (letter === undefined) throw new Error('no letter is in the queue');
    const text = execFileSync('pdftotext', ['-', '-'], { input: letter.pdf, encoding: 'utf8' });
    return codeIn(text.replace(/(\d{3}) (\d{3})/g, '$1$2'));
  }
  const askLetter = async (begun: Begun) => {
    const answer = await creations.send(begun, 'letter');
    await creations.services.jobs.runDue();
    return wordOf(answer);
  };
  const advance = (ms: number): void => creations.services.clock.advance(ms);

  it('is kept for its visit alone without a letter, since nobody can take it up; every contact on file is told, once a day', async () => {
    const { clock, database, jobs } = creations.services;
    const until = clock.now() + 30 * MINUTE_MS;
    const begun = await creations.beginAndCheck(person);
    creations.sent.sms.splice(0);
    for (let time = 0; time < 2; time += 1) {
      expect(await creations.postpone(begun)).toEqual({ status: 'waiting', until });
      advance(MINUTE_MS);
    }
    await jobs.runDue();
    expect(creations.sent.mails.map(({ to, subject }) => [to, subject])).toEqual([
      [person.mail, 'La création de votre compte est à confirmer'],
    ]);
    expect(creations.sent.sms.map(({ to }) => to)).toEqual([person.mobile]);
    clock.set(until - 1);
    expect(await sweepAccountCreations(database, clock.now())).toBe(0);
    clock.set(until);
    expect(await sweepAccountCreations(database, clock.now())).toBe(1);
  });

  it('waits fifteen days for the code of a letter', async () => {
    const { clock, database } = creations.services;
    const until = clock.now() + 15 * DAY_MS;
    const begun = await creations.beginAndCheck(person);
    await askLetter(begun);
    expect(await creations.postpone(begun)).toEqual({ status: 'waiting', until });
    clock.set(until - 1);
    expect(await sweepAccountCreations(database, clock.now())).toBe(0);
    clock.set(until);
    expect(await sweepAccountCreations(database, clock.now())).toBe(1);
  });

  it('does not wait before the typed contact is proven', async () => {
    const begun = await creations.begin(person);
    expect(wordOf(await creations.postpone(begun))).toBe('notAllowed');
    expect(wordOf(await creations.send(begun, 'letter'))).toBe('notAllowed');
  });

  it('goes on days later, at another kiosk, with number, name and the code of the letter', async () => {
    const begun = await creations.beginAndCheck(person);
    expect(await askLetter(begun)).toMatchObject({ status: 'accepted' });
    expect((await letters()).map((letter) => letter.person)).toEqual([await creations.personId(person)]);
    expect(creations.sent.mails.at(-1)?.subject).toBe('La création de votre compte est à confirmer');
    advance(14 * DAY_MS);
    await sweepAccountCreations(creations.services.database, creations.services.clock.now());
    const visit = newVisit({ kioskId: 40 });
    const typed = { ...person, birthName: person.birthName.toUpperCase() };
    const answer = await creations.resume(typed, await codeOfLetter(), visit);
    const digits = begun.typed.contact.value.slice(6);
    expect(answer).toEqual({
      kind: 'proven',
      creationToken: expect.any(String) as string,
      expiresAt: creations.services.clock.now() + 10 * MINUTE_MS,
      contact: { kind: 'mobile', masked: ['XX', 'XX', 'XX', digits.slice(0, 2), digits.slice(2)].join('\u00a0') },
    });
    const { creationToken } = answer as { readonly creationToken: string };
    expect(await creations.open(creationToken, begun.visit, password)).toEqual({ kind: 'sessionOver' });
    expect(await creations.open(creationToken, visit, password)).toMatchObject({ kind: 'opened' });
    const { database, clock } = creations.services;
    const holder = { caisse: caf, person: await creations.personId(person) };
    expect((await ancestryOf(database, holder, clock.now())).map(({ kind }) => kind)).toEqual(['letter', 'mobile']);
    // The visit that began it has nothing of it any more.
    expect(wordOf(await creations.send(begun))).toBe('sessionOver');
  });

  it('says of a right code that an account is there by now, and of a creation that is gone that it was replaced', async () => {
    const begun = await creations.beginAndCheck(person);
    await askLetter(begun);
    const code = await codeOfLetter();
    const { caisses, clock, database } = creations.services;
    await database.withTables<{ account_creations: object }>().deleteFrom('account_creations').execute();
    expect(wordOf(await creations.resume(person, code))).toBe('codeReplaced');
    const next = await creations.addPerson();
    await askLetter(await creations.beginAndCheck(next));
    const second = await codeOfLetter();
    await caisses[caf].accounts.setPassword({ person: await creations.personId(next), password, at: clock.now() });
    expect(wordOf(await creations.resume(next, second))).toBe('accountExists');
  });

  it('I3 whose code was right but whose answer was lost goes on at another kiosk, until the account is open', async () => {
    await askLetter(await creations.beginAndCheck(person));
    const code = await codeOfLetter();
    const tokenOf = (answer: unknown) => (answer as { readonly creationToken: string }).creationToken;
    const lost = newVisit();
    const first = tokenOf(await creations.resume(person, code, lost));
    advance(DAY_MS);
    const visit = newVisit({ kioskId: 40 });
    const second = tokenOf(await creations.resume(person, code, visit));
    expect(await creations.open(first, lost, password)).toEqual({ kind: 'sessionOver' });
    expect(await creations.open(second, visit, password)).toMatchObject({ kind: 'opened' });
    expect(wordOf(await creations.resume(person, code))).toBe('doesNotMatch');
  });

  it('#256 does not pass over a card number that is not theirs', async () => {
    const ameli = { iban: person.iban ?? fictitiousIban(0), cardNumber: '1' };
    await askLetter(await creations.beginAndCheck(person, { caisse: cpam, ameli }));
    expect(wordOf(await creations.resume(person, await codeOfLetter(), newVisit(), cpam))).toBe('notAllowed');
  });

  it('P06 has five tries of its code, right ones too, which expires with it', async () => {
    await askLetter(await creations.beginAndCheck(person));
    const code = await codeOfLetter();
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    for (let time = 0; time < 4; time += 1) expect(wordOf(await creations.resume(person, wrong))).toBe('doesNotMatch');
    expect(wordOf(await creations.resume({ ...person, birthName: 'Autrenom' }, code))).toBe('doesNotMatch');
    expect(await creations.resume(person, code)).toMatchObject({ kind: 'proven' });
    expect(wordOf(await creations.resume(person, code))).toBe('codeDestroyed');
    const late = await creations.addPerson();
    await askLetter(await creations.beginAndCheck(late));
    const second = await codeOfLetter();
    advance(15 * DAY_MS + MINUTE_MS);
    expect(wordOf(await creations.resume(late, second))).toBe('codeExpired');
  });

  it('has one letter in seven days, which goes on with the creation that asked for it', async () => {
    const first = await creations.beginAndCheck(person);
    await askLetter(first);
    const code = await codeOfLetter();
    advance(MINUTE_MS);
    const second = await creations.beginAndCheck(person);
    expect(await askLetter(second)).toBe('tooManyTries');
    const { contact } = (await creations.resume(person, code)) as { readonly contact: { readonly masked: string } };
    expect(contact.masked.slice(-2)).toBe(first.typed.contact.value.slice(-2));
  });

  it('P09 a stranger who knows number and name neither spends the letter of the week nor replaces its code', async () => {
    const wrong = { civilStatus: { birthDate: '1980-11-04' } };
    expect(await askLetter(await creations.beginAndCheck(person, wrong))).toMatchObject({ status: 'accepted' });
    expect(await letters()).toEqual([]);
    advance(MINUTE_MS);
    const begun = await creations.beginAndCheck(person);
    expect(await askLetter(begun)).toMatchObject({ status: 'accepted' });
    const code = await codeOfLetter();
    advance(MINUTE_MS);
    const third = await creations.beginAndCheck(person, { civilStatus: { birthDate: '1980-11-05' } });
    expect(await askLetter(third)).toMatchObject({ status: 'accepted' });
    const { contact } = (await creations.resume(person, code)) as { readonly contact: { readonly masked: string } };
    expect(contact.masked.slice(-2)).toBe(begun.typed.contact.value.slice(-2));
  });

  it('is told to somebody who has an account too: another one may know all of them', async () => {
    const holder = await creations.addPerson({ accountPassword: 'Garonne2031Bleue' });
    const begun = await creations.beginAndCheck(holder);
    expect(await creations.postpone(begun)).toMatchObject({ status: 'waiting' });
    await creations.services.jobs.runDue();
    expect(creations.sent.mails.map(({ to, subject }) => [to, subject])).toEqual([
      [holder.mail, 'La création de votre compte est à confirmer'],
    ]);
  });

  it('of somebody unknown waits as well: no letter leaves, nobody is told', async () => {
    const begun = await creations.beginAndCheck(personNamed('louane'));
    expect(await askLetter(begun)).toMatchObject({ status: 'accepted' });
    expect(await creations.postpone(begun)).toMatchObject({ status: 'waiting' });
    await creations.services.jobs.runDue();
    expect(await letters()).toEqual([]);
    expect(creations.sent.mails).toEqual([]);
    expect(creations.sent.sms.map(({ to }) => to)).toEqual([begun.typed.contact.value]);
    expect(wordOf(await creations.resume(personNamed('louane'), '314159'))).toBe('doesNotMatch');
  });

  it('ends when the kiosk on which it began was in strange hands, although the letter is typed elsewhere', async () => {
    const begun = await creations.beginAndCheck(person);
    await askLetter(begun);
    const { database, clock, jobs } = creations.services;
    const event = { kioskId: begun.visit.kioskId, since: clock.now(), at: clock.now() };
    await database.transaction().execute(async (transaction) => await undoCreationsOf({ jobs }, transaction, event));
    expect(wordOf(await creations.resume(person, await codeOfLetter(), newVisit({ kioskId: 40 })))).toBe(
      'codeReplaced',
    );
  });
});
