import { createPrivateKey, randomBytes, sign, type JsonWebKey } from 'node:crypto';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { toBase64Url } from '#contract/bytes/base64url.ts';
import {
  answerHandOverRoute,
  drawHandOverRoute,
  openHandOverRoute,
  phoneHandOverRoute,
  typeHandOverCharactersRoute,
} from '#contract/routes/france-connect.ts';
import { passwordLine } from '../../accounts/services.ts';
import { accountsModule } from '../../accounts/accounts-module.ts';
import { forgetAccounts } from '../../caisses/testing/forget-accounts.ts';
import { personNamed } from '../../caisses/testing/people.ts';
import { referencePeople, unknownPeople } from '../../caisses/reference/people.ts';
import { testGateway, type TestGateway } from '../../codes/testing/test-gateway.ts';
import type { GatewayServer } from '../../server/routing.ts';
import type { SuiteDatabase } from '../../testing/databases.ts';
import { selfEnrolledKiosk, sendPlainly, type Answer, type SigningKiosk } from '../../testing/signing-kiosk.ts';
import { testServer } from '../../testing/test-server.ts';
import { publicGuards } from '../../visitors/public-guards.ts';
import { visitorsModule } from '../../visitors/visitors-module.ts';
import { franceConnectModule } from '../france-connect-module.ts';
import { franceConnectProvider } from '../provider.ts';
import { withHandOvers } from '../tables.ts';
import { demonstrationProvider, type DemonstrationProvider } from './demonstration-provider.ts';
import { phoneBrowser } from './phone-browser.ts';

const accountPassword = 'Garonne2031Bleue';
export const newSessionId = (): string => toBase64Url(randomBytes(16));

