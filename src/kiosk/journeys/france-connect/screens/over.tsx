import type { HandOverOutcome } from '#domain/france-connect/stages.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { LockIcon } from '#ui/icons/attract-icons.tsx';
import { RefreshIcon } from '#ui/icons/interface-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';
import { NewCodeButton, useOtherWays } from './ways-out.tsx';

/** Another QR code would end in the same way: the password comes first. */
const isForGood = (outcome: HandOverOutcome): boolean => outcome === 'notMatched';

/** How the hand-over ended, and what one can do now. Whose account it was not is said to nobody (P08). */
export function Over({ context, send }: Props) {
  const t = useTexts();
  const { over } = context;
  const { services } = useFrame();
  const signsIn = services.includes('signIn');
  const password = {
    label: t('franceConnect.notice.password'),
    icon: LockIcon,
    onPress: () => send({ type: 'SIGN_IN' }),
  } as const;
  return (
    <KioskScreen
      screenId="franceConnect.over"
      title={t(`franceConnect.over.${over}.title`)}
      lead={t(`franceConnect.over.${over}.lead`)}
      actions={
        <Actions arrangement="many">
          {isForGood(over) ? (
            signsIn && <PrimaryButton {...password} />
          ) : (
            <>
              <PrimaryButton
                label={t('franceConnect.again')}
                icon={RefreshIcon}
                onPress={() => send({ type: 'RETRY' })}
              />
              {signsIn && <SecondaryButton {...password} />}
            </>
          )}
          <NewCodeButton send={send} />
          <SecondaryButton label={t('shell.action.home')} onPress={() => send({ type: 'LEAVE' })} />
        </Actions>
      }
    >
      <NoticeBox lines={useOtherWays(context.caisse)} />
    </KioskScreen>
  );
}
