import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { onPostgres } from '../testing/databases.ts';
import { franceConnectProvider } from './provider.ts';
import { handOverWorld, newSessionId, type Forgery } from './testing/hand-over-world.ts';
import { phoneBrowser } from './testing/phone-browser.ts';

const strangeKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });

onPostgres('FranceConnect, as an OpenID Connect provider', (suite) => {
  const world = handOverWorld(suite);

  const comeBack = async () => {
    const { phone, url } = await world.confirm((await world.draw(newSessionId())).token);
    await world.comeBack(await phoneBrowser().logIn(url, 'claire'), phone);
    return (await world.look(phone)).body;
  };

  it('is asked for a code with PKCE S256, state and nonce of each login, the identity and the level of one factor', async () => {
    const urls = [];
    for (let time = 0; time < 2; time += 1)
      urls.push((await world.confirm((await world.draw(newSessionId())).token)).url);
    const [first, second] = urls.map((url) => Object.fromEntries(new URL(url).searchParams));
    expect(first).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      acr_values: 'eidas1',
      scope: 'openid gender birthdate birthcountry birthplace given_name family_name preferred_username',
      redirect_uri: 'http://localhost:8080/franceconnect/retour',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(first?.[name]?.length).toBeGreaterThanOrEqual(32);
      expect(first?.[name]).not.toBe(second?.[name]);
    }
  });

  describe('whose ID token', () => {
    const other =
      (claims: Record<string, unknown>): Forgery =>
      (token) => ({
        ...token,
        claims: { ...token.claims, ...claims },
      });
    const forgeries: readonly (readonly [string, Forgery])[] = [
      ['is of another issuer', other({ iss: 'http://localhost:1' })],
      ['is for another client', other({ aud: 'somebody-else' })],
      [
        'is for two clients, the other one being authorised',
        (token) => ({
          ...token,
          claims: { ...token.claims, aud: [token.claims['aud'], 'somebody-else'], azp: 'somebody-else' },
        }),
      ],
      ['has the nonce of another login', other({ nonce: 'a'.repeat(43) })],
      ['has no nonce', other({ nonce: undefined })],
      ['has expired', other({ exp: Math.floor(Date.now() / 1000) - 60, iat: Math.floor(Date.now() / 1000) - 120 })],
      ['has no level', other({ acr: undefined })],
      ['is of an unknown level', other({ acr: 'eidas0' })],
      ['is of somebody else than the identity', other({ sub: 'hugo' })],
      ['is not signed', (token) => ({ ...token, header: { ...token.header, alg: 'none' } })],
      ['is signed by another algorithm', (token) => ({ ...token, header: { ...token.header, alg: 'RS256' } })],
      ['is signed by a shared secret', (token) => ({ ...token, header: { ...token.header, alg: 'HS256' } })],
      ['is signed by another key', (token) => ({ ...token, key: strangeKey })],
    ];

    it.each(forgeries)('%s, opens nothing', async (_name, forgery) => {
      world.forge = forgery;
      expect(await comeBack()).toEqual({ kind: 'over', outcome: 'failed', leaveUrl: null });
      expect(await world.rows()).toMatchObject([{ person: null, secret: null, id_token: null }]);
    });

    it('is signed as it must be, is taken: the forgeries above fail by what is forged', async () => {
      world.forge = (token) => token;
      expect(await comeBack()).toMatchObject({ kind: 'characters' });
    });
  });

  it('that answers a code of another login is refused: the verifier of PKCE is another', async () => {
    const one = await world.confirm((await world.draw(newSessionId())).token);
    const two = await world.confirm((await world.draw(newSessionId())).token);
    const back = await phoneBrowser().logIn(one.url, 'claire');
    back.searchParams.set('state', new URL(two.url).searchParams.get('state') ?? '');
    await world.comeBack(back, two.phone);
    expect((await world.look(two.phone)).body).toMatchObject({ kind: 'over', outcome: 'failed' });
  });

  it('that is not there lets one say « Oui » again, and is found once it is back', async () => {
    const provider = franceConnectProvider(world.provider.settings, 'http://localhost:8080', async (url, options) => {
      if (world.isProviderDown) throw new TypeError('no network');
      return await fetch(url, options as RequestInit);
    });
    world.isProviderDown = true;
    await expect(provider.login()).rejects.toThrow();
    world.isProviderDown = false;
    expect((await provider.login()).url).toContain(world.provider.settings.issuer);
  });

  it('that stops answering in the middle ends the hand-over', async () => {
    const { phone, url } = await world.confirm((await world.draw(newSessionId())).token);
    const back = await phoneBrowser().logIn(url, 'claire');
    world.isProviderDown = true;
    await world.comeBack(back, phone);
    expect((await world.look(phone)).body).toEqual({ kind: 'over', outcome: 'failed', leaveUrl: null });
  });

  it('is reached by TLS, but on this very machine', async () => {
    const provider = franceConnectProvider(
      { ...world.provider.settings, issuer: 'http://franceconnect.example.org' },
      'https://borne.example.org',
    );
    await expect(provider.login()).rejects.toThrow('TLS');
  });
});
