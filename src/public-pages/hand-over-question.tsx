import { useState } from 'preact/hooks';
import { answerHandOverRoute } from '#contract/routes/france-connect.ts';
import { callAsBrowser } from './api.ts';
import { HandOverGone, HandOverRefused, type OpenedHandOver } from './hand-over-steps.tsx';
import { Page } from './page.tsx';
import { refusalText, type Failure } from './refusals.ts';
import { Rich } from './rich.tsx';
import { useTexts, type PageTexts } from './texts.ts';

type Step =
  | { readonly name: 'asking'; readonly failure?: Failure | 'provider' }
  | { readonly name: 'working' }
  | { readonly name: 'ended' }
  | { readonly name: 'gone' };

interface AskedProps {
  readonly opened: OpenedHandOver;
  readonly goTo: (url: string) => void;
}

/** « Êtes-vous devant cette borne ? » Nothing goes to FranceConnect before « Oui » is touched. */
export function AskedWhetherThere({ opened, goTo }: AskedProps) {
  const t = useTexts();
  const [step, setStep] = useState<Step>({ name: 'asking' });

  async function answer(isAtKiosk: boolean): Promise<void> {
    setStep({ name: 'working' });
    const reply = await callAsBrowser(answerHandOverRoute, { token: opened.pageToken, isAtKiosk });
    if (reply.kind === 'answer' && reply.answer.kind === 'goTo') goTo(reply.answer.url);
    else if (reply.kind === 'answer') setStep({ name: 'ended' });
    else if (reply.kind === 'offline') setStep({ name: 'asking', failure: 'offline' });
    else if (reply.problem === 'sessionOver') setStep({ name: 'gone' });
    else setStep({ name: 'asking', failure: reply.problem === 'unavailable' ? 'provider' : reply.problem });
  }

  if (step.name === 'ended') return <HandOverRefused />;
  if (step.name === 'gone') return <HandOverGone />;
  const isWorking = step.name === 'working';
  return (
    <Page
      titleKey="publicPages.handOver.asking.title"
      lead={<Rich of="publicPages.handOver.asking.place" values={{ kiosk: opened.kioskNumber, site: opened.site }} />}
      status={isWorking ? t('publicPages.handOver.asking.working') : step.failure && failureText(step.failure, t)}
    >
      <p>{t('publicPages.handOver.asking.lead')}</p>
      <p>{t('publicPages.handOver.asking.warning')}</p>
      <button type="button" class="public-action" disabled={isWorking} onClick={() => void answer(true)}>
        {t('publicPages.handOver.asking.yes')}
      </button>
      <button type="button" class="public-quiet" disabled={isWorking} onClick={() => void answer(false)}>
        {t('publicPages.handOver.asking.no')}
      </button>
    </Page>
  );
}

const failureText = (failure: Failure | 'provider', t: PageTexts): string =>
  failure === 'provider' ? t('publicPages.handOver.asking.unavailable') : refusalText(failure, t);
