import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { generateKeyPairSync, randomBytes, type JsonWebKey } from 'node:crypto';
import { Provider, type Configuration } from 'oidc-provider';
import { HAND_OVER_END_PATH, HAND_OVER_RETURN_PATH } from '#contract/addresses/hand-over-url.ts';
import { birthFactsOf } from '#domain/identity/pivot-identity.ts';
import type { DemonstrationPerson } from '../../caisses/reference/demonstration-person.ts';
import { html, htmlPage } from '../../server/html.ts';
import type { FranceConnectSettings } from '../settings.ts';

/** A provider of OpenID Connect with the claims and the signatures of FranceConnect v2, and with fictitious people. */
export interface DemonstrationProvider {
  readonly settings: FranceConnectSettings;
  /** Its private key, by which a test makes tokens that it would not. */
  readonly key: JsonWebKey;
  close(): Promise<void>;
}

interface Options {
  /** Where the gateway is reached; asked for at the first request. */
  readonly publicUrl: () => string;
  readonly people: readonly DemonstrationPerson[];
  /** 0: a free one. */
  readonly port?: number;
}

const clientId = 'borne-demonstration';

/** Listens on this machine alone. */
export async function demonstrationProvider({ publicUrl, people, port = 0 }: Options): Promise<DemonstrationProvider> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  const issuer = `http://localhost:${portOf(server)}`;
  const clientSecret = randomBytes(24).toString('base64url');
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256', kid: 'demonstration' };
  const open = () =>
    new Provider(issuer, {
      ...behaviour(people),
      jwks: { keys: [key as never] },
      clients: [
        {
          client_id: clientId,
          client_secret: clientSecret,
          redirect_uris: [`${publicUrl()}${HAND_OVER_RETURN_PATH}`],
          post_logout_redirect_uris: [`${publicUrl()}${HAND_OVER_END_PATH}`],
          token_endpoint_auth_method: 'client_secret_post',
          id_token_signed_response_alg: 'ES256',
          userinfo_signed_response_alg: 'ES256',
        },
      ],
    });
  let opened: Provider | undefined;
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    opened ??= open();
    if (request.url?.startsWith('/qui/') === true) void chosen(opened, people, request, response);
    else void opened.callback()(request, response);
  });
  return {
    settings: { issuer, clientId, clientSecret, algorithm: 'ES256' },
    key,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the provider does not listen');
  return address.port;
}

function behaviour(people: readonly DemonstrationPerson[]): Configuration {
  return {
    scopes: ['openid'],
    claims: {
      openid: ['sub'],
      acr: null,
      gender: ['gender'],
      birthdate: ['birthdate'],
      birthcountry: ['birthcountry'],
      birthplace: ['birthplace'],
      given_name: ['given_name'],
      family_name: ['family_name'],
      preferred_username: ['preferred_username'],
    },
    acrValues: ['eidas1'],
    responseTypes: ['code'],
    pkce: { required: () => true },
    enabledJWA: {
      idTokenSigningAlgValues: ['ES256', 'RS256'],
      userinfoSigningAlgValues: ['ES256', 'RS256'],
    },
    features: {
      devInteractions: { enabled: false },
      jwtUserinfo: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        // FranceConnect asks nothing when an ID token comes along.
        logoutSource: (ctx, form) => {
          ctx.type = 'html';
          ctx.body = `<!doctype html><title>Déconnexion</title>${form}<script>
            const form = document.forms[0];
            const input = Object.assign(document.createElement('input'), { type: 'hidden', name: 'logout', value: 'yes' });
            form.append(input);
            form.submit();
          </script>`;
        },
      },
    },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    interactions: { url: (_ctx, interaction) => `/qui/${interaction.uid}` },
    // Who has chosen themselves has agreed too.
    loadExistingGrant: async (ctx) => {
      const { client, session, provider, params } = ctx.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      const scope = params?.['scope'];
      grant.addOIDCScope(typeof scope === 'string' ? scope : 'openid');
      await grant.save();
      return grant;
    },
    findAccount: (_ctx, accountId) => {
      const person = people.find(({ key }) => key === accountId);
      return person && { accountId, claims: () => ({ sub: accountId, ...claimsOf(person) }) };
    },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 60, Interaction: 600, Session: 600 },
  };
}

/** As FranceConnect tells a person. */
function claimsOf({ firstName, birthName, birthDate, nir }: DemonstrationPerson) {
  const { gender, birthCountry, birthPlace } = birthFactsOf(nir);
  return {
    family_name: birthName.toUpperCase(),
    given_name: firstName,
    gender,
    birthdate: birthDate,
    birthcountry: birthCountry,
    birthplace: birthPlace ?? '',
    preferred_username: '',
  };
}

/** The page of who one is, and what was touched on it. */
async function chosen(
  provider: Provider,
  people: readonly DemonstrationPerson[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const asked = new URL(request.url ?? '/', 'http://localhost');
  const key = asked.searchParams.get('personne');
  if (key === null) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(choicePage(asked.pathname, people));
    return;
  }
  const result = people.some((person) => person.key === key)
    ? { login: { accountId: key, acr: 'eidas1', amr: ['pwd'] } }
    : { error: 'access_denied' };
  await provider.interactionFinished(request, response, result).catch(() => {
    response.writeHead(400, { 'content-type': 'text/plain' });
    response.end('this login is over');
  });
}

function choicePage(path: string, people: readonly DemonstrationPerson[]): string {
  const body = html`<p>Tout est fictif. Choisissez qui vous êtes.</p>
    <ul>
      ${people.map(
        ({ key, firstName, birthName, label }) =>
          html`<li><a href="${path}?personne=${key}">${firstName} ${birthName}</a> — ${label}</li>`,
      )}
    </ul>
    <p><a href="${path}?personne=-">Annuler</a></p>`;
  return htmlPage({ title: 'FranceConnect de démonstration', language: 'fr', body });
}
