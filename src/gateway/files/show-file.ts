import type {
  FileOverviewAnswer,
  fileOverviewRoute,
  OwnDataAnswer,
  ownDataRoute,
  paymentsRoute,
} from '#contract/routes/file.ts';
import type { AnswerOf } from '#contract/routes/route.ts';
import type { AccountCall } from '../accounts/account-routes.ts';
import type { AccountServices } from '../accounts/services.ts';
import { fileHolderOf, filesOf, maskedContactsOf, ownHolderOf } from './whose-file.ts';

type Services = Pick<AccountServices, 'caisses'>;

/** « Mon Compte » (#2): the file in which the session acts, or why the caisse shows none. */
export async function showFile(
  services: Services,
  { body: { token }, session }: AccountCall<typeof fileOverviewRoute>,
): Promise<FileOverviewAnswer> {
  const holder = fileHolderOf(session);
  const shown = await services.caisses[session.caisse].file.overview(holder);
  if (shown.kind === 'refused') return shown;
  const [contacts, files] = await Promise.all([
    maskedContactsOf(services, session, holder),
    filesOf(services, session, token),
  ]);
  return { ...shown, contacts, files };
}

/** The payments of 24 months of that file (#9). */
export async function showPayments(
  { caisses }: Services,
  { session }: AccountCall<typeof paymentsRoute>,
): Promise<AnswerOf<typeof paymentsRoute>> {
  const shown = await caisses[session.caisse].file.payments(fileHolderOf(session));
  return shown.kind === 'refused' ? shown : { ...shown, lines: [...shown.lines] };
}

/** What is of the person alone (#53). */
export async function showOwnData(
  services: Services,
  { body: { token }, session }: AccountCall<typeof ownDataRoute>,
): Promise<OwnDataAnswer> {
  const holder = ownHolderOf(session);
  const shown = await services.caisses[session.caisse].file.ownData(holder);
  if (shown.kind === 'refused') return shown;
  const [contacts, files] = await Promise.all([
    maskedContactsOf(services, session, holder),
    filesOf(services, session, token),
  ]);
  return { ...shown, contacts, files };
}
