import type { healthPaymentsRoute, insuredOverviewRoute, preventionRoute } from '#contract/routes/insured-file.ts';
import type { AnswerOf } from '#contract/routes/route.ts';
import { fileRefusalSchema } from '#domain/documents/refusal.ts';
import { reaches } from '#domain/identity/level.ts';
import { insuredOverviewSchema, withoutHealth } from '#domain/insured-file/overview.ts';
import { healthPaymentsSchema } from '#domain/insured-file/payments.ts';
import { preventionSchema } from '#domain/insured-file/prevention.ts';
import type { AccountCall } from '../accounts/account-routes.ts';
import type { AccountServices } from '../accounts/services.ts';
import type { FileRefused } from '../caisses/caisse-file.ts';
import { readAnswer, type Sender } from '../caisses/read-answer.ts';
import { contactsOf, maskedContact } from '../one-time-codes/settled-contacts.ts';

type Services = Pick<AccountServices, 'caisses' | 'log'>;

/** What the Cpam has of the person, or why it shows nothing (#302). */
export async function showInsuredOverview(
  { caisses, log }: Services,
  { session: { caisse, person, level } }: Pick<AccountCall<typeof insuredOverviewRoute>, 'session'>,
): Promise<AnswerOf<typeof insuredOverviewRoute>> {
  const sender = { log, caisse };
  const mayShowHealth = reaches(level, 'strong');
  const { insuredFile, contacts } = caisses[caisse];
  const shown = await insuredFile.overview({ person, mayShowHealth });
  if (shown.kind === 'refused') return readRefusal(sender, shown);
  const overview = readAnswer(sender, 'insuredOverview', insuredOverviewSchema, shown.overview);
  return {
    kind: 'file',
    // Whatever the caisse sent: below `strong` it goes no further than here.
    overview: mayShowHealth ? overview : withoutHealth(overview),
    contacts: contactsOf(await contacts.of(person)).map(maskedContact),
  };
}

/** « Mes paiements » (#276). */
export async function showHealthPayments(
  { caisses, log }: Services,
  { session: { caisse, person } }: Pick<AccountCall<typeof healthPaymentsRoute>, 'session'>,
): Promise<AnswerOf<typeof healthPaymentsRoute>> {
  const sender = { log, caisse };
  const shown = await caisses[caisse].insuredFile.payments(person);
  if (shown.kind === 'refused') return readRefusal(sender, shown);
  return { kind: 'payments', payments: readAnswer(sender, 'healthPayments', healthPaymentsSchema, shown.payments) };
}

/** « Mon espace prévention » (#295). */
export async function showPrevention(
  { caisses, log }: Services,
  { session: { caisse, person } }: Pick<AccountCall<typeof preventionRoute>, 'session'>,
): Promise<AnswerOf<typeof preventionRoute>> {
  const sender = { log, caisse };
  const shown = await caisses[caisse].insuredFile.prevention(person);
  if (shown.kind === 'refused') return readRefusal(sender, shown);
  return { kind: 'prevention', offers: readAnswer(sender, 'prevention', preventionSchema, shown.offers) };
}

const readRefusal = (sender: Sender, { reason }: FileRefused): FileRefused => ({
  kind: 'refused',
  reason: readAnswer(sender, 'refusal', fileRefusalSchema, reason),
});
