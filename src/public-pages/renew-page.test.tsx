import { act, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { challengeRoute } from '#contract/routes/public-challenge.ts';
import { problem } from '#contract/routes/problem.ts';
import { usePasswordLinkRoute } from '#contract/routes/password-resets.ts';
import { RenewPage } from './renew-page.tsx';
import { fakeGateway } from './testing/fake-gateway.ts';

afterEach(() => void vi.unstubAllGlobals());

const link = { token: `${'A'.repeat(42)}E`, caisse: 'cpam-31' } as const;
const good = 'Pastel+Violette';

const title = (): string => screen.getByRole('heading', { level: 1 }).textContent ?? '';
const status = (): string => screen.getByRole('status').textContent ?? '';
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: string, value: string): void =>
  void act(() => void fireEvent.input(field(label), { target: { value } }));
const choose = (password: string, again = password): void => {
  type('Nouveau mot de passe', password);
  type('Confirmation du nouveau mot de passe', again);
  void act(() => void fireEvent.click(screen.getByRole('button', { name: 'Valider le nouveau mot de passe' })));
};

it('P21 sends nothing when it is opened: programs that look at mails open links too', () => {
  const gateway = fakeGateway();
  render(<RenewPage link={link} />);
  expect(title()).toBe('Renouveler mon mot de passe');
  expect(gateway.asked).toEqual([]);
});

it('opened without a whole link says where to find it, and has nothing to type', () => {
  render(<RenewPage link={undefined} />);
  expect(title()).toBe('Ouvrez le lien de votre e-mail');
  expect(screen.queryByRole('textbox')).toBeNull();
});

it('#270 #271 #272 shows the rules of ameli while one types, and sends what keeps them, typed twice alike', async () => {
  const gateway = fakeGateway();
  gateway.answer(usePasswordLinkRoute, { status: 'active', noticeSentTo: 'email' });
  render(<RenewPage link={link} />);
  expect(document.body.textContent).toContain('Ne reprenez pas le mot de passe d’un autre site.');
  choose('court');
  await expect.poll(status).not.toBe('');
  choose(good, `${good}2`);
  expect(gateway.asked).toEqual([]);
  choose(good);
  await expect.poll(title).toBe('Votre mot de passe a bien été mis à jour');
  expect(gateway.asked.map(({ path }) => path)).toEqual([challengeRoute.path, usePasswordLinkRoute.path]);
  expect(gateway.asked.at(-1)?.body).toMatchObject({ token: link.token, password: good });
});

it('#273 leads on to the site of the caisse, and says where the notice goes', async () => {
  const gateway = fakeGateway();
  gateway.answer(usePasswordLinkRoute, { status: 'active', noticeSentTo: 'sms' });
  render(<RenewPage link={link} />);
  choose(good);
  await expect.poll(title).toBe('Votre mot de passe a bien été mis à jour');
  const onward = screen.getByRole('link', { name: 'Retourner à la page de connexion' });
  expect(onward.getAttribute('href')).toBe('https://www.ameli.fr');
  expect(document.body.textContent).toContain('Un SMS de confirmation part vers votre mobile.');
  expect(document.body.textContent).toContain('compte ameli');
});

it.each(['sessionOver', 'codeUsed'] as const)('a link that serves no more (%s) says what one can do', async (name) => {
  fakeGateway().refuseAs(usePasswordLinkRoute, name);
  render(<RenewPage link={link} />);
  choose(good);
  await expect.poll(title).toBe('Ce lien ne sert plus');
  expect(document.body.textContent).toContain('Refaites votre demande sur une borne.');
});

it('I8 a password that the caisse refuses, or a caisse that is down, keeps what was typed', async () => {
  const gateway = fakeGateway();
  gateway.refuse(usePasswordLinkRoute, problem('passwordRefused', { rules: ['nothingPersonal'] }));
  render(<RenewPage link={link} />);
  choose(good);
  await expect.poll(status).toContain('ne respecte pas toutes les règles');
  gateway.refuseAs(usePasswordLinkRoute, 'caisseUnavailable');
  choose(good);
  await expect.poll(status).toContain('Votre caisse ne répond pas.');
  expect(field('Nouveau mot de passe').value).toBe(good);
});

it('in a browser that is too old leads to another one or to a kiosk, and speaks of no code that one has', async () => {
  const gateway = fakeGateway();
  await gateway.isReady;
  vi.stubGlobal('crypto', {});
  render(<RenewPage link={link} />);
  choose(good);
  await expect.poll(status).toContain('Ouvrez le lien dans un autre');
  expect(status()).toContain('demandez un code provisoire sur une borne');
  expect(status()).not.toContain('votre code');
  expect(gateway.asked.map(({ path }) => path)).toEqual([challengeRoute.path]);
});
