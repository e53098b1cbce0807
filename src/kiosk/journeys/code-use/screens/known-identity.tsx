import { KnownAnswers } from '#kiosk/steps/known-answers.tsx';
import type { Props } from './screen.ts';

/** Number and birth date, masked, each with « Modifier »: what the session knows must not lock a mistake in (A30). */
export function KnownIdentity({ context, send }: Props) {
  return (
    <KnownAnswers
      known={context.known}
      fields={['nir', 'birthDate']}
      masksBirthDate
      onChange={(field) => send({ type: 'CHANGE', field })}
    />
  );
}
