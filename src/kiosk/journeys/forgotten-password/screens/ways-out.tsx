import { useFrame } from '#kiosk/shell/frame.tsx';
import { useAgentLine } from '#kiosk/steps/delay-lines.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { KeyIcon } from '#ui/icons/attract-icons.tsx';
import type { NoticeLine } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

type Send = Props['send'];

/** Whether a provisional code can be had here: the other way to a new password. */
export function useGivesCodes(): boolean {
  const { services } = useFrame();
  return services.includes('provisionalCode');
}

/** « Demander un code provisoire », where one is given. */
export function NewCodeButton({ send }: { readonly send: Send }) {
  const t = useTexts();
  return useGivesCodes() ? (
    <SecondaryButton label={t('forgottenPassword.newCode')} icon={KeyIcon} onPress={() => send({ type: 'NEW_CODE' })} />
  ) : null;
}

/** Where nothing else is left: the provisional code first, or home where none is given. */
export function LastWays({ send }: { readonly send: Send }) {
  const t = useTexts();
  const home = { label: t('shell.action.home'), onPress: () => send({ type: 'LEAVE' }) } as const;
  return useGivesCodes() ? (
    <>
      <PrimaryButton label={t('forgottenPassword.newCode')} icon={KeyIcon} onPress={() => send({ type: 'NEW_CODE' })} />
      <SecondaryButton {...home} />
    </>
  ) : (
    <PrimaryButton {...home} />
  );
}

/** The other ways to a new password: a provisional code where one is given, an agent. */
export function useOtherWays(): readonly NoticeLine[] {
  const t = useTexts();
  const code: NoticeLine = { id: 'code', icon: KeyIcon, content: t('forgottenPassword.newCode.line') };
  const agent = useAgentLine();
  return useGivesCodes() ? [code, agent] : [agent];
}
