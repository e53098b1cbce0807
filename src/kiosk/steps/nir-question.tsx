import { useState } from 'preact/hooks';
import { parseNir, type Nir, type NirProblem } from '#domain/identity/nir.ts';
import { maskNir } from '#domain/identity/nir-display.ts';
import { useScrollLabels } from '#kiosk/shell/frame.tsx';
import { useTexts, type KioskTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { Dialog } from '#ui/dialogs/dialog.tsx';
import { nirFormat } from '#ui/fields/formats.ts';
import { IdCardIcon } from '#ui/icons/service-icons.tsx';
import { CardPicture } from '#ui/messages/card-picture.tsx';
import { NirKeyboard } from '#ui/keyboards/nir-keyboard.tsx';
import { useKeyboardLabels } from './keyboard-labels.ts';
import { TypedQuestion } from './typed-question.tsx';

export interface NirQuestionProps {
  readonly screenId: string;
  readonly step?: string | undefined;
  readonly initial: Nir | undefined;
  readonly onAnswer: (nir: Nir) => void;
}

/** « Numéro de Sécurité sociale », 13 characters (#145); an identifiant provisoire is as good (#147). */
export function NirQuestion({ screenId, step, initial, onAnswer }: NirQuestionProps) {
  const t = useTexts();
  const labels = useKeyboardLabels();
  const [isHelping, setHelping] = useState(false);
  return (
    <>
      <TypedQuestion
        screenId={screenId}
        step={step}
        title={t('identity.nir.title')}
        lead={t('identity.nir.provisional')}
        label={t('identity.nir.label')}
        hint={t('identity.nir.hint')}
        format={nirFormat}
        initial={initial}
        mask={maskNir}
        parse={parseNir}
        wording={(problem) => nirProblemWords(t, problem)}
        onAnswer={onAnswer}
        keyboard={(entry) => <NirKeyboard entry={entry} labels={labels} />}
        keyboardShape="pad"
        aside={<SecondaryButton label={t('identity.nir.where')} onPress={() => setHelping(true)} />}
      />
      {isHelping && <WhereIsIt onClose={() => setHelping(false)} />}
    </>
  );
}

function WhereIsIt({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts();
  return (
    <Dialog
      title={t('identity.nir.where.title')}
      icon={IdCardIcon}
      lead={t('identity.nir.where.lead')}
      scrollLabels={useScrollLabels()}
      onDismiss={onClose}
      actions={
        <Actions>
          <PrimaryButton label={t('shell.action.close')} onPress={onClose} takesFocus />
        </Actions>
      }
    >
      <CardPicture
        label={t('identity.nir.where.alt')}
        legend={{ number: t('identity.nir.where.number'), key: t('identity.nir.where.key') }}
      />
      <p>{t('identity.nir.provisional')}</p>
    </Dialog>
  );
}

function nirProblemWords(t: KioskTexts, problem: NirProblem): string {
  switch (problem.code) {
    case 'empty':
      return t('identity.problem.empty');
    case 'badCharacter':
      return t('identity.problem.nir.badCharacter', { position: problem.position });
    case 'tooShort':
      return t('identity.problem.nir.tooShort', { missing: problem.missing });
    case 'tooLong':
      return t('identity.problem.nir.tooLong', { extra: problem.extra });
    case 'wrongKey':
      return t('identity.problem.nir.wrongKey');
    case 'badShape':
      return t('identity.problem.nir.badShape');
  }
}
