/** Where the files of a fresh document would come from. */
export interface DocumentSource {
  /** A service worker in force serves them, network or not. */
  readonly hasWorker: () => Promise<boolean>;
  /** The gateway serves them now. */
  readonly gatewayAnswers: () => Promise<boolean>;
  /** Resolves once the gateway was told all that the wipe had to tell it: the end of the visitor’s token. */
  readonly lastWordsSaid: () => Promise<void>;
  readonly wait: (delayMs: number) => Promise<void>;
  readonly load: () => void;
}

/** What is not said by then is left to the term of the token. */
const LAST_WORDS_LIMIT_MS = 2_000;
/** All together stay below the limit that the kiosk's chart sets to a replacement. */
const ANSWER_LIMIT_MS = 4_000;
const PAUSE_MS = 2_000;

/**
 * Loads the kiosk anew in place of this document, so that no two visitors share a heap and no history
 * entry leads back (SECURITY « Wipe »). Then never resolves: this document ends.
 *
 * A kiosk that is cut off before its first installation is complete has nowhere to load from: it would stay on the
 * browser's error page for ever. It keeps this document, wiped, and answers `notYet`.
 */
export async function replaceDocument(source: DocumentSource): Promise<{ readonly kind: 'notYet' }> {
  // Before it is sent a request is signed: a document that ends meanwhile never sends it.
  await Promise.race([source.lastWordsSaid(), source.wait(LAST_WORDS_LIMIT_MS)]);
  if ((await source.hasWorker()) || (await answersInTime(source))) {
    source.load();
    return new Promise(() => undefined);
  }
  await source.wait(PAUSE_MS);
  return { kind: 'notYet' };
}

function answersInTime({ gatewayAnswers, wait }: DocumentSource): Promise<boolean> {
  return Promise.race([gatewayAnswers(), wait(ANSWER_LIMIT_MS).then(() => false)]);
}

/** The source of this browser. The page that made the first installation is not under its worker; the next one will be. */
export function browserSource(
  readFile: (path: string) => Promise<{ readonly kind: string }>,
  lastWordsSaid: DocumentSource['lastWordsSaid'],
  wait: DocumentSource['wait'],
): DocumentSource {
  const { BASE_URL: start } = import.meta.env;
  const container = (navigator as Partial<Navigator>).serviceWorker;
  return {
    hasWorker: async () => container?.controller != null || (await container?.getRegistration(start))?.active != null,
    gatewayAnswers: async () => (await readFile('')).kind === 'bytes',
    lastWordsSaid,
    wait,
    load: () => location.replace(start),
  };
}

/** What follows the path in the address: on a kiosk in service, nothing. */
export const addressExtras = (): string => location.search + location.hash;

/** In demonstration the address may ask for a site; it is then taken away, whatever it said. */
export function takeAskedSite(): string | undefined {
  const asked = new URLSearchParams(location.search).get('site') ?? undefined;
  if (addressExtras() !== '') history.replaceState(null, '', location.pathname);
  return asked;
}
