import { subjectKindOf, type DocumentsContext, type DocumentsEvent } from '#machines/documents/context.ts';
import { mayRetry, otherPeriodHelps, otherSubjectHelps, refusalOf } from '#machines/documents/ways.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { useAgentLine, usePhoneLine } from '#kiosk/steps/delay-lines.tsx';
import { useTexts, type KioskTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import type { IconComponent } from '#ui/icons/icon.tsx';
import { ArrowRightIcon, RefreshIcon } from '#ui/icons/interface-icons.tsx';
import { CalendarCheckIcon, FileTextIcon, HouseIcon, UsersIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

interface Way {
  readonly label: string;
  readonly icon: IconComponent;
  readonly event: DocumentsEvent;
}

/** Why the document is not given, in the words of its reason; what to do next, and who helps. */
export function Refused({ context, send }: Props) {
  const t = useTexts();
  const { services } = useFrame();
  const reason = refusalOf(context);
  const [first, ...others] = waysOut(t, context, services.includes('rendezVous'));
  const onPress = (event: DocumentsEvent) => () => send(event);
  return (
    <KioskScreen
      screenId="documents.refused"
      title={t(`documents.refused.${reason}.title`)}
      lead={t(`documents.refused.${reason}.lead`)}
      actions={
        <Actions arrangement={others.length > 2 ? 'many' : 'stack'}>
          <PrimaryButton label={first.label} icon={first.icon} onPress={onPress(first.event)} />
          {others.map(({ label, icon, event }) => (
            <SecondaryButton key={event.type} label={label} icon={icon} onPress={onPress(event)} />
          ))}
        </Actions>
      }
    >
      <NoticeBox
        tone="warning"
        lines={[
          { id: 'next', icon: ArrowRightIcon, content: t(`documents.refused.${reason}.next`) },
          usePhoneLine(context.caisse),
          useAgentLine(),
        ]}
      />
    </KioskScreen>
  );
}

/** What helps against the reason first. */
function waysOut(t: KioskTexts, context: DocumentsContext, hasRendezVous: boolean): readonly [Way, ...Way[]] {
  const { offers, choice } = context;
  const ways: readonly (Way | false)[] = [
    mayRetry(context) && { label: t('shell.action.retry'), icon: RefreshIcon, event: { type: 'RETRY' } },
    otherPeriodHelps(context) && {
      label: t('documents.refused.otherPeriod'),
      icon: CalendarCheckIcon,
      event: { type: 'CHANGE_PERIOD' },
    },
    choice !== undefined &&
      otherSubjectHelps(context) && {
        label: t(`documents.subject.${subjectKindOf(choice.type)}.other`),
        icon: UsersIcon,
        event: { type: 'CHANGE_SUBJECT' },
      },
    hasRendezVous && {
      label: t('documents.refused.rendezVous'),
      icon: CalendarCheckIcon,
      event: { type: 'GO_TO', next: 'rendezVous' },
    },
  ];
  const last: Way =
    offers.length > 0
      ? { label: t('documents.toList'), icon: FileTextIcon, event: { type: 'FINISH' } }
      : { label: t('shell.action.home'), icon: HouseIcon, event: { type: 'LEAVE' } };
  const [first, ...others] = ways.filter((way) => way !== false);
  return first ? [first, ...others, last] : [last];
}
