import type { EpochMs } from '#domain/time/instant.ts';
import { now } from '../clock.ts';
import { openTheCamera, type OpenTheCamera } from './camera.ts';
import { openCodeReaderOf, type BrowserReaders, type OpenCodeReader } from './code-reader.ts';
import { keyStore, type KeyStore } from './kept-keys.ts';
import { readPhoto, type ReadPhoto } from './photo.ts';

/** What the page needs of the phone; a test gives its own. */
export interface VerifyServices {
  readonly openTheCamera: OpenTheCamera;
  readonly openCodeReader: OpenCodeReader;
  readonly readPhoto: ReadPhoto;
  readonly keys: KeyStore;
  readonly now: () => EpochMs;
}

export const servicesOfPhone = (): VerifyServices => ({
  openTheCamera,
  openCodeReader: openCodeReaderOf(globalThis as BrowserReaders, async () => {
    const { openZxing } = await import('./zxing-reader.ts');
    return await openZxing();
  }),
  readPhoto,
  keys: keyStore(),
  now,
});
