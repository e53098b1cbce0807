import * as z from 'zod/mini';
import { toBase64Url } from '../bytes/base64url.ts';
import { utf8Bytes, type Bytes } from '../bytes/bytes.ts';
import { publicKeySchema, signatureSchema, type PublicKeyText } from '../identifiers.ts';
import { readPublicSigningKey } from './signing-key.ts';
import { isValueSigned } from './signed-value.ts';
import { base64UrlOf, countSchema } from '../wire.ts';

const pathSchema = z.string().check(z.regex(/^(?!\/)(?!.*\.\.)[A-Za-z0-9._/-]{1,200}$/));

/** One to four numbers with dots between: « 1.4.0 ». Anything else has no order. */
const releaseVersionSchema = z.string().check(z.regex(/^\d{1,9}(?:\.\d{1,9}){0,3}$/));

/**
 * What a build of the kiosk is made of: its service worker and every file, each with its hash. The worker names the
 * hashes of all that it keeps for offline, so the browser itself refuses an altered file when it installs.
 */
const releaseSchema = z
  .strictObject({
    format: z.literal(1),
    version: releaseVersionSchema,
    /** Signed by a key made on the developer's machine: not for terminals in service. */
    development: z.boolean(),
    /** The service worker; its name carries its hash, so two releases never share it. */
    worker: pathSchema,
    files: z
      .array(z.strictObject({ path: pathSchema, sha256: base64UrlOf(32), size: countSchema }))
      .check(z.maxLength(2_000)),
  })
  .check(z.refine(({ worker, files }) => files.some(({ path }) => path === worker)));
export type Release = z.infer<typeof releaseSchema>;

/** `release.json`: the release as text, exactly as it was signed, and by which key. */
const signedReleaseSchema = z.strictObject({ key: publicKeySchema, signature: signatureSchema, payload: z.string() });

/** What the running kiosk knows of itself: built in, never asked for. */
export interface RunningRelease {
  readonly version: string;
  /**
   * The file name of the worker in force; undefined while there is none. Its name carries its hash, and it carries the
   * hash of every file that it keeps: the same name means the same release.
   */
  readonly worker: string | undefined;
  /** Ed25519 keys whose releases may follow this one. */
  readonly keys: readonly PublicKeyText[];
}

export type ReleaseVerdict =
  | { readonly kind: 'genuine'; readonly release: Release }
  /** `older`: to go back, publish another release under a higher number. `sameNumber`: other files under the number that runs. */
  | { readonly kind: 'refused'; readonly reason: 'unreadable' | 'unknownKey' | 'altered' | 'older' | 'sameNumber' };

/** Whether `release.json` may follow the version that runs (P40, SECURITY « Terminal »). Never throws. */
export async function verifyRelease(text: string, running: RunningRelease): Promise<ReleaseVerdict> {
  const signed = signedReleaseSchema.safeParse(parseJson(text));
  if (!signed.success) return refuse('unreadable');
  const { key, signature, payload } = signed.data;
  const trusted = running.keys.includes(key) ? await readPublicSigningKey(key) : undefined;
  if (trusted === undefined) return refuse('unknownKey');
  if (!(await isValueSigned('release', utf8Bytes(payload), signature, trusted))) return refuse('altered');
  const release = releaseSchema.safeParse(parseJson(payload));
  if (!release.success) return refuse('unreadable');
  const order = compareVersions(release.data.version, running.version);
  if (order < 0) return refuse('older');
  if (order === 0 && !mayRepeat(release.data, running)) return refuse('sameNumber');
  return { kind: 'genuine', release: release.data };
}

/**
 * Whether a release may come under the number that runs: as its repair, with the same files, never as another build, which
 * might be an earlier one. Without a worker there is nothing to go back from: the page itself came from the gateway. A
 * developer builds again and again under one number; only a build that knows the development key takes that.
 */
function mayRepeat({ worker, development }: Release, running: RunningRelease): boolean {
  return development || running.worker === undefined || running.worker === worker;
}

/** Whether these bytes are those of the file that the release names. */
export async function isFileOf(release: Pick<Release, 'files'>, path: string, bytes: Bytes): Promise<boolean> {
  const file = release.files.find((each) => each.path === path);
  if (file?.size !== bytes.length) return false;
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))) === file.sha256;
}

/** Compares number by number: 0.10 comes after 0.9, and 1 is 1.0. Negative when the first is older. */
function compareVersions(version: string, running: string): number {
  const [ours, theirs] = [numbers(version), numbers(running)];
  return [0, 1, 2, 3].map((index) => (ours[index] ?? 0) - (theirs[index] ?? 0)).find((each) => each !== 0) ?? 0;
}

const numbers = (version: string): readonly number[] => version.split('.').map(Number);

const refuse = (reason: Extract<ReleaseVerdict, { readonly kind: 'refused' }>['reason']): ReleaseVerdict => ({
  kind: 'refused',
  reason,
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
