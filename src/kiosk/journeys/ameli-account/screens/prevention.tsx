import { caisses } from '#domain/caisse/caisse.ts';
import type { PreventionOffer } from '#domain/insured-file/prevention.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { usePageLabels } from '#kiosk/steps/file/page-labels.ts';
import { useFigures } from '#kiosk/steps/file/use-figures.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { BabyIcon, CompassIcon, HeartIcon } from '#ui/icons/file-icons.tsx';
import type { IconComponent } from '#ui/icons/icon.tsx';
import { HandHelpingIcon, InfoIcon } from '#ui/icons/interface-icons.tsx';
import { CalendarCheckIcon, HouseIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import { PagedRows } from '#ui/messages/paged-rows.tsx';
import { reservedForNote } from '#ui/messages/row-pages.ts';
import type { Props } from './screen.ts';

const icons: Readonly<Record<PreventionOffer['kind'], IconComponent>> = {
  pregnancy: BabyIcon,
  pradoMaternity: HouseIcon,
  mtDents: CalendarCheckIcon,
  cardiovascular: HeartIcon,
  childHealth: BabyIcon,
  activeHealth: CompassIcon,
  sophia: HandHelpingIcon,
};

/** #295–#301, « adapté à ma situation personnelle »: what does not concern the person is not named. */
export function Prevention({ context }: Props) {
  const t = useTexts();
  const labels = usePageLabels();
  const detailsOf = useOfferDetails();
  const { prevention: offers = [] } = context;
  const { website } = caisses[context.caisse];
  return (
    <KioskScreen
      screenId="ameliAccount.prevention"
      title={t('ameliAccount.prevention.title')}
      personal
      note={<p class="row-note">{t('ameliAccount.prevention.note', { website })}</p>}
    >
      {offers.length === 0 ? (
        <NoticeBox lines={[{ id: 'none', icon: InfoIcon, content: t('ameliAccount.prevention.none') }]} />
      ) : (
        <PagedRows
          label={t('ameliAccount.prevention.list')}
          labels={labels}
          groups={[
            {
              rows: offers.map((offer) => ({
                id: offer.kind,
                icon: icons[offer.kind],
                title: t(`ameliAccount.prevention.${offer.kind}`),
                details: detailsOf(offer),
              })),
            },
          ]}
          reserved={reservedForNote}
        />
      )}
    </KioskScreen>
  );
}

function useOfferDetails(): (offer: PreventionOffer) => readonly string[] {
  const t = useTexts();
  const { day } = useFigures();
  return (offer) => {
    switch (offer.kind) {
      case 'mtDents':
      case 'childHealth':
        return offer.people.map(({ firstNames, until }) =>
          t('ameliAccount.prevention.until', { person: firstNames, date: day(until) }),
        );
      case 'pregnancy':
        return [t('ameliAccount.prevention.pregnancy.detail', { date: day(offer.birthExpectedOn) })];
      case 'pradoMaternity':
      case 'cardiovascular':
      case 'activeHealth':
      case 'sophia':
        return [t(`ameliAccount.prevention.${offer.kind}.detail`)];
    }
  };
}
