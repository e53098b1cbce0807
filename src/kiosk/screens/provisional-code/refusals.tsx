import { KioskScreen } from '#kiosk/app/frame.tsx';
import { useTexts, type KioskKey } from '#kiosk/texts/texts.ts';
import type { ProvisionalCodeRefusal } from '#machines/provisional-code/ports.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { HandHelpingIcon } from '#ui/icons/interface-icons.tsx';
import { MessageIcon } from '#ui/icons/service-icons.tsx';
import { CloudOffIcon } from '#ui/icons/attract-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

const words: Readonly<Record<ProvisionalCodeRefusal['kind'], { readonly title: KioskKey; readonly lead: KioskKey }>> = {
  refused: { title: 'provisionalCode.refused.title', lead: 'provisionalCode.refused.lead' },
  cardBlocked: { title: 'provisionalCode.cardBlocked.title', lead: 'provisionalCode.cardBlocked.lead' },
  tooManyCodesForCard: { title: 'provisionalCode.tooManyCodes.title', lead: 'provisionalCode.tooManyCodes.lead' },
  closed: { title: 'provisionalCode.unavailable.title', lead: 'provisionalCode.unavailable.lead' },
};

/** An expected refusal: a plain sentence, and what to do. One sentence whatever the caisse's reason. */
export function Refused({ context, send }: Props) {
  const t = useTexts();
  const kind = context.refusal?.kind ?? 'refused';
  const mayDeclare = kind === 'cardBlocked' && context.policy.identification.includes('declared');
  return (
    <KioskScreen
      screenId="provisionalCode.refused"
      title={t(words[kind].title)}
      lead={t(words[kind].lead)}
      actions={
        <Actions>
          <PrimaryButton label={t('provisionalCode.done.home')} onPress={() => send({ type: 'LEAVE' })} />
          {mayDeclare && (
            <SecondaryButton label={t('provisionalCode.card.noCard')} onPress={() => send({ type: 'NO_CARD' })} />
          )}
        </Actions>
      }
    >
      <NoticeBox
        tone="warning"
        lines={[{ id: 'agent', icon: HandHelpingIcon, content: t('provisionalCode.refused.next') }]}
      />
    </KioskScreen>
  );
}

/** Offline and no claim may be made now: a sealed request is offered instead. */
export function OfferRequest({ send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="provisionalCode.offerRequest"
      title={t('provisionalCode.noAllotment.title')}
      actions={
        <Actions>
          <PrimaryButton
            label={t('provisionalCode.noAllotment.request')}
            icon={MessageIcon}
            onPress={() => send({ type: 'ACCEPT_REQUEST' })}
          />
          <SecondaryButton label={t('provisionalCode.done.home')} onPress={() => send({ type: 'LEAVE' })} />
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          { id: 'offline', icon: CloudOffIcon, content: t('provisionalCode.noAllotment.lead') },
          { id: 'offer', icon: MessageIcon, content: t('provisionalCode.noAllotment.offer') },
        ]}
      />
    </KioskScreen>
  );
}
