import { act, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { documentCheckRoute, documentKeysRoute } from '#contract/routes/document-checks.ts';
import { testSealKey, trustListOf, type TestSealKey } from '#contract/seal/testing/seal-key.ts';
import { fakeGateway } from '../testing/fake-gateway.ts';
import { fakePhone, pictureOf } from './testing/fake-phone.ts';
import { sealFields } from './testing/sealed.ts';
import { VerifyPage } from './verify-page.tsx';

let key: TestSealKey;
let genuine: string;
let gateway: ReturnType<typeof fakeGateway>;
let phone: ReturnType<typeof fakePhone>;

beforeAll(async () => {
  key = await testSealKey();
  genuine = await key.seal(sealFields);
});
beforeEach(() => {
  gateway = fakeGateway();
  gateway.answer(documentKeysRoute, trustListOf(key));
  gateway.answer(documentCheckRoute, { kind: 'scanned', status: 'known' });
  phone = fakePhone();
});
afterEach(() => void vi.unstubAllGlobals());

const title = (): string => screen.getByRole('heading', { level: 1 }).textContent ?? '';
const touch = (name: string): void => void act(() => void fireEvent.click(screen.getByRole('button', { name })));
const open = (): void => void render(<VerifyPage services={phone.services} />);

describe('the camera', () => {
  it.each([
    ['refused', 'n’est pas autorisée'],
    ['missing', 'Aucune caméra'],
    ['busy', 'ne répond pas'],
  ] as const)('that is %s leads back to the other ways, with a sentence', async (camera, sentence) => {
    phone.state.camera = camera;
    open();
    touch('Scanner le sceau');
    await expect.poll(() => screen.getByRole('status').textContent).toContain(sentence);
    expect(title()).toBe('Vérifier un document');
    screen.getByLabelText('Choisir une photo du sceau');
  });

  const exits: readonly (readonly [string, (unmount: () => void) => void])[] = [
    ['the button', () => touch('Arrêter la caméra')],
    ['another page', () => act(() => void dispatchEvent(new Event('pagehide')))],
    [
      'another app',
      () =>
        act(() => {
          const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
          document.dispatchEvent(new Event('visibilitychange'));
          hidden.mockRestore();
        }),
    ],
    ['the end of the page', (unmount) => act(unmount)],
  ];
  it.each(exits)('is closed by %s', async (_name, leave) => {
    const { unmount } = render(<VerifyPage services={phone.services} />);
    touch('Scanner le sceau');
    await expect.poll(() => phone.state.isCameraOpen).toBe(true);
    leave(unmount);
    expect(phone.state.isCameraOpen).toBe(false);
  });

  it('that stops by itself, or whose reader does not come, says so', async () => {
    open();
    touch('Scanner le sceau');
    phone.show(undefined);
    await expect.poll(() => screen.getByRole('status').textContent).toContain('s’est arrêtée');
    phone.state.hasReader = false;
    touch('Scanner le sceau');
    await expect.poll(() => screen.getByRole('status').textContent).toContain('Le lecteur n’est pas chargé');
    expect(phone.state.isCameraOpen).toBe(false);
  });
});

describe('a photo', () => {
  const choose = (): void =>
    void act(() => {
      const field = screen.getByLabelText('Choisir une photo du sceau');
      fireEvent.change(field, { target: { files: [new File(['x'], 'photo.jpg', { type: 'image/jpeg' })] } });
    });

  it('of a seal is checked as the camera would', async () => {
    phone.state.photo = pictureOf(genuine);
    open();
    choose();
    await expect.poll(title).toBe('Comparez avec le papier');
  });

  it.each([
    ['without a code', pictureOf(), 'Aucun sceau lu'],
    ['of another code', pictureOf('https://example.org'), 'n’est pas un sceau'],
    ['that is none', undefined, 'n’est pas une photo'],
  ])('%s leads back with a sentence', async (_name, photo, sentence) => {
    phone.state.photo = photo;
    open();
    choose();
    await expect.poll(() => screen.getByRole('status').textContent).toContain(sentence);
  });
});
