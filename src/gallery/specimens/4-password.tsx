import { useState } from 'preact/hooks';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { Field } from '#ui/fields/field.tsx';
import { passwordFormat } from '#ui/fields/formats.ts';
import { useTextEntry } from '#ui/fields/use-text-entry.ts';
import { ArrowRightIcon } from '#ui/icons/interface-icons.tsx';
import { PasswordKeyboard } from '#ui/keyboards/password-keyboard.tsx';
import { Checklist, type ChecklistLine } from '#ui/messages/checklist.tsx';
import { Frame, nothing } from '../frame.tsx';
import type { Specimen } from '../specimen.ts';
import { texts } from '../texts.ts';

const group = 'Saisie';
const labels = {
  panel: texts.keyboard,
  delete: texts.erase,
  shift: texts.shift,
  signs: texts.signs,
  letters: texts.letters,
};

const lines: readonly ChecklistLine[] = [
  { id: 'length', label: texts.ruleLength, state: 'waiting' },
  { id: 'case', label: texts.ruleCase, state: 'met' },
  { id: 'digit', label: texts.ruleDigit, state: 'met' },
  { id: 'allowed', label: texts.ruleAllowed, state: 'met' },
  { id: 'personal', label: texts.rulePersonal, state: 'unmet' },
];

const stateLabels = { waiting: texts.todo, met: texts.met, unmet: texts.unmet };

function Password({ signs }: { readonly signs: string }) {
  const [text, onText] = useState('Riquet8');
  const [shown, setShown] = useState(false);
  const entry = useTextEntry({ text, onText, format: passwordFormat });
  return (
    <Frame
      screenId="password"
      step={texts.step3}
      title={texts.passwordTitle}
      reading={<Checklist title={texts.rulesTitle} lines={lines} stateLabels={stateLabels} />}
      keyboard={<PasswordKeyboard entry={entry} labels={labels} signs={signs} />}
      keyboardShape="wide"
      actions={
        <Actions>
          <PrimaryButton label={texts.goOn} icon={ArrowRightIcon} iconPlace="after" onPress={nothing} />
        </Actions>
      }
    >
      <Field
        entry={entry}
        label={texts.passwordLabel}
        hint={texts.passwordHint}
        secret={{
          shown,
          toggleLabel: shown ? texts.hide : texts.show,
          onToggle: () => setShown(!shown),
        }}
      />
    </Frame>
  );
}

export const specimens: readonly Specimen[] = [
  { id: 'password', group, title: 'Mot de passe', Show: () => <Password signs="?!$€@&(+-_)=*%/<>.,;:" /> },
  { id: 'password-plain', group, title: 'Mot de passe, sans signes', Show: () => <Password signs="" /> },
];
