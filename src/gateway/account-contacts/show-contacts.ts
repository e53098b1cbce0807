import type { accountContactsRoute, confirmAccountRoute } from '#contract/routes/account-contacts.ts';
import type { AnswerOf } from '#contract/routes/route.ts';
import type { AccountCall } from '../accounts/account-routes.ts';
import { proveHolder } from '../accounts/prove-holder.ts';
import { contactsOf, maskedContact } from '../one-time-codes/settled-contacts.ts';
import { refuse, type Refusal } from '../server/problems.ts';
import { confirmHolder, isConfirmed, type AccountSession } from '../visitors/account-sessions.ts';
import { passwordProvesHolder } from '../visitors/ancestry.ts';
import { confirmationMs } from '../visitors/session-place.ts';
import type { ContactServices } from './services.ts';

type Shown = AnswerOf<typeof accountContactsRoute>;
type Confirmed = AnswerOf<typeof confirmAccountRoute>;

/** The contacts on file, masked, and whether this session may change them: said before anything is typed. */
export async function showContacts(
  services: ContactServices,
  { session }: AccountCall<typeof accountContactsRoute>,
): Promise<Shown> {
  const onFile = await services.caisses[session.caisse].contacts.of(session.person);
  return { contacts: contactsOf(onFile).map(maskedContact), change: await mayChange(services, session) };
}

async function mayChange(
  { database, clock }: Pick<ContactServices, 'database' | 'clock'>,
  session: AccountSession,
): Promise<Shown['change']> {
  const now = clock.now();
  if (isConfirmed(session, now)) return 'now';
  return (await passwordProvesHolder(database, session, now)) ? 'afterPassword' : 'never';
}

/** The current password: good for five minutes. */
export async function confirmAccount(
  services: ContactServices,
  { body: { currentPassword }, kiosk, session }: AccountCall<typeof confirmAccountRoute>,
): Promise<Confirmed | Refusal> {
  const { database, clock } = services;
  if (!(await passwordProvesHolder(database, session, clock.now()))) return refuse('notAllowed');
  const refusal = await proveHolder(services, kiosk, session, { currentPassword, journey: 'manageAccount' });
  if (refusal !== undefined) return refusal;
  const now = clock.now();
  return (await confirmHolder(database, session, now)) ? { until: now + confirmationMs } : refuse('sessionOver');
}
