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
import { useTexts, type PageTexts } from './texts.ts';
import { UsePage } from './use-page.tsx';

type Step =
  | { readonly name: 'asking'; readonly failure?: Failure }
  | { readonly name: 'working' }
  | { readonly name: 'answered'; readonly outcome: CarriedClaimOutcome; readonly check?: Check }
  | { readonly name: 'using'; readonly reference: string };

/** What a slip printed offline brings. */
export interface CarriedClaim {
  /** Base64url of its envelope. */
  readonly text: string;
  readonly caisse: CaisseId;
}

/** A code that waits for its kiosk is asked for again, by a touch: under way, still waiting, or not asked for. */
type Check = 'working' | 'stillWaiting' | { readonly failure: Failure };

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
    const carriage = await carry(carried);
    setStep(carriage.kind === 'failed' ? { name: 'asking', failure: carriage.failure } : answered(carriage));
  }

  async function check(carried: string, outcome: CarriedClaimOutcome): Promise<void> {
    setStep({ name: 'answered', outcome, check: 'working' });
    const carriage = await carry(carried);
    if (carriage.kind === 'failed') return setStep({ name: 'answered', outcome, check: { failure: carriage.failure } });
    setStep({ ...answered(carriage), ...(carriage.outcome.kind === outcome.kind ? { check: 'stillWaiting' } : {}) });
  }

  if (claim === undefined) {
    return <Page titleKey="publicPages.activate.missing.title" lead={t('publicPages.activate.missing.lead')} />;
  }
  if (step.name === 'using') return <UsePage brought={{ reference: step.reference, caisse: claim.caisse }} />;
  if (step.name === 'answered') {
    const { outcome } = step;
    return (
      <Outcome
        outcome={outcome}
        check={step.check}
        onUse={(reference) => setStep({ name: 'using', reference })}
        onCheck={() => void check(claim.text, outcome)}
      />
    );
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
  check,
  onUse,
  onCheck,
}: {
  readonly outcome: CarriedClaimOutcome;
  readonly check?: Check | undefined;
  readonly onUse: (reference: string) => void;
  readonly onCheck: () => void;
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
    case 'awaitingKiosk':
      return (
        <Page
          titleKey="publicPages.activate.awaitingKiosk.title"
          lead={t('publicPages.activate.awaitingKiosk.lead')}
          status={check && checkText(check, t)}
        >
          <button type="button" class="public-action" disabled={check === 'working'} onClick={onCheck}>
            {t('publicPages.activate.awaitingKiosk.check')}
          </button>
        </Page>
      );
    case 'refused':
      return <Page titleKey="publicPages.activate.refused.title" lead={t('publicPages.activate.refused.lead')} />;
  }
}

function checkText(check: Check, t: PageTexts): string {
  if (check === 'working') return t('publicPages.activate.awaitingKiosk.checking');
  if (check === 'stillWaiting') return t('publicPages.activate.awaitingKiosk.still');
  return refusalText(check.failure, t);
}

type Carriage =
  | { readonly kind: 'answered'; readonly outcome: CarriedClaimOutcome }
  | { readonly kind: 'failed'; readonly failure: Failure };

const answered = ({ outcome }: { readonly outcome: CarriedClaimOutcome }) => ({ name: 'answered', outcome }) as const;

/** Brings the claim to the gateway, with a proof of work. */
async function carry(claim: string): Promise<Carriage> {
  const proof = await proveWork();
  if (proof.kind === 'failed') return proof;
  const reply = await call(publicClaimRoute, { claim, challengeAnswer: proof.challengeAnswer });
  if (reply.kind === 'answer') return { kind: 'answered', outcome: reply.answer.outcome };
  return { kind: 'failed', failure: failureOf(reply) };
}

function failureOf(
  reply: { readonly kind: 'offline' } | { readonly kind: 'refused'; readonly problem: ProblemName },
): Failure {
  return reply.kind === 'offline' ? 'offline' : reply.problem;
}
