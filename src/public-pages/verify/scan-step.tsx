import { useEffect, useRef, useState } from 'preact/hooks';
import { TitledPage } from '../page.tsx';
import type { OpenTheCamera } from './camera.ts';
import type { FoundSeal } from './check-seal.ts';
import type { OpenCodeReader } from './code-reader.ts';
import { findSeal } from './find-seal.ts';
import type { Notice } from './start-step.tsx';
import { useVerifyTexts } from './texts.ts';

interface ScanStepProps {
  readonly openTheCamera: OpenTheCamera;
  readonly openCodeReader: OpenCodeReader;
  readonly onFound: (found: FoundSeal) => void;
  /** Left without a seal, and why where it was not asked for. */
  readonly onEnd: (notice?: Notice) => void;
}

type Looking = 'opening' | 'searching' | 'otherCode';

/** The camera, from the moment it is asked for until a seal is read or one leaves: it never outlives this step. */
export function ScanStep({ openTheCamera, openCodeReader, onFound, onEnd }: ScanStepProps) {
  const t = useVerifyTexts();
  const preview = useRef<HTMLVideoElement>(null);
  const [looking, setLooking] = useState<Looking>('opening');

  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const close = (): void => leaving.abort();
    const end = (notice: Notice): void => {
      if (signal.aborted) return;
      close();
      onEnd(notice);
    };
    const endWhenHidden = (): void => {
      if (document.visibilityState === 'hidden') end('stopped');
    };
    // At once: a page that goes may paint no more.
    addEventListener('pagehide', close, { signal });
    void (async () => {
      if (preview.current === null) return;
      const [camera, reader] = await Promise.all([
        openTheCamera(preview.current, signal),
        openCodeReader().catch(() => undefined),
      ]);
      if (signal.aborted || camera === undefined) return;
      if (typeof camera === 'string') return end(camera);
      if (reader === undefined) return end('noReader');
      // Not before: the phone's own question may hide the page.
      document.addEventListener('visibilitychange', endWhenHidden, { signal });
      endWhenHidden();
      setLooking('searching');
      let picture = await camera.nextPicture();
      while (picture !== undefined && !signal.aborted) {
        const found = await findSeal(reader, picture);
        if (signal.aborted) return;
        if (typeof found === 'object') {
          close();
          return onFound(found);
        }
        if (found !== undefined) setLooking(found);
        picture = await camera.nextPicture();
      }
      end('stopped');
    })().catch(() => end('noReader'));
    return close;
  }, []);

  return (
    <TitledPage
      title={t('verify.scanning.title')}
      lead={t('verify.scanning.lead')}
      status={t(`verify.scanning.${looking}`)}
    >
      <div class="verify-camera">
        <video ref={preview} muted playsInline aria-label={t('verify.scanning.preview')} />
      </div>
      <button type="button" class="public-quiet" onClick={() => onEnd()}>
        {t('verify.scanning.stop')}
      </button>
    </TitledPage>
  );
}
