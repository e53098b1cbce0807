import type { OwnData, Profile } from '#domain/file/profile.ts';
import { formatShortDate } from '#domain/time/french-time.ts';
import type { ShownFile } from '#machines/my-account/ports.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { usePageLabels } from '#kiosk/steps/file/page-labels.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { UserRoundIcon } from '#ui/icons/attract-icons.tsx';
import { HeartIcon, MapPinIcon } from '#ui/icons/file-icons.tsx';
import { BriefcaseIcon } from '#ui/icons/information-icons.tsx';
import { PencilIcon } from '#ui/icons/interface-icons.tsx';
import { MailIcon, SmartphoneIcon, UsersIcon } from '#ui/icons/service-icons.tsx';
import { PagedRows, type Row } from '#ui/messages/paged-rows.tsx';
import { reservedForButton, reservedForNote, sumReserved } from '#ui/messages/row-pages.ts';
import type { Props } from './screen.ts';
import { useFileWords } from './words.ts';

/** #17, #24–#29: of the file, or of the person alone (#53). Contacts are changed where their codes are sent. */
export function ProfileScreen({ context, send }: Props) {
  const t = useTexts();
  const { services } = useFrame();
  const labels = usePageLabels();
  const rowsOf = useProfileRows();
  const { file } = context;
  if (file === undefined) return null;
  return (
    <KioskScreen
      screenId="myAccount.profile"
      title={t(file.kind === 'file' ? 'myAccount.profile.title' : 'myAccount.profile.titleOwn')}
      personal
      note={<p class="row-note">{t('myAccount.profile.otherChange')}</p>}
      actions={
        services.includes('manageAccount') && (
          <Actions>
            <PrimaryButton
              label={t('myAccount.profile.modify')}
              icon={PencilIcon}
              onPress={() => send({ type: 'GO_TO', next: 'manageAccount' })}
            />
          </Actions>
        )
      }
    >
      <PagedRows
        label={t('myAccount.profile.list')}
        labels={labels}
        groups={[{ rows: rowsOf(file) }]}
        reserved={sumReserved(reservedForButton, reservedForNote)}
      />
    </KioskScreen>
  );
}

function useProfileRows(): (file: ShownFile) => readonly Row[] {
  const t = useTexts();
  const { day } = useFileWords();
  const sinceOf = (since: string | null): readonly string[] =>
    since === null ? [] : [t('myAccount.profile.since', { date: day(since) })];

  return (file) => {
    const facts = file.kind === 'file' ? file.overview.profile : file.data;
    return [
      ...(file.kind === 'own' ? [identityOf(file.data)] : []),
      {
        id: 'couple',
        icon: HeartIcon,
        title: t(`myAccount.profile.couple.${facts.couple.situation}`),
        details: sinceOf(facts.couple.since),
      },
      {
        id: 'work',
        icon: BriefcaseIcon,
        title: t(`myAccount.profile.work.${facts.work.situation}`),
        details: sinceOf(facts.work.since),
      },
      ...(file.kind === 'file' ? childrenOf(file.overview.profile) : []),
      ...(facts.address === null
        ? []
        : [{ id: 'address', icon: MapPinIcon, title: t('myAccount.profile.address'), details: facts.address }]),
      ...file.contacts.map(({ kind, masked }) => ({
        id: kind,
        icon: kind === 'mail' ? MailIcon : SmartphoneIcon,
        title: t(`myAccount.profile.${kind}`),
        details: [masked],
      })),
    ];
  };

  function identityOf({ person: { firstNames, birthName, usedName, birthDate } }: OwnData): Row {
    return {
      id: 'identity',
      icon: UserRoundIcon,
      title: t('myAccount.profile.identity'),
      details: [
        t('myAccount.profile.birthName', { firstNames, birthName }),
        ...(usedName === null ? [] : [t('myAccount.profile.usedName', { usedName })]),
        t('myAccount.profile.birthDate', { date: formatShortDate(birthDate) }),
      ],
    };
  }

  function childrenOf({ children }: Profile): readonly Row[] {
    if (children.length === 0) return [];
    const title = t('myAccount.profile.children', { count: children.length });
    return [{ id: 'children', icon: UsersIcon, title, details: [children.join(', ')] }];
  }
}
