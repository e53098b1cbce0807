import { KnownAnswers, type KnownAnswersProps } from '#kiosk/steps/known-answers.tsx';
import type { Props } from './screen.ts';

/** Number and birth date, masked, each with « Modifier »: what the session knows must not lock a mistake in (A30). */
export const knownIdentity = ({ context, send }: Props): KnownAnswersProps<'nir' | 'birthDate'> => ({
  known: context.known,
  fields: ['nir', 'birthDate'],
  masksBirthDate: true,
  onChange: (field) => send({ type: 'CHANGE', field }),
});

export function KnownIdentity(props: Props) {
  return <KnownAnswers {...knownIdentity(props)} />;
}