interface Token {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** What stands between gateway and provider: another ID token than the provider's. */
export type Forgery = (token: Token) => Token & { readonly key?: JsonWebKey };

/** A browser as the gateway knows it: by the cookie that it was given. */
export interface Phone {
  cookie: string | undefined;
  readonly page: string;
}

export interface HandOverWorld {
  readonly gateway: TestGateway;
  readonly server: GatewayServer;
  readonly provider: DemonstrationProvider;
  readonly kiosk: SigningKiosk;
  readonly neighbour: SigningKiosk;
  forge: Forgery | undefined;
  /** The provider answers nothing. */
  isProviderDown: boolean;
  draw(sessionId: string, kiosk?: SigningKiosk): Promise<{ readonly handOverId: string; readonly token: string }>;
  open(token: string): Promise<Answer>;
  /** Opens the QR code, says « Oui »; the browser is bound, and where it goes. */
  confirm(token: string): Promise<{ readonly phone: Phone; readonly url: string }>;
  /** « Non », on the page that the QR code opened. */
  sayNo(page: string): Promise<Answer>;
  /** The provider's answer, brought to the gateway by this browser. */
  comeBack(back: URL, phone: Pick<Phone, 'cookie'>): Promise<Answer['status']>;
  look(phone: Pick<Phone, 'cookie'>, givesUp?: boolean): Promise<Answer>;
  /** From the QR code to the characters on the phone. */
  logIn(
    sessionId: string,
    person?: string,
  ): Promise<{ readonly handOverId: string; readonly phone: Phone; readonly characters: string }>;
  type(sessionId: string, handOverId: string, characters: string, kiosk?: SigningKiosk): Promise<Answer>;
  rows(): Promise<readonly Record<string, unknown>[]>;
}

/** A gateway with a real provider beside it; Claire has an account, and no session is open, before each test. */
export function handOverWorld(suite: SuiteDatabase): HandOverWorld {
  const world = { forge: undefined, isProviderDown: false } as unknown as {
    -readonly [Name in keyof HandOverWorld]: HandOverWorld[Name];
  };

  beforeAll(async () => {
    world.gateway = await testGateway(suite.open().kysely);
    const { services } = world.gateway;
    const { publicUrl } = services.configuration;
    world.provider = await demonstrationProvider({
      publicUrl: () => publicUrl,
      people: [...referencePeople, ...unknownPeople],
    });
    const provider = franceConnectProvider(world.provider.settings, publicUrl, async (url, options) => {
      if (world.isProviderDown) throw new TypeError('no network');
      const response = await fetch(url, options as RequestInit);
      return world.forge !== undefined && new URL(url).pathname === '/token'
        ? await withForgedToken(response, world.forge, world.provider.key)
        : response;
    });
    const modules = [
      accountsModule({ ...services, passwordLine: passwordLine() }),
      visitorsModule(services.database, publicGuards(services)),
      franceConnectModule(services, provider),
    ];
    world.server = (await testServer(services.database, services, modules)).server;
    world.kiosk = await selfEnrolledKiosk(world.server, 'toulouse-riquet');
    world.neighbour = await selfEnrolledKiosk(world.server, 'toulouse-riquet');
  });
  beforeEach(async () => {
    world.forge = undefined;
    world.isProviderDown = false;
    const { database, caisses, clock } = world.gateway.services;
    await world.gateway.forgetCodes();
    await withHandOvers(database).deleteFrom('france_connect_hand_overs').execute();
    await forgetAccounts(database);
    const person = await world.gateway.personId(personNamed('claire'));
    await caisses['caf-31'].accounts.setPassword({ person, password: accountPassword, at: clock.now() - 1_000 });
  });
  afterAll(async () => {
    await world.provider.close();
    await world.server.close();
  });

  const sendFromPhone = async (route: Parameters<typeof sendPlainly>[1], body: unknown, cookie?: string) =>
    await sendPlainly(world.server, route, body, { headers: cookie === undefined ? {} : { cookie } });

  Object.assign(world, {
    async draw(sessionId, kiosk = world.kiosk) {
      const asked = { sessionId, caisse: 'caf-31' };
      // The first one brings a fresh nonce where a test has let time pass.
      const first = await kiosk.send(drawHandOverRoute, asked);
      const { status, body } = first.status === 401 ? await kiosk.send(drawHandOverRoute, asked) : first;
      if (status !== 200) throw new Error(`no hand-over was drawn: ${String(body['type'])}`);
      return { handOverId: String(body['handOverId']), token: String(body['token']) };
    },
    open: async (token) => await sendFromPhone(openHandOverRoute, { token }),
    async confirm(token) {
      const page = String((await world.open(token)).body['pageToken']);
      const answer = await sendFromPhone(answerHandOverRoute, { token: page, isAtKiosk: true });
      if (answer.body['kind'] !== 'goTo') throw new Error(`« Oui » was refused: ${JSON.stringify(answer.body)}`);
      return { phone: { page, cookie: cookieOf(answer) }, url: String(answer.body['url']) };
    },
    sayNo: async (page) => await sendFromPhone(answerHandOverRoute, { token: page, isAtKiosk: false }),
    async comeBack(back, { cookie }) {
      const headers = { host: 'localhost:8080', ...(cookie === undefined ? {} : { cookie }) };
      const response = await world.server.inject({ url: `${back.pathname}${back.search}`, headers });
      return response.statusCode;
    },
    look: async ({ cookie }, givesUp = false) => await sendFromPhone(phoneHandOverRoute, { givesUp }, cookie),
    async logIn(sessionId, person = 'claire') {
      const { handOverId, token } = await world.draw(sessionId);
      const { phone, url } = await world.confirm(token);
      await world.comeBack(await phoneBrowser().logIn(url, person), phone);
      const { body } = await world.look(phone);
      if (body['kind'] !== 'characters') throw new Error(`no characters: ${JSON.stringify(body)}`);
      return { handOverId, phone, characters: String(body['characters']) };
    },
    type: async (sessionId, handOverId, characters, kiosk = world.kiosk) =>
      await kiosk.send(typeHandOverCharactersRoute, { sessionId, handOverId, characters }),
    rows: async () =>
      await withHandOvers(world.gateway.services.database)
        .selectFrom('france_connect_hand_overs')
        .selectAll()
        .execute(),
  } satisfies Partial<HandOverWorld>);
  return world;
}

/** The name and the value that a browser keeps. */
function cookieOf({ headers }: Answer): string {
  const set = headers['set-cookie'];
  if (typeof set !== 'string') throw new Error('no cookie was set');
  return set.split(';')[0] ?? '';
}

/** Signed as the forgery says, else by the provider's own key. */
async function withForgedToken(response: Response, forge: Forgery, providerKey: JsonWebKey): Promise<Response> {
  const answer = (await response.json()) as { readonly id_token: string };
  const [header = '', claims = ''] = answer.id_token.split('.');
  const { key = providerKey, ...forged } = forge({ header: decoded(header), claims: decoded(claims) });
  const content = `${encoded(forged.header)}.${encoded(forged.claims)}`;
  const signature = sign('sha256', Buffer.from(content), {
    key: createPrivateKey({ key, format: 'jwk' }),
    dsaEncoding: 'ieee-p1363',
  });
  const headers = { 'content-type': 'application/json' };
  return new Response(JSON.stringify({ ...answer, id_token: `${content}.${signature.toString('base64url')}` }), {
    status: response.status,
    headers,
  });
}

const decoded = (part: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Record<string, unknown>;
const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
