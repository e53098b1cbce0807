import { partsOf, type CalendarDate } from '#domain/time/instant.ts';
import { maskNir } from '#domain/identity/nir-display.ts';
import type { CodeUseContext } from '#machines/code-use/context.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { SummaryList } from '#ui/messages/summary-list.tsx';
import type { Props } from './screen.ts';

/** Day and month hidden: no more is shown than the masked number shows (P25). */
function maskBirthDate(date: CalendarDate): string {
  return `••/••/${partsOf(date).year}`;
}

/** Number and birth date as they may be shown; empty while unknown. */
export function maskedAnswers({ known }: CodeUseContext): Readonly<Record<'nir' | 'birthDate', string>> {
  return {
    nir: known.nir ? maskNir(known.nir) : '',
    birthDate: known.birthDate ? maskBirthDate(known.birthDate) : '',
  };
}

/** Number and birth date, masked, each with « Modifier »: what the session knows must not lock a mistake in (A30). */
export function KnownAnswers({ context, send }: Props) {
  const t = useTexts();
  const masked = maskedAnswers(context);
  const fields = ['nir', 'birthDate'] as const;
  return (
    <SummaryList
      items={fields.map((field) => ({
        id: field,
        label: t(`codeUse.check.${field}`),
        value: masked[field],
        onChange: () => send({ type: 'CHANGE', field }),
      }))}
      changeLabel={t('shell.action.change')}
      changeName={(label) => t('shell.summary.change', { label })}
    />
  );
}
