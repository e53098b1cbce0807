import { maskNir } from '#domain/identity/nir-display.ts';
import { formatShortDate } from '#domain/time/french-time.ts';
import { partsOf, type CalendarDate } from '#domain/time/instant.ts';
import type { KnownData } from '#machines/common/journey.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { SummaryList } from '#ui/messages/summary-list.tsx';

export interface KnownAnswersProps<Field extends keyof KnownData> {
  readonly known: KnownData;
  /** In the order of the list. */
  readonly fields: readonly Field[];
  /** Where the date is not what one checks, it is masked as the number is (P25). */
  readonly masksBirthDate?: boolean;
  /** Read from a card: no « Modifier ». */
  readonly fixed?: readonly Field[];
  readonly onChange: (field: Field) => void;
}

/** What the session knows of a person, each with « Modifier » (A30, A33); the number is always masked (P25). */
export function KnownAnswers<Field extends keyof KnownData>(props: KnownAnswersProps<Field>) {
  const { known, fields, masksBirthDate = false, fixed = [], onChange } = props;
  const t = useTexts();
  const date = masksBirthDate ? maskBirthDate : formatShortDate;
  const values: Readonly<Record<keyof KnownData, string>> = {
    nir: known.nir ? maskNir(known.nir) : '',
    birthName: known.birthName ?? '',
    birthDate: known.birthDate ? date(known.birthDate) : '',
    postalCode: known.postalCode ?? '',
  };
  return (
    <SummaryList
      items={fields.map((field) => ({
        id: field,
        label: t(`identity.check.${field}`),
        value: values[field],
        onChange: fixed.includes(field) ? undefined : () => onChange(field),
      }))}
      changeLabel={t('shell.action.change')}
      changeName={(label) => t('shell.summary.change', { label })}
    />
  );
}

/** Day and month hidden: no more is shown than the masked number shows (P25). */
function maskBirthDate(date: CalendarDate): string {
  return `••/••/${partsOf(date).year}`;
}
