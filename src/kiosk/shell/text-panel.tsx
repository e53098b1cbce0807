import { useScrollLabels } from './frame.tsx';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { Dialog } from '#ui/dialogs/dialog.tsx';
import type { IconComponent } from '#ui/icons/icon.tsx';

interface TextPanelProps {
  readonly title: string;
  readonly icon: IconComponent;
  readonly paragraphs: readonly string[];
  readonly closeLabel: string;
  readonly onClose: () => void;
}

/** Something to read, over the screen one comes back to. */
export function TextPanel({ title, icon, paragraphs, closeLabel, onClose }: TextPanelProps) {
  return (
    <Dialog
      title={title}
      icon={icon}
      scrollLabels={useScrollLabels()}
      onDismiss={onClose}
      actions={
        <Actions>
          <PrimaryButton label={closeLabel} onPress={onClose} takesFocus />
        </Actions>
      }
    >
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </Dialog>
  );
}
