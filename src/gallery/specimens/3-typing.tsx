import { useState } from 'preact/hooks';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { CodeField } from '#ui/fields/code-field.tsx';
import { Field } from '#ui/fields/field.tsx';
import { codeFormat, dateFormat, emailFormat, nameFormat, nirFormat, pinFormat } from '#ui/fields/formats.ts';
import { PinDots } from '#ui/fields/pin-dots.tsx';
import { useTextEntry } from '#ui/fields/use-text-entry.ts';
import { ArrowRightIcon } from '#ui/icons/interface-icons.tsx';
import { EmailKeyboard } from '#ui/keyboards/email-keyboard.tsx';
import { NirKeyboard } from '#ui/keyboards/nir-keyboard.tsx';
import { NumberKeyboard } from '#ui/keyboards/number-keyboard.tsx';
import { TextKeyboard } from '#ui/keyboards/text-keyboard.tsx';
import { Frame, nothing } from '../frame.tsx';
import type { Specimen } from '../specimen.ts';
import { texts } from '../texts.ts';

const group = 'Saisie';
const labels = {
  panel: texts.keyboard,
  delete: texts.erase,
  space: texts.space,
  accents: texts.accents,
  letters: texts.letters,
};

const goOn = <PrimaryButton label={texts.goOn} icon={ArrowRightIcon} iconPlace="after" onPress={nothing} />;

function Nir({ typed, error }: { readonly typed: string; readonly error?: string }) {
  const [text, onText] = useState(typed);
  const entry = useTextEntry({ text, onText, format: nirFormat });
  return (
    <Frame
      screenId="nir"
      step={texts.step1}
      title={texts.nirTitle}
      keyboard={<NirKeyboard entry={entry} labels={labels} />}
      actions={
        <Actions arrangement="row">
          <SecondaryButton label={texts.whereIsIt} onPress={nothing} />
          {goOn}
        </Actions>
      }
    >
      <Field entry={entry} label={texts.nirLabel} hint={texts.nirHint} error={error} />
    </Frame>
  );
}

const longName = 'DE LA ROCHEFOUCAULD-MONTBEL-VANDENBROUCKE';

function Name({ typed }: { readonly typed: string }) {
  const [text, onText] = useState(typed);
  const entry = useTextEntry({ text, onText, format: nameFormat });
  return (
    <Frame
      screenId="name"
      step={texts.step1}
      title={texts.nameTitle}
      keyboard={<TextKeyboard entry={entry} labels={labels} />}
      keyboardShape="wide"
      actions={<Actions>{goOn}</Actions>}
    >
      <Field entry={entry} label={texts.nameLabel} hint={texts.nameHint} />
    </Frame>
  );
}

function BirthDate() {
  const [text, onText] = useState('241');
  const entry = useTextEntry({ text, onText, format: dateFormat });
  return (
    <Frame
      screenId="date"
      step={texts.step2}
      title={texts.dateTitle}
      keyboard={<NumberKeyboard entry={entry} labels={labels} />}
      actions={<Actions>{goOn}</Actions>}
    >
      <Field entry={entry} label={texts.dateLabel} hint={texts.dateHint} places={texts.datePlaces} />
    </Frame>
  );
}

function Mail() {
  const [text, onText] = useState('camille.martin');
  const entry = useTextEntry({ text, onText, format: emailFormat });
  return (
    <Frame
      screenId="mail"
      step={texts.step2}
      title={texts.mailTitle}
      keyboard={<EmailKeyboard entry={entry} labels={labels} />}
      keyboardShape="wide"
      actions={<Actions>{goOn}</Actions>}
    >
      <Field entry={entry} label={texts.mailLabel} hint={texts.mailHint} />
    </Frame>
  );
}

function Code() {
  const [text, onText] = useState('04');
  const entry = useTextEntry({ text, onText, format: codeFormat });
  return (
    <Frame
      screenId="code-typed"
      step={texts.step3}
      title={texts.codeTitle}
      keyboard={<NumberKeyboard entry={entry} labels={labels} />}
      actions={<Actions>{goOn}</Actions>}
    >
      <CodeField entry={entry} label={texts.codeLabel} hint={texts.codeHint} />
    </Frame>
  );
}

const pinLength = 8;

function Pin() {
  const [text, onText] = useState('12345');
  const entry = useTextEntry({ text, onText, format: pinFormat(pinLength) });
  return (
    <Frame
      screenId="pin"
      title={texts.pinTitle}
      keyboard={<NumberKeyboard entry={entry} labels={labels} />}
      actions={<Actions>{goOn}</Actions>}
    >
      <PinDots entry={entry} label={texts.pinLabel} />
    </Frame>
  );
}

export const specimens: readonly Specimen[] = [
  { id: 'nir', group, title: 'Numéro', Show: () => <Nir typed="2820681" /> },
  { id: 'nir-corsica', group, title: 'Numéro, Corse', Show: () => <Nir typed="282062" /> },
  { id: 'nir-error', group, title: 'Numéro, erreur', Show: () => <Nir typed="2820681" error={texts.nirError} /> },
  { id: 'name', group, title: 'Nom', Show: () => <Name typed="LEFÈVRE-D'" /> },
  { id: 'name-long', group, title: 'Nom, long', Show: () => <Name typed={longName} /> },
  { id: 'birth-date', group, title: 'Date', Show: BirthDate },
  { id: 'mail', group, title: 'E-mail', Show: Mail },
  { id: 'code-typed', group, title: 'Code à taper', Show: Code },
  { id: 'pin', group, title: 'Code de l’agent', Show: Pin },
];
