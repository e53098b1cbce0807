import type { ComponentChildren } from 'preact';
import { caisseKindOf, caisses } from '#domain/caisse/caisse.ts';
import { cardPolicy } from '#domain/throttle/policy.ts';
import { formatMoment } from '#domain/time/french-time.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts, type KioskKey } from '#kiosk/texts/texts.ts';
import type { ProvisionalCodeRefusal } from '#machines/provisional-code/ports.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { HandHelpingIcon, InfoIcon } from '#ui/icons/interface-icons.tsx';
import { MessageIcon } from '#ui/icons/service-icons.tsx';
import { CloudOffIcon } from '#ui/icons/attract-icons.tsx';
import { NoticeBox, type NoticeLine } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

const titles: Readonly<Record<ProvisionalCodeRefusal['kind'], KioskKey>> = {
  refused: 'provisionalCode.refused.title',
  cardBlocked: 'card.blocked.title',
  tooManyCodesForCard: 'provisionalCode.tooManyCodes.title',
  closed: 'provisionalCode.unavailable.title',
};

/** The reason, if the visitor may read it. A closed service says what it waits for. */
function useReason(refusal: ProvisionalCodeRefusal): ComponentChildren {
  const t = useTexts();
  switch (refusal.kind) {
    case 'refused':
      return t('provisionalCode.refused.lead');
    case 'cardBlocked': {
      const moment = formatMoment(refusal.until, t.language);
      return <RichText of="card.blocked.lead" values={{ dates: cardPolicy.wrongDates, moment }} />;
    }
    case 'tooManyCodesForCard':
      return t('provisionalCode.tooManyCodes.lead');
    case 'closed':
      return t(`provisionalCode.unavailable.${refusal.reason}`);
  }
}

/** An expected refusal: a plain sentence, and what to do. The same sentence for every reason of the caisse. */
export function Refused({ context, send }: Props) {
  const t = useTexts();
  const { refusal = { kind: 'refused' } } = context;
  const { kind } = refusal;
  // Said to every person who is refused, so that it tells nothing of one (P08).
  const apply: NoticeLine = {
    id: 'apply',
    icon: InfoIcon,
    content: (
      <RichText
        of="provisionalCode.refused.apply"
        values={{ caisse: caisseKindOf(context.caisse), website: caisses[context.caisse].website }}
      />
    ),
  };
  const mayDeclare = kind === 'cardBlocked' && context.policy.identification.includes('declared');
  return (
    <KioskScreen
      screenId="provisionalCode.refused"
      title={t(titles[kind])}
      lead={useReason(refusal)}
      actions={
        <Actions>
          <PrimaryButton label={t('shell.action.home')} onPress={() => send({ type: 'LEAVE' })} />
          {mayDeclare && <SecondaryButton label={t('card.noCard')} onPress={() => send({ type: 'NO_CARD' })} />}
        </Actions>
      }
    >
      <NoticeBox
        tone="warning"
        lines={[
          { id: 'agent', icon: HandHelpingIcon, content: t('provisionalCode.refused.next') },
          ...(kind === 'refused' ? [apply] : []),
        ]}
      />
    </KioskScreen>
  );
}

/** Offline and no claim may be made now: a sealed request is offered instead. */
export function OfferRequest({ context, send }: Props) {
  const t = useTexts();
  const { notNow: reason = 'noAllotment' } = context;
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
          <SecondaryButton label={t('shell.action.home')} onPress={() => send({ type: 'LEAVE' })} />
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          { id: 'offline', icon: CloudOffIcon, content: t(`provisionalCode.unavailable.${reason}`) },
          { id: 'offer', icon: MessageIcon, content: t('provisionalCode.noAllotment.offer') },
        ]}
      />
    </KioskScreen>
  );
}
