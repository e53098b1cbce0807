import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { answerHandOverRoute, openHandOverRoute, phoneHandOverRoute } from '#contract/routes/france-connect.ts';
import { problem } from '#contract/routes/problem.ts';
import { handOverOutcomes } from '#domain/france-connect/stages.ts';
import { HandOverPage } from './hand-over-page.tsx';
import { fakeGateway } from './testing/fake-gateway.ts';

const token = 'A'.repeat(43);
const opened = {
  pageToken: 'B'.repeat(42) + 'A',
  caisse: 'caf-31',
  site: 'Haute-Garonne · Toulouse Riquet',
  kioskNumber: 12,
} as const;

const title = (): string => screen.getByRole('heading', { level: 1 }).textContent ?? '';
const status = (): string => screen.getByRole('status').textContent ?? '';
const touch = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

function scanned() {
  const gateway = fakeGateway();
  const goTo = vi.fn();
  return { gateway, goTo, show: () => render(<HandOverPage token={token} goTo={goTo} />) };
}

describe('scanned from the kiosk', () => {
  it('asks whether one stands there, with site and number, and goes nowhere before « Oui »', async () => {
    const { gateway, goTo, show } = scanned();
    gateway.answer(openHandOverRoute, opened);
    gateway.answer(answerHandOverRoute, { kind: 'goTo', url: 'https://oidc.example.org/authorize' });
    show();
    await expect.poll(title).toMatch(/^Êtes-vous devant cette borne/);
    expect(document.body.textContent).toContain('12');
    expect(document.body.textContent).toContain('Toulouse Riquet');
    expect(gateway.asked).toEqual([{ path: openHandOverRoute.path, body: { token } }]);
    expect(goTo).not.toHaveBeenCalled();
    touch('Oui, je suis devant cette borne');
    await expect.poll(() => goTo.mock.calls).toEqual([['https://oidc.example.org/authorize']]);
    expect(gateway.asked.at(-1)?.body).toEqual({ token: opened.pageToken, isAtKiosk: true });
  });

  it('« Non » ends it, and says that nothing was opened', async () => {
    const { gateway, goTo, show } = scanned();
    gateway.answer(openHandOverRoute, opened);
    gateway.answer(answerHandOverRoute, { kind: 'ended' });
    show();
    await expect.poll(title).toMatch(/^Êtes-vous/);
    touch('Non');
    await expect.poll(title).toBe('Vous avez bien fait de dire non');
    expect(gateway.asked.at(-1)?.body).toEqual({ token: opened.pageToken, isAtKiosk: false });
    expect(goTo).not.toHaveBeenCalled();
  });

  it('a second time, or too late, leads back to the kiosk', async () => {
    const { gateway, show } = scanned();
    gateway.refuseAs(openHandOverRoute, 'sessionOver');
    show();
    await expect.poll(title).toBe('Ce code QR ne sert plus');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('I8 without network it can be opened again', async () => {
    const { gateway, show } = scanned();
    show();
    await expect.poll(status).toContain('Pas de connexion.');
    gateway.answer(openHandOverRoute, opened);
    touch('Réessayer');
    await expect.poll(title).toMatch(/^Êtes-vous/);
  });

  it('I8 when FranceConnect does not answer « Oui » can be touched again; later than its time it cannot', async () => {
    const { gateway, show } = scanned();
    gateway.answer(openHandOverRoute, opened);
    gateway.refuse(answerHandOverRoute, problem('unavailable'));
    show();
    await expect.poll(title).toMatch(/^Êtes-vous/);
    touch('Oui, je suis devant cette borne');
    await expect.poll(status).toContain('FranceConnect ne répond pas.');
    gateway.refuseAs(answerHandOverRoute, 'sessionOver');
    touch('Oui, je suis devant cette borne');
    await expect.poll(title).toBe('Ce code QR ne sert plus');
  });
});

describe('back from FranceConnect', () => {
  const shown = (answer: Parameters<ReturnType<typeof fakeGateway>['answer']>[1]) => {
    const gateway = fakeGateway();
    gateway.answer(phoneHandOverRoute, answer as never);
    const goTo = vi.fn();
    render(<HandOverPage token={undefined} goTo={goTo} />);
    return { gateway, goTo };
  };

  it('another browser than the one that said « Oui » is told to scan first', async () => {
    shown({ kind: 'none' });
    await expect.poll(title).toBe('Scannez d’abord le code QR de la borne');
  });

  it('shows the characters, « Ne les dites à personne », and gives up at a touch', async () => {
    const { gateway, goTo } = shown({ kind: 'characters', characters: 'AC23', until: 1_795_531_200_000 });
    await expect.poll(() => document.querySelector('.public-characters')?.textContent).toBe('AC23');
    expect(document.body.textContent).toContain('Ne les dites à personne.');
    gateway.answer(phoneHandOverRoute, { kind: 'over', outcome: 'givenUp', leaveUrl: 'https://oidc.example.org/end' });
    touch('Abandonner');
    await expect.poll(title).toBe('La connexion est abandonnée');
    expect(gateway.asked.at(-1)?.body).toEqual({ givesUp: true });
    expect(goTo).toHaveBeenCalledExactlyOnceWith('https://oidc.example.org/end');
  });

  it('sees by itself that the kiosk has opened, and takes its leave of FranceConnect', async () => {
    const { gateway, goTo } = shown({ kind: 'working' });
    await expect.poll(title).toBe('Nous vérifions votre connexion…');
    gateway.answer(phoneHandOverRoute, { kind: 'over', outcome: 'opened', leaveUrl: 'https://oidc.example.org/end' });
    await expect.poll(title, { timeout: 5_000 }).toBe('Votre compte est ouvert sur la borne');
    expect(goTo).toHaveBeenCalledExactlyOnceWith('https://oidc.example.org/end');
    expect(screen.getByRole('link', { name: 'Me déconnecter de FranceConnect' })).toBeDefined();
  });

  it.each(handOverOutcomes)('says how it ended: %s', async (outcome) => {
    const { goTo } = shown({ kind: 'over', outcome, leaveUrl: null });
    await expect.poll(title).not.toBe('Nous vérifions votre connexion…');
    expect(document.body.textContent).toContain('Fermez cette page.');
    expect(goTo).not.toHaveBeenCalled();
  });
});
