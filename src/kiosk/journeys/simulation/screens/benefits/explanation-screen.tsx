import { useMemo, useState } from 'preact/hooks';
import type { BenefitId } from '#domain/benefits/estimate.ts';
import type { ResultFacts } from '#domain/benefits/shown/facts.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { curveWords, type CurveWords } from '#languages/benefits/curve-words.ts';
import { explanationWords } from '#languages/benefits/explanation-words.ts';
import { BenefitSteps } from '#ui/benefits/benefit-steps.tsx';
import { SalaryGraph } from '#ui/benefits/salary-graph.tsx';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { ArrowRightIcon } from '#ui/icons/interface-icons.tsx';
import { useRootMode } from '#ui/modes/use-root-mode.ts';
import { useStep } from '../steps.ts';
import { roomOf, stepPages, type StepPage } from './pages.ts';

export interface ExplanationScreenProps {
  /** As the journey names it: `simulation.explanation`. */
  readonly screenId: string;
  readonly facts: ResultFacts;
  /** The benefit shown first; the others follow. */
  readonly benefit: BenefitId;
  readonly onClose: () => void;
  /** For the gallery: the page that comes first. */
  readonly initialPage?: number | undefined;
}

/** One page of an explanation: some steps of a benefit, or the graph of prime d’activité. */
type Page =
  | { readonly kind: 'steps'; readonly benefit: BenefitId; readonly name: string; readonly page: StepPage }
  | { readonly kind: 'graph'; readonly benefit: BenefitId; readonly words: CurveWords };

/** « Comment est-ce calculé ? »: every amount step by step, then prime d’activité against salary. */
export function ExplanationScreen({ screenId, facts, benefit, onClose, initialPage }: ExplanationScreenProps) {
  const t = useTexts();
  const mode = useRootMode();
  const room = roomOf(mode).steps;
  const pages = useMemo(() => pagesOf(t, facts, room), [t, facts, room]);
  const [wanted, setWanted] = useState(initialPage);
  const start = Math.max(
    0,
    pages.findIndex((page) => page.benefit === benefit),
  );
  const pageIndex = Math.min(wanted ?? start, pages.length - 1);
  const page = pages[pageIndex];
  const step = useStep('result', { page: pageIndex + 1, pages: pages.length });
  if (!page) return null;
  const nextBenefit = pages.findIndex((other, index) => index > pageIndex && other.benefit !== page.benefit);
  const isLast = pageIndex === pages.length - 1;
  return (
    <KioskScreen
      screenId={screenId}
      key={pageIndex}
      step={step}
      title={t(page.kind === 'graph' ? 'benefits.graph.title' : 'benefits.explanation.title')}
      lead={page.kind === 'graph' ? t('benefits.graph.lead') : page.name}
      contentIsRead
      personal={mode.orientation === 'portrait'}
      actions={
        <Actions arrangement="many">
          <PrimaryButton
            label={t(isLast ? 'benefits.action.back' : 'benefits.action.more')}
            onPress={isLast ? onClose : () => setWanted(pageIndex + 1)}
            {...(isLast ? {} : { icon: ArrowRightIcon, iconPlace: 'after' as const })}
          />
          {nextBenefit > pageIndex + 1 && (
            <SecondaryButton label={t('benefits.action.nextBenefit')} onPress={() => setWanted(nextBenefit)} />
          )}
          {!isLast && <SecondaryButton label={t('benefits.action.back')} onPress={onClose} />}
        </Actions>
      }
    >
      {page.kind === 'graph' ? <SalaryGraph {...page.words} /> : <BenefitSteps {...page.page} />}
    </KioskScreen>
  );
}

function pagesOf(t: ReturnType<typeof useTexts>, facts: ResultFacts, room: number): readonly Page[] {
  const curve = facts.estimate.activityBonus.eligible ? curveWords(t, facts) : undefined;
  return explanationWords(t, facts).flatMap(({ benefit, name, groups }): readonly Page[] => [
    ...stepPages(groups, room).map((page): Page => ({ kind: 'steps', benefit, name, page })),
    ...(benefit === 'activityBonus' && curve ? [{ kind: 'graph' as const, benefit, words: curve }] : []),
  ]);
}
