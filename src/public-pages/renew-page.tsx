import { useState } from 'preact/hooks';
import type { PasswordLink } from '#contract/addresses/password-link-url.ts';
import type { PasswordAnswer } from '#contract/routes/code-use.ts';
import { usePasswordLinkRoute } from '#contract/routes/password-resets.ts';
import { caisseKindOf, caisses, type CaisseId } from '#domain/caisse/caisse.ts';
import { call } from './api.ts';
import { Page } from './page.tsx';
import { PasswordForm } from './password-form.tsx';
import { proveWork } from './proof-of-work.ts';
import type { Failure } from './refusals.ts';
import { useTexts } from './texts.ts';

type Step =
  | { readonly name: 'password' }
  | { readonly name: 'over' }
  | { readonly name: 'done'; readonly answer: PasswordAnswer };

/**
 * « Renouveler mon mot de passe » (#266): the link of a mail, then the new password twice (#270–#272). Nothing is sent before
 * the visitor has typed it and touched the button.
 *
 * @param link undefined when the page was opened without one.
 */
export function RenewPage({ link }: { readonly link: PasswordLink | undefined }) {
  const t = useTexts();
  const [step, setStep] = useState<Step>({ name: 'password' });
  if (link === undefined) {
    return <Page titleKey="publicPages.renew.missing.title" lead={t('publicPages.renew.missing.lead')} />;
  }
  switch (step.name) {
    case 'password':
      return (
        <PasswordForm
          titleKey="publicPages.renew.title"
          kind={caisseKindOf(link.caisse)}
          nir={undefined}
          send={(password) => renew(link, password)}
          onOver={() => setStep({ name: 'over' })}
          onDone={(answer) => setStep({ name: 'done', answer })}
        />
      );
    case 'over':
      return <SpentLinkPage />;
    case 'done':
      return <RenewedPage caisse={link.caisse} noticeSentTo={step.answer.noticeSentTo} />;
  }
}

/** The link has served, or is older than its thirty minutes: what one can do now. */
export function SpentLinkPage() {
  const t = useTexts();
  return (
    <Page titleKey="publicPages.renew.over.title" lead={t('publicPages.renew.over.lead')}>
      <p>{t('publicPages.renew.over.code')}</p>
    </Page>
  );
}

interface RenewedPageProps {
  readonly caisse: CaisseId;
  readonly noticeSentTo: PasswordAnswer['noticeSentTo'];
}

/** « Votre mot de passe a bien été mis à jour » (#273), and where to go next. */
export function RenewedPage({ caisse, noticeSentTo }: RenewedPageProps) {
  const t = useTexts();
  const lead = t('publicPages.renew.done.lead', { caisse: caisseKindOf(caisse) });
  return (
    <Page titleKey="publicPages.renew.done.title" lead={lead}>
      <p>{t(`publicPages.done.${noticeSentTo}`)}</p>
      <a class="public-action" href={`https://${caisses[caisse].website}`} rel="noreferrer">
        {t('publicPages.renew.done.link')}
      </a>
    </Page>
  );
}

/** A repeat with the same password hears the same: the first answer may have been lost. */
async function renew({ token }: PasswordLink, password: string): Promise<PasswordAnswer | Failure> {
  const proof = await proveWork();
  if (proof.kind === 'failed') return proof.failure === 'tooOld' ? 'tooOldForLink' : proof.failure;
  const reply = await call(usePasswordLinkRoute, { token, password, challengeAnswer: proof.challengeAnswer });
  if (reply.kind === 'answer') return reply.answer;
  if (reply.kind === 'offline') return 'offline';
  return reply.problem === 'codeUsed' ? 'sessionOver' : reply.problem;
}
