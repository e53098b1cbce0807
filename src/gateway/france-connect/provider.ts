import * as oidc from 'openid-client';
import * as z from 'zod/mini';
import { HAND_OVER_END_PATH, HAND_OVER_RETURN_PATH } from '#contract/addresses/hand-over-url.ts';
import type { PublicUrl } from '#contract/addresses/public-url.ts';
import { pivotIdentitySchema, type PivotIdentity } from '#domain/identity/pivot-identity.ts';
import { isSafe, type FranceConnectSettings } from './settings.ts';

/** FranceConnect v2: the « identité pivot », and nothing that the caisse does not need. */
const scope = 'openid gender birthdate birthcountry birthplace given_name family_name preferred_username';
/** One factor at FranceConnect: the session that it opens is `authenticated` and no more. */
const acceptedAcr = 'eidas1';
/** A stronger login is a login too. */
const acrValues: readonly unknown[] = ['eidas1', 'eidas2', 'eidas3'];
/** A visitor waits for it. */
const timeoutSeconds = 5;

/** What the gateway keeps, sealed, while the browser is at FranceConnect. */
export interface LoginSecret {
  readonly nonce: string;
  readonly codeVerifier: string;
}

export interface Login {
  readonly url: string;
  readonly state: string;
  readonly secret: LoginSecret;
}

/** What comes back: who it is, and what the phone needs to take its leave. Nothing else of it is kept. */
export interface Identified {
  readonly pivot: PivotIdentity;
  readonly idToken: string;
}

/** FranceConnect, as this gateway uses it. Every method rejects when it does not answer, or not as it must. */
export interface Provider {
  /** A login of its own: state, nonce and PKCE are drawn anew. */
  login(): Promise<Login>;
  /** @param back the address that the browser came back with. */
  identify(back: URL, state: string, secret: LoginSecret): Promise<Identified>;
  leaveUrl(idToken: string): Promise<string>;
}

/** `birthplace` is empty for a birth abroad. */
const claimsSchema = z.object({
  family_name: z.string(),
  given_name: z.string(),
  gender: z.string(),
  birthdate: z.string(),
  birthcountry: z.string(),
  birthplace: z.optional(z.string()),
});

/**
 * An OpenID Connect relying party: code flow, PKCE S256. The library checks issuer, audience, nonce, expiry, and the one
 * algorithm that was registered; the signatures too, though they come over TLS.
 *
 * @param fetch stands between gateway and provider in tests.
 */
export function franceConnectProvider(
  { issuer, clientId, clientSecret, algorithm }: FranceConnectSettings,
  publicUrl: PublicUrl,
  fetch?: oidc.CustomFetch,
): Provider {
  let found: Promise<oidc.Configuration> | undefined;

  /** Read once; a failure is read again by the next visitor. */
  const configuration = async (): Promise<oidc.Configuration> => {
    found ??= discover();
    try {
      return await found;
    } catch (error) {
      found = undefined;
      throw error;
    }
  };

  async function discover(): Promise<oidc.Configuration> {
    const isTls = issuer.startsWith('https:');
    if (!isTls && !isSafe(issuer)) throw new Error('the issuer must be reached by TLS');
    const metadata = {
      id_token_signed_response_alg: algorithm,
      userinfo_signed_response_alg: algorithm,
    };
    return await oidc.discovery(new URL(issuer), clientId, metadata, oidc.ClientSecretPost(clientSecret), {
      execute: [oidc.enableNonRepudiationChecks, ...(isTls ? [] : [oidc.allowInsecureRequests])],
      timeout: timeoutSeconds,
      ...(fetch === undefined ? {} : { [oidc.customFetch]: fetch }),
    });
  }

  return {
    async login() {
      const state = oidc.randomState();
      const secret = { nonce: oidc.randomNonce(), codeVerifier: oidc.randomPKCECodeVerifier() };
      const url = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: `${publicUrl}${HAND_OVER_RETURN_PATH}`,
        scope,
        acr_values: acceptedAcr,
        state,
        nonce: secret.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(secret.codeVerifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, state, secret };
    },

    async identify(back, state, { nonce, codeVerifier }) {
      const from = await configuration();
      const tokens = await oidc.authorizationCodeGrant(from, back, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined || tokens.id_token === undefined) throw new Error('no ID token came');
      if (!acrValues.includes(claims['acr'])) throw new Error('the login is of no level that is known');
      const told = await oidc.fetchUserInfo(from, tokens.access_token, claims.sub);
      return { pivot: pivotOf(told), idToken: tokens.id_token };
    },

    async leaveUrl(idToken) {
      const url = oidc.buildEndSessionUrl(await configuration(), {
        id_token_hint: idToken,
        post_logout_redirect_uri: `${publicUrl}${HAND_OVER_END_PATH}`,
        state: oidc.randomState(),
      });
      return url.href;
    },
  };
}

/** @throws when a part is missing or is none. */
function pivotOf(told: unknown): PivotIdentity {
  const claims = claimsSchema.parse(told);
  return pivotIdentitySchema.parse({
    birthName: claims.family_name,
    givenNames: claims.given_name,
    gender: claims.gender,
    birthDate: claims.birthdate,
    birthCountry: claims.birthcountry,
    birthPlace: claims.birthplace === undefined || claims.birthplace === '' ? null : claims.birthplace,
  });
}
