import { contrasts, textSizes, type Comfort, type ComfortChange } from '#domain/comfort/comfort.ts';
import { languageOf, type LanguageId } from '#domain/language.ts';
import { useScrollLabels } from './frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { OptionRow } from '#ui/controls/option-row.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { ToggleRow } from '#ui/controls/toggle-row.tsx';
import { Dialog } from '#ui/dialogs/dialog.tsx';
import {
  AccessibilityIcon,
  ContrastIcon,
  HourglassIcon,
  LanguagesIcon,
  MotionIcon,
  ReachIcon,
  TextSizeIcon,
} from '#ui/icons/interface-icons.tsx';

interface ComfortPanelProps {
  readonly comfort: Comfort;
  /** Languages of this site; one alone is no choice. */
  readonly languages: readonly LanguageId[];
  readonly onChange: (change: ComfortChange) => void;
  readonly onClose: () => void;
}

/** One touch from every screen and before any sign-in (A52); the settings end with the session (A50). */
export function ComfortPanel({ comfort, languages, onChange, onClose }: ComfortPanelProps) {
  const t = useTexts();
  const stateLabel = (on: boolean): string => t(on ? 'shell.comfort.on' : 'shell.comfort.off');
  return (
    <Dialog
      title={t('shell.comfort.title')}
      icon={AccessibilityIcon}
      lead={t('shell.comfort.lead')}
      scrollLabels={useScrollLabels()}
      onDismiss={onClose}
      actions={
        <Actions>
          <PrimaryButton label={t('shell.comfort.done')} onPress={onClose} />
        </Actions>
      }
    >
      <div class="settings">
        {languages.length > 1 && (
          <OptionRow
            label={t('shell.comfort.language')}
            icon={LanguagesIcon}
            options={languages.map((id) => {
              const { ownName, direction } = languageOf(id);
              return { value: id, label: ownName, language: id, direction };
            })}
            value={comfort.language}
            onChange={(language) => onChange({ language })}
          />
        )}
        <OptionRow
          label={t('shell.comfort.textSize')}
          icon={TextSizeIcon}
          options={textSizes.map((value) => ({ value, label: t(`shell.comfort.textSize.${value}`) }))}
          value={comfort.textSize}
          onChange={(textSize) => onChange({ textSize })}
        />
        <OptionRow
          label={t('shell.comfort.contrast')}
          icon={ContrastIcon}
          options={contrasts.map((value) => ({ value, label: t(`shell.comfort.contrast.${value}`) }))}
          value={comfort.contrast}
          onChange={(contrast) => onChange({ contrast })}
        />
        <div class="settings-pairs">
          <ToggleRow
            label={t('shell.comfort.reach')}
            icon={ReachIcon}
            on={comfort.reach}
            stateLabel={stateLabel(comfort.reach)}
            onChange={(reach) => onChange({ reach })}
          />
          <ToggleRow
            label={t('shell.comfort.moreTime')}
            icon={HourglassIcon}
            on={comfort.moreTime}
            stateLabel={stateLabel(comfort.moreTime)}
            onChange={(moreTime) => onChange({ moreTime })}
          />
          <ToggleRow
            label={t('shell.comfort.motion')}
            icon={MotionIcon}
            on={comfort.motion}
            stateLabel={stateLabel(comfort.motion)}
            onChange={(motion) => onChange({ motion })}
          />
        </div>
      </div>
    </Dialog>
  );
}
