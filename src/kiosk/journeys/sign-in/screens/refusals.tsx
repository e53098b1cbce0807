import { formatMoment } from '#domain/time/french-time.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { KnownAnswers } from '#kiosk/steps/known-answers.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useAgentLine } from '#kiosk/steps/delay-lines.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { KeyIcon } from '#ui/icons/attract-icons.tsx';
import { RefreshIcon } from '#ui/icons/interface-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';
import { useForgotten } from './use-forgotten.ts';

/** One sentence for a wrong number or password: it does not say which one (P08). */
export function DoesNotMatch({ context, send }: Props) {
  const t = useTexts();
  const forgotten = useForgotten(send);
  return (
    <KioskScreen
      screenId="signIn.doesNotMatch"
      title={t('signIn.doesNotMatch.title')}
      lead={t('signIn.doesNotMatch.lead')}
      personal
      actions={
        <Actions>
          <PrimaryButton label={t('signIn.again')} icon={RefreshIcon} onPress={() => send({ type: 'RETRY' })} />
          <SecondaryButton label={t('signIn.secret.forgotten')} onPress={forgotten} />
          <SecondaryButton label={t('shell.action.home')} onPress={() => send({ type: 'LEAVE' })} />
        </Actions>
      }
    >
      <KnownAnswers known={context.known} fields={['nir']} onChange={(field) => send({ type: 'CHANGE', field })} />
    </KioskScreen>
  );
}

/** Too many tries, for a while or for today: what still helps is a code or an agent (P09). */
export function Refused({ context, send }: Props) {
  const t = useTexts();
  const { services } = useFrame();
  const { refusal } = context;
  if (!refusal) throw new Error('nothing was refused');
  const { kind } = refusal;
  const givesCodes = services.includes('provisionalCode');
  const moment = refusal.kind === 'tooManyTries' ? formatMoment(refusal.until, t.language) : '';
  const home = { label: t('shell.action.home'), onPress: () => send({ type: 'LEAVE' }) } as const;
  return (
    <KioskScreen
      screenId="signIn.refused"
      title={t(`signIn.refused.${kind}.title`)}
      lead={<RichText of={`signIn.refused.${kind}.lead`} values={{ moment }} />}
      actions={
        <Actions>
          {givesCodes ? (
            <>
              <PrimaryButton label={t('signIn.newCode')} icon={KeyIcon} onPress={() => send({ type: 'NEW_CODE' })} />
              <SecondaryButton {...home} />
            </>
          ) : (
            <PrimaryButton {...home} />
          )}
        </Actions>
      }
    >
      <NoticeBox
        tone="warning"
        lines={[
          ...(givesCodes ? [{ id: 'code', icon: KeyIcon, content: t('signIn.refused.code') }] : []),
          useAgentLine(),
        ]}
      />
    </KioskScreen>
  );
}
