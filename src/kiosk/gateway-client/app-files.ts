import type { Bytes } from '#contract/bytes/bytes.ts';
import { sendOverNetwork } from './network.ts';

/** `missing`: the gateway answers and has no such file. Any other refusal passes by itself: `unreachable`. */
export type AppFile =
  | { readonly kind: 'bytes'; readonly bytes: Bytes }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreachable' };

/** Reads one of the kiosk's own files as the gateway has it now; `path` as below `/borne/`. Never throws. */
export async function readAppFile(path: string): Promise<AppFile> {
  try {
    const response = await sendOverNetwork(`${import.meta.env.BASE_URL}${path}`, {
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
    });
    if (response.ok) return { kind: 'bytes', bytes: new Uint8Array(await response.arrayBuffer()) };
    return { kind: response.status === 404 ? 'missing' : 'unreachable' };
  } catch {
    return { kind: 'unreachable' };
  }
}
