import { useState } from 'preact/hooks';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { CheckList } from '#ui/controls/check-list.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { ArrowRightIcon } from '#ui/icons/interface-icons.tsx';
import { useAsked, type AskedProps } from './asked.ts';
import { HelpButton } from './help-button.tsx';
import { optionWords, titleOf } from './words.ts';

/** Any of several answers: each touch ticks or unticks one, and the filled button says what it will answer. */
export function ChoicesQuestion({ context, question, given, onAnswer }: AskedProps) {
  const t = useTexts();
  const { options = [] } = question;
  const [ticked, setTicked] = useState<readonly string[]>(given?.kind === 'choices' ? given.values : []);
  const title = titleOf(t, question);
  return (
    <KioskScreen
      {...useAsked({ context, question })}
      title={title}
      lead={t('simulation.choices.lead')}
      actions={
        <Actions arrangement="row">
          <HelpButton question={question} />
          <PrimaryButton
            label={t(ticked.length === 0 ? 'simulation.choices.none' : 'shell.action.continue')}
            icon={ArrowRightIcon}
            iconPlace="after"
            onPress={() => onAnswer({ kind: 'choices', values: options.filter((option) => ticked.includes(option)) })}
          />
        </Actions>
      }
    >
      <CheckList
        label={title}
        options={options.map((option) => ({ id: option, label: optionWords(t, question, option) }))}
        ticked={ticked}
        onChange={setTicked}
      />
    </KioskScreen>
  );
}
