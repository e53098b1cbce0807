import { caisses, type CaisseId } from '#domain/caisse/caisse.ts';
import type { PasswordAnswer } from '#contract/routes/code-use.ts';
import { Page } from './page.tsx';
import { useTexts } from './texts.ts';

interface DonePageProps {
  readonly caisse: CaisseId;
  readonly noticeSentTo: PasswordAnswer['noticeSentTo'];
}

/** The account is open; where to go next, and where the confirmation went. */
export function DonePage({ caisse, noticeSentTo }: DonePageProps) {
  const t = useTexts();
  return (
    <Page titleKey="publicPages.done.title" lead={t('publicPages.done.lead', { address: caisses[caisse].website })}>
      <p>{t(`publicPages.done.${noticeSentTo}`)}</p>
    </Page>
  );
}
