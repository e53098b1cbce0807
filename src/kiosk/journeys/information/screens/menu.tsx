import { caisseKindOf } from '#domain/caisse/caisse.ts';
import { menus } from '#kiosk-config/information/menu.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { PagedChoices } from '#ui/controls/paged-choices.tsx';
import { BookOpenIcon, CalculatorIcon, UserRoundIcon } from '#ui/icons/attract-icons.tsx';
import type { IconComponent } from '#ui/icons/icon.tsx';
import { UsersIcon } from '#ui/icons/information-icons.tsx';
import { HandHelpingIcon } from '#ui/icons/interface-icons.tsx';
import { CalendarCheckIcon, CreditCardIcon, FileTextIcon } from '#ui/icons/service-icons.tsx';
import { useListLabels } from './list-labels.ts';
import type { Props } from './screen.ts';

type Entry = (typeof menus)[keyof typeof menus][number];

const icons: Readonly<Record<Entry['id'], IconComponent>> = {
  'caf.areas': UsersIcon,
  'caf.account': UserRoundIcon,
  'caf.simulation': CalculatorIcon,
  'caf.apply': HandHelpingIcon,
  'caf.appointment': CalendarCheckIcon,
  'cpam.account': UserRoundIcon,
  'cpam.documents': FileTextIcon,
  'cpam.solidarity': HandHelpingIcon,
  'cpam.card': CreditCardIcon,
  'cpam.european': BookOpenIcon,
  'cpam.appointment': CalendarCheckIcon,
};

/** What one can do with the caisse, in the order of its site (#61; #305–310); what the kiosk cannot do yet says where. */
export function Menu({ context, send }: Props) {
  const t = useTexts();
  const { services } = useFrame();
  const menu: readonly Entry[] = menus[caisseKindOf(context.caisse)];
  const entries = menu.filter((entry) => !('next' in entry) || services.includes(entry.next));
  const title = t('information.menu.title');
  return (
    <KioskScreen screenId="information.menu" title={title}>
      <PagedChoices
        label={title}
        labels={useListLabels()}
        choices={entries.map(({ id }) => ({ id, label: t(`information.menu.${id}`), icon: icons[id] }))}
        startAt={entries.find((entry) => 'opens' in entry && entry.opens === context.chosen.question)?.id}
        onChoose={(id) => {
          const entry = entries.find((one) => one.id === id);
          if (entry === undefined) return;
          if ('next' in entry) send({ type: 'SIMULATE' });
          else send({ type: 'CHOOSE', document: { kind: 'question', id: entry.opens } });
        }}
      />
    </KioskScreen>
  );
}
