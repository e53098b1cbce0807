import { caisses } from '#domain/caisse/caisse.ts';
import { outOfScope } from '#domain/benefits/questions/scope.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { HandHelpingIcon } from '#ui/icons/interface-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';
import { useStep } from './steps.ts';

/** Not in France, or overseas: our figures are those of mainland France, so nothing is computed. */
export function OutOfScope({ context, send }: Props) {
  const t = useTexts();
  const reason = outOfScope(context.answers) ?? 'abroad';
  return (
    <KioskScreen
      screenId="simulation.outOfScope"
      step={useStep('access')}
      title={t('simulation.outOfScope.title')}
      lead={t(`simulation.outOfScope.${reason}`)}
      actions={
        <Actions>
          <PrimaryButton label={t('simulation.outOfScope.change')} onPress={() => send({ type: 'BACK' })} />
          <SecondaryButton label={t('shell.action.home')} onPress={() => send({ type: 'FINISH' })} />
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          {
            id: 'next',
            icon: HandHelpingIcon,
            content: <RichText of="simulation.outOfScope.next" values={{ address: caisses[context.caisse].website }} />,
          },
        ]}
      />
    </KioskScreen>
  );
}
