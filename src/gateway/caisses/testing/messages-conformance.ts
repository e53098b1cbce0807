import { expect, it } from 'vitest';
import {
  messageLinesSchema,
  messageSchema,
  unreadAmong,
  withoutHealth,
  type MessageLine,
} from '#domain/messages/message.ts';
import { parisDateOf } from '#domain/time/french-time.ts';
import type { CaisseMessages, MessagesQuery } from '../caisse-messages.ts';
import type { CaisseCapabilities } from '../caisse.ts';
import type { PersonId } from '../person-id.ts';
import type { ConformanceSubject, KnownPerson } from './conformance-subject.ts';
import { nobody } from './nobody.ts';

type Subject = Omit<ConformanceSubject, 'caisse'> & { readonly caisse: CaisseCapabilities };

/** The part of the suite for `messages`: lists that hold, health in its place, and a mark that stays. */
export function describeMessages(
  subject: () => Promise<Subject>,
  find: (caisse: Pick<CaisseCapabilities, 'people'>, person: KnownPerson) => Promise<PersonId>,
): void {
  /** @throws Error when the subject has nobody with messages. */
  const ofHolders = async () => {
    const given = await subject();
    const { messageHolders, caisse } = given;
    if (messageHolders === undefined) throw new Error('the subject has nobody with messages');
    return {
      ...given,
      messageHolders,
      messages: caisse.messages,
      find: async (who: KnownPerson) => await find(caisse, who),
    };
  };
  const linesOf = async (messages: CaisseMessages, query: MessagesQuery): Promise<readonly MessageLine[]> => {
    const listed = await messages.list(query);
    if (listed.kind === 'refused') throw new Error(`the messages are refused: ${listed.reason}`);
    return listed.messages;
  };
  const opened = async (messages: CaisseMessages, query: MessagesQuery, { ref }: MessageLine) => {
    const outcome = await messages.open({ ...query, message: ref });
    if (outcome.kind !== 'opened') throw new Error(`the message is not opened: ${outcome.kind}`);
    return outcome.message;
  };

  it('#6 lists messages of its contract, the same when asked twice, none of the future', async () => {
    const { messages, messageHolders, now, find: named } = await ofHolders();
    const query = { person: await named(messageHolders.withUnread), mayShowHealth: true };
    const lines = await linesOf(messages, query);
    expect(messageLinesSchema.parse(lines)).toEqual(lines);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every(({ sentOn }) => sentOn <= parisDateOf(now()))).toBe(true);
    expect(await linesOf(messages, query), 'a list reads nothing').toEqual(lines);
    expect(lines.every(({ head }) => head !== null)).toBe(true);
  });

  it('P34 tells of a message about health that there is one, and refuses to open it', async () => {
    const { messages, messageHolders, find: named } = await ofHolders();
    if (messageHolders.withHealth === undefined) return;
    const person = await named(messageHolders.withHealth);
    const [whole, below] = [
      await linesOf(messages, { person, mayShowHealth: true }),
      await linesOf(messages, { person, mayShowHealth: false }),
    ];
    expect(below).toEqual(whole.map(withoutHealth));
    const [health] = whole.filter(({ isAboutHealth }) => isAboutHealth);
    expect(health).toBeDefined();
    if (health === undefined) return;
    const refused = await messages.open({ person, message: health.ref, mayShowHealth: false });
    expect(refused).toEqual({ kind: 'levelTooLow' });
    expect(await linesOf(messages, { person, mayShowHealth: true }), 'it stays unread').toEqual(whole);
    expect((await opened(messages, { person, mayShowHealth: true }, health)).isAboutHealth).toBe(true);
  });

  it('opens each message, which is read from then on, and says the same when it is opened again', async () => {
    const { caisse, messages, messageHolders, fileHolders, find: named } = await ofHolders();
    const person = await named(messageHolders.withUnread);
    const query = { person, mayShowHealth: true };
    const unread = async () => unreadAmong(await linesOf(messages, query));
    const onFile = async () => {
      const shown = await caisse.file.overview(person);
      return shown.kind === 'file' ? shown.overview.unreadMessages : shown.reason;
    };
    const before = await unread();
    expect(before).toBeGreaterThan(0);
    if (fileHolders !== undefined) expect(await onFile(), 'the file counts what is listed').toBe(before);
    for (const line of await linesOf(messages, query)) {
      const message = await opened(messages, query, line);
      expect(messageSchema.parse(message)).toEqual(message);
      const { body: _, ...rest } = message;
      expect(rest).toEqual({ ...line, isRead: true });
      expect(await opened(messages, query, line)).toEqual(message);
    }
    expect(await unread()).toBe(0);
    if (fileHolders !== undefined) expect(await onFile()).toBe(0);
  });

  it('opens no message of somebody else, and none that there is not', async () => {
    const { messages, messageHolders, ordinary, find: named } = await ofHolders();
    const [first] = await linesOf(messages, { person: await named(messageHolders.withUnread), mayShowHealth: true });
    const other = { person: await named(ordinary), mayShowHealth: true };
    for (const message of [first?.ref ?? '', 'A'.repeat(43)])
      expect(['gone', 'refused']).toContain((await messages.open({ ...other, message })).kind);
  });

  it('names messages by something opaque, two people’s never alike', async () => {
    const { messages, messageHolders, ordinary, find: named } = await ofHolders();
    const refs = async (who: KnownPerson) => {
      const listed = await messages.list({ person: await named(who), mayShowHealth: true });
      return listed.kind === 'messages' ? listed.messages.map(({ ref }) => ref) : [];
    };
    const [own, others] = [await refs(messageHolders.withUnread), await refs(ordinary)];
    expect(own.filter((ref) => others.includes(ref))).toEqual([]);
    expect(own.join()).not.toContain(messageHolders.withUnread.nir);
  });

  it('gives nothing to who is in the file of somebody else, and nothing of who is struck off or has died', async () => {
    const { messages, standings, couple, find: named } = await ofHolders();
    const refusals = [
      ...(couple === undefined ? [] : [[couple.spouse, 'noFile'] as const]),
      ...(['struckOff', 'deceased'] as const).flatMap((standing) => {
        const known = standings[standing];
        return known === undefined ? [] : [[known, standing] as const];
      }),
    ];
    expect(refusals.length).toBeGreaterThan(0);
    for (const [known, reason] of refusals) {
      const query = { person: await named(known), mayShowHealth: true };
      expect(await messages.list(query)).toEqual({ kind: 'refused', reason });
      expect(await messages.open({ ...query, message: 'm1' })).toEqual({ kind: 'refused', reason });
    }
  });

  it('has nothing of a name that it gave to nobody', async () => {
    const { messages } = await ofHolders();
    const refused = { kind: 'refused', reason: 'noFile' };
    expect(await messages.list({ person: nobody, mayShowHealth: true })).toEqual(refused);
    expect(await messages.open({ person: nobody, message: 'm1', mayShowHealth: true })).toEqual(refused);
  });
}
