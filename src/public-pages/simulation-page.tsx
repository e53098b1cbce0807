import { useMemo } from 'preact/hooks';
import type { SharedHousehold } from '#contract/bytes/household-bytes.ts';
import { nationalContacts } from '#domain/caisse/caisse.ts';
import { estimate } from '#domain/benefits/estimate.ts';
import { shippedParameters } from '#domain/benefits/parameters/parameters.ts';
import type { ResultFacts } from '#domain/benefits/shown/facts.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import { curveWords } from '#languages/benefits/curve-words.ts';
import { explanationWords } from '#languages/benefits/explanation-words.ts';
import { nextWords } from '#languages/benefits/next-words.ts';
import { resultWords } from '#languages/benefits/result-words.ts';
import type { BenefitsTexts } from '#languages/benefits/texts.ts';
import { BenefitAmounts, BenefitHeadline, BenefitReasons } from '#ui/benefits/benefit-amounts.tsx';
import { BenefitPoints } from '#ui/benefits/benefit-points.tsx';
import { BenefitSteps } from '#ui/benefits/benefit-steps.tsx';
import { SalaryGraph } from '#ui/benefits/salary-graph.tsx';
import { Page } from './page.tsx';
import { useTexts } from './texts.ts';

interface SimulationPageProps {
  /** What the fragment held; undefined when it held nothing that we can read. */
  readonly shared: SharedHousehold | undefined;
  /** Whether the address had a fragment. */
  readonly isScanned: boolean;
  readonly today: CalendarDate;
  readonly benefitsTexts: BenefitsTexts;
}

/** A result of the kiosk on the visitor’s own phone, by the same rules (issue « QR that opens PUBLIC_URL/simulation »). */
export function SimulationPage({ shared, isScanned, today, benefitsTexts }: SimulationPageProps) {
  const t = useTexts();
  if (shared) return <Estimated shared={shared} today={today} benefitsTexts={benefitsTexts} />;
  const what = isScanned ? 'unreadable' : 'missing';
  return <Page titleKey={`publicPages.simulation.${what}.title`} lead={t(`publicPages.simulation.${what}.lead`)} />;
}

interface EstimatedProps extends Pick<SimulationPageProps, 'today' | 'benefitsTexts'> {
  readonly shared: SharedHousehold;
}

/** All these benefits are paid by the Caf; the fragment does not say of which department. */
function Estimated({ shared, today, benefitsTexts }: EstimatedProps) {
  const t = useTexts();
  const facts = useMemo(() => factsOf(shared, today), [shared, today]);
  const words = resultWords(benefitsTexts, facts);
  const { website } = nationalContacts.caf;
  const { documents } = nextWords(benefitsTexts, facts, nationalContacts.caf);
  return (
    <Page
      titleKey="publicPages.simulation.title"
      lead={t('publicPages.simulation.lead')}
      status={words.warnings.length > 0 ? words.warnings.join(' ') : undefined}
    >
      <BenefitHeadline runs={words.headline} />
      {words.amounts.length > 0 && <BenefitAmounts amounts={words.amounts} total={words.total} />}
      <BenefitPoints
        title={t('publicPages.simulation.notes')}
        points={[...words.notes, ...words.assumptions, t('publicPages.simulation.private')].map(asPoint)}
      />
      <a class="public-action" href={`https://${website}`} rel="noreferrer">
        {t('publicPages.simulation.request', { website })}
      </a>
      {documents.length > 0 && (
        <BenefitPoints title={benefitsTexts('benefits.next.documents')} points={documents.map(asPoint)} />
      )}
      <Explanation facts={facts} benefitsTexts={benefitsTexts} />
      <OtherSalary facts={facts} benefitsTexts={benefitsTexts} />
      <details class="public-details">
        <summary>{benefitsTexts('benefits.refused.title')}</summary>
        <BenefitReasons refused={words.refused} />
      </details>
    </Page>
  );
}

interface EstimateProps {
  readonly facts: ResultFacts;
  readonly benefitsTexts: BenefitsTexts;
}

function Explanation({ facts, benefitsTexts }: EstimateProps) {
  return explanationWords(benefitsTexts, facts).map(({ benefit, name, groups }) => (
    <details key={benefit} class="public-details">
      <summary>
        {benefitsTexts('benefits.explanation.title')} <span class="public-hint">{name}</span>
      </summary>
      {groups.map(({ title, steps }) => (
        <BenefitSteps key={title} title={title} steps={steps} />
      ))}
    </details>
  ));
}

/** What another salary would change. */
function OtherSalary({ facts, benefitsTexts }: EstimateProps) {
  const words = useMemo(() => curveWords(benefitsTexts, facts), [benefitsTexts, facts]);
  if (!words) return null;
  return (
    <details class="public-details">
      <summary>{benefitsTexts('benefits.graph.title')}</summary>
      <SalaryGraph {...words} />
    </details>
  );
}

const asPoint = (content: string) => ({ id: content, content });

function factsOf({ household, month, assumptions }: SharedHousehold, today: CalendarDate): ResultFacts {
  return {
    estimate: estimate({ household, month }),
    household,
    month,
    table: shippedParameters,
    assumptions,
    staleOn: today,
  };
}
