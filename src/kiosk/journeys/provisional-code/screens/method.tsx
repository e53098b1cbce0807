import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { ChoiceList } from '#ui/controls/choice-list.tsx';
import { CreditCardIcon, SmartphoneIcon } from '#ui/icons/service-icons.tsx';
import type { Props } from './screen.ts';

/** With the card or without it: two ways, one question. */
export function Method({ context, send }: Props) {
  const t = useTexts();
  const choices = {
    card: {
      id: 'card',
      label: t('card.method.card'),
      detail: t('provisionalCode.method.card.lead'),
      icon: CreditCardIcon,
    },
    declared: {
      id: 'declared',
      label: t('card.method.declared'),
      detail: t('provisionalCode.method.declared.lead'),
      icon: SmartphoneIcon,
    },
  };
  return (
    <KioskScreen
      screenId="provisionalCode.method"
      title={t('card.method.title')}
      lead={t('provisionalCode.method.noMobile')}
      contentPlace="end"
    >
      <ChoiceList
        label={t('card.method.title')}
        choices={context.policy.identification.map((method) => choices[method])}
        onChoose={(id) => send({ type: 'CHOOSE_METHOD', method: id === 'card' ? 'card' : 'declared' })}
      />
    </KioskScreen>
  );
}
