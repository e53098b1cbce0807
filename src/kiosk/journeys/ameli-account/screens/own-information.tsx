import { caisses } from '#domain/caisse/caisse.ts';
import type { InsuredOverview } from '#domain/insured-file/overview.ts';
import { formatShortDate } from '#domain/time/french-time.ts';
import { fileOf, hasTwoFactors } from '#machines/ameli-account/context.ts';
import type { InsuredFile } from '#machines/ameli-account/ports.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { usePageLabels } from '#kiosk/steps/file/page-labels.ts';
import { useFigures } from '#kiosk/steps/file/use-figures.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { UserRoundIcon } from '#ui/icons/attract-icons.tsx';
import { HeartIcon, MapPinIcon } from '#ui/icons/file-icons.tsx';
import { UmbrellaIcon } from '#ui/icons/information-icons.tsx';
import { EyeIcon, PencilIcon, ShieldCheckIcon } from '#ui/icons/interface-icons.tsx';
import {
  CreditCardIcon,
  HouseIcon,
  IdCardIcon,
  MailIcon,
  SmartphoneIcon,
  UsersIcon,
} from '#ui/icons/service-icons.tsx';
import { PagedRows, type Row } from '#ui/messages/paged-rows.tsx';
import { reservedForButton, reservedForNote, sumReserved } from '#ui/messages/row-pages.ts';
import type { Props } from './screen.ts';

/** #302, #303: the rows of the source; three of them are changed elsewhere. */
export function OwnInformation({ context, send }: Props) {
  const t = useTexts();
  const { services } = useFrame();
  const rowsOf = useInformationRows();
  const mayRaise = !hasTwoFactors(context) && services.includes('raiseAccount');
  const mayModify = services.includes('manageAccount');
  return (
    <KioskScreen
      screenId="ameliAccount.ownInformation"
      title={t('ameliAccount.information.title')}
      personal
      note={<p class="row-note">{t('ameliAccount.information.other')}</p>}
      actions={
        (mayRaise || mayModify) && (
          <Actions arrangement="row">
            {mayModify && (
              <SecondaryButton
                label={t('ameliAccount.information.modify')}
                icon={PencilIcon}
                onPress={() => send({ type: 'GO_TO', next: 'manageAccount' })}
              />
            )}
            {mayRaise && (
              <PrimaryButton
                label={t('ameliAccount.information.doctor.show')}
                icon={EyeIcon}
                onPress={() => send({ type: 'SEE_DOCTOR' })}
              />
            )}
          </Actions>
        )
      }
    >
      <PagedRows
        label={t('ameliAccount.information.list')}
        labels={usePageLabels()}
        groups={[{ rows: rowsOf(fileOf(context), caisses[context.caisse].name) }]}
        reserved={sumReserved(reservedForButton, reservedForNote)}
      />
    </KioskScreen>
  );
}

type Days = NonNullable<InsuredOverview['rights']>;

