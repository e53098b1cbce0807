import { HAND_OVER_PATH, HAND_OVER_RETURN_PATH } from '#contract/addresses/hand-over-url.ts';
import {
  answerHandOverRoute,
  drawHandOverRoute,
  endHandOverRoute,
  handOverProgressRoute,
  openHandOverRoute,
  phoneHandOverRoute,
  typeHandOverCharactersRoute,
} from '#contract/routes/france-connect.ts';
import { caisseKindOf } from '#domain/caisse/caisse.ts';
import type { Capability } from '../caisses/caisse.ts';
import { mayActFor } from '../fleet/may-act-for.ts';
import type { GatewayModule } from '../server/module.ts';
import { refuse, Refusal } from '../server/problems.ts';
import { registerRoute, type GatewayServer } from '../server/routing.ts';
import { bindingCookie, boundToken, endedCookie } from './browser-cookie.ts';
import { drawHandOver, endHandOver, handOverProgress, typeCharacters } from './on-kiosk.ts';
import { answerHandOver, openHandOver, returnFromProvider, shownOnPhone } from './on-phone.ts';
import { franceConnectProvider, type Provider } from './provider.ts';
import type { HandOverServices } from './services.ts';

const service = 'franceConnect';
const neededOfCaisse = ['people', 'contacts', 'accounts', 'pivot'] as const satisfies readonly Capability[];

/**
 * FranceConnect (#149): a hand-over to the visitor's phone, never a page of FranceConnect on the kiosk. Not offered unless it
 * is configured, `PUBLIC_URL` included.
 *
 * @param provider of a test; else the one that is configured.
 */
export function franceConnectModule(shared: Omit<HandOverServices, 'provider'>, provider?: Provider): GatewayModule {
  const { franceConnect, publicUrl } = shared.configuration;
  const configured = provider ?? (franceConnect && franceConnectProvider(franceConnect, publicUrl));
  const services = configured && { ...shared, provider: configured };
  return {
    name: 'france connect',
    servicesNeed: { [service]: neededOfCaisse },
    ...(services === undefined ? { servicesOff: [service] } : {}),
    registerRoutes(server) {
      registerKioskRoutes(server, shared, services);
      registerPhoneRoutes(server, services);
      if (services !== undefined) registerReturn(server, services);
    },
  };
}

function registerKioskRoutes(
  server: GatewayServer,
  { caisses }: Pick<HandOverServices, 'caisses'>,
  services: HandOverServices | undefined,
): void {
  registerRoute(server, drawHandOverRoute, async ({ body, kiosk }) => {
    const hasWhatItNeeds = neededOfCaisse.every((one) => caisses[body.caisse].capabilities.includes(one));
    const isOfKind = caisseKindOf(body.caisse) === 'caf';
    return services !== undefined && isOfKind && hasWhatItNeeds && mayActFor(kiosk.site, body.caisse, service)
      ? await drawHandOver(services, kiosk, body)
      : refuse('notOfferedHere');
  });
  registerRoute(server, handOverProgressRoute, async ({ body, kiosk }) =>
    services === undefined ? refuse('sessionOver') : await handOverProgress(services, kiosk, body),
  );
  registerRoute(server, typeHandOverCharactersRoute, async ({ body, kiosk }) =>
    services === undefined ? refuse('sessionOver') : await typeCharacters(services, kiosk, body),
  );
  registerRoute(server, endHandOverRoute, async ({ body, kiosk }) => {
    if (services !== undefined) await endHandOver(services, kiosk, body);
    return { status: 'over' } as const;
  });
}

function registerPhoneRoutes(server: GatewayServer, services: HandOverServices | undefined): void {
  registerRoute(server, openHandOverRoute, async ({ body }) =>
    services === undefined ? refuse('sessionOver') : await openHandOver(services, body.token),
  );
  registerRoute(server, answerHandOverRoute, async ({ body, reply }) => {
    if (services === undefined) return refuse('sessionOver');
    const answered = await answerHandOver(services, body.token, body.isAtKiosk);
    if (answered instanceof Refusal) return answered;
    if (answered.cookie !== undefined) void reply.header('set-cookie', bindingCookie(answered.cookie));
    return answered.answer;
  });
  registerRoute(server, phoneHandOverRoute, async ({ body, request, reply }) => {
    if (services === undefined) return { kind: 'none' } as const;
    const shown = await shownOnPhone(services, boundToken(request.headers.cookie), body.givesUp);
    if (shown.kind === 'over') void reply.header('set-cookie', endedCookie);
    return shown;
  });
}

/** FranceConnect sends the browser here; the page that it goes on to has no query, and asks what to show. */
function registerReturn(server: GatewayServer, services: HandOverServices): void {
  const { publicUrl } = services.configuration;
  server.get(
    HAND_OVER_RETURN_PATH,
    { schema: { hide: true }, config: { level: 'public', template: HAND_OVER_RETURN_PATH } },
    async (request, reply) => {
      const { search } = new URL(request.raw.url ?? '/', publicUrl);
      const back = new URL(`${publicUrl}${HAND_OVER_RETURN_PATH}${search}`);
      await returnFromProvider(services, boundToken(request.headers.cookie), back);
      return await reply.redirect(`${publicUrl}${HAND_OVER_PATH}`, 303);
    },
  );
}
