import type { simulationAnswersRoute } from '#contract/routes/simulation-answers.ts';
import type { AnswerOf } from '#contract/routes/route.ts';
import { fittingFileAnswersSchema } from '#domain/benefits/questions/fitting-answers.ts';
import { zoneOf } from '#domain/benefits/zones/zones.ts';
import { parisDateOf } from '#domain/time/french-time.ts';
import type { AccountCall } from '../accounts/account-routes.ts';
import type { AccountServices } from '../accounts/services.ts';
import { readAnswer } from '../caisses/read-answer.ts';
import { holderOfFile } from '../visitors/account-sessions.ts';
import { readRefusal } from './show-file.ts';
import { filesOf } from './whose-file.ts';

/** What the file in which the session acts answers of a simulation of this month (#201), or why the caisse tells nothing of it. */
export async function tellSimulationAnswers(
  services: Pick<AccountServices, 'caisses' | 'clock' | 'log'>,
  { body: { token }, session }: AccountCall<typeof simulationAnswersRoute>,
): Promise<AnswerOf<typeof simulationAnswersRoute>> {
  const { caisses, clock, log } = services;
  const sender = { log, caisse: session.caisse };
  const month = parisDateOf(clock.now()).slice(0, 'YYYY-MM'.length);
  const told = await caisses[session.caisse].file.simulationAnswers({ person: holderOfFile(session), month });
  if (told.kind === 'refused') return readRefusal(sender, told);
  const schema = fittingFileAnswersSchema({ month, zoneOf });
  const known = readAnswer(sender, 'simulationAnswers', schema, told.known);
  const { actsFor } = await filesOf(services, session, token);
  return { kind: 'answers', month, known, actsFor };
}
