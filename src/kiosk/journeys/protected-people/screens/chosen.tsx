import { actedFor } from '#machines/protected-people/context.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { ArrowRightIcon, CircleCheckIcon, LogOutIcon } from '#ui/icons/interface-icons.tsx';
import { UsersIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

/** In whose file the session acts from now on. The name stands in no title (P21), and below the top third (P42). */
export function Chosen({ context, send }: Props) {
  const t = useTexts();
  const name = actedFor(context)?.name ?? '';
  return (
    <KioskScreen
      screenId="protectedPeople.chosen"
      title={t('protectedPeople.chosen.title')}
      personal
      actions={
        <Actions>
          <PrimaryButton
            label={t('shell.action.continue')}
            icon={ArrowRightIcon}
            iconPlace="after"
            onPress={() => send({ type: 'LEAVE' })}
          />
          <SecondaryButton
            label={t('protectedPeople.another')}
            icon={UsersIcon}
            onPress={() => send({ type: 'CHOOSE_ANOTHER' })}
          />
        </Actions>
      }
    >
      <NoticeBox
        tone="good"
        lines={[
          {
            id: 'actsFor',
            icon: CircleCheckIcon,
            content: <RichText of="protectedPeople.chosen.actsFor" values={{ name }} />,
          },
          { id: 'end', icon: LogOutIcon, content: t('protectedPeople.chosen.end') },
        ]}
      />
    </KioskScreen>
  );
}
