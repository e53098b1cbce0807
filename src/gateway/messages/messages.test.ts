import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE_MS } from '#domain/time/instant.ts';
import type { PersonId } from '../caisses/person-id.ts';
import { connectors } from '../caisses/connectors.ts';
import { fillReferenceCaisses } from '../caisses/reference/fill.ts';
import { referencePeople } from '../caisses/reference/people.ts';
import { createCaisseSwitch, type CaisseSwitch } from '../caisses/switch.ts';
import { personNamed } from '../caisses/testing/people.ts';
import { systemClock } from '../server/clock.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { testDependencies, type TestDependencies } from '../testing/dependencies.ts';
import { openMailbox, type Mailbox } from './demonstration/mailbox.ts';
import { openSmsBox, type SmsBox } from './demonstration/sms-box.ts';
import { smtpMailSender, type MailSender } from './mail.ts';
import { outgoingLetters } from '../letters/outgoing-letters.ts';
import { caisseNotices, type Notices } from './notices.ts';
import { outgoingMessages } from './outgoing.ts';
import { httpSmsSender } from './sms.ts';

const from = 'Borne multiservice <ne-pas-repondre@example.org>';

onEachDatabase('messages through real servers', (suite) => {
  let deps: TestDependencies;
  let mailbox: Mailbox;
  let smsBox: SmsBox;
  let sender: MailSender;
  let notices: Notices;
  let hand: CaisseSwitch;
  let personOf: (key: string) => Promise<PersonId>;

  beforeAll(async () => {
    deps = await testDependencies(suite.open().kysely);
    mailbox = await openMailbox(deps.clock);
    smsBox = await openSmsBox(deps.clock);
    sender = smtpMailSender({ url: mailbox.smtpUrl, from, requiresTls: false });
    hand = createCaisseSwitch();
    const caisses = connectors(deps, hand);
    await fillReferenceCaisses(deps.database, referencePeople, deps.clock.now());
    const sms = httpSmsSender({ url: smsBox.smsUrl }, systemClock);
    notices = caisseNotices(
      { ...deps, caisses },
      outgoingMessages(deps.jobs, { mail: sender, sms }),
      outgoingLetters(deps.jobs, caisses),
    );
    personOf = async (key) => {
      const found = await caisses['cpam-31'].people.find({ by: 'nir', nir: personNamed(key).nir });
      if (found.kind === 'unknown') throw new Error('unknown');
      return found.person;
    };
  });
  afterAll(async () => {
    sender.close();
    await mailbox.close();
    await smsBox.close();
  });
  beforeEach(async () => {
    mailbox.messages.clear();
    smsBox.messages.clear();
    await deps.database.deleteFrom('jobs').execute();
  });

  const tell = async (key: string, about = 'code-1') => {
    const person = await personOf(key);
    const at = Date.UTC(2026, 10, 24, 14, 40);
    await notices.tell(deps.database, { kind: 'passwordChanged', caisse: 'cpam-31', person, at }, about);
  };

  it('P15 brings the notice to each contact, with date, hour and time zone, accents whole', async () => {
    await tell('eloise');
    await deps.jobs.runDue();
    const [mail] = mailbox.messages.list();
    expect(mail?.to).toBe(personNamed('eloise').mail);
    expect(mail?.subject).toBe('Votre mot de passe a été modifié');
    expect(mail?.text).toContain('mardi 24 novembre 2026 à 15\u00a0h\u00a040 (heure de Paris)');
    expect(mail?.text).toContain('Le mot de passe de votre compte ameli a été modifié.');
    expect(mail?.text).toContain('Merci de votre confiance.');
    const [sms] = smsBox.messages.list();
    expect(sms?.to).toBe(`+33${personNamed('eloise').mobile?.slice(1)}`);
    expect(sms?.text).toContain('le mot de passe de votre compte ameli a été modifié');
  });

  it('tells the same thing once', async () => {
    await tell('eloise');
    await tell('eloise');
    await deps.jobs.runDue();
    await tell('eloise');
    await deps.jobs.runDue();
    expect(mailbox.messages.list()).toHaveLength(1);
    expect(smsBox.messages.list()).toHaveLength(1);
  });

  it('tells nobody who has no contact, without fuss', async () => {
    await tell('yvonne');
    await deps.jobs.runDue();
    expect(mailbox.messages.list()).toEqual([]);
    expect(smsBox.messages.list()).toEqual([]);
  });

  it('waits for a caisse that is down', async () => {
    await tell('eloise');
    hand.takeDown('cpam-31');
    await deps.jobs.runDue();
    expect(mailbox.messages.list()).toEqual([]);
    hand.bringUp('cpam-31');
    deps.clock.advance(MINUTE_MS);
    await deps.jobs.runDue();
    expect(mailbox.messages.list()).toHaveLength(1);
  });

  it('keeps no contact in clear in the waiting jobs', async () => {
    await tell('eloise');
    const dump = async () => {
      const jobs = await deps.database.selectFrom('jobs').selectAll().execute();
      return jobs.map((job) => `${JSON.stringify(job)}${job.payload?.toString('latin1') ?? ''}`).join('\n');
    };
    expect(await dump()).not.toContain(await personOf('eloise'));
    await deps.jobs.runDue();
    const { mail, mobile } = personNamed('eloise');
    for (const secret of [mail, mobile, 'ameli']) expect(await dump()).not.toContain(secret);
  });
});

