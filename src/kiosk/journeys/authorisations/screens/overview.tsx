import type { Authorisations } from '#machines/authorisations/ports.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { UserRoundIcon } from '#ui/icons/attract-icons.tsx';
import { CheckIcon, CircleCheckIcon, InfoIcon } from '#ui/icons/interface-icons.tsx';
import { UsersIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox, type NoticeLine } from '#ui/messages/notice-box.tsx';
import { useLines } from './lines.tsx';
import type { Props } from './screen.ts';

/** Both directions (#46): whom the visitor authorises, and who authorises them (#21). */
export function Overview({ context, send }: Props) {
  const t = useTexts();
  const { authorisations } = context;
  if (!authorisations) throw new Error('nothing was read');
  const { isResponsible, spouse } = authorisations;
  const back = { label: t('authorisations.back'), onPress: () => send({ type: 'LEAVE' }) } as const;
  const act = isResponsible && spouse !== null ? (spouse.isAuthorised ? 'withdraw' : 'give') : undefined;
  return (
    <KioskScreen
      screenId="authorisations.overview"
      title={t('authorisations.overview.title')}
      lead={t(isResponsible ? 'authorisations.overview.responsible' : 'authorisations.overview.notResponsible')}
      personal
      actions={
        <Actions>
          {act === 'give' && (
            <PrimaryButton
              label={t('authorisations.overview.give')}
              icon={UsersIcon}
              onPress={() => send({ type: 'GIVE' })}
            />
          )}
          {act === 'withdraw' && (
            <SecondaryButton label={t('authorisations.overview.withdraw')} onPress={() => send({ type: 'WITHDRAW' })} />
          )}
          {act === 'give' ? <SecondaryButton {...back} /> : <PrimaryButton {...back} />}
        </Actions>
      }
    >
      <NoticeBox
        tone={act === 'withdraw' ? 'good' : 'accent'}
        lines={[...useGivenLines(authorisations), ...useReceivedLines(authorisations)]}
      />
    </KioskScreen>
  );
}

/** What the one who is responsible for the file has given, or may give (#186). */
function useGivenLines({ isResponsible, spouse, receivedFrom }: Authorisations): readonly NoticeLine[] {
  const t = useTexts();
  const { toWhom, later } = useLines();
  if (!isResponsible) return [];
  if (spouse === null) return [{ id: 'noSpouse', icon: InfoIcon, content: t('authorisations.overview.noSpouse') }];
  if (spouse.isAuthorised) {
    const current: NoticeLine = {
      id: 'current',
      icon: CircleCheckIcon,
      content: <strong>{t('authorisations.overview.current')}</strong>,
    };
    return [current, toWhom(spouse.name), later];
  }
  const rights = (['consult', 'change', 'request'] as const).map((right) => ({
    id: right,
    icon: CheckIcon,
    content: t(`authorisations.right.${right}`),
  }));
  return [
    // What was received needs the room.
    ...(receivedFrom.length === 0
      ? [{ id: 'alone', icon: UserRoundIcon, content: t('authorisations.overview.alone') }]
      : []),
    { id: 'may', icon: UsersIcon, content: t('authorisations.overview.may') },
    ...rights,
  ];
}

/** Who authorises the visitor. Without an authorisation a spouse keeps what is their own (#51, #52). */
function useReceivedLines({ isResponsible, receivedFrom }: Authorisations): readonly NoticeLine[] {
  const t = useTexts();
  if (receivedFrom.length === 0 && !isResponsible) {
    return [
      { id: 'none', icon: InfoIcon, content: t('authorisations.overview.noneReceived') },
      { id: 'limited', icon: UserRoundIcon, content: t('authorisations.overview.limited') },
    ];
  }
  return receivedFrom.map(({ name }, index) => ({
    id: `received-${index}`,
    icon: UsersIcon,
    content: <RichText of="authorisations.overview.received" values={{ name }} />,
  }));
}
