import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openTheCamera } from './camera.ts';

/** A camera of the browser that opens when the test says so. */
function browserCamera() {
  const stop = vi.fn();
  const stream = { active: true, getTracks: () => [{ stop }] };
  let settle: { resolve: (stream: unknown) => void; reject: (error: unknown) => void } | undefined;
  const getUserMedia = vi.fn(async () => await new Promise((resolve, reject) => (settle = { resolve, reject })));
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } });
  return {
    stop,
    stream,
    getUserMedia,
    opens: () => settle?.resolve(stream),
    fails: (error: unknown) => settle?.reject(error),
  };
}

let camera: ReturnType<typeof browserCamera>;
let preview: HTMLVideoElement;
beforeEach(() => {
  camera = browserCamera();
  preview = Object.assign(document.createElement('video'), { play: async () => undefined });
  Object.defineProperty(preview, 'srcObject', { value: null, writable: true });
});
afterEach(() => void vi.unstubAllGlobals());

it('shows the camera at the back, without a microphone, until the signal', async () => {
  const leaving = new AbortController();
  const opening = openTheCamera(preview, leaving.signal);
  camera.opens();
  const open = await opening;
  expect(camera.getUserMedia).toHaveBeenCalledWith(
    expect.objectContaining({ audio: false, video: expect.objectContaining({ facingMode: 'environment' }) as unknown }),
  );
  expect(preview.srcObject).toBe(camera.stream);
  leaving.abort();
  expect(camera.stop).toHaveBeenCalledTimes(1);
  expect(preview.srcObject).toBeNull();
  expect(typeof open === 'object' && (await open.nextPicture())).toBeUndefined();
});

it('closes a camera that opens after one has left', async () => {
  const leaving = new AbortController();
  const opening = openTheCamera(preview, leaving.signal);
  leaving.abort();
  camera.opens();
  expect(await opening).toBeUndefined();
  expect(camera.stop).toHaveBeenCalledTimes(1);
  expect(preview.srcObject).toBeNull();
});

it('gives no more pictures once the phone has taken the camera away', async () => {
  const opening = openTheCamera(preview, new AbortController().signal);
  camera.opens();
  const open = await opening;
  camera.stream.active = false;
  expect(typeof open === 'object' && (await open.nextPicture())).toBeUndefined();
});

it.each([
  ['NotAllowedError', 'refused'],
  ['SecurityError', 'refused'],
  ['NotReadableError', 'busy'],
  ['AbortError', 'busy'],
  ['NotFoundError', 'missing'],
  ['OverconstrainedError', 'missing'],
])('%s: the camera is %s', async (name, problem) => {
  const opening = openTheCamera(preview, new AbortController().signal);
  camera.fails(new DOMException('', name));
  expect(await opening).toBe(problem);
});

it('is missing where the page did not come by HTTPS', async () => {
  vi.stubGlobal('navigator', {});
  expect(await openTheCamera(preview, new AbortController().signal)).toBe('missing');
});

it('that opens and then shows nothing is busy, and is let go with the signal', async () => {
  const leaving = new AbortController();
  preview.play = async () => await Promise.reject(new DOMException('', 'NotAllowedError'));
  const opening = openTheCamera(preview, leaving.signal);
  camera.opens();
  expect(await opening).toBe('busy');
  leaving.abort();
  expect(camera.stop).toHaveBeenCalledTimes(1);
});
