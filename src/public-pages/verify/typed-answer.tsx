import { TitledPage } from '../page.tsx';
import { useVerifyTexts } from './texts.ts';
import { SpecimenBand } from './specimen-band.tsx';

interface TypedAnswerProps {
  readonly outcome: 'matches' | 'doesNotMatch';
  /** All that such a gateway knows are documents of fictitious people. */
  readonly isDemonstration: boolean;
  readonly onAgain: () => void;
  readonly onCorrect: () => void;
}

/** One of two words, and no value: an unknown document is one that does not match (I7). */
export function TypedAnswer({ outcome, isDemonstration, onAgain, onCorrect }: TypedAnswerProps) {
  const t = useVerifyTexts();
  return (
    <TitledPage title={t(`verify.${outcome}.title`)} lead={t(`verify.${outcome}.lead`)}>
      {isDemonstration && <SpecimenBand />}
      {outcome === 'matches' ? (
        <p>{t('verify.matches.rest')}</p>
      ) : (
        <button type="button" class="public-action" onClick={onCorrect}>
          {t('verify.doesNotMatch.correct')}
        </button>
      )}
      <button type="button" class="public-quiet" onClick={onAgain}>
        {t('verify.again')}
      </button>
    </TitledPage>
  );
}
