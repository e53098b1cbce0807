import { caisses } from '#domain/caisse/caisse.ts';
import type { MessageLine } from '#domain/messages/message.ts';
import { isAboveLevel, shownLines, type MessagesContext } from '#machines/messages/context.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { useAgentLine, usePhoneLine } from '#kiosk/steps/delay-lines.tsx';
import { usePageLabels } from '#kiosk/steps/file/page-labels.ts';
import { useFigures } from '#kiosk/steps/file/use-figures.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import type { Choice } from '#ui/controls/choice-list.tsx';
import { PagedChoices } from '#ui/controls/paged-choices.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { LockIcon } from '#ui/icons/attract-icons.tsx';
import { MailOpenIcon, SendIcon } from '#ui/icons/file-icons.tsx';
import { InfoIcon } from '#ui/icons/interface-icons.tsx';
import { HouseIcon, MailIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';
import { useWebsiteLine } from './website-line.tsx';
import { shortSubject } from './short-subject.ts';

/**
 * #6 #292: what was received, or what was sent, one button a message. That one is unread is said in words (A51). How one writes
 * to the caisse today stands above: from the kiosk nobody can.
 */
export function List({ context, send }: Props) {
  const t = useTexts();
  const choiceFor = useChoiceFor(context);
  const labels = usePageLabels();
  const { direction, asked, caisse } = context;
  const { website, phone } = caisses[caisse];
  const lines = shownLines(context);
  const other = direction === 'received' ? 'sent' : 'received';
  return (
    <KioskScreen
      screenId="messages.list"
      title={t(`messages.list.title.${direction}`)}
      lead={t('messages.list.question', { website, phone })}
      personal
      aside={
        <Actions arrangement="aside">
          <SecondaryButton
            label={t(other === 'sent' ? 'messages.list.toSent' : 'messages.list.toReceived')}
            icon={other === 'sent' ? SendIcon : MailIcon}
            onPress={() => send({ type: 'SHOW', direction: other })}
          />
        </Actions>
      }
    >
      {lines.length === 0 ? (
        <NoticeBox lines={[{ id: 'empty', icon: InfoIcon, content: t(`messages.list.empty.${direction}`) }]} />
      ) : (
        <PagedChoices
          key={direction}
          label={t(`messages.list.label.${direction}`)}
          labels={labels}
          personal
          besideButton
          startAt={asked}
          choices={lines.map(choiceFor)}
          onChoose={(message) => send({ type: 'OPEN', message })}
        />
      )}
    </KioskScreen>
  );
}

function useChoiceFor(context: MessagesContext): (line: MessageLine) => Choice {
  const t = useTexts();
  const { day } = useFigures();
  const { services } = useFrame();
  const mayRaise = services.includes('raiseAccount');
  return (line) => {
    const { ref, isRead, sentOn, direction, head } = line;
    const state = isRead ? 'read' : 'unread';
    if (head === null || isAboveLevel(context, line)) {
      const how = t(mayRaise ? 'messages.row.health.confirm' : 'messages.row.health.notHere');
      return {
        id: ref,
        label: t('messages.row.health'),
        detail: t(`messages.row.health.${state}`, { date: day(sentOn), how }),
        icon: LockIcon,
      };
    }
    return {
      id: ref,
      label: shortSubject(head.subject),
      // The caisse's own words: French in every language.
      labelLanguage: 'fr',
      detail: t(`messages.row.${state}`, { topic: t(`messages.topic.${head.topic}`), date: day(sentOn) }),
      icon: direction === 'sent' ? SendIcon : isRead ? MailOpenIcon : MailIcon,
    };
  };
}

/** Nothing was written in either direction. */
export function None({ context, send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="messages.none"
      title={t('messages.none.title')}
      lead={t('messages.none.lead')}
      actions={
        <Actions>
          <PrimaryButton label={t('shell.action.home')} icon={HouseIcon} onPress={() => send({ type: 'LEAVE' })} />
        </Actions>
      }
    >
      <NoticeBox lines={[useWebsiteLine(context.caisse, 'write'), usePhoneLine(context.caisse), useAgentLine()]} />
    </KioskScreen>
  );
}
