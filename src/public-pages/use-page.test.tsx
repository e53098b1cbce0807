import { act, fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { publicCodeUseRoute, publicPasswordRoute } from '#contract/routes/public-code-uses.ts';
import { problem } from '#contract/routes/problem.ts';
import type { CodeUseAnswer } from '#contract/routes/code-use.ts';
import { fictitiousNir } from '#domain/identity/fictitious-nir.ts';
import { drawReference } from '#domain/provisional-code/reference.ts';
import { fakeGateway } from './testing/fake-gateway.ts';
import { UsePage } from './use-page.tsx';

const nir = fictitiousNir({ first: '2', year: '69', month: '05', department: '49', serial: 60 });
const reference = drawReference((count) => new Uint8Array(count).fill(10));
const opened: CodeUseAnswer = {
  token: 'A'.repeat(43),
  expiresAt: 1_795_531_200_000,
  endsAt: 1_795_531_200_000,
  passwordRules: 'caf',
  notice: null,
};

const title = (): string => screen.getByRole('heading', { level: 1 }).textContent ?? '';
const status = (): string => screen.getByRole('status').textContent ?? '';
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: string, value: string): void =>
  void act(() => void fireEvent.input(field(label), { target: { value } }));
const touch = (name: string): void => void act(() => void fireEvent.click(screen.getByRole('button', { name })));
const errorOf = (label: string): string | undefined => {
  const ids = field(label).getAttribute('aria-describedby')?.split(' ') ?? [];
  const error = ids.find((id) => id.endsWith('-error'));
  return error && (document.getElementById(error)?.textContent ?? undefined);
};

function fillIn(changes: Partial<Record<'nir' | 'reference' | 'code' | 'caisse', string>> = {}): void {
  void act(() => void fireEvent.click(screen.getByRole('radio', { name: changes.caisse ?? 'Caf' })));
  type('Numéro de sécurité sociale', changes.nir ?? nir);
  type('Référence', changes.reference ?? reference.toLowerCase());
  type('Code provisoire', changes.code ?? '4826');
}

describe('who one is and which code', () => {
  it('is sent with a proof of work, as it is read: without blanks, for the caisse chosen', async () => {
    const gateway = fakeGateway();
    gateway.answer(publicCodeUseRoute, opened);
    render(<UsePage brought={undefined} />);
    fillIn({ caisse: 'Assurance maladie', nir: nir.replace(/^(.)(..)/, '$1 $2 ') });
    touch('Continuer');
    await expect.poll(title).toBe('Choisissez votre mot de passe');
    expect(gateway.asked.at(-1)).toMatchObject({
      path: publicCodeUseRoute.path,
      body: { caisse: 'cpam-31', nir, reference, code: '4826' },
    });
  });

  it.each([
    ['Numéro de sécurité sociale', { nir: '12' }, 'Le numéro compte 13 caractères, ou 15 avec la clé.'],
    ['Numéro de sécurité sociale', { nir: `${nir}00` }, 'Vérifiez les 15 chiffres'],
    ['Numéro de sécurité sociale', { nir: '9999999999999' }, 'Ce numéro n’existe pas sous cette forme.'],
    ['Référence', { reference: 'AB' }, 'Vérifiez les 8 signes de la référence'],
    ['Code provisoire', { code: '48' }, 'Le code compte 4 chiffres.'],
  ] as const)(
    'I8 %s: %o is refused beside its field, which takes the focus; nothing is sent',
    async (label, changes, sentence) => {
      const gateway = fakeGateway();
      render(<UsePage brought={undefined} />);
      fillIn(changes);
      expect(errorOf(label)).toBeUndefined();
      touch('Continuer');
      await expect.poll(() => errorOf(label)).toContain(sentence);
      expect(field(label).getAttribute('aria-invalid')).toBe('true');
      expect(document.activeElement).toBe(field(label));
      expect(gateway.asked).toEqual([]);
    },
  );

  it.each([
    ['doesNotMatch', 'Ces informations ne correspondent pas.'],
    ['codeUsed', 'Votre code a déjà servi.'],
    ['caisseUnavailable', 'Votre caisse ne répond pas.'],
    ['internal', 'Un problème est survenu.'],
  ] as const)('I8 that the gateway refuses (%s) stays typed', async (name, sentence) => {
    fakeGateway().refuseAs(publicCodeUseRoute, name);
    render(<UsePage brought={{ reference, caisse: undefined }} />);
    fillIn();
    touch('Continuer');
    await expect.poll(status).toContain(sentence);
    expect([field('Numéro de sécurité sociale').value, field('Code provisoire').value]).toEqual([nir, '4826']);
  });

  it('says that there is no network', async () => {
    fakeGateway();
    render(<UsePage brought={undefined} />);
    fillIn();
    touch('Continuer');
    await expect.poll(status).toContain('Pas de connexion.');
  });
});

