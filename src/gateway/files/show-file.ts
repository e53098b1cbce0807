import type {
  FileOverviewAnswer,
  fileOverviewRoute,
  OwnDataAnswer,
  ownDataRoute,
  paymentsRoute,
} from '#contract/routes/file.ts';
import type { AnswerOf } from '#contract/routes/route.ts';
import { fileRefusalSchema } from '#domain/documents/refusal.ts';
import { fileOverviewSchema } from '#domain/file/file-overview.ts';
import { paymentLinesSchema } from '#domain/file/payments.ts';
import { ownDataSchema } from '#domain/file/profile.ts';
import type { AccountCall } from '../accounts/account-routes.ts';
import type { AccountServices } from '../accounts/services.ts';
import type { FileRefused } from '../caisses/caisse-file.ts';
import { readAnswer, type Sender } from '../caisses/read-answer.ts';
import { holderOfFile } from '../visitors/account-sessions.ts';
import { filesOf, maskedContactsOf, ownHolderOf } from './whose-file.ts';

type Services = Pick<AccountServices, 'caisses' | 'log'>;

/** « Mon Compte » (#2): the file in which the session acts, or why the caisse shows none. */
export async function showFile(
  services: Services,
  { body: { token }, session }: AccountCall<typeof fileOverviewRoute>,
): Promise<FileOverviewAnswer> {
  const sender = { log: services.log, caisse: session.caisse };
  const holder = holderOfFile(session);
  const shown = await services.caisses[session.caisse].file.overview(holder);
  if (shown.kind === 'refused') return readRefusal(sender, shown);
  const overview = readAnswer(sender, 'fileOverview', fileOverviewSchema, shown.overview);
  const [contacts, files] = await Promise.all([
    maskedContactsOf(services, session, holder),
    filesOf(services, session, token),
  ]);
  return { kind: 'file', overview, contacts, files };
}

/** The payments of 24 months of that file (#9). */
export async function showPayments(
  { caisses, log }: Services,
  { session }: AccountCall<typeof paymentsRoute>,
): Promise<AnswerOf<typeof paymentsRoute>> {
  const sender = { log, caisse: session.caisse };
  const shown = await caisses[session.caisse].file.payments(holderOfFile(session));
  if (shown.kind === 'refused') return readRefusal(sender, shown);
  return { kind: 'payments', lines: readAnswer(sender, 'payments', paymentLinesSchema, shown.lines) };
}

/** What is of the person alone (#53). */
export async function showOwnData(
  services: Services,
  { body: { token }, session }: AccountCall<typeof ownDataRoute>,
): Promise<OwnDataAnswer> {
  const sender = { log: services.log, caisse: session.caisse };
  const holder = ownHolderOf(session);
  const shown = await services.caisses[session.caisse].file.ownData(holder);
  if (shown.kind === 'refused') return readRefusal(sender, shown);
  const data = readAnswer(sender, 'ownData', ownDataSchema, shown.data);
  const [contacts, files] = await Promise.all([
    maskedContactsOf(services, session, holder),
    filesOf(services, session, token),
  ]);
  return { kind: 'own', data, contacts, files };
}

export const readRefusal = (sender: Sender, { reason }: FileRefused): FileRefused => ({
  kind: 'refused',
  reason: readAnswer(sender, 'refusal', fileRefusalSchema, reason),
});
