import { maskNir } from '#domain/identity/nir-display.ts';
import { formatShortDate } from '#domain/time/french-time.ts';
import type { TypedField } from '#machines/provisional-code/context.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { MessageIcon } from '#ui/icons/service-icons.tsx';
import { KeyIcon } from '#ui/icons/attract-icons.tsx';
import { SummaryList, type SummaryItem } from '#ui/messages/summary-list.tsx';
import type { Props } from './screen.ts';

/** Everything is checked before anything that cannot be undone (A33); the number stays masked (P25). */
export function ConfirmCard({ context, send }: Props) {
  const t = useTexts();
  const { nir, birthDate } = context.known;
  return (
    <KioskScreen
      screenId="provisionalCode.confirmCard"
      step={t('shell.step', { step: 3, of: 3 })}
      title={t('provisionalCode.confirm.title')}
      lead={t('provisionalCode.confirm.lead')}
      personal
      actions={
        <Actions>
          <PrimaryButton
            label={t('provisionalCode.confirm.accept')}
            icon={KeyIcon}
            onPress={() => send({ type: 'CONFIRM' })}
          />
        </Actions>
      }
    >
      <Summary
        items={[
          { id: 'nir', label: t('provisionalCode.check.nir'), value: nir ? maskNir(nir) : '' },
          {
            id: 'birthDate',
            label: t('provisionalCode.check.birthDate'),
            value: birthDate ? formatShortDate(birthDate) : '',
            onChange: () => send({ type: 'CHANGE', field: 'birthDate' }),
          },
        ]}
      />
    </KioskScreen>
  );
}

export function ConfirmTyped({ context, send }: Props) {
  const t = useTexts();
  const { nir, birthName, birthDate, postalCode } = context.known;
  const values: Readonly<Record<TypedField, string>> = {
    nir: nir ? maskNir(nir) : '',
    birthName: birthName ?? '',
    birthDate: birthDate ? formatShortDate(birthDate) : '',
    postalCode: postalCode ?? '',
  };
  const fields: readonly TypedField[] = ['nir', 'birthName', 'birthDate', 'postalCode'];
  return (
    <KioskScreen
      screenId="provisionalCode.confirmTyped"
      step={t('shell.step', { step: 5, of: 5 })}
      title={t('provisionalCode.check.title')}
      personal
      actions={
        <Actions>
          <PrimaryButton
            label={t('provisionalCode.check.send')}
            icon={MessageIcon}
            onPress={() => send({ type: 'CONFIRM' })}
          />
        </Actions>
      }
    >
      <Summary
        items={fields.map((field) => ({
          id: field,
          label: t(`provisionalCode.check.${field}`),
          value: values[field],
          onChange: () => send({ type: 'CHANGE', field }),
        }))}
      />
    </KioskScreen>
  );
}

function Summary({ items }: { readonly items: readonly SummaryItem[] }) {
  const t = useTexts();
  return (
    <SummaryList
      items={items}
      changeLabel={t('shell.action.change')}
      changeName={(label) => t('shell.summary.change', { label })}
    />
  );
}
