import type { TargetedEvent } from 'preact';
import { TitledPage } from '../page.tsx';
import type { CameraProblem } from './camera.ts';
import { SealPicture } from './seal-picture.tsx';
import { useVerifyTexts } from './texts.ts';

/** Why one is back at the start, or what does not work now. */
export type Notice =
  | CameraProblem
  | 'offline'
  | 'stopped'
  | 'noCode'
  | 'otherCode'
  | 'notAPhoto'
  | 'noReader'
  | 'tooOld'
  | 'fault';

interface StartStepProps {
  readonly notice: Notice | undefined;
  readonly onScan: () => void;
  readonly onPhoto: (file: File) => void;
  readonly onType: () => void;
}

/** The ways to check a document. */
export function StartStep({ notice, onScan, onPhoto, onType }: StartStepProps) {
  const t = useVerifyTexts();
  const choose = ({ currentTarget }: TargetedEvent<HTMLInputElement>): void => {
    const [file] = currentTarget.files ?? [];
    if (file !== undefined) onPhoto(file);
    // The same photo may be chosen twice.
    currentTarget.value = '';
  };
  return (
    <TitledPage
      title={t('verify.title')}
      lead={
        <span class="verify-lead">
          <SealPicture />
          {t('verify.lead')}
        </span>
      }
      status={notice && t(`verify.notice.${notice}`)}
    >
      <button type="button" class="public-action" onClick={onScan}>
        {t('verify.scan')}
      </button>
      <label class="public-quiet verify-photo">
        {t('verify.photo')}
        <input type="file" accept="image/*" autocomplete="off" onChange={choose} />
      </label>
      <button type="button" class="public-quiet" onClick={onType}>
        {t('verify.type')}
      </button>
      <p class="public-hint">{t('verify.private')}</p>
    </TitledPage>
  );
}
