import { act, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { documentCheckRoute, documentKeysRoute } from '#contract/routes/document-checks.ts';
import { problem } from '#contract/routes/problem.ts';
import { fakeGateway } from '../testing/fake-gateway.ts';
import { fakePhone } from './testing/fake-phone.ts';
import { sealFields } from './testing/sealed.ts';
import { VerifyPage } from './verify-page.tsx';

let gateway: ReturnType<typeof fakeGateway>;

beforeEach(() => {
  gateway = fakeGateway();
  gateway.answer(documentKeysRoute, { isDemonstration: false, keys: [] });
  gateway.answer(documentCheckRoute, { kind: 'typed', outcome: 'matches' });
});
afterEach(() => void vi.unstubAllGlobals());

const title = (): string => screen.getByRole('heading', { level: 1 }).textContent ?? '';
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: string, value: string): void =>
  void act(() => void fireEvent.input(field(label), { target: { value } }));
const touch = (name: string): void => void act(() => void fireEvent.click(screen.getByRole('button', { name })));
const choose = (name: string): void => void act(() => void fireEvent.click(screen.getByRole('radio', { name })));
const bodies = () => gateway.asked.filter(({ path }) => path === documentCheckRoute.path).map(({ body }) => body);

/** As people copy it: small letters, their own groups, O for 0 and l for 1. */
const { reference } = sealFields;
const copied = reference
  .toLowerCase()
  .replaceAll('0', 'o')
  .replaceAll('1', 'l')
  .replaceAll(/(.{3})/g, '$1 ');

function open(): void {
  render(<VerifyPage services={fakePhone().services} />);
  touch('Taper la référence');
  expect(title()).toBe('Taper la référence');
}
function typeAll(): void {
  type('Référence du document', copied);
  type('Nom de naissance', 'Lebreton Nguyễn');
  choose('Le total');
  type('Total', '1 234,56 €');
}

it('sends what stands on the paper, however it was copied, and hears one of two words', async () => {
  open();
  typeAll();
  touch('Vérifier');
  await expect.poll(title).toBe('Ces informations correspondent');
  expect(bodies()).toMatchObject([
    { kind: 'typed', reference, birthName: 'Lebreton Nguyễn', second: { kind: 'total', cents: 123_456 } },
  ]);
  expect(document.body.textContent).not.toContain('234,56');
});

it('takes the date in place of the total', async () => {
  open();
  typeAll();
  choose('La date du document');
  type('Date du document', '5/11/2026');
  touch('Vérifier');
  await expect.poll(title).toBe('Ces informations correspondent');
  expect(bodies()).toMatchObject([{ second: { kind: 'issuedOn', date: '2026-11-05' } }]);
});

it('what does not match may be typed again: nothing is lost (I8)', async () => {
  gateway.answer(documentCheckRoute, { kind: 'typed', outcome: 'doesNotMatch' });
  open();
  typeAll();
  touch('Vérifier');
  await expect.poll(title).toBe('Ces informations ne correspondent pas');
  touch('Corriger');
  expect(field('Référence du document').value).toBe(copied);
  expect(field('Total').value).toBe('1 234,56 €');
});

it('names each field that is wrong, goes to the first one, and asks nothing of the gateway', () => {
  open();
  touch('Vérifier');
  expect(document.activeElement).toBe(field('Référence du document'));
  type('Référence du document', `${reference.slice(0, 15)}U`);
  type('Nom de naissance', '1234');
  choose('Le total');
  type('Total', 'beaucoup');
  touch('Vérifier');
  const errors = [...document.querySelectorAll('.public-error')].map(({ textContent }) => textContent);
  expect(errors).toEqual([
    'Vérifiez les 16 signes de la référence.',
    'Tapez le nom de naissance, avec ses lettres seulement.',
    'Tapez le total en euros, comme sur le papier.',
  ]);
  type('Référence du document', reference);
  type('Nom de naissance', 'Lebreton');
  touch('Vérifier');
  expect(document.activeElement).toBe(field('Total'));
  expect(bodies()).toEqual([]);
});

it('needs the network, and bears a gateway that is asked too often', async () => {
  gateway.refuse(documentCheckRoute, problem('tooManyTries', { retryAfterMs: 60_000 }));
  open();
  typeAll();
  touch('Vérifier');
  const status = () => screen.getByRole('status').textContent;
  await expect.poll(status).toContain('Trop d’essais.');
  gateway.respond(documentCheckRoute, async () => await Promise.reject(new TypeError('no network')));
  touch('Vérifier');
  await expect.poll(status).toContain('Pas de connexion.');
  expect(field('Total').value).toBe('1 234,56 €');
});

it('an answer that comes after « Retour » is shown to nobody', async () => {
  const answers: (() => void)[] = [];
  gateway.respond(documentCheckRoute, async () => {
    await new Promise<void>((resolve) => answers.push(resolve));
    return new Response(JSON.stringify({ kind: 'typed', outcome: 'matches' }));
  });
  open();
  typeAll();
  touch('Vérifier');
  await expect.poll(() => answers.length).toBe(1);
  touch('Retour');
  await act(async () => answers[0]?.());
  expect(title()).toBe('Vérifier un document');
});

it('of a demonstration says SPÉCIMEN', async () => {
  gateway.answer(documentKeysRoute, { isDemonstration: true, keys: [] });
  open();
  typeAll();
  touch('Vérifier');
  await expect.poll(title).toBe('Ces informations correspondent');
  expect(document.body.textContent).toContain('SPÉCIMEN');
});
