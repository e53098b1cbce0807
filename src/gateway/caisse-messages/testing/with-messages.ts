import { forEachCaisse } from '#domain/caisse/caisse.ts';
import type { FileRefusal } from '#domain/documents/refusal.ts';
import { someLines, someMessages } from '#domain/messages/testing/some-messages.ts';
import { fileVisits, type FileVisit } from '../../accounts/testing/file-visits.ts';
import { withAccounts } from '../../accounts/testing/with-accounts.ts';
import type {
  CaisseMessages,
  MessageOutcome,
  MessageQuery,
  MessagesOutcome,
  MessagesQuery,
} from '../../caisses/caisse-messages.ts';
import type { PersonId } from '../../caisses/person-id.ts';
import { eventLog } from '../../server/logging.ts';
import { Refusal } from '../../server/problems.ts';
import type { SuiteDatabase } from '../../testing/databases.ts';
import { hashOf } from '../../visitors/session-place.ts';
import { withVisitorTables } from '../../visitors/tables.ts';
import { listMessages, openMessage } from '../show-messages.ts';

/** Accounts whose caisses tell of whom they are asked for messages; they send all of a message, whatever may be shown. */
export function withMessages(suite: SuiteDatabase) {
  /** What the caisse was asked, in order. */
  const asked: (MessagesQuery | MessageQuery)[] = [];
  const refused = new Map<PersonId, FileRefusal>();
  const logged: string[] = [];
  /** What the caisse says instead, whoever is asked for. */
  const said: { list?: object | undefined; open?: object | undefined } = {};
  const messages: CaisseMessages = {
    async list(query) {
      asked.push(query);
      const reason = refused.get(query.person);
      if (reason !== undefined) return { kind: 'refused', reason };
      return { kind: 'messages', messages: someLines, ...said.list } as MessagesOutcome;
    },
    async open(query) {
      asked.push(query);
      const message = someMessages.find(({ ref }) => ref === query.message);
      return {
        ...(message === undefined ? { kind: 'gone' } : { kind: 'opened', message }),
        ...said.open,
      } as MessageOutcome;
    },
  };
  const world = withAccounts(suite, {
    caisses: (all) => forEachCaisse((id) => ({ ...all[id], messages })),
  });
  const { through, ...visits } = fileVisits(world);
  const logging = () => ({ ...world.services, log: eventLog({ write: (line: string) => void logged.push(line) }) });

  const list = async (visit: FileVisit) =>
    await through('readMessages', visit, async (call) => await listMessages(logging(), call));
  const open = async (visit: FileVisit, message: string) =>
    await through(
      'readMessages',
      visit,
      async (call) => await openMessage(logging(), { ...call, body: { ...visit, message } }),
    );
  const refsOf = async (visit: FileVisit): Promise<readonly string[]> => {
    const answer = await list(visit);
    if (answer instanceof Refusal || answer.kind === 'refused') throw new Error('no messages are shown');
    return answer.messages.map(({ ref }) => ref);
  };

  return {
    world,
    asked,
    refused,
    said,
    logged,
    ...visits,
    list,
    open,
    /** The names of messages in this visit, the newest first. */
    refsOf,
    /** The one that is this far down the list. */
    openAt: async (visit: FileVisit, place: number) => await open(visit, (await refsOf(visit))[place] ?? ''),
    async makeStrong({ token }: FileVisit): Promise<void> {
      await withVisitorTables(world.services.database)
        .updateTable('visitor_sessions')
        .set({ level: 'strong', factors: ['password', 'oneTimeCodeMobile'] })
        .where('hash', '=', hashOf(token))
        .execute();
    },
  };
}
