import { useState } from 'preact/hooks';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { CodePageFacts } from '#contract/addresses/code-page-url.ts';
import type { CodeUseAnswer, PasswordAnswer } from '#contract/routes/code-use.ts';
import { publicPasswordRoute } from '#contract/routes/public-code-uses.ts';
import { call } from './api.ts';
import { DonePage } from './done-page.tsx';
import { IdentityForm, type TypedIdentity } from './identity-form.tsx';
import { PasswordForm } from './password-form.tsx';
import type { Failure } from './refusals.ts';

type Step =
  | { readonly name: 'identity'; readonly typed?: TypedIdentity; readonly failure?: Failure }
  | { readonly name: 'password'; readonly typed: TypedIdentity; readonly opened: CodeUseAnswer }
  | { readonly name: 'done'; readonly caisse: CaisseId; readonly answer: PasswordAnswer };

/**
 * Uses a code away from a kiosk: NIR, reference and code, then the definitive password (P04). A slip that was scanned says
 * its caisse; else nobody is taken for a Caf's: a wrong caisse answers like a wrong number.
 */
export function UsePage({ brought }: { readonly brought: CodePageFacts | undefined }) {
  const [step, setStep] = useState<Step>({ name: 'identity' });
  switch (step.name) {
    case 'identity':
      return (
        <IdentityForm
          typed={step.typed ?? { caisse: brought?.caisse, nir: '', reference: brought?.reference ?? '' }}
          startFailure={step.failure}
          onOpened={(typed, opened) => setStep({ name: 'password', typed, opened })}
        />
      );
    case 'password':
      return (
        <PasswordForm
          titleKey="publicPages.password.title"
          kind={step.opened.passwordRules}
          nir={step.typed.nir}
          send={(password) => choose(step.opened, password)}
          onOver={() => setStep({ name: 'identity', typed: step.typed, failure: 'sessionOver' })}
          onDone={(answer) => setStep({ name: 'done', caisse: step.typed.caisse, answer })}
        />
      );
    case 'done':
      return <DonePage caisse={step.caisse} noticeSentTo={step.answer.noticeSentTo} />;
  }
}

async function choose({ token }: CodeUseAnswer, password: string): Promise<PasswordAnswer | Failure> {
  const reply = await call(publicPasswordRoute, { token, password });
  if (reply.kind === 'answer') return reply.answer;
  if (reply.kind === 'offline') return 'offline';
  // What was typed before matched: the caisse itself says no.
  return reply.problem === 'doesNotMatch' ? 'notAllowed' : reply.problem;
}