describe('the definitive password', () => {
  const good = 'Garonne2031Bleue';

  async function openPassword(answer: Partial<CodeUseAnswer> = {}) {
    const gateway = fakeGateway();
    gateway.answer(publicCodeUseRoute, { ...opened, ...answer });
    render(<UsePage brought={undefined} />);
    fillIn();
    touch('Continuer');
    await expect.poll(title).toBe('Choisissez votre mot de passe');
    return gateway;
  }
  const send = (password: string, again = password) => {
    type('Nouveau mot de passe', password);
    type('Confirmation du nouveau mot de passe', again);
    touch('Valider le nouveau mot de passe');
  };

  it.each(['email', 'sms', 'none'] as const)(
    'opens the account, and says where the notice goes: %s',
    async (channel) => {
      const gateway = await openPassword();
      gateway.answer(publicPasswordRoute, { status: 'active', noticeSentTo: channel });
      send(good);
      await expect.poll(title).toBe('Votre mot de passe est enregistré');
      const sentences = { email: 'adresse e-mail', sms: 'mobile', none: 'Aucun contact' };
      expect(document.body.textContent).toContain(sentences[channel]);
      expect(gateway.asked.at(-1)?.body).toEqual({ token: opened.token, password: good });
    },
  );

  it('is judged while it is typed, rule by rule, and is hidden until one wants to see it', async () => {
    await openPassword();
    const met = () => [...document.querySelectorAll('li[data-met="true"]')].length;
    expect(met()).toBe(0);
    type('Nouveau mot de passe', good);
    await expect.poll(() => document.querySelectorAll('li[data-met="false"]').length).toBe(0);
    expect(field('Nouveau mot de passe').type).toBe('password');
    touch('Afficher le mot de passe');
    await expect.poll(() => field('Nouveau mot de passe').type).toBe('text');
  });

  it('that breaks a rule, or is typed otherwise the second time, is not sent', async () => {
    const gateway = await openPassword();
    const before = gateway.asked.length;
    send('court');
    await expect.poll(status).not.toBe('');
    send(good, 'autre');
    await expect.poll(() => errorOf('Confirmation du nouveau mot de passe')).toBeDefined();
    expect(gateway.asked).toHaveLength(before);
  });

  it('that the caisse does not allow sends one to an agent', async () => {
    const gateway = await openPassword();
    gateway.refuseAs(publicPasswordRoute, 'doesNotMatch');
    send(good);
    await expect.poll(status).toContain('Votre caisse refuse d’ouvrir ce compte.');
  });

  it('that breaks a rule only the gateway knows is refused in words, and can be changed', async () => {
    const gateway = await openPassword({ passwordRules: 'cpam' });
    gateway.refuse(publicPasswordRoute, problem('passwordRefused', { rules: ['birthDate'] }));
    send('Garonne2031!Bleue');
    await expect.poll(() => gateway.asked.at(-1)?.path).toBe(publicPasswordRoute.path);
    await expect.poll(status).not.toMatch(/^(Enregistrement…)?$/);
    expect(title()).toBe('Choisissez votre mot de passe');
  });

  it('without network stays typed', async () => {
    await openPassword();
    send(good);
    await expect.poll(status).toContain('Pas de connexion.');
    expect(field('Nouveau mot de passe').value).toBe(good);
  });

  it('I8 too late leads back to the form, where all but the code is still typed', async () => {
    const gateway = await openPassword();
    gateway.refuseAs(publicPasswordRoute, 'sessionOver');
    send(good);
    await expect.poll(title).toBe('Utiliser mon code provisoire');
    expect(status()).toContain('Le temps est écoulé.');
    expect(field('Numéro de sécurité sociale').value).toBe(nir);
    expect(field('Code provisoire').value).toBe('');
  });
});
