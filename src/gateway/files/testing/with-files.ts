import type { Month } from '#domain/benefits/calendar/month.ts';
import { someFileAnswers } from '#domain/benefits/questions/testing/some-file-answers.ts';
import type { FileRefusal } from '#domain/documents/refusal.ts';
import { someFile, someLines, someOwnData } from '#domain/file/testing/some-files.ts';
import { fileVisits, type FileVisit } from '../../accounts/testing/file-visits.ts';
import { withAccounts } from '../../accounts/testing/with-accounts.ts';
import type { CaisseFile } from '../../caisses/caisse-file.ts';
import type { PersonId } from '../../caisses/person-id.ts';
import { eventLog } from '../../server/logging.ts';
import type { SuiteDatabase } from '../../testing/databases.ts';
import { showFile, showOwnData, showPayments } from '../show-file.ts';
import { tellSimulationAnswers } from '../tell-simulation-answers.ts';

const caisse = 'caf-31';

/** Accounts of a Caf whose files tell of whom they are asked, and what a kiosk may ask in them. */
export function withFiles(suite: SuiteDatabase) {
  /** Of whom the caisse was asked, in order. */
  const asked: PersonId[] = [];
  /** Of which months the answers of a simulation were asked. */
  const months: Month[] = [];
  const refused = new Map<PersonId, FileRefusal>();
  const logged: string[] = [];
  /** What the caisse says instead, whoever is asked for. */
  const said: { instead?: object | undefined } = {};
  const unlessRefused = <Answer>(person: PersonId, answer: Answer) => {
    asked.push(person);
    const reason = refused.get(person);
    const told = said.instead === undefined ? answer : ({ ...answer, ...said.instead } as Answer);
    return Promise.resolve(reason === undefined ? told : ({ kind: 'refused', reason } as const));
  };
  const file: CaisseFile = {
    overview: async (person) => await unlessRefused(person, { kind: 'file', overview: someFile } as const),
    payments: async (person) => await unlessRefused(person, { kind: 'payments', lines: someLines } as const),
    ownData: async (person) => await unlessRefused(person, { kind: 'own', data: someOwnData } as const),
    simulationAnswers: async ({ person, month }) => {
      months.push(month);
      return await unlessRefused(person, { kind: 'answers', known: someFileAnswers } as const);
    },
  };
  const world = withAccounts(suite, {
    caisses: (all) => ({
      ...all,
      [caisse]: { ...all[caisse], capabilities: [...all[caisse].capabilities, 'file'], file },
    }),
  });
  const { through, ...visits } = fileVisits(world);
  const logging = () => ({ ...world.services, log: eventLog({ write: (line: string) => void logged.push(line) }) });

  return {
    world,
    asked,
    months,
    refused,
    said,
    logged,
    ...visits,
    overview: async (visit: FileVisit) =>
      await through('consultRightsAndPayments', visit, async (call) => await showFile(logging(), call)),
    payments: async (visit: FileVisit) =>
      await through('consultRightsAndPayments', visit, async (call) => await showPayments(logging(), call)),
    ownData: async (visit: FileVisit) =>
      await through('readOwnData', visit, async (call) => await showOwnData(logging(), call)),
    simulation: async (visit: FileVisit) =>
      await through('consultRightsAndPayments', visit, async (call) => await tellSimulationAnswers(logging(), call)),
  };
}
