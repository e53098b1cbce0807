import { caisseKindOf } from '#domain/caisse/caisse.ts';
import type { SlipFacts, SlipState } from '#domain/provisional-code/slip-facts.ts';
import { formatMoment } from '#domain/time/french-time.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { ClockIcon } from '#ui/icons/interface-icons.tsx';
import { IdCardIcon, SmartphoneIcon } from '#ui/icons/service-icons.tsx';
import { CloudOffIcon, KeyIcon, ServerOffIcon } from '#ui/icons/attract-icons.tsx';
import { NoticeBox, type NoticeLine } from '#ui/messages/notice-box.tsx';
import { useActivation } from './activation.tsx';
import type { Props } from './screen.ts';

/** What to do with the code. One that is not active yet is offered for use nowhere: it can only be refused (I4). */
export function Done({ context, send }: Props) {
  const t = useTexts();
  const { issued: slip, caisse } = context;
  if (!slip) throw new Error('no code was issued');
  const activation = useActivation(slip);
  const here = {
    label: t('provisionalCode.done.here'),
    icon: KeyIcon,
    onPress: () => send({ type: 'USE_CODE_HERE' }),
  };
  const first = slip.state === 'active' ? here : activation?.way;
  const home = { label: t('shell.action.home'), onPress: () => send({ type: 'FINISH' }) };
  return (
    <>
      <KioskScreen
        screenId="provisionalCode.done"
        title={t('provisionalCode.done.title')}
        lead={
          slip.state === 'active'
            ? t('provisionalCode.done.lead', { caisse: caisseKindOf(caisse) })
            : t('provisionalCode.done.leadNotActive')
        }
        actions={
          <Actions>
            {first && <PrimaryButton {...first} />}
            {first ? <SecondaryButton {...home} /> : <PrimaryButton {...home} />}
          </Actions>
        }
      >
        <NoticeBox
          lines={[
            ...useStateLines(slip.state),
            ...useUseLines(slip),
            { id: 'card', icon: IdCardIcon, content: t('provisionalCode.done.card') },
          ]}
        />
      </KioskScreen>
      {activation?.dialog}
    </>
  );
}

/** When it becomes active, and how: the first button is the quicker way. */
function useStateLines(state: SlipState): readonly NoticeLine[] {
  const t = useTexts();
  switch (state) {
    case 'active':
      return [];
    case 'deferred':
      return [{ id: 'later', icon: CloudOffIcon, content: t('provisionalCode.done.deferred') }];
    case 'awaitingCaisse':
      return [{ id: 'later', icon: ServerOffIcon, content: t('provisionalCode.done.awaitingCaisse') }];
  }
}

/** Where to use it and until when. */
function useUseLines({ state, validUntil }: SlipFacts): readonly NoticeLine[] {
  const t = useTexts();
  const { officialAddress: address } = useFrame();
  const isActive = state === 'active';
  const moment = formatMoment(validUntil, t.language);
  return [
    {
      id: 'online',
      icon: isActive ? SmartphoneIcon : KeyIcon,
      content: (
        <RichText
          of={isActive ? 'provisionalCode.done.online' : 'provisionalCode.done.onlineOnceActive'}
          values={{ address }}
        />
      ),
    },
    {
      id: 'before',
      icon: ClockIcon,
      content: (
        <RichText
          of={isActive ? 'provisionalCode.done.before' : 'provisionalCode.done.beforeOnceActive'}
          values={{ moment }}
        />
      ),
    },
  ];
}
