import { useState } from 'preact/hooks';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { Nir } from '#domain/identity/nir.ts';
import type { CodeUseAnswer, PasswordAnswer } from '#contract/routes/code-use.ts';
import { DonePage } from './done-page.tsx';
import { IdentityForm } from './identity-form.tsx';
import { PasswordForm } from './password-form.tsx';
import type { Failure } from './refusals.ts';

type Step =
  | { readonly name: 'identity'; readonly failure?: Failure }
  | { readonly name: 'password'; readonly caisse: CaisseId; readonly nir: Nir; readonly opened: CodeUseAnswer }
  | { readonly name: 'done'; readonly caisse: CaisseId; readonly answer: PasswordAnswer };

/** Uses a code away from a kiosk: NIR, reference and code, then the definitive password (P04). */
export function UsePage({ reference }: { readonly reference: string }) {
  const [step, setStep] = useState<Step>({ name: 'identity' });
  switch (step.name) {
    case 'identity':
      return (
        <IdentityForm
          reference={reference}
          startFailure={step.failure}
          onOpened={(caisse, nir, opened) => setStep({ name: 'password', caisse, nir, opened })}
        />
      );
    case 'password':
      return (
        <PasswordForm
          nir={step.nir}
          opened={step.opened}
          onOver={() => setStep({ name: 'identity', failure: 'sessionOver' })}
          onDone={(answer) => setStep({ name: 'done', caisse: step.caisse, answer })}
        />
      );
    case 'done':
      return <DonePage caisse={step.caisse} noticeSentTo={step.answer.noticeSentTo} />;
  }
}
