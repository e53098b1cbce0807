import { useState } from 'preact/hooks';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { ProblemName } from '#contract/routes/problem.ts';
import { publicClaimRoute, type CarriedClaimOutcome } from '#contract/routes/public-claims.ts';
import { formatMoment } from '#domain/time/french-time.ts';
import { call } from './api.ts';
import { Page } from './page.tsx';
import { proveWork } from './proof-of-work.ts';
import { refusalText, type Failure } from './refusals.ts';
import { Rich } from './rich.tsx';
import { useTexts } from './texts.ts';
import { UsePage } from './use-page.tsx';

type Step =
  | { readonly name: 'asking'; readonly failure?: Failure }
  | { readonly name: 'working' }
  | { readonly name: 'answered'; readonly outcome: CarriedClaimOutcome }
  | { readonly name: 'using'; readonly reference: string };

/** What a slip printed offline brings. */
export interface CarriedClaim {
  /** Base64url of its envelope. */
  readonly text: string;
  readonly caisse: CaisseId;
}

/**
 * Activates the code of a slip printed offline. Nothing is sent before the visitor touches the
 * button: opening the page does nothing (SECURITY « QR »).
 *
 * @param claim undefined when the page was opened without one.
 */
export function ActivatePage({ claim }: { readonly claim: CarriedClaim | undefined }) {
  const t = useTexts();
  const [step, setStep] = useState<Step>({ name: 'asking' });

  async function activate(carried: string): Promise<void> {
    setStep({ name: 'working' });
    const proof = await proveWork();
    if (proof.kind === 'failed') return setStep({ name: 'asking', failure: proof.failure });
    const reply = await call(publicClaimRoute, { claim: carried, challengeAnswer: proof.challengeAnswer });
    if (reply.kind === 'answer') return setStep({ name: 'answered', outcome: reply.answer.outcome });
    setStep({ name: 'asking', failure: failureOf(reply) });
  }

  if (claim === undefined) {
    return <Page titleKey="publicPages.activate.missing.title" lead={t('publicPages.activate.missing.lead')} />;
  }
  if (step.name === 'using') return <UsePage brought={{ reference: step.reference, caisse: claim.caisse }} />;
  if (step.name === 'answered') {
    return <Outcome outcome={step.outcome} onUse={(reference) => setStep({ name: 'using', reference })} />;
  }
  const working = step.name === 'working';
  return (
    <Page
      titleKey="publicPages.activate.title"
      lead={t('publicPages.activate.lead')}
      status={working ? t('publicPages.activate.working') : step.failure && refusalText(step.failure, t)}
    >
      <button type="button" class="public-action" disabled={working} onClick={() => void activate(claim.text)}>
        {t('publicPages.activate.action')}
      </button>
    </Page>
  );
}

/** What came of activating. */
export function Outcome({
  outcome,
  onUse,
}: {
  readonly outcome: CarriedClaimOutcome;
  readonly onUse: (reference: string) => void;
}) {
  const t = useTexts();
  switch (outcome.kind) {
    case 'active':
      return (
        <Page
          titleKey="publicPages.activate.active.title"
          lead={
            <Rich
              of="publicPages.activate.active.lead"
              values={{ moment: formatMoment(outcome.validUntil, t.language) }}
            />
          }
        >
          <button type="button" class="public-action" onClick={() => onUse(outcome.reference)}>
            {t('publicPages.activate.use')}
          </button>
        </Page>
      );
    case 'awaitingCaisse':
      return <Page titleKey="publicPages.activate.awaiting.title" lead={t('publicPages.activate.awaiting.lead')} />;
    case 'refused':
      return <Page titleKey="publicPages.activate.refused.title" lead={t('publicPages.activate.refused.lead')} />;
  }
}

function failureOf(
  reply: { readonly kind: 'offline' } | { readonly kind: 'refused'; readonly problem: ProblemName },
): Failure {
  return reply.kind === 'offline' ? 'offline' : reply.problem;
}
