import { actedFor } from '#machines/protected-people/context.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useAgentLine, usePhoneLine } from '#kiosk/steps/delay-lines.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PagedChoices } from '#ui/controls/paged-choices.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { UserRoundIcon } from '#ui/icons/attract-icons.tsx';
import { FileTextIcon, HouseIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

/**
 * The short names of those whom the guardian protects; the one for whom the session acts is marked, in words too (A51).
 * Names take the room: « Retour » leads home.
 */
export function List({ context, send }: Props) {
  const t = useTexts();
  const current = actedFor(context)?.ref;
  const lead = t('protectedPeople.list.lead');
  return (
    <KioskScreen screenId="protectedPeople.list" title={t('protectedPeople.list.title')} lead={lead} personal>
      <PagedChoices
        label={lead}
        choices={context.protection.people.map(({ ref, name }) => ({
          id: ref,
          label: name,
          detail: ref === current ? t('protectedPeople.list.actsFor') : undefined,
          icon: UserRoundIcon,
        }))}
        chosen={current}
        startAt={current}
        personal
        labels={{
          previous: t('protectedPeople.list.previous'),
          next: t('protectedPeople.list.next'),
          page: (page, pages) => t('protectedPeople.list.page', { page, pages }),
        }}
        onChoose={(person) => send({ type: 'CHOOSE', person })}
      />
    </KioskScreen>
  );
}

/** The caisse knows of nobody whom this guardian protects. */
export function None({ context, send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="protectedPeople.none"
      title={t('protectedPeople.none.title')}
      lead={t('protectedPeople.none.lead')}
      actions={
        <Actions>
          <PrimaryButton label={t('shell.action.home')} icon={HouseIcon} onPress={() => send({ type: 'LEAVE' })} />
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          { id: 'recent', icon: FileTextIcon, content: t('protectedPeople.none.recent') },
          usePhoneLine(context.caisse),
          useAgentLine(),
        ]}
      />
    </KioskScreen>
  );
}
