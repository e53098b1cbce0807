/** `navigator.wakeLock`, as far as it is used here. */
export interface WakeLocks {
  readonly request: (type: 'screen') => Promise<{ readonly released: boolean; readonly release: () => Promise<void> }>;
}

/** The part of the document that tells when it is seen again. */
export type VisiblePage = Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;

/**
 * Keeps the screen on. The browser drops the lock when the page is hidden, so each return of the page asks again.
 * Without support, or when refused, the settings of the screen decide: never an error. The returned function gives the
 * lock back.
 */
export function keepScreenOn(wakeLocks: WakeLocks | undefined, page: VisiblePage): () => void {
  if (wakeLocks === undefined) return () => undefined;
  let release = (): void => undefined;
  let over = false;

  const ask = async (): Promise<void> => {
    if (over || page.visibilityState !== 'visible') return;
    try {
      const lock = await wakeLocks.request('screen');
      release = () => void lock.release().catch(() => undefined);
      if (over) release();
    } catch {
      release = () => undefined;
    }
  };
  const askAgain = (): void => void ask();

  page.addEventListener('visibilitychange', askAgain);
  askAgain();
  return () => {
    over = true;
    page.removeEventListener('visibilitychange', askAgain);
    release();
  };
}
