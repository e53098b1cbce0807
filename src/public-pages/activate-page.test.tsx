import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { challengeRoute } from '#contract/routes/public-challenge.ts';
import { publicClaimRoute, type CarriedClaimOutcome } from '#contract/routes/public-claims.ts';
import { problem } from '#contract/routes/problem.ts';
import { drawReference } from '#domain/provisional-code/reference.ts';
import { ActivatePage } from './activate-page.tsx';
import { fakeGateway } from './testing/fake-gateway.ts';

const reference = drawReference((count) => new Uint8Array(count).fill(10));

const claim = { text: 'claim', caisse: 'cpam-31' } as const;

const title = (): string => screen.getByRole('heading', { level: 1 }).textContent ?? '';
const status = (): string => screen.getByRole('status').textContent ?? '';
const activate = () => fireEvent.click(screen.getByRole('button', { name: 'Activer mon code' }));

it('sends nothing before the button is touched', () => {
  const gateway = fakeGateway();
  render(<ActivatePage claim={claim} />);
  expect(title()).toBe('Activer mon code provisoire');
  expect(gateway.asked).toEqual([]);
});

it('opened without a slip asks for one, and has nothing to touch', () => {
  render(<ActivatePage claim={undefined} />);
  expect(title()).toBe('Scannez d’abord votre code QR');
  expect(screen.queryByRole('button')).toBeNull();
});

it('carries the claim with a proof of work, says that it works, then how long the code lives', async () => {
  const gateway = fakeGateway();
  gateway.answer(publicClaimRoute, { outcome: { kind: 'active', reference, validUntil: 1_795_531_200_000 } });
  render(<ActivatePage claim={claim} />);
  activate();
  await expect.poll(status).toBe('Activation en cours…');
  expect(screen.getByRole('button').hasAttribute('disabled')).toBe(true);
  await expect.poll(title).toBe('Votre code est actif');
  expect(screen.getByText(/2026/).tagName).toBe('STRONG');
  expect(gateway.asked.map(({ path }) => path)).toEqual([challengeRoute.path, publicClaimRoute.path]);
  expect(gateway.asked[1]?.body).toMatchObject({ claim: claim.text, challengeAnswer: { solution: { counter: 1 } } });
});

it('leads from an active code to its use, reference and caisse filled in', async () => {
  const gateway = fakeGateway();
  gateway.answer(publicClaimRoute, { outcome: { kind: 'active', reference, validUntil: 1_795_531_200_000 } });
  render(<ActivatePage claim={claim} />);
  activate();
  await expect.poll(title).toBe('Votre code est actif');
  fireEvent.click(screen.getByRole('button', { name: 'Choisir mon mot de passe' }));
  await expect.poll(title).toBe('Utiliser mon code provisoire');
  expect(screen.getByLabelText<HTMLInputElement>('Référence').value).toBe(reference);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Assurance maladie' }).checked).toBe(true);
});

it.each<[CarriedClaimOutcome, string]>([
  [{ kind: 'awaitingCaisse', reference }, 'Votre code attend votre caisse'],
  [{ kind: 'refused' }, 'Ce code ne peut pas être activé'],
])('says what came of it: $kind', async (outcome, expected) => {
  fakeGateway().answer(publicClaimRoute, { outcome });
  render(<ActivatePage claim={claim} />);
  activate();
  await expect.poll(title).toBe(expected);
  expect(screen.queryByRole('button')).toBeNull();
});

it('keeps a code that waits for its kiosk, says that it is not active yet, and looks again at a touch', async () => {
  const gateway = fakeGateway();
  gateway.answer(publicClaimRoute, { outcome: { kind: 'awaitingKiosk', reference } });
  render(<ActivatePage claim={claim} />);
  activate();
  await expect.poll(title).toBe('Votre code n’est pas encore actif');
  expect(screen.getByText(/Votre code devrait être actif dans une minute/)).toBeTruthy();
  const look = () => fireEvent.click(screen.getByRole('button', { name: 'Voir s’il est actif' }));
  look();
  await expect.poll(status).toBe('Vérification en cours…');
  expect(screen.getByRole('button').hasAttribute('disabled')).toBe(true);
  await expect.poll(status).toBe('Pas encore actif. Réessayez dans une minute.');

  gateway.respond(publicClaimRoute, noNetwork);
  look();
  await expect.poll(status).toContain('Pas de connexion.');
  gateway.answer(publicClaimRoute, { outcome: { kind: 'active', reference, validUntil: 1_795_531_200_000 } });
  look();
  await expect.poll(title).toBe('Votre code est actif');
});

const noNetwork = () => Promise.reject(new TypeError('no network'));

it.each([
  ['no network for the challenge', challengeRoute, noNetwork, 'Pas de connexion.'],
  ['no network for the claim', publicClaimRoute, noNetwork, 'Pas de connexion.'],
  ['an answer that is no JSON', publicClaimRoute, () => new Response('<html>'), 'Un problème est survenu.'],
  [
    'a refusal that is no problem',
    publicClaimRoute,
    () => new Response('{}', { status: 502 }),
    'Un problème est survenu.',
  ],
] as const)('I8 after %s says so, and can be touched again', async (_name, route, response, sentence) => {
  const gateway = fakeGateway();
  gateway.respond(route, response);
  render(<ActivatePage claim={claim} />);
  activate();
  await expect.poll(status).toContain(sentence);
  gateway.answer(publicClaimRoute, { outcome: { kind: 'refused' } });
  expect(screen.getByRole('button').hasAttribute('disabled')).toBe(false);
});

it('says that one has to wait, when the challenge itself is refused', async () => {
  fakeGateway().refuse(challengeRoute, problem('tooManyTries', { retryAfterMs: 1_000 }));
  render(<ActivatePage claim={claim} />);
  activate();
  await expect.poll(status).toBe('Trop d’essais. Attendez quelques minutes.');
});

it('sends whose browser cannot do the work to a kiosk', async () => {
  await fakeGateway().isReady;
  vi.stubGlobal('crypto', {});
  render(<ActivatePage claim={claim} />);
  activate();
  await expect.poll(status).toContain('Utilisez votre code sur une borne.');
});
