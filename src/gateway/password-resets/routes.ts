import {
  askPasswordLinkRoute,
  checkResetCodeRoute,
  resetPasswordRoute,
  sendResetCodeRoute,
  startPasswordResetRoute,
  usePasswordLinkRoute,
} from '#contract/routes/password-resets.ts';
import type { PasswordAnswer } from '#contract/routes/code-use.ts';
import { caisseKindOf, type CaisseId, type CaisseKind } from '#domain/caisse/caisse.ts';
import { orCaisseUnavailable } from '../caisses/or-unavailable.ts';
import { mayActFor } from '../fleet/may-act-for.ts';
import type { VerifiedKiosk } from '../fleet/verified-kiosk.ts';
import { channelOf } from '../messages/notice-channel.ts';
import { visitOf } from '../one-time-codes/place.ts';
import { refuse, type Refusal } from '../server/problems.ts';
import { registerRoute, type GatewayServer } from '../server/routing.ts';
import { alertWhenFull } from '../throttles/alert-when-full.ts';
import { sha256 } from '../visitors/session-place.ts';
import type { PublicGuards } from '../visitors/public-guards.ts';
import { canReset } from './eligible-person.ts';
import { resetsOnKioskRule } from './limits.ts';
import { actOfLink, askLink } from './password-links.ts';
import { checkResetCode, sendResetCode } from './prove-reset.ts';
import type { ResetServices } from './services.ts';
import { setPassword, type ChosenPassword } from './set-password.ts';
import { proveByLetter, startReset } from './start-reset.ts';

/** A hall in which one may sign in is one where a forgotten password is renewed. */
const service = 'signIn';

/** « Mot de passe oublié »: by one-time code at the Caf, by a link at ameli. */
export function registerResetRoutes(server: GatewayServer, services: ResetServices, guards: PublicGuards): void {
  const isOffered = ({ site }: VerifiedKiosk, caisse: CaisseId, kind: CaisseKind): boolean =>
    caisseKindOf(caisse) === kind && mayActFor(site, caisse, service) && canReset(services.caisses, caisse);

  registerRoute(server, startPasswordResetRoute, async ({ body, kiosk }) => {
    const { sessionId, letterCode, ...typed } = body;
    if (!isOffered(kiosk, typed.caisse, 'caf')) return refuse('notOfferedHere');
    const visit = visitOf(kiosk, sessionId);
    return await orCaisseUnavailable(async () =>
      letterCode === undefined
        ? await startReset(services, typed, visit)
        : await proveByLetter(services, typed, letterCode, visit),
    );
  });

  registerRoute(server, sendResetCodeRoute, async ({ body, kiosk }) => {
    const { sessionId, ...asked } = body;
    return await sendResetCode(services, { ...asked, visit: visitOf(kiosk, sessionId) });
  });

  registerRoute(server, checkResetCodeRoute, async ({ body, kiosk }) => {
    const { sessionId, act, ...typed } = body;
    return await checkResetCode(services, { ...typed, actHash: sha256(act), visit: visitOf(kiosk, sessionId) });
  });

  registerRoute(server, resetPasswordRoute, async ({ body, kiosk }) => {
    const { sessionId, resetToken: token, act, password } = body;
    return await choosePassword(services, {
      token,
      visit: visitOf(kiosk, sessionId),
      actHash: sha256(act),
      password,
    });
  });

  registerRoute(server, askPasswordLinkRoute, async ({ body, kiosk }) => {
    const { caisse, nir, birthDate } = body;
    if (!isOffered(kiosk, caisse, 'cpam')) return refuse('notOfferedHere');
    const alert = { event: 'manyResets', kiosk: kiosk.id };
    await alertWhenFull(services, resetsOnKioskRule, { kind: 'kiosk', kioskId: kiosk.id }, alert);
    await askLink(services, { caisse, nir, birthDate });
    return { status: 'accepted' } as const;
  });

  registerRoute(server, usePasswordLinkRoute, async ({ body, request }) => {
    const { token, password, challengeAnswer } = body;
    const refusal = await guards.byWork(request.ip, challengeAnswer);
    if (refusal !== undefined) return refusal;
    const actHash = actOfLink(token, password);
    return await choosePassword(services, { token, visit: undefined, actHash, password });
  });
}

async function choosePassword(services: ResetServices, chosen: ChosenPassword): Promise<PasswordAnswer | Refusal> {
  return await orCaisseUnavailable(async () => {
    const outcome = await setPassword(services, chosen);
    switch (outcome.kind) {
      case 'set':
        return { status: 'active', noticeSentTo: await channelOf(services.caisses, outcome) };
      case 'passwordRefused':
        return refuse('passwordRefused', { rules: [...outcome.rules] });
      case 'alreadyUsed':
        return refuse('codeUsed');
      case 'sessionOver':
        return refuse('sessionOver');
      case 'notAllowed':
        return refuse('notAllowed');
    }
  });
}
