import { useState } from 'preact/hooks';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { CodeUseAnswer, PasswordAnswer } from '#contract/routes/code-use.ts';
import { caisseChosenAtFirst } from './caisse-choice.ts';
import { DonePage } from './done-page.tsx';
import { IdentityForm, type TypedIdentity } from './identity-form.tsx';
import { PasswordForm } from './password-form.tsx';
import type { Failure } from './refusals.ts';

type Step =
  | { readonly name: 'identity'; readonly typed?: TypedIdentity; readonly failure?: Failure }
  | { readonly name: 'password'; readonly typed: TypedIdentity; readonly opened: CodeUseAnswer }
  | { readonly name: 'done'; readonly caisse: CaisseId; readonly answer: PasswordAnswer };

/** Uses a code away from a kiosk: NIR, reference and code, then the definitive password (P04). */
export function UsePage({ reference }: { readonly reference: string }) {
  const [step, setStep] = useState<Step>({ name: 'identity' });
  switch (step.name) {
    case 'identity':
      return (
        <IdentityForm
          typed={step.typed ?? { caisse: caisseChosenAtFirst, nir: '', reference }}
          startFailure={step.failure}
          onOpened={(typed, opened) => setStep({ name: 'password', typed, opened })}
        />
      );
    case 'password':
      return (
        <PasswordForm
          nir={step.typed.nir}
          opened={step.opened}
          onOver={() => setStep({ name: 'identity', typed: step.typed, failure: 'sessionOver' })}
          onDone={(answer) => setStep({ name: 'done', caisse: step.typed.caisse, answer })}
        />
      );
    case 'done':
      return <DonePage caisse={step.caisse} noticeSentTo={step.answer.noticeSentTo} />;
  }
}