function useInformationRows(): (file: InsuredFile, caisse: string) => readonly Row[] {
  const t = useTexts();
  const { day } = useFigures();
  const daysOf = ({ from, to }: Days): readonly string[] => [
    t('ameliAccount.information.since', { date: day(from) }),
    ...(to === null ? [] : [t('ameliAccount.information.until', { date: day(to) })]),
  ];

  return ({ overview, contacts }, caisse) => [
    identityOf(overview),
    {
      id: 'rights',
      icon: ShieldCheckIcon,
      title: t(`ameliAccount.information.rights.${overview.rights === null ? 'closed' : 'open'}`),
      details: overview.rights === null ? [] : daysOf(overview.rights),
      isWarning: overview.rights === null,
    },
    ...c2sOf(overview),
    {
      id: 'caisse',
      icon: HouseIcon,
      title: t('ameliAccount.information.caisse'),
      details: [
        caisse,
        t('ameliAccount.information.organisme', { code: overview.organisme.replaceAll(' ', '\u00A0') }),
      ],
    },
    insurersOf(overview),
    ...doctorOf(overview),
    {
      id: 'card',
      icon: CreditCardIcon,
      title: t('ameliAccount.information.card'),
      details: [
        overview.europeanCardUntil === null
          ? t('ameliAccount.information.card.none')
          : t('ameliAccount.information.card.until', { date: day(overview.europeanCardUntil) }),
      ],
    },
    ...dependantsOf(overview),
    ...(overview.address === null
      ? []
      : [{ id: 'address', icon: MapPinIcon, title: t('ameliAccount.information.address'), details: overview.address }]),
    ...contacts.map(({ kind, masked }) => ({
      id: kind,
      icon: kind === 'mail' ? MailIcon : SmartphoneIcon,
      title: t(`ameliAccount.information.${kind}`),
      details: [masked],
    })),
  ];

  function identityOf({ insured, nirEnding }: InsuredOverview): Row {
    const { firstNames, birthName, usedName, birthDate } = insured;
    return {
      id: 'identity',
      icon: IdCardIcon,
      title: t('ameliAccount.information.identity'),
      details: [
        t('ameliAccount.information.birthName', { firstNames, birthName }),
        ...(usedName === null ? [] : [t('ameliAccount.information.usedName', { usedName })]),
        t('ameliAccount.information.birthDate', { date: formatShortDate(birthDate) }),
        t('ameliAccount.information.nir', { ending: nirEnding }),
      ],
    };
  }

  function c2sOf({ complementaireSante }: InsuredOverview): readonly Row[] {
    if (complementaireSante === null) return [];
    const { withContribution, days } = complementaireSante;
    return [
      {
        id: 'c2s',
        icon: UmbrellaIcon,
        title: t('ameliAccount.information.c2s'),
        details: [t(`ameliAccount.information.c2s.${withContribution ? 'paid' : 'free'}`), ...daysOf(days)],
      },
    ];
  }

  /** Of several, none is told of payments: the caisse waits for a choice. */
  function insurersOf({ insurers }: InsuredOverview): Row {
    const [only, ...others] = insurers;
    const row = { id: 'insurers', icon: UmbrellaIcon } as const;
    if (only === undefined) {
      const title = t('ameliAccount.information.insurer');
      return { ...row, title, details: [t('ameliAccount.information.insurer.none')] };
    }
    if (others.length > 0) {
      return {
        ...row,
        title: t('ameliAccount.information.insurers'),
        details: [insurers.map(({ name }) => name).join(', '), t('ameliAccount.information.insurers.stopped')],
        isWarning: true,
      };
    }
    return {
      ...row,
      title: t('ameliAccount.information.insurer'),
      details: [
        only.name,
        t('ameliAccount.information.insurer.number', { number: only.memberNumber }),
        t('ameliAccount.information.insurer.sent', { date: day(only.since) }),
      ],
    };
  }

  /** Below two factors it says that there is something to see, and neither whether nor whom (P34). */
  function doctorOf({ health }: InsuredOverview): readonly Row[] {
    const row = { id: 'doctor', icon: UserRoundIcon, title: t('ameliAccount.information.doctor') } as const;
    if (health === null) return [{ ...row, details: [t('ameliAccount.information.doctor.hidden')] }];
    const { treatingDoctor: doctor, exemption } = health;
    return [
      {
        ...row,
        details:
          doctor === null
            ? [t('ameliAccount.information.doctor.none')]
            : [
                doctor.name,
                doctor.speciality,
                t('ameliAccount.information.doctor.declared', { date: day(doctor.declaredOn) }),
              ],
      },
      ...(exemption === null
        ? []
        : [
            {
              id: 'exemption',
              icon: HeartIcon,
              title: t('ameliAccount.information.exemption'),
              details: daysOf(exemption),
            },
          ]),
    ];
  }

  function dependantsOf({ dependants }: InsuredOverview): readonly Row[] {
    if (dependants.length === 0) return [];
    const title = t('ameliAccount.information.dependants', { count: dependants.length });
    return [{ id: 'dependants', icon: UsersIcon, title, details: [dependants.join(', ')] }];
  }
}
