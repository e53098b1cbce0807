import type { CaisseId } from '#domain/caisse/caisse.ts';
import { useFrame } from '#kiosk/shell/frame.tsx';
import { useAgentLine, usePhoneLine } from '#kiosk/steps/delay-lines.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { KeyIcon } from '#ui/icons/attract-icons.tsx';
import type { NoticeLine } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

/** « Demander un code provisoire », where one is given. */
export function NewCodeButton({ send }: Pick<Props, 'send'>) {
  const t = useTexts();
  const { services } = useFrame();
  return services.includes('provisionalCode') ? (
    <SecondaryButton label={t('franceConnect.newCode')} icon={KeyIcon} onPress={() => send({ type: 'NEW_CODE' })} />
  ) : null;
}

/** The telephone of the caisse, and an agent. */
export function useOtherWays(caisse: CaisseId): readonly NoticeLine[] {
  return [usePhoneLine(caisse), useAgentLine()];
}
