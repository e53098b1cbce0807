import { caisseKindOf, caisses } from '#domain/caisse/caisse.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useAgentLine } from '#kiosk/steps/delay-lines.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { KeyIcon, LockIcon, UserPlusIcon } from '#ui/icons/attract-icons.tsx';
import { ArrowRightIcon, RefreshIcon, ShieldCheckIcon } from '#ui/icons/interface-icons.tsx';
import { MailIcon, SmartphoneIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox, type NoticeLine } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

/** « Première connexion ? » (#150, #169): with what one holds, and where an account is created. */
export function FirstTime({ context, send }: Props) {
  const t = useTexts();
  const { services } = useFrame();
  const kind = caisseKindOf(context.caisse);
  const usesCodes = services.includes('codeUse');
  const createsAccounts = services.includes('createAccount');
  const lines: readonly NoticeLine[] = [
    ...(kind === 'caf' ? [{ id: 'old', icon: MailIcon, content: t('signIn.firstTime.oldPassword') }] : []),
    ...(usesCodes ? [{ id: 'code', icon: KeyIcon, content: t('signIn.firstTime.code') }] : []),
    createsAccounts
      ? { id: 'create', icon: UserPlusIcon, content: t('signIn.firstTime.createHere') }
      : {
          id: 'create',
          icon: SmartphoneIcon,
          content: <RichText of="signIn.firstTime.create" values={{ address: caisses[context.caisse].website }} />,
        },
    useAgentLine(),
  ];
  return (
    <KioskScreen
      screenId="signIn.firstTime"
      title={t('signIn.firstTime.title')}
      lead={t('signIn.firstTime.lead')}
      actions={
        <Actions arrangement={usesCodes && createsAccounts ? 'many' : 'stack'}>
          <PrimaryButton
            label={t('signIn.firstTime.password')}
            icon={ArrowRightIcon}
            iconPlace="after"
            onPress={() => send({ type: 'BEGIN' })}
          />
          {usesCodes && (
            <SecondaryButton
              label={t('signIn.firstTime.useCode')}
              icon={KeyIcon}
              onPress={() => send({ type: 'USE_CODE' })}
            />
          )}
          {createsAccounts && (
            <SecondaryButton
              label={t('signIn.firstTime.createAccount')}
              icon={UserPlusIcon}
              onPress={() => send({ type: 'CREATE_ACCOUNT' })}
            />
          )}
        </Actions>
      }
    >
      <NoticeBox lines={lines} />
    </KioskScreen>
  );
}

/** « Tuteur ? » (#151): leads to the guardian's own entrance, or says where it is. */
export function Guardian({ context, send }: Props) {
  const t = useTexts();
  const { services } = useFrame();
  const isHere = services.includes('guardianSignIn');
  const where: NoticeLine = {
    id: 'where',
    icon: SmartphoneIcon,
    content: <RichText of="signIn.guardian.where" values={{ address: caisses[context.caisse].website }} />,
  };
  return (
    <KioskScreen
      screenId="signIn.guardian"
      title={t('signIn.guardian.title')}
      lead={t(isHere ? 'signIn.guardian.leadHere' : 'signIn.guardian.lead')}
      actions={
        <Actions>
          {isHere ? (
            <>
              <PrimaryButton
                label={t('signIn.guardian.here')}
                icon={ArrowRightIcon}
                iconPlace="after"
                onPress={() => send({ type: 'GUARDIAN_SIGN_IN' })}
              />
              <SecondaryButton label={t('signIn.guardian.none')} onPress={() => send({ type: 'BACK' })} />
            </>
          ) : (
            <PrimaryButton label={t('signIn.guardian.back')} onPress={() => send({ type: 'BACK' })} />
          )}
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          ...(isHere ? [] : [where]),
          { id: 'notTheirs', icon: ShieldCheckIcon, content: t('signIn.guardian.notTheirs') },
          useAgentLine(),
        ]}
      />
    </KioskScreen>
  );
}

/** « Mot de passe oublié ? » (#148) where none is renewed: a provisional code leads to a new one. */
export function Forgotten({ context, send }: Props) {
  const t = useTexts();
  const { services } = useFrame();
  const givesCodes = services.includes('provisionalCode');
  const again = { label: t('signIn.again'), icon: RefreshIcon, onPress: () => send({ type: 'RETRY' }) } as const;
  const lines: readonly NoticeLine[] = givesCodes
    ? [
        { id: 'code', icon: KeyIcon, content: t('signIn.forgotten.code') },
        { id: 'until', icon: LockIcon, content: t('signIn.forgotten.until') },
      ]
    : [
        {
          id: 'elsewhere',
          icon: SmartphoneIcon,
          content: <RichText of="signIn.forgotten.elsewhere" values={{ address: caisses[context.caisse].website }} />,
        },
      ];
  return (
    <KioskScreen
      screenId="signIn.forgotten"
      title={t('signIn.forgotten.title')}
      lead={t(givesCodes ? 'signIn.forgotten.lead' : 'signIn.forgotten.leadNoCode')}
      actions={
        <Actions>
          {givesCodes ? (
            <>
              <PrimaryButton label={t('signIn.newCode')} icon={KeyIcon} onPress={() => send({ type: 'NEW_CODE' })} />
              <SecondaryButton {...again} />
            </>
          ) : (
            <PrimaryButton {...again} />
          )}
        </Actions>
      }
    >
      <NoticeBox lines={[...lines, useAgentLine()]} />
    </KioskScreen>
  );
}
