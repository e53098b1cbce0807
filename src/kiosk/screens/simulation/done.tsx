import { caisses } from '#domain/caisse/caisse.ts';
import { KioskScreen } from '#kiosk/app/frame.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { HandHelpingIcon, ShieldCheckIcon } from '#ui/icons/interface-icons.tsx';
import { FileTextIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';
import { useStep } from './steps.ts';

/** What an estimate leads to (#206, #210), and what becomes of the answers (#197). */
export function Done({ context, send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="simulation.done"
      step={useStep('result')}
      title={t('simulation.done.title')}
      lead={t('simulation.done.lead')}
      actions={
        <Actions>
          <PrimaryButton label={t('simulation.done.finish')} onPress={() => send({ type: 'FINISH' })} />
          <SecondaryButton label={t('simulation.done.result')} onPress={() => send({ type: 'SHOW_RESULT' })} />
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          {
            id: 'apply',
            icon: FileTextIcon,
            content: <RichText of="simulation.done.apply" values={{ address: caisses[context.caisse].website }} />,
          },
          { id: 'agent', icon: HandHelpingIcon, content: t('simulation.done.agent') },
          { id: 'erased', icon: ShieldCheckIcon, content: t('simulation.done.erased') },
        ]}
      />
    </KioskScreen>
  );
}
