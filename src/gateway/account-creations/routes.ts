import {
  checkCreationCodeRoute,
  createAccountRoute,
  postponeCreationRoute,
  resumeCreationRoute,
  sendCreationCodeRoute,
  startCreationRoute,
} from '#contract/routes/account-creations.ts';
import type { AnswerOf, BodyOf } from '#contract/routes/route.ts';
import { caisseKindOf, type CaisseId } from '#domain/caisse/caisse.ts';
import type { Capability } from '../caisses/caisse.ts';
import { orCaisseUnavailable } from '../caisses/or-unavailable.ts';
import { mayActFor } from '../fleet/may-act-for.ts';
import type { VerifiedKiosk } from '../fleet/verified-kiosk.ts';
import { channelOf } from '../messages/notice-channel.ts';
import { visitOf } from '../one-time-codes/place.ts';
import { refuse, type Refusal } from '../server/problems.ts';
import { registerRoute, type GatewayServer } from '../server/routing.ts';
import { sha256 } from '../visitors/session-place.ts';
import { checkCreationCode } from './check-creation-code.ts';
import { openAccount } from './open-account.ts';
import { sendCreationCode } from './send-creation-code.ts';
import type { CreationServices } from './services.ts';
import { signInAfter } from './sign-in-after.ts';
import { startCreation } from './start-creation.ts';
import { postponeCreation, resumeCreation } from './wait.ts';

/** The service of a hall in which people create accounts. */
export const service = 'createAccount';

/** What a creation asks of a caisse; cards and letters are ways more. */
export const neededOfCaisse = ['people', 'contacts', 'accounts', 'creations'] as const satisfies readonly Capability[];

/** « Je crée mon compte », at both caisses. */
export function registerCreationRoutes(server: GatewayServer, services: CreationServices): void {
  registerRoute(server, startCreationRoute, async ({ body, kiosk }) => {
    const refusal = refusalToBegin(services, kiosk, body);
    if (refusal !== undefined) return refusal;
    const { sessionId, ...typed } = body;
    return await startCreation(services, typed, visitOf(kiosk, sessionId));
  });

  registerRoute(server, sendCreationCodeRoute, async ({ body, kiosk }) => {
    const { sessionId, creationId, contactId } = body;
    return await sendCreationCode(services, { creationId, contactId, visit: visitOf(kiosk, sessionId) });
  });

  registerRoute(server, checkCreationCodeRoute, async ({ body, kiosk }) => {
    const { sessionId, act, ...typed } = body;
    const tried = { ...typed, actHash: sha256(act), visit: visitOf(kiosk, sessionId) };
    return await orCaisseUnavailable(async () => await checkCreationCode(services, tried));
  });

  registerRoute(server, postponeCreationRoute, async ({ body, kiosk }) => {
    const { sessionId, creationId } = body;
    return await postponeCreation(services, { creationId, visit: visitOf(kiosk, sessionId) });
  });

  registerRoute(server, resumeCreationRoute, async ({ body, kiosk }) => {
    const { sessionId, letterCode, ...typed } = body;
    if (!isOffered(services, kiosk, typed.caisse)) return refuse('notOfferedHere');
    const visit = visitOf(kiosk, sessionId);
    return await orCaisseUnavailable(async () => await resumeCreation(services, typed, letterCode, visit));
  });

  registerRoute(
    server,
    createAccountRoute,
    async ({ body, kiosk }) => await orCaisseUnavailable(async () => await createAccount(services, kiosk, body)),
  );
}

function isOffered({ caisses }: CreationServices, { site }: VerifiedKiosk, caisse: CaisseId): boolean {
  return (
    mayActFor(site, caisse, service) &&
    neededOfCaisse.every((capability) => caisses[caisse].capabilities.includes(capability))
  );
}

/** A card counts where the hall takes cards for this caisse, and the demonstration reader in demonstration alone. */
function refusalToBegin(
  services: CreationServices,
  kiosk: VerifiedKiosk,
  { caisse, proof, ameli }: BodyOf<typeof startCreationRoute>,
): Refusal | undefined {
  if (!isOffered(services, kiosk, caisse)) return refuse('notOfferedHere');
  if ((caisseKindOf(caisse) === 'cpam') !== (ameli !== undefined))
    return refuse('invalidInput', { fields: ['body.ameli'] });
  if (proof === undefined) return undefined;
  const isTaken = mayActFor(kiosk.site, caisse, service, 'card');
  const isGenuine = proof.kind === 'card' || services.demonstration;
  return isTaken && isGenuine ? undefined : refuse('notOfferedHere');
}

async function createAccount(
  services: CreationServices,
  kiosk: VerifiedKiosk,
  { sessionId, creationToken: token, act, password }: BodyOf<typeof createAccountRoute>,
): Promise<AnswerOf<typeof createAccountRoute> | Refusal> {
  const visit = visitOf(kiosk, sessionId);
  const outcome = await openAccount(services, { token, visit, actHash: sha256(act), password });
  switch (outcome.kind) {
    case 'opened': {
      const noticeSentTo = await channelOf(services.caisses, outcome);
      const maySignIn = outcome.mayOpenSession && mayActFor(kiosk.site, outcome.caisse, 'signIn');
      const account = maySignIn ? await signInAfter(services, outcome, visit) : undefined;
      return { status: 'active', noticeSentTo, ...(account === undefined ? {} : { account }) };
    }
    case 'passwordRefused':
      return refuse('passwordRefused', { rules: [...outcome.failed] });
    case 'alreadyUsed':
      return refuse('codeUsed');
    case 'sessionOver':
    case 'notAllowed':
    case 'accountExists':
    case 'mailTaken':
    case 'busy':
      return refuse(outcome.kind);
  }
}
