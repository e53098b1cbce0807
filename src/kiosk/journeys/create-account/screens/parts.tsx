import type { ComponentChildren } from 'preact';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { KeyIcon, LockIcon } from '#ui/icons/attract-icons.tsx';
import { HandHelpingIcon } from '#ui/icons/interface-icons.tsx';
import { NoticeBox, type NoticeBoxProps, type NoticeLine } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

type Send = Props['send'];

export interface ExplanationProps extends Pick<NoticeBoxProps, 'tone' | 'lines'> {
  readonly screenId: string;
  readonly step?: string;
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly personal?: boolean;
  readonly arrangement?: 'stack' | 'many';
  /** The buttons. */
  readonly children: ComponentChildren;
}

/** A statement, what to know about it, and what one may do. */
export function Explanation({ tone, lines, arrangement = 'stack', children, ...screen }: ExplanationProps) {
  return (
    <KioskScreen {...screen} actions={<Actions arrangement={arrangement}>{children}</Actions>}>
      <NoticeBox {...(tone && { tone })} lines={lines} />
    </KioskScreen>
  );
}

/** « Adressez-vous à un agent avec votre pièce d'identité. » */
export function usePapersLine(): NoticeLine {
  const t = useTexts();
  return { id: 'agentWithPapers', icon: HandHelpingIcon, content: t('createAccount.agentWithPapers') };
}

export function HomeButton({ send, isFirst = false }: { readonly send: Send; readonly isFirst?: boolean }) {
  const t = useTexts();
  const home = { label: t('shell.action.home'), onPress: () => send({ type: 'LEAVE' }) } as const;
  return isFirst ? <PrimaryButton {...home} /> : <SecondaryButton {...home} />;
}

/** « Me connecter », where the hall offers it. */
export function SignInButton({ send }: { readonly send: Send }) {
  const t = useTexts();
  const { services } = useFrame();
  return services.includes('signIn') ? (
    <PrimaryButton label={t('createAccount.signIn')} icon={LockIcon} onPress={() => send({ type: 'SIGN_IN' })} />
  ) : null;
}

/** A provisional code opens an account too: its line, where one is given here. */
export function useNewCodeLine(): readonly NoticeLine[] {
  const t = useTexts();
  const { services } = useFrame();
  return services.includes('provisionalCode')
    ? [{ id: 'newCode', icon: KeyIcon, content: t('createAccount.newCode.line') }]
    : [];
}

export function NewCodeButton({ send }: { readonly send: Send }) {
  const t = useTexts();
  const { services } = useFrame();
  return services.includes('provisionalCode') ? (
    <SecondaryButton label={t('createAccount.newCode')} icon={KeyIcon} onPress={() => send({ type: 'NEW_CODE' })} />
  ) : null;
}

/** Where no account is created: a provisional code first, where one is given, or home. */
export function LastWays({ send }: { readonly send: Send }) {
  const t = useTexts();
  const { services } = useFrame();
  return services.includes('provisionalCode') ? (
    <>
      <PrimaryButton label={t('createAccount.newCode')} icon={KeyIcon} onPress={() => send({ type: 'NEW_CODE' })} />
      <HomeButton send={send} />
    </>
  ) : (
    <HomeButton send={send} isFirst />
  );
}
