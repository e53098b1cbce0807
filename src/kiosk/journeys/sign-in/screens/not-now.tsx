import { caisses } from '#domain/caisse/caisse.ts';
import type { SignInDelay } from '#machines/sign-in/ports.ts';
import { delayIcons } from '#kiosk/steps/delay-icons.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { KeyIcon } from '#ui/icons/attract-icons.tsx';
import { HandHelpingIcon, RefreshIcon, ShieldCheckIcon } from '#ui/icons/interface-icons.tsx';
import { PhoneIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox, type NoticeLine } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

/** Refused before anything was typed, with the reason and the other ways: a code, the telephone, an agent. */
export function NotNow({ context, send }: Props) {
  const t = useTexts();
  const { services } = useFrame();
  const { notNow: reason = 'offline' } = context;
  const givesCodes = services.includes('provisionalCode');
  const code: NoticeLine = { id: 'code', icon: KeyIcon, content: t('signIn.notNow.code') };
  return (
    <KioskScreen
      screenId="signIn.notNow"
      title={t(`signIn.notNow.${reason}.title`)}
      lead={t('signIn.notNow.notOpened')}
      actions={
        <Actions>
          <PrimaryButton label={t('shell.action.retry')} icon={RefreshIcon} onPress={() => send({ type: 'RETRY' })} />
          {givesCodes && (
            <SecondaryButton label={t('signIn.newCode')} icon={KeyIcon} onPress={() => send({ type: 'NEW_CODE' })} />
          )}
          <SecondaryButton label={t('signIn.home')} onPress={() => send({ type: 'LEAVE' })} />
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          useDelayLine(reason),
          ...(givesCodes ? [code] : []),
          {
            id: 'phone',
            icon: PhoneIcon,
            content: <RichText of="signIn.notNow.phone" values={{ phone: caisses[context.caisse].phone }} />,
          },
          { id: 'agent', icon: HandHelpingIcon, content: t('signIn.agent') },
        ]}
      />
    </KioskScreen>
  );
}

/** Gateway or caisse went away, or too many sign in at this moment: everything typed is kept (I8). */
export function TryAgain({ context, send }: Props) {
  const t = useTexts();
  const { notNow: reason = 'offline' } = context;
  return (
    <KioskScreen
      screenId="signIn.tryAgain"
      title={t(`signIn.notNow.${reason}.title`)}
      lead={t('signIn.notNow.notOpened')}
      actions={
        <Actions>
          <PrimaryButton label={t('shell.action.retry')} icon={RefreshIcon} onPress={() => send({ type: 'RETRY' })} />
          <SecondaryButton label={t('signIn.home')} onPress={() => send({ type: 'LEAVE' })} />
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          useDelayLine(reason),
          { id: 'kept', icon: ShieldCheckIcon, content: t('signIn.notNow.kept') },
          { id: 'agent', icon: HandHelpingIcon, content: t('signIn.agent') },
        ]}
      />
    </KioskScreen>
  );
}

/** Why it does not work now. */
export function useDelayLine(reason: SignInDelay): NoticeLine {
  const t = useTexts();
  return { id: 'reason', icon: delayIcons[reason], content: t(`signIn.notNow.${reason}.lead`) };
}