describe('SMTP', () => {
  it('takes a relay that does not answer for one to try later', async () => {
    const mailbox = await openMailbox(systemClock);
    await mailbox.close();
    const sender = smtpMailSender({ url: mailbox.smtpUrl, from, requiresTls: false, timeoutMs: 500 });
    const mail = { id: 'a', to: 'a@example.org', subject: 'Essai', text: 'Essai' };
    expect(await sender.send(mail)).toEqual({ kind: 'unavailable' });
    sender.close();
  });

  it('sends nothing in clear when TLS is demanded', async () => {
    const mailbox = await openMailbox(systemClock);
    const sender = smtpMailSender({ url: mailbox.smtpUrl, from, requiresTls: true, timeoutMs: 2_000 });
    const mail = { id: 'a', to: 'a@example.org', subject: 'Essai', text: 'Essai' };
    expect(await sender.send(mail)).toEqual({ kind: 'unavailable' });
    expect(mailbox.messages.list('a@example.org')).toEqual([]);
    sender.close();
    await mailbox.close();
  });

  it('gives a mail its own name, so that a repeat is recognised', async () => {
    const mailbox = await openMailbox(systemClock);
    const sender = smtpMailSender({ url: mailbox.smtpUrl, from, requiresTls: false });
    const text = 'Première ligne\n\nDernière « ligne »';
    const mail = { id: 'job-7', to: 'a@example.org', subject: 'Été', text };
    expect(await sender.send(mail)).toEqual({ kind: 'handedOver' });
    expect(mailbox.messages.list('a@example.org')).toMatchObject([
      { messageId: '<job-7@example.org>', subject: 'Été', text: mail.text },
    ]);
    sender.close();
    await mailbox.close();
  });
});

describe('SMS over HTTP', () => {
  const sms = { id: 'job-8', to: '0639980001', text: 'Caf\u00a0: été' };

  it('is one message for one identifier, however often it is sent', async () => {
    const box = await openSmsBox(systemClock);
    const sender = httpSmsSender({ url: box.smsUrl }, systemClock);
    expect(await sender.send(sms)).toEqual({ kind: 'handedOver' });
    expect(await sender.send(sms)).toEqual({ kind: 'handedOver' });
    expect(box.messages.list('+33639980001')).toMatchObject([{ id: 'job-8', text: 'Caf : été' }]);
    await box.close();
  });

  it('tells a provider that is gone from one that refuses', async () => {
    const box = await openSmsBox(systemClock);
    const refusing = httpSmsSender({ url: box.smsUrl }, systemClock);
    expect(await refusing.send({ ...sms, id: '' })).toEqual({ kind: 'refused' });
    await box.close();
    expect(await httpSmsSender({ url: box.smsUrl, timeoutMs: 500 }, systemClock).send(sms)).toEqual({
      kind: 'unavailable',
    });
  });
});
